import pytest

from tests.content.desk import Desk

HOME = "bank/questions/home.toml"
OPTION, ENGLISH_OPTION = "打开油烟机", "Start the hood"
STATEMENT, ENGLISH_STATEMENT = "每个人都有报告火警的义务。", "Everyone has the duty to report a fire."


@pytest.mark.parametrize(
    "words",
    ["以上都对", "以上都不对", "以上均可", "上述三项都是", "这几种做法都行", "都可以", "全部正确", "没有正确答案"],
)
def test_an_option_that_leans_on_the_others_is_told(desk: Desk, words: str) -> None:
    desk.edit(HOME, OPTION, words)

    assert "forbidden_phrase" in desk.codes()


@pytest.mark.parametrize("words", ["All of the above", "None of these", "Both A and B", "Neither of them", "Not sure"])
def test_an_english_option_that_leans_on_the_others_is_told(desk: Desk, words: str) -> None:
    desk.edit(HOME, ENGLISH_OPTION, words)

    assert "forbidden_phrase" in desk.codes()


@pytest.mark.parametrize(
    "words", ["五千元以上五万元以下", "不得设在二层及以上", "门和窗都关上", "全楼都断电", "所有出口都能打开"]
)
def test_an_option_that_stands_by_itself_is_no_complaint(desk: Desk, words: str) -> None:
    desk.edit(HOME, OPTION, words)

    assert "forbidden_phrase" not in desk.codes()


@pytest.mark.parametrize(
    "words",
    [
        "发现火警不得不报告。",
        "店主不能不留出口。",
        "并非不能用水灭火。",
        "这样做不是没有危险。",
        "非断电不可。",
        "不应不报警。",
    ],
)
def test_a_double_negation_is_told(desk: Desk, words: str) -> None:
    desk.edit(HOME, STATEMENT, words)

    assert desk.codes() == {"denied_twice"}


@pytest.mark.parametrize(
    "words",
    [
        "不乱扔烟头，不乱拉电线。",
        "能不能不报警？不能。",
        "检查有无不合格的灭火器。",
        "非机动车不可以停在楼道。",
        "没有物业的楼院，由谁管理？",
        "单位不得占用消防车通道，不得锁闭安全出口。",
    ],
)
def test_two_denials_side_by_side_are_no_double_negation(desk: Desk, words: str) -> None:
    desk.edit(HOME, STATEMENT, words)

    assert desk.codes() == set()


@pytest.mark.parametrize("words", ["It is not unlawful to call.", "You cannot but call.", "Nobody must not call."])
def test_an_english_double_negation_is_told(desk: Desk, words: str) -> None:
    desk.edit(HOME, ENGLISH_STATEMENT, words)

    assert desk.codes() == {"denied_twice"}


def test_a_question_for_what_is_wrong_has_no_denials_to_choose(desk: Desk) -> None:
    desk.edit(HOME, "油锅起火，先做什么？", "油锅起火，哪个做法是不正确的？")
    desk.edit(HOME, "端着锅跑", "不端锅跑")

    assert desk.codes() == {"denied_twice"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("断热源，再隔绝空气。", "选A会烫伤人。"),
        ("断热源，再隔绝空气。", "B项才对。"),
        ("Cut the heat, then", "As in option B,"),
    ],
)
def test_letters_mean_nothing_where_options_are_shuffled(desk: Desk, old: str, new: str) -> None:
    desk.edit(HOME, old, new)

    assert desk.codes() == {"letter_named"}


@pytest.mark.parametrize("words", ["A类火用水最管用。", "用ABC干粉灭火器。", "选ABC干粉灭火器。"])
def test_classes_of_fire_are_no_letters_of_options(desk: Desk, words: str) -> None:
    desk.edit(HOME, "断热源，再隔绝空气。", words)

    assert desk.codes() == set()


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (HOME, "先关火", "请您先关火"),
        (HOME, "先关火", "先关火！"),
        (HOME, "Heat off first", "Heat off first!"),
        ("bank/courses/pan/01-part-1.zh_CN.md", "等它冷透。", "等它冷透！"),
        ("bank/courses/pan/01-part-1.en.md", "Wait until it is cold.", "Wait!"),
    ],
)
def test_questions_and_cards_keep_the_tone(desk: Desk, path: str, old: str, new: str) -> None:
    desk.edit(path, old, new)

    told = [(one.code, f"bank/{one.path}") for one in desk.complaints()]

    assert told == [("tone", path)]


def test_chinese_in_an_english_card_is_told(desk: Desk) -> None:
    desk.edit("bank/courses/pan/01-part-1.en.md", "Wait until it is cold.", "Wait 等它冷透.")

    assert desk.codes() == {"english_missing"}

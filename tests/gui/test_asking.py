"""Asking on the screen, in lessons, practice and exams alike."""

import pytest

from firelearn.domain.text import Language
from firelearn.gui.asking import after_line, answer_line, explained, feedback_for, letters, pad_for, rule_line
from firelearn.gui.kit import language
from firelearn.gui.kit.hotspots import HotspotPicture
from firelearn.gui.kit.matching import MatchBoard
from firelearn.gui.kit.options import OptionGroup
from firelearn.gui.kit.ordering import OrderList
from firelearn.gui.kit.places import resources
from firelearn.gui.kit.text import Label
from firelearn.runtime.words import Words
from firelearn.services.asking import Asked, Feedback


def _question(suite, number):
    return suite.seat.store.reader.bank.question(f"home-000{number}", None)


def _feedback(question, **changes):
    given = {
        "question": question,
        "response": question.key,
        "right": True,
        "too_fast": False,
        "points": 0,
        "due_in_days": 3,
        "in_wrong_book": False,
        "run_over": False,
    }
    return Feedback(**{**given, **changes})


def _texts(widget):
    return [label.text() for label in widget.findChildren(Label)]


@pytest.mark.parametrize(
    ("number", "kind"),
    [(1, OptionGroup), (2, OptionGroup), (3, OptionGroup), (4, OrderList), (5, MatchBoard), (6, HotspotPicture)],
)
def test_every_type_has_its_pad_and_takes_the_right_response_as_written(qtbot, stage, suite, number, kind):
    question = _question(suite, number)
    order = tuple(reversed(range(len(question.options)))) if number not in {3, 6} else ()

    pad = pad_for(Asked(question=question, order=order, favourite=False), stage)
    qtbot.addWidget(pad)
    pad.set_response(question.key)

    assert isinstance(pad, kind)
    assert pad.response == question.key
    assert pad.ready


def test_letters_are_those_of_the_screen_not_those_of_the_file():
    assert letters((0, 2), order=(2, 1, 0)) == ["A", "C"]
    assert letters((0,), order=(2, 1, 0)) == ["C"]
    assert letters((1,)) == ["B"]


def test_the_right_answer_is_told_in_the_way_of_each_type(stage, suite):
    told = [answer_line(_question(suite, number)) for number in (1, 2, 3)]

    assert told == ["正确答案是 B", "正确答案是 A、C、D", "正确答案是「对」"]
    assert "→" in answer_line(_question(suite, 4))
    assert "—" in answer_line(_question(suite, 5))
    assert answer_line(_question(suite, 6)).startswith("隐患有")


def test_only_types_with_a_rule_of_their_own_state_it(stage, suite):
    assert [bool(rule_line(_question(suite, number))) for number in range(1, 7)] == [
        False, True, False, True, True, True,
    ]  # fmt: skip


def test_the_card_gives_verdict_answer_reason_and_source(qtbot, stage, suite):
    question = _question(suite, 1)

    card = feedback_for(_feedback(question, right=False, in_wrong_book=True), stage, order=(1, 0, 2, 3))
    qtbot.addWidget(card)

    told = _texts(card)
    assert told[:4] == ["这题答错了", "正确答案是 A", "断热源，再隔绝空气。", "先关火"]
    assert any(text.startswith("依据：《") and text.endswith("第二十八条") for text in told)
    assert told[-1] == "已放进错题本，3 天后再考你一次。"


def test_an_earlier_answer_is_explained_without_what_comes_next(qtbot, stage, suite):
    question = _question(suite, 1)

    card = explained(question, (0,))
    qtbot.addWidget(card)

    assert _texts(card)[0] == "这题答错了"
    assert not any("再考" in text for text in _texts(card))


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"points": 2}, "积分 +2。3 天后再考你一次。"),
        ({"too_fast": True, "points": 0}, "答得比读题快，留记录，不得分。3 天后再考你一次。"),
        ({"in_wrong_book": True}, "再答对才移出错题本，3 天后再考你一次。"),
        ({"right": False, "in_wrong_book": True, "due_in_days": 1}, "已放进错题本，明天再考你一次。"),
        ({"right": False, "in_wrong_book": True, "due_in_days": 0}, "已放进错题本，今天再考你一次。"),
    ],
)
def test_what_an_answer_brought_and_what_comes_next_is_one_line(stage, suite, changes, told):
    assert after_line(_feedback(_question(suite, 1), **changes)) == told


def test_everything_is_said_in_english_too(qtbot, stage, suite):
    language.use_words(Words(resources() / "words", Language.EN, strict=True))
    question = _question(suite, 1)

    card = feedback_for(_feedback(question, points=1, due_in_days=1), stage)
    qtbot.addWidget(card)

    assert _texts(card)[0] == "That's right"
    assert _texts(card)[-1] == "+1 point. Asked again tomorrow."

from firelearn.content.complaint import Complaints
from firelearn.content.course_rules import characters, minutes_of
from firelearn.content.lesson_text import LessonText, WrittenCard, WrittenCheck
from firelearn.domain.course import CardText, Step
from firelearn.domain.ids import QuestionId
from tests.content.desk import Desk

COURSE = "bank/courses/pan/course.toml"
LESSON = "bank/courses/pan/01-part-1.zh_CN.md"


def _lesson(card_characters: int, checks: int) -> LessonText:
    card = WrittenCard(line=1, picture=None, text=CardText(heading="", paragraphs=("字" * card_characters,)))
    parts = (card, *(WrittenCheck(line=2, question=QuestionId("home-0001")) for _ in range(checks)))
    return LessonText(path="x.md", title="x", minutes=1, parts=parts)


def test_everything_under_the_heading_counts_as_text() -> None:
    text = CardText(
        heading="不算",
        caption="不算",
        paragraphs=("一二", "三"),
        steps=(Step(badge="四", text="五六"),),
        bullets=("七",),
        never="八九十",
    )

    assert characters(text) == 10


def test_minutes_are_reading_aloud_and_answering_rounded_up() -> None:
    assert minutes_of([_lesson(240, 0)]) == 1
    assert minutes_of([_lesson(241, 0)]) == 2
    assert minutes_of([_lesson(240, 3)]) == 2
    assert minutes_of([_lesson(160, 1), _lesson(160, 1)]) == 2


def test_a_card_of_exactly_the_limit_is_short_enough(desk: Desk) -> None:
    rest = characters(CardText(heading="", bullets=("人离开", "不开油烟机")))
    desk.edit(LESSON, "等它冷透。", "字" * (120 - rest))

    assert "card_long" not in desk.codes()


def test_a_linked_question_that_is_not_there_is_told_on_its_line(desk: Desk) -> None:
    desk.edit(COURSE, '"home-0008"', '"home-0999"')

    told = [(complaint.path, complaint.line, complaint.code) for complaint in desk.complaints()]

    assert told == [("courses/pan/course.toml", 7, "unknown_question")]


def test_a_check_that_is_not_there_is_told_in_both_languages(desk: Desk) -> None:
    for language in ("zh_CN", "en"):
        desk.edit(f"bank/courses/pan/01-part-1.{language}.md", "[check: home-0001]", "[check: home-0999]")

    told = [(complaint.path, complaint.code) for complaint in desk.complaints()]

    assert told == [
        ("courses/pan/01-part-1.en.md", "unknown_question"),
        ("courses/pan/01-part-1.zh_CN.md", "unknown_question"),
    ]


def test_complaints_about_a_course_need_no_sound_questions(desk: Desk) -> None:
    desk.append("bank/questions/home.toml", "?")

    codes = desk.codes()

    assert {"toml_syntax", "unknown_question"} <= codes
    assert len(Complaints()) == 0

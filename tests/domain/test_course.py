from firelearn.domain.course import Card, CardText, Check, Lesson, Step
from firelearn.domain.ids import LessonId, QuestionId
from firelearn.domain.text import Language
from tests.domain.made import text

CARD = Card(
    picture="pan-lid.svg",
    zh_CN=CardText(heading="油锅起火：\n先关火", steps=(Step(badge="关", text="关掉灶火"),), never="千万别泼水"),
    en=CardText(heading="A burning pan", bullets=("Turn it off",)),
)


def test_a_card_speaks_either_language():
    assert CARD.of(Language.ZH_CN).steps[0].badge == "关"
    assert CARD.of(Language.EN).bullets == ("Turn it off",)
    assert CARD.of(Language.EN).never == ""


def test_a_lesson_tells_its_cards_from_its_checks():
    check = Check(question=QuestionId("home-0001"))
    lesson = Lesson(id=LessonId("01-pan"), title=text("Pan"), minutes=2, parts=(CARD, CARD, check))

    assert lesson.cards == (CARD, CARD)
    assert lesson.checks == ("home-0001",)

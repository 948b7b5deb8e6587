"""The end of a lesson: what it brought, and at the end of the course what to do tonight."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from firelearn.domain.text import Text
from firelearn.gui.course.tonight import TonightCard
from firelearn.gui.kit import theme
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.chip import Chip
from firelearn.gui.kit.language import in_one_breath, say, words
from firelearn.gui.kit.layout import STRETCH, column, holder, row, shares
from firelearn.gui.kit.pictures import Picture
from firelearn.gui.kit.sign import Sign
from firelearn.gui.kit.text import Label
from firelearn.services.learn import LessonCard, LessonEnd


class EndView(QWidget):
    """What was learned, the points, the next lesson or the acts for tonight."""

    def __init__(
        self, end: LessonEnd, *, lesson: Text, course: Text, following: LessonCard | None, picture: Path
    ) -> None:
        super().__init__()
        self.setObjectName("lesson_end")
        look = theme.current()
        whole = following is None
        title = say("lesson.end_course" if whole else "lesson.end_lesson")
        name = words().text(course if whole else lesson)
        self.setAccessibleName(in_one_breath(title, name))
        head = column(
            row(Sign("check", "on_right", size=56, disc="right"), STRETCH),
            Label(title, "title", name="end_title"),
            Label(say("lesson.end_what", name=name), "lead", "ink2", name="end_what"),
            row(_points(end.points), STRETCH),
            gap=12,
        )
        if following is not None:
            head.addSpacing(8)
            head.addWidget(_following(following))
        aside: QWidget = TonightCard(end.tonight) if end.tonight else Picture(picture, name="end_picture")
        words_side = holder(column(STRETCH, head, STRETCH))
        if look.one_column:
            self.setLayout(column(words_side, aside, STRETCH, gap=24))
        else:
            around = holder(column(STRETCH, aside, STRETCH)) if end.tonight else aside
            self.setLayout(shares([(words_side, 54), (around, 46)], 36))


def _points(points: int) -> QWidget:
    if points:
        return Chip(say("lesson.end_points", n=points), "ember", icon="flame", name="end_points")
    return Label(say("lesson.end_no_points"), "label", "ink2", name="end_points")


def _following(card: LessonCard) -> Card:
    made = Card(pad=18, name="end_following")
    made.body.setSpacing(2)
    made.body.addWidget(Label(say("lesson.end_next"), "caption", "ink2"))
    made.body.addWidget(Label(words().text(card.title), "h3", name="next_title"))
    time = words().minutes(card.minutes)
    made.body.addWidget(Label(say("lesson.end_next_size", number=card.number, time=time), "caption", "ink2"))
    return made

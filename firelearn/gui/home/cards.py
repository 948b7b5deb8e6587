"""The small cards of home: points, reviews due, weak topics, streak."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent

from firelearn.domain.calendar import week_of
from firelearn.gui.home.weak import AROUND, WeakRow
from firelearn.gui.kit import theme
from firelearn.gui.kit.bars import CapLines, StreakDots
from firelearn.gui.kit.button import Button, IconButton
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.chip import IconPlate
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.layout import STRETCH, column, row
from firelearn.gui.kit.meters import Ring
from firelearn.gui.kit.pictures import Picture
from firelearn.gui.kit.sign import Sign
from firelearn.gui.kit.text import Label
from firelearn.services.points import DayPoints
from firelearn.services.streak_view import WEEK, StreakView
from firelearn.services.topics import TopicCount

_PICTURE = 112
_PAD = 20


class PointsCard(Card):
    """Today's points: the ring of the daily rules, their caps line by line, and the way to the account.

    Signals:
        opened(): show the account.
    """

    opened = Signal()

    def __init__(self, points: DayPoints, *, narrow: bool) -> None:
        super().__init__(say("home.points_title"), name="points_card")
        look = theme.current()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        spoken = say("home.points_spoken", got=points.daily, cap=points.cap)
        self.button = IconButton("chevron-right", spoken, name="open_points")
        self.button.setParent(self)
        self.button.clicked.connect(self.opened)
        ring = Ring(size=168 if look.wide else 104 if narrow else 124, name="points_ring")
        ring.set_value(points.daily, points.cap, note=say("home.points_cap", n=points.cap), spoken=spoken)
        caps = CapLines([(say(f"home.rule_{use.rule.value}"), use.got, use.cap) for use in points.caps], name="caps")
        self.body.addStretch(1)
        self.body.addLayout(row(ring, (column(STRETCH, caps, STRETCH), 1), gap=16 if narrow else 20))
        self.body.addStretch(1)
        if points.special:
            words_of_sum = say("home.points_sum", total=points.total, daily=points.daily, special=points.special)
            self.body.addWidget(Label(words_of_sum, "caption", "ink2", name="points_sum"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the chevron in the corner, where it is larger than the head is high."""
        side = self.button.sizeHint().width()
        self.button.setGeometry(self.width() - side - 6, 8, side, side)
        super().resizeEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The whole card is the target."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit()
        super().mouseReleaseEvent(event)


class ReviewCard(Card):
    """How many questions are due, and the act that asks them.

    Signals:
        acted(): review now.
    """

    acted = Signal()

    def __init__(self, due: int, minutes: int) -> None:
        super().__init__(name="review_card")
        title = column(Label(say("home.review_title"), "h3", wrap=False), gap=0)
        if due:
            title.addWidget(
                Label(say("home.review_time", time=words().minutes(minutes)), "caption", "ink2", wrap=False)
            )
        self.head.addWidget(IconPlate("loop", "blue", 40), 0, Qt.AlignmentFlag.AlignTop)
        self.head.addLayout(title, 1)
        if not due:
            self.body.addSpacing(4)
            self.body.addWidget(Label(say("home.review_none"), "label", "ink2", name="review_none"))
            _fill_up(self, "empty-review")
            return
        number = Label(words().number(due), "number", wrap=False, name="review_number")
        unit = Label(say("home.review_unit", n=due), "label", "ink2", wrap=False)
        self.button = Button(say("home.act_review_short"), "soft", name="review")
        self.button.clicked.connect(self.acted)
        foot = row(number, unit, STRETCH, self.button, gap=8)
        for widget in (number, self.button):
            foot.setAlignment(widget, Qt.AlignmentFlag.AlignBottom)
        unit.setContentsMargins(0, 0, 0, 0)
        foot.setAlignment(unit, Qt.AlignmentFlag.AlignBottom)
        self.body.addStretch(1)
        self.body.addLayout(foot)


class WeakCard(Card):
    """The topics to strengthen, with what the numbers mean; each is the way to practise it.

    Signals:
        practised(topic): practise this topic.
    """

    practised = Signal(object)

    def __init__(self, weak: Sequence[TopicCount]) -> None:
        # The rows begin nearer to the edge than the title: their ring and hover stand around what they show.
        note = say("home.weak_note") if weak else ""
        super().__init__(say("home.weak_title"), note, pad=_PAD - AROUND if weak else _PAD, name="weak_card")
        if not weak:
            self.body.addWidget(Label(say("home.weak_none"), "label", "ink2", name="weak_none"))
            _fill_up(self, "empty-wrong-book")
            return
        self.head.setContentsMargins(AROUND, AROUND, AROUND, 0)
        self.body.setSpacing(0)
        self.body.addStretch(1)
        for place, count in enumerate(weak, 1):
            shown = WeakRow(count, name=f"weak_{place}")
            shown.clicked.connect(lambda _=False, topic=count.topic: self.practised.emit(topic))
            self.body.addWidget(shown)
        self.body.addStretch(1)


class StreakCard(Card):
    """Days in a row, this week's dots, and what today would add."""

    def __init__(self, streak: StreakView, today: int) -> None:
        title = say("home.streak_title", n=streak.length) if streak.length else say("home.streak_new")
        super().__init__(title, name="streak_card")
        self.head.addWidget(Sign("streak", "ember", size=24))
        monday = week_of(today)
        dots = StreakDots(
            [words().weekday(monday + place) for place in range(WEEK)],
            [bool(done) for done in streak.week],
            today - monday,
            spoken=title,
            name="streak_dots",
        )
        self.body.addStretch(1)
        self.body.addWidget(dots)
        self.body.addStretch(1)
        self.body.addWidget(Label(streak_note(streak), "caption", "ink2", name="streak_note"))


def _fill_up(card: Card, picture: str) -> None:
    """Draw something where a large window leaves an empty card half empty."""
    card.body.addStretch(1)
    if theme.current().wide:
        card.body.addWidget(Picture(picture, height=_PICTURE, name="nothing"))
        card.body.addStretch(1)


def streak_note(streak: StreakView) -> str:
    """Say what today would add to the row, or that it counts already."""
    if streak.today_done:
        return say("home.streak_grace" if streak.grace_used else "home.streak_done")
    if not streak.length:
        return say("home.streak_begin")
    following = streak.length + 1
    return say("home.streak_week" if following == WEEK else "home.streak_next", n=following)

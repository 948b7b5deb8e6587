"""A lesson as one row that can be pressed."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from firelearn.gui.kit import theme
from firelearn.gui.kit.icons import beside, paint_icon
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.painting import begin, disc, focus_ring, mark_disc, number, panel
from firelearn.gui.kit.pressable import Pressable
from firelearn.gui.kit.text import lay
from firelearn.gui.kit.theme import RADIUS_BUTTON
from firelearn.services.learn import LessonCard

_SIDE: Final = 12


class LessonRow(Pressable):
    """Number (a tick when done), title, length and where one left it.

    ``clicked`` as of every button.

    Signals:
        focused(row): the keyboard came to it.
    """

    focused = Signal(object)

    def __init__(self, card: LessonCard, *, current: bool) -> None:
        super().__init__("", name=f"lesson_{card.number}")
        self.card, self._current = card, current
        self._title = words().text(card.title)
        self._note = note_of(card)
        self.setAccessibleName(say("course.lesson_spoken", number=card.number, title=self._title, note=self._note))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Return the short case."""
        return QSize(360, self.heightForWidth(10_000))

    def minimumSizeHint(self) -> QSize:
        """Return the least useful size."""
        return QSize(220, self.heightForWidth(10_000))

    def heightForWidth(self, width: int) -> int:
        """Return the height at ``width``."""
        look = theme.current()
        room = self._room(width)
        text = lay(self._title, "h3", room).height + lay(self._note, "caption", room).height
        return max(text + 20, look.target + 12)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the page, which may have to scroll."""
        super().focusInEvent(event)
        self.focused.emit(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row."""
        look = theme.current()
        painter = begin(self)
        rect = QRectF(self.rect())
        if self.ringed and self.hasFocus():
            rect = focus_ring(painter, rect, RADIUS_BUTTON, look)
        if self.hovered or self.isDown() or self._current:
            soft = "blue_soft" if self._current or self.isDown() else "sunken"
            panel(painter, rect, RADIUS_BUTTON, look.colour(soft))
        radius = self._badge() / 2
        centre = QPointF(_SIDE + radius, self.height() / 2)
        if self.card.done:
            mark_disc(painter, centre, radius, "check", look.colour("right"), look.colour("on_right"))
        else:
            fill, ink = ("primary", "on_primary") if self._current else ("sunken", "ink2")
            disc(painter, centre, radius, look.colour(fill))
            box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
            number(painter, box, str(self.card.number), look, "h3", look.colour(ink))
        room = self._room(self.width())
        title, note = lay(self._title, "h3", room), lay(self._note, "caption", room)
        left, top = _SIDE + 2 * radius + 16, (self.height() - title.height - note.height) / 2
        title.paint(painter, left, top, look.colour("ink"))
        note.paint(painter, left, top + title.height, look.colour("right_ink" if self.card.done else "ink2"))
        chevron = beside("label")
        box = QRectF(self.width() - _SIDE - chevron, (self.height() - chevron) / 2, chevron, chevron)
        paint_icon(painter, box, "chevron-right", look.colour("ink3"), stroke=2.0)
        painter.end()

    def _badge(self) -> int:
        return 50 if theme.current().elder else 40

    def _room(self, width: int) -> int:
        return max(width - 2 * _SIDE - self._badge() - 16 - beside("label") - 12, 80)


def note_of(card: LessonCard) -> str:
    """Say how long a lesson is, and whether it is done or where one left it."""
    time = words().minutes(card.minutes)
    if card.done:
        return say("course.lesson_done", time=time)
    if card.at:
        return say("course.lesson_left", time=time, at=card.at + 1, of=card.steps)
    return say("course.about", time=time)

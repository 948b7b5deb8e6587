"""A weak topic on home: how many were right, and the way to practise it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from firelearn.gui.kit import theme
from firelearn.gui.kit.icons import paint_icon
from firelearn.gui.kit.language import say
from firelearn.gui.kit.meters import paint_bar
from firelearn.gui.kit.painting import begin, focus_ring, panel
from firelearn.gui.kit.pressable import Pressable
from firelearn.gui.kit.text import text_width, write
from firelearn.gui.kit.theme import RADIUS_BUTTON
from firelearn.services.topics import TopicCount

AROUND: Final = 10
_BAR: Final = 6
_BETWEEN: Final = 4
_CHEVRON: Final = 18
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class WeakRow(Pressable):
    """Name and n/m over a thin bar, with a chevron: pressing it practises the topic.

    What it shows stands ``AROUND`` inside its edges, where the focus ring and the hover have their room.
    """

    def __init__(self, count: TopicCount, *, name: str) -> None:
        super().__init__(say(f"terms.topic_{count.topic.value}"), name=name)
        self._count = count
        self._tried = f"{count.right}/{count.practised}"
        self.setAccessibleName(say("home.weak_spoken", topic=self.text(), right=count.right, of=count.practised))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """Return the height of something that can be pressed."""
        look = theme.current()
        return QSize(280, max(look.target, look.line("label") + _BETWEEN + _BAR + 12))

    def minimumSizeHint(self) -> QSize:
        """Return the same height and a narrow width."""
        return QSize(160, self.sizeHint().height())

    def name_within(self, width: float) -> str:
        """Return the topic's name as it is shown in ``width`` beside the count: the short one where it must be."""
        needed = text_width(self.text(), "label") + AROUND + text_width(self._tried, "label_bold")
        return self.text() if needed <= width else say(f"terms.topic_short_{self._count.topic.value}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what was right, and that there is a way on."""
        look = theme.current()
        painter = begin(self)
        rect = QRectF(self.rect())
        if self.ringed and self.hasFocus():
            rect = focus_ring(painter, rect, RADIUS_BUTTON, look)
        if self.hovered or self.isDown():
            panel(painter, rect, RADIUS_BUTTON, look.colour("blue_soft"))
        line = look.line("label")
        top = (self.height() - line - _BETWEEN - _BAR) / 2
        width = self.width() - 2 * AROUND - _CHEVRON
        words_room = QRectF(AROUND, top, width - 6, line)
        write(painter, words_room, self.name_within(words_room.width()), "label", look.colour("ink"))
        write(painter, words_room, self._tried, "label_bold", look.colour("ink"), _RIGHT)
        bar = QRectF(AROUND, top + line + _BETWEEN, width - 6, _BAR)
        paint_bar(painter, bar, self._count.right, self._count.practised, look, "warn")
        box = QRectF(AROUND + width, (self.height() - _CHEVRON) / 2, _CHEVRON, _CHEVRON)
        paint_icon(painter, box, "chevron-right", look.colour("ink3"), stroke=2.0)
        painter.end()

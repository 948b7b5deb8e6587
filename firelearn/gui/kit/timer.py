"""The exam's clock and the mark that says everything is kept."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.icons import beside, paint_icon
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.meters import paint_ring
from firelearn.gui.kit.painting import begin, panel
from firelearn.gui.kit.text import text_width, write
from firelearn.gui.kit.tones import tone

SOON_MS = 5 * 60_000
LAST_MS = 60_000
_RING = 46
_STROKE = 6


class Timer(QWidget):
    """A ring that runs empty with the time left beside it; from five minutes and from one minute a chip says so.

    It never blinks, and is announced at those two moments only.
    """

    def __init__(self, *, name: str = "timer", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._left, self._whole = 0, 1
        self._stage = 0

    def set_time(self, remaining_ms: int, duration_ms: int) -> None:
        """Show the time left of the whole; call it once a second."""
        self._left, self._whole = max(remaining_ms, 0), max(duration_ms, 1)
        stage = 2 if self._left <= LAST_MS else 1 if self._left <= SOON_MS else 0
        if stage != self._stage:
            self._stage = stage
            self.updateGeometry()
            if stage:
                self._announce()
        self.setAccessibleName(say("kit.time_left_spoken", time=words().duration(self._left)))
        self.update()

    @property
    def stage(self) -> int:
        """0 while there is time, 1 from five minutes, 2 from one minute."""
        return self._stage

    def sizeHint(self) -> QSize:
        """Return the room for ring, words and the chip once it shows."""
        width = _RING + 12 + self._words_width()
        if self._stage:
            width += 16 + self._chip_width()
        return QSize(width, max(56, self._words_height()))

    def minimumSizeHint(self) -> QSize:
        """Return the same: time is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ring, clock, words and chip."""
        look = theme.current()
        painter = begin(self)
        bright = look.colour(("primary", "warn", "wrong")[self._stage])
        middle = self.height() / 2
        half = _STROKE / 2 + 0.5
        ring = QRectF(0, middle - _RING / 2, _RING, _RING)
        # Anticlockwise: what is left shrinks back to 12 o'clock from the right.
        paint_ring(
            painter,
            ring.adjusted(half, half, -half, -half),
            _STROKE,
            -self._left / self._whole,
            bright,
            look.colour("track"),
        )
        icon = QRectF(0, 0, 18, 18)
        icon.moveCenter(ring.center())
        paint_icon(painter, icon, "clock", look.colour("ink2"), stroke=2.2)
        left = _RING + 10.0
        top = middle - self._words_height() / 2
        caption = look.line("caption")
        room = self._words_width() + 4
        write(painter, QRectF(left, top, room, caption), say("kit.time_left"), "caption", look.colour("ink2"))
        ink = look.colour("wrong_ink" if self._stage == 2 else "ink")
        digits = QRectF(left, top + caption - 1, room, look.line("h2"))
        write(painter, digits, words().countdown(self._left), "h2", ink)
        if self._stage:
            self._paint_chip(painter, left + room + 12)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def _paint_chip(self, painter: QPainter, x: float) -> None:
        look = theme.current()
        tint = tone("wrong" if self._stage == 2 else "warn")
        high = look.px("caption") * 2
        pill = QRectF(x, (self.height() - high) / 2, self._chip_width(), high)
        panel(painter, pill, high / 2, look.colour(tint.soft))
        size = look.px("caption")
        ink = look.colour(tint.ink)
        paint_icon(painter, QRectF(x + 11, pill.center().y() - size / 2, size, size), "clock", ink)
        rest = pill.adjusted(11 + size + 6, 0, 0, 0)
        write(painter, rest, self._chip_text(), "caption_bold", ink)

    def _chip_text(self) -> str:
        if self._stage == 2:
            return say("kit.under_a_minute")
        return say("kit.minutes_left", n=-(-self._left // 60_000))

    def _chip_width(self) -> int:
        look = theme.current()
        longest = max(
            text_width(say("kit.minutes_left", n=5), "caption_bold"), text_width(self._chip_text(), "caption_bold")
        )
        return longest + look.px("caption") + 6 + 24

    def _words_width(self) -> int:
        clock = "0:00:00" if self._whole >= 3_600_000 else "00:00"
        return max(text_width(say("kit.time_left"), "caption"), text_width(clock, "h2"))

    def _words_height(self) -> int:
        look = theme.current()
        return look.line("caption") + look.line("h2") - 2

    def _announce(self) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._chip_text()))


class SavedMark(QWidget):
    """A disk with a tick, 已保存, and the time to the second."""

    def __init__(self, *, name: str = "saved", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._first, self._second = say("kit.saved"), ""
        self.setAccessibleName(self._first)

    def saved(self, time: str) -> None:
        """Say that everything is kept since ``time``."""
        self._tell(say("kit.saved"), time)

    def saving(self) -> None:
        """Say that an answer is on its way to the disk."""
        self._tell(say("kit.saving"), self._second)

    def sizeHint(self) -> QSize:
        """Return room for both lines, for the longer of the two phrases."""
        look = theme.current()
        phrases = (say("kit.saved"), say("kit.saving"))
        width = max([text_width(p, "label_bold") for p in phrases] + [text_width("00:00:00", "caption")])
        return QSize(beside("label") + 10 + width + 4, look.line("label") + look.line("caption"))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint disk and lines."""
        look = theme.current()
        painter = begin(self)
        ink = look.colour("right_ink")
        size = beside("label")
        paint_icon(painter, QRectF(0, (self.height() - size) / 2, size, size), "saved", ink)
        left = size + 10
        first = look.line("label")
        write(painter, QRectF(left, 0, self.width() - left, first), self._first, "label_bold", ink)
        rest = QRectF(left, first, self.width() - left, look.line("caption"))
        write(painter, rest, self._second, "caption", look.colour("ink2"), Qt.AlignmentFlag.AlignVCenter)
        painter.end()

    def _tell(self, first: str, second: str) -> None:
        self._first, self._second = first, second
        self.setAccessibleName(f"{first} {second}".strip())
        self.update()

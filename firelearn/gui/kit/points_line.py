"""One line of the points page: what earned how much, by which rule, and what is left of the cap."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.icons import paint_icon
from firelearn.gui.kit.language import in_one_breath
from firelearn.gui.kit.layout import grow_down
from firelearn.gui.kit.painting import begin, panel
from firelearn.gui.kit.text import lay, text_width, write
from firelearn.gui.kit.theme import Theme
from firelearn.gui.kit.tones import tone

_PAD = 20
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class PointsLine(QWidget):
    """A line with its plate, its words, what is left of the cap, and the points.

    A line that earned nothing has an ochre plate, a 0, and the reason, which wraps and is never cut.
    """

    def __init__(
        self,
        *,
        icon: str,
        what: str,
        why: str,
        left: str = "",
        points: int,
        earned: bool = True,
        full: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        if name:
            self.setObjectName(name)
        self._icon, self._what, self._why = icon, what, why
        self._left, self._points, self._earned, self._full = left, points, earned, full
        grow_down(self)
        self.setAccessibleName(in_one_breath(what, why, left, self._number()))

    def sizeHint(self) -> QSize:
        """Return the short case."""
        return QSize(480, self.heightForWidth(10_000))

    def minimumSizeHint(self) -> QSize:
        """Return the least useful size."""
        return QSize(320, self.heightForWidth(10_000))

    def heightForWidth(self, width: int) -> int:
        """Return the height at ``width``."""
        room = self._room(width, theme.current())
        words = lay(self._what, "h3", room).height + lay(self._why, "caption", room).height
        return max(words, _plate(theme.current())) + 24

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint plate, words, the rest of the cap, the points, under a hairline."""
        look = theme.current()
        painter = begin(self)
        painter.fillRect(1, 0, self.width() - 2, 1, look.colour("line"))
        tint = tone("blue" if self._earned else "warn")
        side = _plate(look)
        plate = QRectF(_PAD, (self.height() - side) / 2, side, side)
        panel(painter, plate, side * 0.3, look.colour(tint.soft))
        off = side / 4
        paint_icon(painter, plate.adjusted(off, off, -off, -off), self._icon, look.colour(tint.ink))
        self._paint_words(painter, look)
        right = self.width() - _PAD
        digits = QRectF(right - self._digits(look), 0, self._digits(look), self.height())
        ink = look.colour("ember_ink" if self._points > 0 else "ink3")
        write(painter, digits, self._number(), "h2", ink, _RIGHT)
        rest = QRectF(digits.left() - 12 - self._rest(look), 0, self._rest(look), self.height())
        ink = look.colour("right_ink" if self._full else "ink2")
        write(painter, rest, self._left, "caption", ink, _RIGHT)
        painter.end()

    def _paint_words(self, painter: QPainter, look: Theme) -> None:
        room = self._room(self.width(), look)
        what, why = lay(self._what, "h3", room), lay(self._why, "caption", room)
        x = _PAD + _plate(look) + 14.0
        y = (self.height() - what.height - why.height) / 2
        what.paint(painter, x, y, look.colour("ink"))
        why.paint(painter, x, y + what.height, look.colour("ink2" if self._earned else "warn_ink"))

    def _number(self) -> str:
        return f"+{self._points}" if self._points > 0 else "0"

    def _room(self, width: int, look: Theme) -> int:
        return max(width - 2 * _PAD - _plate(look) - 14 - 24 - self._digits(look) - self._rest(look), 80)

    def _digits(self, look: Theme) -> int:
        return round(look.px("h2") * 2.1)

    def _rest(self, look: Theme) -> int:
        return max(round(look.px("caption") * 5), text_width(self._left, "caption"))


def _plate(look: Theme) -> int:
    return max(40, 2 * look.px("label"))


class PointsHead(QWidget):
    """The head over the lines: names of the three columns."""

    def __init__(self, what: str, left: str, points: str, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if name:
            self.setObjectName(name)
        self._what, self._left, self._points = what, left, points
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(in_one_breath(what, left, points))

    def sizeHint(self) -> QSize:
        """Return one line with room."""
        return QSize(320, theme.current().line("label") + 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the names."""
        look = theme.current()
        painter = begin(self)
        ink = look.colour("ink2")
        inner = QRectF(_PAD, 0, self.width() - 2 * _PAD, self.height())
        write(painter, inner, self._what, "label_bold", ink)
        write(painter, inner, self._points, "caption_bold", ink, _RIGHT)
        digits = max(round(look.px("h2") * 2.1), text_width(self._points, "caption_bold"))
        write(painter, inner.adjusted(0, 0, -digits - 12, 0), self._left, "caption_bold", ink, _RIGHT)
        painter.end()

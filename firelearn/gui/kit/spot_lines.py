"""What judging found on a find-the-hazard picture, line by line under it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from firelearn.gui.kit import theme
from firelearn.gui.kit.icons import paint_icon
from firelearn.gui.kit.language import say
from firelearn.gui.kit.text import text_width, write

_VERDICTS = ("right", "missed", "wrong")
_ABOVE = 12


class SpotLines:
    """The lines that may be told of the hazards called ``labels``: room is kept for all of them from the first."""

    def __init__(self, labels: Sequence[str]) -> None:
        self._labels = tuple(labels)
        self._told: list[tuple[str, str]] = []

    @property
    def empty(self) -> bool:
        """Whether nothing was told yet."""
        return not self._told

    def clear(self) -> None:
        """Tell nothing."""
        self._told.clear()

    def tell(self, place: int, verdict: str) -> str:
        """Add a line about the hazard at ``place`` and return it; ``verdict``: right missed wrong."""
        told = say(f"kit.spot_{verdict}", text=self._labels[place])
        self._told.append((verdict, told))
        return told

    def height(self, width: int) -> int:
        """Return the height of all lines that may come."""
        return _ABOVE + -(-len(self._labels) // self._columns(width)) * theme.current().line("caption")

    def paint(self, painter: QPainter, x: float, y: float, width: int) -> None:
        """Write what was told, each line with its sign, in one column or two."""
        look, columns = theme.current(), self._columns(width)
        step, size = look.line("caption"), look.px("caption")
        for place, (verdict, told) in enumerate(self._told):
            left = x + place % columns * width / columns
            top = y + place // columns * step
            ink = look.colour("wrong_ink" if verdict == "wrong" else "right_ink")
            sign = "cross" if verdict == "wrong" else "check"
            paint_icon(painter, QRectF(left, top + (step - size) / 2, size, size), sign, ink)
            room = QRectF(left + size + 6, top, width / columns - size - 14, step)
            shown = look.metrics("caption_bold").elidedText(told, Qt.TextElideMode.ElideRight, room.width())
            write(painter, room, shown, "caption_bold", ink)

    def _columns(self, width: int) -> int:
        """Two, unless one of the lines that may be told is too long for half the width: none is ever cut."""
        look = theme.current()
        if look.elder:
            return 1
        told = (say(f"kit.spot_{verdict}", text=label) for label in self._labels for verdict in _VERDICTS)
        widest = max(text_width(text, "caption_bold") for text in told)
        return 2 if widest + look.px("caption") + 14 <= width / 2 else 1

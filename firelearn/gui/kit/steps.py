"""The steps of a run: one bar per question, with a disc for those that are done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.meters import paint_bar
from firelearn.gui.kit.painting import begin, mark_disc, panel

Step = Literal["todo", "now", "done", "right", "wrong"]
_THICK = 8
_GAP = 6
_MOST = 20


class Steps(QWidget):
    """Where one is in a run. Over twenty steps it is one bar. Its accessible name says how many are done."""

    def __init__(self, count: int, *, name: str = "steps", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._states: tuple[Step, ...] = ()
        self.set_states(["todo"] * count)

    def set_states(self, states: Sequence[Step]) -> None:
        """Show the state of each step."""
        self._states = tuple(states)
        done = sum(1 for state in states if state not in {"todo", "now"})
        self.setAccessibleName(f"{done} / {len(states)}")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a disc."""
        return QSize(240, 26)

    def minimumSizeHint(self) -> QSize:
        """Return the same height, narrow."""
        return QSize(80, 26)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bars and discs."""
        look = theme.current()
        painter = begin(self)
        y = (self.height() - _THICK) / 2
        count = len(self._states)
        done = sum(1 for state in self._states if state not in {"todo", "now"})
        if count > _MOST:
            paint_bar(painter, QRectF(0, y, self.width(), _THICK), done, count, look)
            painter.end()
            return
        pitch = (self.width() + _GAP) / max(count, 1)
        for place, state in enumerate(self._states):
            bar = QRectF(place * pitch, y, pitch - _GAP, _THICK)
            colour = {"todo": "track", "now": "primary", "done": "primary"}.get(state, state)
            panel(painter, bar, _THICK / 2, look.colour(colour))
            if state in {"right", "wrong"} and bar.width() >= 24:
                sign = "check" if state == "right" else "cross"
                centre = QPointF(bar.center().x(), self.height() / 2)
                ink, ring = look.colour(f"on_{state}"), look.colour("rail")
                mark_disc(painter, centre, 9.0, sign, look.colour(state), ink, ring=ring)
        painter.end()

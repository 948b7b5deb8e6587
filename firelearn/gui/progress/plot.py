"""The plots of the last days. Imported late, and only by this screen: pyqtgraph and numpy take a third of a second.

Both plots are pictures to look at: no menu, no zoom, no wheel of their own. What they show is said in words beside
them and stands in the table.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QPen
from PySide6.QtWidgets import QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.language import say, words
from firelearn.services.progress import DayActivity

_WEEK: Final = 7
_BAR: Final = 0.62
_LINES_BELOW_BARS: Final = -10
_STEPS: Final = (1, 2, 3, 4, 5)


def answers_plot(days: Sequence[DayActivity]) -> QWidget:
    """Return bars of the answers of each day: those right filled, the rest outlined on top of them."""
    plot = _Plot(days, max(day.answers for day in days), dates=False, name="answers_plot")
    plot.bars([day.right for day in days], fill="primary", edge="primary")
    plot.bars([day.answers - day.right for day in days], fill="blue_soft", edge="primary", on=[d.right for d in days])
    return plot.widget


def points_plot(days: Sequence[DayActivity]) -> QWidget:
    """Return bars of the points of each day, over the dates."""
    plot = _Plot(days, max(day.points for day in days), dates=True, name="points_plot")
    plot.bars([day.points for day in days], fill="ember", edge="ember")
    return plot.widget


class _Plot:
    """One plot in the theme's colours and letters."""

    def __init__(self, days: Sequence[DayActivity], most: int, *, dates: bool, name: str) -> None:
        look = theme.current()
        self._count = len(days)
        self._view: Any = pg.GraphicsLayoutWidget()
        self._view.setObjectName(name)
        self._view.setBackground(look.colour("surface"))
        self._view.setAntialiasing(True)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # The page must scroll under the pointer as it does everywhere else.
        self._view.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        half = look.line("caption") // 2
        # Labels stand half outside at the top, at the foot, and at the right, where today is the last day.
        right = look.metrics("caption").horizontalAdvance(say("progress.today")) / 2
        self._view.ci.layout.setContentsMargins(0, half, right, 0 if dates else half)
        self._view.ci.layout.setSpacing(0)
        self._box: Any = pg.ViewBox(enableMenu=False, enableMouse=False, defaultPadding=0)
        top = nice_top(most)
        self._box.setRange(xRange=(-0.6, self._count - 0.4), yRange=(0, top * 1.04), padding=0)
        self._view.addItem(self._box, row=0, col=1)
        self._left_axis((0, top // 2, top) if top > 1 else (0, top))
        if dates:
            self._date_axis(days)

    @property
    def widget(self) -> QWidget:
        """The plot as a widget."""
        made: QWidget = self._view
        return made

    def bars(self, heights: Sequence[int], *, fill: str, edge: str, on: Sequence[int] | None = None) -> None:
        """Add a bar a day, standing on ``on``; a day without has none."""
        look = theme.current()
        kept = [(at, high, on[at] if on else 0) for at, high in enumerate(heights) if high]
        pen = QPen(look.colour(edge), 1.2)
        pen.setCosmetic(True)
        item = pg.BarGraphItem(
            x=[at for at, _, _ in kept],
            height=[high for _, high, _ in kept],
            y0=[base for _, _, base in kept],
            width=_BAR,
            brush=QBrush(look.colour(fill)),
            pen=pen,
        )
        self._box.addItem(item)

    def _left_axis(self, ticks: Sequence[int]) -> None:
        axis = self._axis("left")
        axis.setTicks([[(tick, words().number(tick)) for tick in ticks]])
        axis.setWidth(theme.current().metrics("caption").horizontalAdvance("0000"))
        self._view.addItem(axis, row=0, col=0)
        pen = QPen(theme.current().colour("line"), 1.0)
        pen.setCosmetic(True)
        for tick in ticks:
            line = pg.InfiniteLine(pos=tick, angle=0, pen=pen)
            line.setZValue(_LINES_BELOW_BARS)
            self._box.addItem(line)

    def _date_axis(self, days: Sequence[DayActivity]) -> None:
        axis = self._axis("bottom")
        last = self._count - 1
        ticks = [(last, say("progress.today"))]
        ticks += [(at, words().short_date(days[at].day)) for at in range(last - _WEEK, -1, -_WEEK)]
        axis.setTicks([ticks])
        axis.setHeight(theme.current().line("caption") + 10)
        self._view.addItem(axis, row=1, col=1)

    def _axis(self, side: str) -> Any:
        look = theme.current()
        axis: Any = pg.AxisItem(side, linkView=self._box, pen=pg.mkPen(None), textPen=look.colour("ink2"))
        # pyqtgraph leaves out a label that reaches out of the axis; so the axis may reach out of itself.
        axis.setStyle(tickLength=0, tickTextOffset=5, tickFont=look.font("caption"), hideOverlappingLabels=60)
        return axis


def nice_top(most: int) -> int:
    """Return a round number, 4 at least, that is no less than ``most``: even, so that its half is round too."""
    decade = 1
    while True:
        for step in _STEPS:
            top = 2 * step * decade
            if top >= max(most, 4):
                return top
        decade *= 10

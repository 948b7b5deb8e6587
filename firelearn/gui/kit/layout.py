"""Columns, rows and shares: the few layouts that pages are made of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget


class _Stretch:
    """The one thing that takes whatever room is left."""


STRETCH: Final = _Stretch()
Item = QWidget | QLayout | int | _Stretch | tuple[QWidget | QLayout, int]
Margins = tuple[int, int, int, int]


def column(*items: Item, gap: int = 12, margins: Margins = (0, 0, 0, 0)) -> QVBoxLayout:
    """Put items one below the other."""
    made = QVBoxLayout()
    _fill(made, items, gap, margins)
    return made


def row(*items: Item, gap: int = 12, margins: Margins = (0, 0, 0, 0)) -> QHBoxLayout:
    """Put items side by side."""
    made = QHBoxLayout()
    _fill(made, items, gap, margins)
    return made


def holder(layout: QLayout, *, name: str = "", parent: QWidget | None = None) -> QWidget:
    """Return a widget that holds ``layout`` and paints nothing."""
    made = QWidget(parent)
    if name:
        made.setObjectName(name)
    made.setLayout(layout)
    return made


def shares(parts: Sequence[tuple[QWidget, int]], gap: int = 20) -> QHBoxLayout:
    """Put widgets side by side, each with its share of the width whatever it would like to have."""
    made = QHBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(gap)
    for widget, share in parts:
        policy = widget.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        widget.setSizePolicy(policy)
        made.addWidget(widget, share)
    return made


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and delete it."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


def grow_down(widget: QWidget, horizontal: QSizePolicy.Policy = QSizePolicy.Policy.Preferred) -> None:
    """Let a widget be as high as its width asks for, and never less: its text wraps.

    A *Fixed* vertical policy would give it its one-line hint as the most it may have.
    """
    policy = QSizePolicy(horizontal, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)


class Centre(QWidget):
    """Keeps its one child in the middle, no wider than ``max_width``."""

    def __init__(self, child: QWidget, max_width: int, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._max = max_width
        self._column = column(child)
        self.setLayout(self._column)

    def sizeHint(self) -> QSize:
        """Return the child's own wish, bounded."""
        hint = super().sizeHint()
        return QSize(min(hint.width(), self._max), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room that is too much between both sides."""
        side = max(event.size().width() - self._max, 0) // 2
        self._column.setContentsMargins(side, 0, side, 0)
        super().resizeEvent(event)


def _fill(layout: QBoxLayout, items: Sequence[Item], gap: int, margins: Margins) -> None:
    layout.setSpacing(gap)
    layout.setContentsMargins(*margins)
    for item in items:
        if isinstance(item, int):
            layout.addSpacing(item)
        elif isinstance(item, _Stretch):
            layout.addStretch(1)
        else:
            thing, share = item if isinstance(item, tuple) else (item, 0)
            if isinstance(thing, QWidget):
                layout.addWidget(thing, share)
            else:
                layout.addLayout(thing, share)

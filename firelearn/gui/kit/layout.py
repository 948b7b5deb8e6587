"""Columns, rows and shares: the few layouts that pages are made of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

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
    """Keeps its one child in the middle, no wider than ``max_width``.

    The room that is too much is shared out by the layout itself. Margins set while resizing would make the height that
    a width asks for depend on the size before, and a scroll area would resize its content without end.
    """

    def __init__(self, child: QWidget, max_width: int, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        child.setMaximumWidth(max_width)
        shared = QHBoxLayout()
        shared.setContentsMargins(0, 0, 0, 0)
        shared.setSpacing(0)
        shared.addStretch()
        shared.addWidget(child, 1)
        shared.addStretch()
        self.setLayout(shared)


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

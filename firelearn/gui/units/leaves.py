"""Leaves: widgets in one place, of which one is shown; as high as that one, unlike a stack."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from firelearn.gui.kit.layout import column


class Leaves(QWidget):
    """Shows one of its leaves.

    Signals:
        turned(): another leaf is shown; what scrolls may go back to its top.
    """

    turned = Signal()

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._leaves: list[QWidget] = []
        self._shown: QWidget | None = None
        self._place = column(gap=0)
        self.setLayout(self._place)

    @property
    def shown(self) -> QWidget | None:
        """The leaf in sight."""
        return self._shown

    def add(self, leaf: QWidget) -> None:
        """Add a leaf; the first one is shown."""
        self._leaves.append(leaf)
        self._place.addWidget(leaf)
        if self._shown is None:
            self._shown = leaf
        else:
            leaf.hide()

    def turn_to(self, leaf: QWidget) -> None:
        """Show a leaf."""
        if leaf is not self._shown:
            for other in self._leaves:
                other.setVisible(other is leaf)
            self._shown = leaf
            self.turned.emit()

    def tear_out(self, leaf: QWidget) -> None:
        """Let a leaf go."""
        self._leaves.remove(leaf)
        self._place.removeWidget(leaf)
        leaf.hide()
        leaf.deleteLater()

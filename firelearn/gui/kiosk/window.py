"""The window of a kiosk: the whole screen, without a frame, closed by staff only."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from firelearn.gui.screen import Screen
from firelearn.gui.window import Window


class KioskWindow(Window):
    """Shows one screen at a time, with a header in the place of the rail. ``let_go`` closes it."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowFlags(self.windowFlags() | Qt.WindowType.FramelessWindowHint)
        self.setMinimumSize(QSize(0, 0))
        self._bar_for: Callable[[Screen], QWidget | None] = lambda _screen: None
        self._kept = True

    def head_with(self, bar_for: Callable[[Screen], QWidget | None]) -> None:
        """Put what ``bar_for`` makes above each screen."""
        self._bar_for = bar_for

    def let_go(self) -> None:
        """Close: staff said so."""
        self._kept = False
        self._close_now()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay, whatever key or system asked, until staff let the window go."""
        if self._kept:
            event.ignore()
        else:
            super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a window does with a key, but stay full screen."""
        if event.key() != Qt.Key.Key_F11:
            super().keyPressEvent(event)

    def _dress(self, screen: Screen) -> None:
        """Head the screen."""
        self._railing.hide()
        self._back = self._bar_for(screen)
        if self._back is not None:
            self._column.addWidget(self._back)

"""When there is a bug: log it, tell the person that the records are safe, and offer to start again where they were."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from firelearn.gui.kit.dialog import Dialog
from firelearn.gui.kit.language import say

_LOG = logging.getLogger(__name__)


class CrashGuard(QObject):
    """Catches what nobody caught, on the screen's thread and on the store's, and shows one card about it.

    ``host`` names the window to show it in, ``restart`` starts the program again.
    """

    _told = Signal(object)

    def __init__(self, host: Callable[[], QWidget | None], restart: Callable[[], None]) -> None:
        super().__init__()
        self._host, self._restart = host, restart
        self._shown = False
        self._told.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self._before = (sys.excepthook, threading.excepthook)

    def install(self) -> None:
        """Take over both hooks."""
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._on_screen
        threading.excepthook = self._on_thread

    def uninstall(self) -> None:
        """Give both hooks back."""
        sys.excepthook, threading.excepthook = self._before

    def report(self, error: BaseException) -> None:
        """Log a bug and show the card; safe on any thread."""
        _LOG.critical("a bug", exc_info=error)
        self._told.emit(error)

    def _on_screen(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.report(error)

    def _on_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.report(args.exc_value)

    def _show(self, error: BaseException) -> None:
        host = self._host()
        if self._shown or host is None:
            return
        self._shown = True
        card = Dialog(
            host,
            icon="warn",
            tone="warn",
            title=say("kit.crash_title"),
            text=say("kit.crash_text", kind=type(error).__name__),
            safe=say("kit.crash_restart"),
            other=say("kit.crash_stay"),
            name="crash",
        )
        card.safe_chosen.connect(self._restart)
        card.closed.connect(self._forget)
        card.open()

    def _forget(self) -> None:
        self._shown = False

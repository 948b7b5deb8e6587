"""Idle time: how many seconds nobody touched anything."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

_SECOND_MS: Final = 1000
_TOUCHES: Final = frozenset({
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.KeyPress,
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TabletPress,
    QEvent.Type.TabletMove,
})  # fmt: skip


class IdleWatch(QObject):
    """Watches every window of the program. It counts turns of a timer and reads no clock: a PC that slept was not idle.

    Signals:
        ticked(idle_s): another second went by, and nobody touched anything for ``idle_s`` seconds.
        touched(): somebody is there again after at least one idle second.
    """

    ticked = Signal(int)
    touched = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._idle_s = 0
        self._turns = QTimer(self)
        self._turns.setInterval(_SECOND_MS)
        self._turns.timeout.connect(self.tick)

    @property
    def idle_s(self) -> int:
        """For how many seconds nobody touched anything."""
        return self._idle_s

    @property
    def watching(self) -> bool:
        """Whether it watches now."""
        return self._turns.isActive()

    def begin(self) -> None:
        """Watch from now on; nothing changes where it watches already."""
        if self.watching:
            return
        self._idle_s = 0
        application = QCoreApplication.instance()
        if application is not None:
            application.installEventFilter(self)
        self._turns.start()

    def end(self) -> None:
        """Watch no longer."""
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self._turns.stop()

    def tick(self) -> None:
        """Let a second go by."""
        self._idle_s += 1
        self.ticked.emit(self._idle_s)

    def touch(self) -> None:
        """Begin to count anew."""
        if self._idle_s:
            self._idle_s = 0
            self.touched.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a touch, and let everything pass."""
        if event.type() in _TOUCHES and event.spontaneous():
            self.touch()
        return False

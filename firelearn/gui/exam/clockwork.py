"""What runs by itself while an exam goes on: the clock on the screen and the heartbeat that remembers the time used."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from firelearn.domain.exam_clock import ExamClock
from firelearn.domain.fact import Stamp
from firelearn.gui.exam.pulse import Pulse

_HEARTBEAT_MS: Final = 5000
_SECOND_MS: Final = 1000


class Clockwork(QObject):
    """Tells the time left of ``exam`` by ``now``, once a second.

    Signals:
        second(left): so many milliseconds are left.
        heart(): the place and the time used are to be remembered.
        up(): the time is up; told once.
    """

    second = Signal(int)
    heart = Signal()
    up = Signal()

    def __init__(self, exam: ExamClock, now: Callable[[], Stamp], parent: QObject) -> None:
        super().__init__(parent)
        self._exam, self._now = exam, now
        self._heart = QTimer(self)
        self._heart.setInterval(_HEARTBEAT_MS)
        self._heart.timeout.connect(self.heart)
        self._pulse = Pulse(self)
        self._pulse.beat.connect(self._tick)

    def start(self) -> None:
        """Begin to tell."""
        self._heart.start()
        self._tick()

    def stop(self) -> None:
        """Tell no more."""
        self._heart.stop()
        self._pulse.stop()

    def _tick(self) -> None:
        left = self._exam.remaining_ms(self._now())
        self.second.emit(left)
        if left > 0:
            # On the next full second, so that no second is shown twice or left out.
            self._pulse.start(left % _SECOND_MS or _SECOND_MS)
        else:
            self._heart.stop()
            self.up.emit()

"""Work off the screen's thread: one serial store thread, results come home to the screen."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from firelearn.domain.errors import Trouble

_LOG = logging.getLogger(__name__)
BUSY_AFTER_MS = 400
T = TypeVar("T")


@dataclass(slots=True)
class _Job:
    """A piece of work on its way to the store thread and back."""

    work: Callable[[], Any]
    then: Callable[[Any], object] | None
    fail: Callable[[Exception], object] | None
    owner: QObject
    result: Any = None
    error: BaseException | None = None


class Tasks(QObject):
    """Runs work one after the other on the store thread.

    What a piece of work returns goes to its ``then`` on the screen's thread; if the owner of the work is gone by
    then, it goes nowhere. Work never touches widgets.

    Signals:
        busy(bool): something has been waiting for 400 ms, or nothing is waiting any more.
    """

    busy = Signal(bool)
    _home = Signal(object)

    def __init__(
        self,
        *,
        trouble: Callable[[Trouble], None],
        bug: Callable[[BaseException], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._trouble, self._bug = trouble, bug
        self._queue: SimpleQueue[_Job | None] = SimpleQueue()
        self._waiting = 0
        self._told_busy = False
        self._closed = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(BUSY_AFTER_MS)
        self._patience.timeout.connect(self._lose_patience)
        self._home.connect(self._come_home, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._serve, name="store", daemon=True)
        self._thread.start()

    @property
    def waiting(self) -> int:
        """How many pieces of work have not come home yet."""
        return self._waiting

    def run(
        self,
        work: Callable[[], T],
        then: Callable[[T], object] | None = None,
        fail: Callable[[Exception], object] | None = None,
        *,
        owner: QObject,
    ) -> None:
        """Do ``work`` on the store thread, after everything asked for before it.

        An exception goes to ``fail`` if there is one; else a Trouble to the trouble handler, a bug to the bug
        handler.
        """
        if self._closed:
            _LOG.info("work after closing is not done")
            return
        self._waiting += 1
        if self._waiting == 1:
            self._patience.start()
        self._queue.put(_Job(work, then, fail, owner))

    def close(self) -> None:
        """Finish what is queued and end the store thread; results still on their way home are dropped."""
        if self._closed:
            return
        self._closed = True
        self._patience.stop()
        self._queue.put(None)
        self._thread.join()

    def _serve(self) -> None:
        while (job := self._queue.get()) is not None:
            try:
                job.result = job.work()
            except BaseException as error:  # noqa: BLE001 - carried home, judged there
                job.error = error
            try:
                self._home.emit(job)
            except RuntimeError:
                # The application is being taken down and this object is gone: the work itself was done.
                _LOG.info("a result found no home")
            job = None

    def _come_home(self, job: _Job) -> None:
        self._waiting -= 1
        if self._waiting == 0:
            self._patience.stop()
            if self._told_busy:
                self._told_busy = False
                self.busy.emit(False)
        if self._closed:
            return
        if job.error is not None:
            self._judge(job.error, job)
        elif job.then is not None and shiboken6.isValid(job.owner):
            job.then(job.result)

    def _judge(self, error: BaseException, job: _Job) -> None:
        if job.fail is not None and isinstance(error, Exception):
            if shiboken6.isValid(job.owner):
                job.fail(error)
        elif isinstance(error, Trouble):
            self._trouble(error)
        else:
            self._bug(error)

    def _lose_patience(self) -> None:
        if self._waiting and not self._told_busy:
            self._told_busy = True
            self.busy.emit(True)


class Count(QObject):
    """Tells from inside a piece of work how far it is, and tells the work that it was cancelled.

    Signals:
        told(n, m): n of m are done.
    """

    told = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cancelled = threading.Event()

    def tell(self, done: int, of: int) -> None:
        """Say, from any thread, that ``done`` of ``of`` are done."""
        self.told.emit(done, of)

    def cancel(self) -> None:
        """Ask the work to stop at the next good place."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        """Whether the work was asked to stop."""
        return self._cancelled.is_set()

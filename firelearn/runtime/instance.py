"""One program on one data folder: a lock that a dead owner frees."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import BinaryIO

from firelearn.domain.errors import Trouble
from firelearn.runtime.paths import trouble_of


class Instance:
    """Holds the data folder for this process.

    The operating system keeps the lock, not the file's presence: a process that was killed holds nothing. The file
    carries the owner's process id, for the second to find the first.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: BinaryIO | None = None

    def take(self) -> None:
        """Take the lock.

        Raises:
            Trouble: ``second_instance`` when another process has it; ``folder_read_only`` or ``disk_full``.
        """
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            file = self._path.open("a+b")
        except OSError as cause:
            raise trouble_of(cause, self._path.parent) from cause
        if not _lock(file):
            file.close()
            raise Trouble("second_instance", path=str(self._path.parent), pid=owner_of(self._path) or 0)
        self._file = file
        try:
            file.truncate(0)
            file.write(f"{os.getpid()}\n".encode("ascii"))
            file.flush()
        except OSError as cause:
            self.release()
            raise trouble_of(cause, self._path.parent) from cause

    def release(self) -> None:
        """Give the lock back; harmless when it is not held."""
        if self._file is not None:
            # Closing frees the lock. The file stays: removing it would let a third process lock another file.
            self._file.close()
            self._file = None


def owner_of(path: Path) -> int | None:
    """Return the process id that the lock file names, if it names one."""
    try:
        return int(path.read_text(encoding="ascii").strip())
    except (OSError, ValueError):
        return None


def _lock(file: BinaryIO) -> bool:
    if sys.platform == "win32":
        import msvcrt

        # One byte far behind the text, so that others can still read the process id.
        file.seek(1 << 20)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    import fcntl

    try:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True

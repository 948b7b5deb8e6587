"""The log: what the program did and where it broke, never names, phones or answers (invariant 9)."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any, Final

FILE_BYTES: Final = 512 * 1024
FILES_KEPT: Final = 4


class _Plain(logging.Formatter):
    """Writes an exception as its type and the places it came through.

    The message of an exception may quote a person's name or answer, so it stays out of the file.
    """

    def formatException(self, ei: Any) -> str:  # noqa: N802 - logging's name
        """Return the type and the places, innermost last."""
        import traceback

        _, error, trace = ei
        lines = [f"  {Path(f.filename).name}:{f.lineno} {f.name}" for f in traceback.extract_tb(trace)]
        return "\n".join([f"{type(error).__module__}.{type(error).__qualname__}", *lines])


class _Rolling(logging.FileHandler):
    """Begins a new file when the line would make this one too long, and keeps a few of those before.

    Not ``RotatingFileHandler``: its module loads sockets and pickling, 5 ms of every start.
    """

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line."""
        try:
            length = len(self.format(record).encode()) + 1
            if self.stream is not None and self.stream.tell() + length > FILE_BYTES:
                self.stream.close()
                self._roll()
        except OSError:
            self.handleError(record)
        super().emit(record)

    def _roll(self) -> None:
        path = Path(self.baseFilename)
        for number in range(FILES_KEPT - 1, -1, -1):
            older = path if number == 0 else path.with_name(f"{path.name}.{number}")
            if older.exists():
                older.replace(path.with_name(f"{path.name}.{number + 1}"))
        self.stream = self._open()


def start_log(folder: Path) -> Path:
    """Write the log into ``folder``, at most about 2.5 MB; where it cannot be written, do without.

    Return the file's path.
    """
    path = folder / "firelearn.log"
    stop_log()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = _Rolling(path, encoding="utf-8")
    except OSError:
        return path
    handler.setFormatter(_Plain("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger("firelearn")
    root.setLevel(logging.INFO)
    root.addHandler(handler)
    return path


def stop_log() -> None:
    """Close the log file; later messages go nowhere."""
    root = logging.getLogger("firelearn")
    for handler in list(root.handlers):
        if isinstance(handler, _Rolling):
            root.removeHandler(handler)
            handler.close()

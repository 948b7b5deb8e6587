"""How far this PC's journal has come, noted beside the record file, so that a file that lost its end is noticed.

A write-ahead file that was cut off or deleted, or an old copy put in the place of the record file, looks sound to
SQLite. The note is written behind each commit and not waited for (3 microseconds): after a power cut it may be behind
the file, never ahead of it.
"""

from __future__ import annotations

import os
import struct
import zlib
from contextlib import suppress
from pathlib import Path
from typing import Final

_SHAPE: Final = struct.Struct("<QQI")


class HighWater:
    """Notes the incarnation and the last seq of this PC's journal."""

    def __init__(self, path: Path) -> None:
        self._file: int | None = None
        # Without the note the records are as safe as before, only less watched.
        with suppress(OSError):
            self._file = os.open(_place(path), os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)

    def note(self, incarnation: int, seq: int) -> None:
        """Note that the entry ``seq`` is on disk."""
        if self._file is None:
            return
        with suppress(OSError):
            os.lseek(self._file, 0, os.SEEK_SET)
            os.write(self._file, _SHAPE.pack(incarnation, seq, _sum(incarnation, seq)))

    def close(self) -> None:
        """Close the note."""
        if self._file is not None:
            os.close(self._file)
            self._file = None


def noted(path: Path) -> tuple[int, int] | None:
    """Return the incarnation and seq that are noted for the file at ``path``; None without a note that can be read."""
    try:
        incarnation, seq, checked = _SHAPE.unpack(_place(path).read_bytes())
    except (OSError, struct.error):
        return None
    return (incarnation, seq) if checked == _sum(incarnation, seq) else None


def forget(path: Path) -> None:
    """Forget the note: another file stands there now, which says itself what was lost."""
    _place(path).unlink(missing_ok=True)


def _place(path: Path) -> Path:
    return path.with_name(path.name + ".head")


def _sum(incarnation: int, seq: int) -> int:
    return zlib.crc32(struct.pack("<QQ", incarnation, seq))

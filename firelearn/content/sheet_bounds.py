"""How much a workbook may unpack to, told before a reader lays it out: one kilobyte can name 17 thousand million cells.

The readers allocate a sheet as a rectangle up to its last cell that holds something, and end the whole program where
that is more than the machine has. So the archive is unpacked once, in pieces, to see how far its cells reach.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Final

MOST_UNPACKED: Final = 100 * 1024 * 1024
MOST_CELLS: Final = 12_000_000
MOST_ACROSS: Final = 2_000
MOST_IN_A_CELL: Final = 400_000
_PIECE: Final = 1 << 20
_LETTERS: Final = 26
# What closes itself holds nothing: office suites format whole columns and a million empty rows so.
_CELL: Final = re.compile(rb"""<(?:\w+:)?c\s(?:[^>]*?\s)?r=["']([A-Z]{1,4})([0-9]{1,9})["'][^>]*(?<!/)>""")
_ROW: Final = re.compile(rb"""<(?:\w+:)?row\s(?:[^>]*?\s)?r=["']([0-9]{1,9})["'][^>]*(?<!/)>""")
_MERGED: Final = re.compile(
    rb"""<(?:\w+:)?mergeCell\s[^>]*?ref=["']([A-Z]{1,4})([0-9]{1,9}):([A-Z]{1,4})([0-9]{1,9})["']"""
)
_OPENED: Final = re.compile(rb"<table:(table|table-row|(?:covered-)?table-cell)(\s[^>]*|/)?>")
_ROWS_REPEATED: Final = re.compile(rb"""number-rows-repeated=["']([0-9]{1,12})["']""")
_COLUMNS_REPEATED: Final = re.compile(rb"""number-columns-repeated=["']([0-9]{1,12})["']""")


def is_too_much(path: Path) -> bool:
    """Tell whether an archive of a workbook unpacks to more than a reader can lay out; what is no archive is not.

    Whether it can be read at all is for the reader to say.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            if sum(part.file_size for part in parts) > MOST_UNPACKED:
                return True
            for part in parts:
                if part.filename.endswith(".xml"):
                    with archive.open(part) as file:
                        if _spreads(part.filename, _pieces(file)):
                            return True
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, RuntimeError, ValueError):
        # Encrypted or broken: the readers stop there as well.
        return False
    return False


def _pieces(file: IO[bytes]) -> Iterator[bytes]:
    """Yield a part in pieces that end where a tag begins."""
    kept = b""
    while read := file.read(_PIECE):
        whole = kept + read
        cut = whole.rfind(b"<")
        if cut <= 0:
            kept = whole
            if len(kept) > MOST_IN_A_CELL + _PIECE:
                break
            continue
        yield whole[:cut]
        kept = whole[cut:]
    yield kept


def _spreads(name: str, pieces: Iterator[bytes]) -> bool:
    counted = _Repeated() if name == "content.xml" else _Named()
    for piece in pieces:
        if max(map(len, piece.split(b">")), default=0) > MOST_IN_A_CELL:
            return True
        counted.count(piece)
        if counted.across > MOST_ACROSS or max(counted.down * counted.across, counted.merged) > MOST_CELLS:
            return True
    return False


class _Named:
    """The last row and column that cells of a workbook name, and how many cells are merged."""

    def __init__(self) -> None:
        self.down, self.across, self.merged = 0, 1, 0

    def count(self, piece: bytes) -> None:
        for letters, row in _CELL.findall(piece):
            self.across = max(self.across, _column(letters))
            self.down = max(self.down, int(row))
        for left, top, right, bottom in _MERGED.findall(piece):
            self.merged += max(0, _column(right) - _column(left) + 1) * max(0, int(bottom) - int(top) + 1)
        self.down = max(self.down, max(map(int, _ROW.findall(piece)), default=0))


class _Repeated:
    """The rows and columns of an OpenDocument sheet, where a cell or row stands for as many as it says."""

    merged = 0

    def __init__(self) -> None:
        self.down, self.across = 0, 1
        self._row, self._rows, self._column = 0, 0, 0

    def count(self, piece: bytes) -> None:
        for kind, attributes in _OPENED.findall(piece):
            if kind == b"table":
                self._row, self._rows = 0, 0
            elif kind == b"table-row":
                self._row, self._rows = self._row + self._rows, _times(_ROWS_REPEATED, attributes)
                self._column = 0
            else:
                self._column += _times(_COLUMNS_REPEATED, attributes)
                if not attributes.endswith(b"/"):
                    self.down = max(self.down, self._row + self._rows)
                    self.across = max(self.across, self._column)


def _column(letters: bytes) -> int:
    column = 0
    for letter in letters:
        column = column * _LETTERS + letter - ord("A") + 1
    return column


def _times(repeated: re.Pattern[bytes], attributes: bytes) -> int:
    found = repeated.search(attributes)
    return int(found[1]) if found else 1

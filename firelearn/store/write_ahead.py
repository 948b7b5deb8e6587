"""The write-ahead file after a kill: SQLite drops, in silence, all that stands behind the first frame that is broken.

That is right for a tear at the end (an act under way) and wrong for damage in the middle, behind which acts stand that
were acknowledged. So the file is looked over before SQLite sees it: 30 ms for each megabyte, after a kill only.
Source: https://sqlite.org/fileformat2.html#walformat
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from firelearn.domain.value import value

_PAGE: Final = 4096
_HEADER: Final = 32
_FRAME_HEADER: Final = 24
_FRAME: Final = _FRAME_HEADER + _PAGE
_LITTLE_ENDIAN_SUMS: Final = 0x377F0682
_VERSION: Final = 3_007_000
_MASK: Final = 0xFFFFFFFF
_Sum = tuple[int, int]


@value
class _Frame:
    """A frame at a place of the file. ``follows``: its checksum is the right one behind that of the frame before."""

    at: int
    follows: bool
    commits: bool


def has_hole(path: Path) -> bool:
    """Tell whether acts stand behind damage in the write-ahead file at ``path``.

    A broken last transaction is no hole: it was never acknowledged.
    """
    written = path.read_bytes() if path.exists() else b""
    whole = _header_holds(written)
    for big in _byte_orders(written):
        broken = ended = not whole
        for frame in _frames(written, big=big):
            if not frame.follows:
                broken = True
            elif broken and ended:
                # Whole, and of a later transaction than the broken frame's own.
                return True
            ended |= broken and frame.commits
    return False


def mend(path: Path) -> None:
    """Write the file at ``path`` anew from its whole frames alone, so that SQLite reads those behind the damage, too.

    Pages may be missing then, older ones in their place; the journal's own hashes tell how far it holds.
    """
    written = path.read_bytes()
    big = max(_byte_orders(written), key=lambda order: sum(f.follows for f in _frames(written, big=order)))
    salts = _salts(written)
    header = struct.pack(">4I", _LITTLE_ENDIAN_SUMS | big, _VERSION, _PAGE, 0) + salts
    before = _sum(header, (0, 0), big=big)
    parts = [header, struct.pack(">2I", *before)]
    for frame in _frames(written, big=big):
        if frame.follows:
            named = written[frame.at : frame.at + 8]
            page = written[frame.at + _FRAME_HEADER : frame.at + _FRAME]
            before = _sum(page, _sum(named, before, big=big), big=big)
            parts += [named, salts, struct.pack(">2I", *before), page]
    path.write_bytes(b"".join(parts))


def _frames(written: bytes, *, big: bool) -> Iterator[_Frame]:
    """Yield every frame; one that is left over from an earlier run of the file neither follows nor commits."""
    salts, before = _salts(written), _sum_at(written, 24)
    for at in range(_HEADER, len(written) - _FRAME + 1, _FRAME):
        own, of_this_run = _sum_at(written, at + 16), written[at + 8 : at + 16] == salts
        follows = of_this_run and _frame_sum(written, at, before, big=big) == own
        yield _Frame(at=at, follows=follows, commits=of_this_run and any(written[at + 4 : at + 8]))
        before = own


def _salts(written: bytes) -> bytes:
    """Return what marks the frames of this run of the file; of a broken header the first frame tells."""
    at = 16 if _header_holds(written) else _HEADER + 8
    return written[at : at + 8]


def _byte_orders(written: bytes) -> tuple[bool, ...]:
    """Return how the words of the checksums may be read: as the header says, or either way if it is broken."""
    if len(written) < _HEADER + _FRAME:
        return (False,)
    return (bool(written[3] & 1),) if _header_holds(written) else (False, True)


def _header_holds(written: bytes) -> bool:
    if len(written) < _HEADER:
        return False
    return _sum(written[:24], (0, 0), big=bool(written[3] & 1)) == _sum_at(written, 24)


def _sum_at(written: bytes, at: int) -> _Sum:
    first, second = struct.unpack_from(">2I", written, at) if len(written) >= at + 8 else (0, 0)
    return first, second


def _frame_sum(written: bytes, at: int, before: _Sum, *, big: bool) -> _Sum:
    half = _sum(written[at : at + 8], before, big=big)
    return _sum(written[at + _FRAME_HEADER : at + _FRAME], half, big=big)


def _sum(part: bytes, before: _Sum, *, big: bool) -> _Sum:
    first, second = before
    words = struct.unpack(f"{'>' if big else '<'}{len(part) // 4}I", part)
    for one, two in zip(words[::2], words[1::2], strict=True):
        first = (first + one + second) & _MASK
        second = (second + two + first) & _MASK
    return first, second

"""A quick look whether a bank changed, without reading it as a bank: the way to an instant start."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

FINGERPRINT_BYTES = 16
_READER_VERSION = b"1"
"""Raised when the same files are read into something else, so that compiled banks are made anew."""
_IN_BANK = ("*.toml", "questions/*.toml", "courses/*/course.toml", "courses/*/*.md")
_IN_RESOURCES = ("blueprints/*.toml", "points/*.toml")


def bank_fingerprint(folder: Path, resources: Path) -> bytes:
    """Return 16 bytes that change when any file changes from which the bank is compiled.

    Contents are hashed, not times of change: a copied bank is the same bank. Pictures and facts do not count, because
    the compiled bank holds none of them.
    """
    digest = hashlib.blake2b(_READER_VERSION, digest_size=FINGERPRINT_BYTES)
    for root, patterns in ((folder, _IN_BANK), (resources, _IN_RESOURCES)):
        for file in _files(root, patterns):
            content = file.read_bytes()
            digest.update(f"{file.relative_to(root).as_posix()}\n{len(content)}\n".encode())
            digest.update(content)
    return digest.digest()


def _files(root: Path, patterns: tuple[str, ...]) -> Iterator[Path]:
    for pattern in patterns:
        yield from sorted(root.glob(pattern))

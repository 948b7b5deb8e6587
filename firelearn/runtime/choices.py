"""Choices in small JSON files, whole at every moment: each file one typed value."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

from firelearn.runtime.paths import trouble_of

Shape = TypeVar("Shape", bound=msgspec.Struct)


class ChoicesFile(Generic[Shape]):
    """Keeps one value of ``shape``, whose fields all have defaults, in one file."""

    def __init__(self, path: Path, shape: type[Shape]) -> None:
        self._path = path
        self._shape = shape
        self.set_aside: Path | None = None
        """The damaged file of the last ``load``, if there was one."""

    def load(self) -> Shape:
        """Return what was saved; the defaults when there is nothing, or the file is damaged (set aside)."""
        self.set_aside = None
        try:
            written = self._path.read_bytes()
        except FileNotFoundError:
            return self._shape()
        except OSError:
            # An unreadable file must not keep a person from learning; choices can be made again.
            return self._shape()
        try:
            return msgspec.json.decode(written, type=self._shape)
        except (msgspec.DecodeError, ValueError):
            aside = self._path.with_name(self._path.name + ".damaged")
            with contextlib.suppress(OSError):
                self._path.replace(aside)
                self.set_aside = aside
            return self._shape()

    def save(self, value: Shape) -> None:
        """Write ``value``; a crash in the middle leaves the old one.

        Raises:
            Trouble: ``disk_full`` or ``folder_read_only``.
        """
        fresh = self._path.with_name(self._path.name + ".new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with fresh.open("wb") as file:
                file.write(msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n")
                file.flush()
                os.fsync(file.fileno())
            fresh.replace(self._path)
        except OSError as cause:
            raise trouble_of(cause, self._path.parent) from cause

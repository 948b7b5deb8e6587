"""Settings: the choices of this PC's people. What the program merely remembers is the store's desk."""

from __future__ import annotations

import contextlib
import os
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Final

import msgspec
from msgspec import Meta

from firelearn.domain.text import Language
from firelearn.runtime.paths import trouble_of

SMALLEST_TEXT_PT: Final = 18
LARGEST_TEXT_PT: Final = 30


class Theme(StrEnum):
    """Light, dark, or as the system has it."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """Every choice, with what holds until somebody chooses.

    ``text_pt`` is the size of elder mode's text (18 to 30 points); ``motion`` allows short fades.
    """

    language: Language = Language.ZH_CN
    elder: bool = False
    text_pt: Annotated[int, Meta(ge=SMALLEST_TEXT_PT, le=LARGEST_TEXT_PT)] = SMALLEST_TEXT_PT
    theme: Theme = Theme.SYSTEM
    read_aloud: bool = False
    motion: bool = True

    def having(self, **changes: object) -> Settings:
        """Return these settings with some changed; a value outside its limits is refused with ``ValueError``."""
        try:
            return msgspec.convert({**msgspec.to_builtins(self), **changes}, Settings)
        except msgspec.ValidationError as cause:
            raise ValueError(str(cause)) from cause


class SettingsFile:
    """Keeps the settings in one small JSON file, whole at every moment."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.set_aside: Path | None = None
        """The damaged file of the last ``load``, if there was one."""

    def load(self) -> Settings:
        """Return the saved settings; the defaults when there are none, or the file is damaged (set aside)."""
        self.set_aside = None
        try:
            written = self._path.read_bytes()
        except FileNotFoundError:
            return Settings()
        except OSError:
            # An unreadable file must not keep a person from learning; choices can be made again.
            return Settings()
        try:
            return msgspec.json.decode(written, type=Settings)
        except (msgspec.DecodeError, ValueError):
            aside = self._path.with_name(self._path.name + ".damaged")
            with contextlib.suppress(OSError):
                self._path.replace(aside)
                self.set_aside = aside
            return Settings()

    def save(self, settings: Settings) -> None:
        """Write ``settings``; a crash in the middle leaves the old ones.

        Raises:
            Trouble: ``disk_full`` or ``folder_read_only``.
        """
        fresh = self._path.with_name(self._path.name + ".new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with fresh.open("wb") as file:
                file.write(msgspec.json.format(msgspec.json.encode(settings), indent=2) + b"\n")
                file.flush()
                os.fsync(file.fileno())
            fresh.replace(self._path)
        except OSError as cause:
            raise trouble_of(cause, self._path.parent) from cause

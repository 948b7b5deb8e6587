"""Settings: the choices of this PC's people. What the program merely remembers is the store's desk."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Final

import msgspec
from msgspec import Meta

from firelearn.domain.text import Language
from firelearn.runtime.choices import ChoicesFile

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


class SettingsFile(ChoicesFile[Settings]):
    """Keeps the settings in one small file."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, Settings)

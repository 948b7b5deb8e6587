"""The shipped serif: loaded once, so that headlines look the same on every PC."""

from __future__ import annotations

import logging
from functools import lru_cache

from PySide6.QtGui import QFontDatabase, QRawFont

from firelearn.gui.kit.places import resources

_LOG = logging.getLogger(__name__)
_SERIF = "firelearn-serif-bold.otf"


@lru_cache(maxsize=1)
def load_fonts() -> bool:
    """Load the shipped serif; return whether it is there. Without it the system's serif is used, else the sans."""
    path = resources() / "fonts" / _SERIF
    if not path.is_file():
        _LOG.warning("the serif font is not shipped: %s", path.name)
        return False
    return QFontDatabase.addApplicationFont(str(path)) >= 0


@lru_cache(maxsize=512)
def serif_covers(text: str) -> bool:
    """Tell whether the shipped serif has every character of ``text``.

    It is a subset; a rare character in a name would otherwise stand as one sans letter among serifs.
    """
    if not load_fonts():
        return True
    raw = _raw()
    return all(ch.isspace() or raw.supportsCharacter(ord(ch)) for ch in text)


@lru_cache(maxsize=1)
def _raw() -> QRawFont:
    return QRawFont(str(resources() / "fonts" / _SERIF), 16.0)

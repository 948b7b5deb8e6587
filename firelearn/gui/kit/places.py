"""Where the kit finds its themes, icons, pictures and fonts: the ``resources`` folder beside the package.

The folder is the same relative to the package in a checkout and in the built program. It is one for the whole
process, like the application object itself; tests and other layouts may name another.
"""

from __future__ import annotations

from pathlib import Path

_folder = Path(__file__).resolve().parents[3] / "resources"


def resources() -> Path:
    """Return the folder of themes, icons, art, words and fonts."""
    return _folder


def use_resources(folder: Path) -> None:
    """Take everything from ``folder`` from now on."""
    global _folder  # noqa: PLW0603 - one per process, see the module's text
    _folder = folder

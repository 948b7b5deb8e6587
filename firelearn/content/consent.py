"""The texts that a person agrees to (``resources/consent/<version>.<language>.md``), each version kept as it was."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from firelearn.domain.text import Language
from firelearn.domain.value import value

PRIVACY: Final = "privacy"
GUARDIAN: Final = "guardian"
_DOCUMENTS: Final = (PRIVACY, GUARDIAN)
_FOLDER: Final = "consent"


@value
class ConsentText:
    """A document that is agreed to: its version, title and points."""

    document: str
    version: str
    title: str
    points: tuple[str, ...]


def newest_version(resources: Path) -> str:
    """Return the version that is asked for now: the last by name.

    Raises:
        FileNotFoundError: there is none.
    """
    versions = sorted(file.name.removesuffix(".zh_CN.md") for file in (resources / _FOLDER).glob("*.zh_CN.md"))
    if not versions:
        raise FileNotFoundError(resources / _FOLDER)
    return versions[-1]


def load_consent(resources: Path, version: str, language: Language) -> tuple[ConsentText, ...]:
    """Return the documents of a version, privacy first, then the guardian's.

    A document is a heading (``# ``) and points (``- ``) below it.
    """
    path = resources / _FOLDER / f"{version}.{language.value}.md"
    titles: list[str] = []
    points: list[list[str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            titles.append(line.removeprefix("# ").strip())
            points.append([])
        elif line.startswith("- ") and points:
            points[-1].append(line.removeprefix("- ").strip())
    return tuple(
        ConsentText(document=document, version=version, title=title, points=tuple(said))
        for document, title, said in zip(_DOCUMENTS, titles, points, strict=True)
    )

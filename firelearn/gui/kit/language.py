"""What the screen speaks now.

One catalogue for the whole process, because painted widgets and their accessible names need words far from any
constructor; a change of language sets another and the pages are built anew.
"""

from __future__ import annotations

from firelearn.domain.text import Language
from firelearn.gui.kit.places import resources
from firelearn.runtime.words import Words

_words: Words | None = None


def words() -> Words:
    """Return the catalogue in the screen's language; zh_CN until told otherwise."""
    global _words  # noqa: PLW0603 - one per process, see the module's text
    if _words is None:
        _words = Words(resources() / "words", Language.ZH_CN)
    return _words


def use_words(catalogue: Words) -> None:
    """Speak out of ``catalogue`` from now on."""
    global _words  # noqa: PLW0603 - one per process, see the module's text
    _words = catalogue


def say(key: str, /, **values: object) -> str:
    """Return the words for ``key`` in the screen's language."""
    return words()(key, **values)


def in_one_line(text: str) -> str:
    """Undo line breaks made by hand with ``/``: a space where words are parted by spaces, else nothing."""
    return text.replace("/", " " if words().language is Language.EN else "")


def in_one_breath(*parts: str) -> str:
    """Join what is told together, with the comma of the screen's language; what is empty is left out."""
    return say("kit.between_parts").join(part for part in parts if part)


def in_sentences(*parts: str) -> str:
    """Join what is told one after the other, with the full stop of the screen's language between."""
    return say("kit.between_sentences").join(part.rstrip("。.") for part in parts if part)

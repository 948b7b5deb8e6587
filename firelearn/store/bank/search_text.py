"""How questions are found by words: what is indexed, and how a person's words become a query.

Chinese texts are indexed character by character, so that a query of one, two or any number of characters is a phrase.
English texts are indexed word by word, and the last word may be a beginning.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from firelearn.domain.question import Question
from firelearn.domain.text import Language, Text

_WORD = re.compile(r"[^\W_]+")
_MOST_WORDS = 12
_MOST_CHARACTERS = 60


def indexed(question: Question) -> tuple[str, str]:
    """Return what of ``question`` is searched, in zh_CN and in en: stem, options, right sides and labels."""
    texts: list[Text] = [question.stem, *question.options, *question.matches, *(h.label for h in question.hotspots)]
    # A stroke between the texts keeps no phrase apart for FTS5, but two characters across texts are a rare find.
    return " ".join("|".join([text.zh_CN for text in texts])), "\n".join([text.en for text in texts])


def query(text: str, language: Language) -> str | None:
    """Return the FTS5 query for what a person typed; None when there is nothing to look for."""
    words = _WORD.findall(text[:_MOST_CHARACTERS])[:_MOST_WORDS]
    if not words:
        return None
    if language is Language.EN:
        return "en : (" + _and(f'"{word}"*' if word is words[-1] else f'"{word}"' for word in words) + ")"
    return "zh_CN : (" + _and(f'"{" ".join(word)}"' for word in words) + ")"


def _and(parts: Iterable[str]) -> str:
    return " AND ".join(parts)

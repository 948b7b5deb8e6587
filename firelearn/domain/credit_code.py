"""The unified social credit code (统一社会信用代码) of a legal person or shop: GB 32100-2015.

Eighteen characters: who registered it (1), the kind of body (1), the place (6), the body itself (9), a check character.
The alphabet is digits and capital letters without I, O, S, V and Z.
"""

from __future__ import annotations

import unicodedata

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
LENGTH = 18
_WEIGHTS = tuple(pow(3, place, 31) for place in range(LENGTH - 1))
_VALUE = {letter: number for number, letter in enumerate(ALPHABET)}


def normalised(typed: str) -> str:
    """Return a code as it is kept: wide letters made narrow, capitals, without blanks and hyphens.

    What is not a code comes back likewise; ``is_valid`` tells.
    """
    folded = unicodedata.normalize("NFKC", typed).upper()
    return "".join(letter for letter in folded if letter.isalnum())


def check_character(body: str) -> str:
    """Return the last character that belongs to the seventeen before it (GB 32100-2015, section 6).

    Raises:
        ValueError: ``body`` has another length or other characters.
    """
    if len(body) != LENGTH - 1 or not _VALUE.keys() >= set(body):
        raise ValueError("not the first seventeen characters of a credit code")
    total = sum(_VALUE[letter] * weight for letter, weight in zip(body, _WEIGHTS, strict=True))
    return ALPHABET[-total % 31]


def is_valid(code: str) -> bool:
    """Tell whether a normalised code has the form of one and its check character is right."""
    if len(code) != LENGTH or not _VALUE.keys() >= set(code):
        return False
    return check_character(code[:-1]) == code[-1]

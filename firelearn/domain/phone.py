"""Mobile numbers of the mainland (手机号): eleven digits, shown masked.

Source: the numbering plan of telecommunication networks (电信网编号计划, MIIT, 2017): 1, then 3 to 9, then nine digits.
"""

from __future__ import annotations

import re
import unicodedata

from firelearn.domain.errors import Trouble

_NUMBER = re.compile(r"1[3-9][0-9]{9}")
_LEFT_OUT = re.compile(r"[\s\-()._·]+")


def normalised(typed: str) -> str:
    """Return the eleven digits of a number as people write it: blanks, hyphens, wide digits, +86 before it.

    Raises:
        Trouble: ``phone_malformed`` for anything else. It does not carry what was typed.
    """
    plain = _LEFT_OUT.sub("", unicodedata.normalize("NFKC", typed))
    for country in ("+86", "0086", "86"):
        if plain.startswith(country) and len(plain) == len(country) + 11:
            plain = plain.removeprefix(country)
            break
    if not _NUMBER.fullmatch(plain):
        raise Trouble("phone_malformed")
    return plain


def masked(number: str) -> str:
    """Return a normalised number as it may be shown: ``138****1234``."""
    return f"{number[:3]}****{number[-4:]}"

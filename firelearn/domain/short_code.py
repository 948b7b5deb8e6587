"""Short codes (短码): nine letters and digits that a person can read aloud over the telephone.

Eight characters derived from an id, and one to check them. The alphabet has no look-alikes (0 O, 1 I L, 2 Z, 5 S, 8 B,
U V) and 23 characters: because 23 is prime, a weighted sum finds every single wrong character and every two that were
swapped (the method of ISBN-10 and ISO/IEC 7064).
"""

from __future__ import annotations

import hashlib
import unicodedata

ALPHABET = "ACDEFGHJKMNPQRTWXY34679"
LENGTH = 8
_TAG = b"short code v1"


def short_code(ident: bytes) -> str:
    """Return the short code of an id, in groups: ``ACDE-FGHJ-K``. The same on every machine."""
    number = int.from_bytes(hashlib.blake2b(ident, digest_size=16, person=_TAG).digest(), "big")
    body = ""
    for _ in range(LENGTH):
        number, place = divmod(number, len(ALPHABET))
        body += ALPHABET[place]
    return f"{body[:4]}-{body[4:]}-{check_character(body)}"


def check_character(body: str) -> str:
    """Return what makes the sum of all characters, each times its place, a multiple of 23."""
    total = sum(place * ALPHABET.index(letter) for place, letter in enumerate(body, start=1))
    # The check character stands at place 9; 18 is the inverse of 9 modulo 23.
    return ALPHABET[-total * 18 % len(ALPHABET)]


def normalised(heard: str) -> str | None:
    """Return the code that somebody wrote down, in groups, whatever its case and blanks; None if it cannot be one."""
    folded = unicodedata.normalize("NFKC", heard).upper()
    plain = "".join(letter for letter in folded if letter.isalnum())
    body = plain[:LENGTH]
    if len(plain) != LENGTH + 1 or not set(plain) <= set(ALPHABET) or check_character(body) != plain[LENGTH]:
        return None
    return f"{body[:4]}-{body[4:]}-{plain[LENGTH]}"

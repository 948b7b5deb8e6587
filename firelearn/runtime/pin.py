"""PINs, rescue codes and claim codes: slow hashes (argon2id, RFC 9106), and codes without look-alikes.

A verifier is argon2's own text form: it carries its parameters and salt, so that parameters can be raised later.
Parameters: OWASP Password Storage Cheat Sheet asks for at least 19 MiB and 2 passes.
"""

from __future__ import annotations

import secrets
import unicodedata
from enum import StrEnum
from itertools import pairwise
from typing import Final

from firelearn.domain.errors import Trouble
from firelearn.domain.value import value

PIN_DIGITS: Final = 6
CLAIM_LETTERS: Final = 6
RESCUE_LETTERS: Final = 16
CODE_ALPHABET: Final = "ACDEFGHJKMNPQRTUVWXY34679"

# One core of two took 127 ms for this; a weak office PC takes two or three times as long.
PASSES: Final = 2
MEMORY_KIB: Final = 64 * 1024
LANES: Final = 1
_HASH_BYTES: Final = 32
_SALT_BYTES: Final = 16

# The hash of a claim code is looked up on any PC that knows it, so all of this is final.
_CLAIM_SALT: Final = b"firelearn claim v1"
_CLAIM_PASSES: Final = 2
_CLAIM_MEMORY_KIB: Final = 19 * 1024
_CLAIM_BYTES: Final = 16

_COMMON_PINS: Final = frozenset({"112233", "121212", "123123", "123321", "147258", "159357", "321321", "520131"})
# What is never in a code is taken for what it most resembles in print or in handwriting.
_LOOK_ALIKES: Final = str.maketrans({
    "0": "Q", "O": "Q", "1": "7", "I": "7", "L": "7", "2": "7", "Z": "7", "5": "6", "S": "6", "8": "3", "B": "3",
})  # fmt: skip


class PinFault(StrEnum):
    """Why a PIN cannot be taken."""

    MALFORMED = "malformed"
    WEAK = "weak"


@value
class PinCheck:
    """Whether a PIN was right, and whether its verifier should be made anew because parameters were raised."""

    right: bool
    rehash: bool


def pin_fault(pin: str) -> PinFault | None:
    """Tell what is wrong with a PIN that somebody chooses: not six digits, or one that is tried first; None if good.

    Tried first: one digit six times, digits that count up or down, and a few of the most common. A birthday is allowed:
    people remember it, and it is no more often tried here than others.
    """
    if len(pin) != PIN_DIGITS or not (pin.isascii() and pin.isdigit()):
        return PinFault.MALFORMED
    steps = {(ord(after) - ord(before)) % 10 for before, after in pairwise(pin)}
    weak = steps in ({0}, {1}, {9}) or pin in _COMMON_PINS
    return PinFault.WEAK if weak else None


def hash_pin(pin: str) -> str:
    """Return the verifier of a newly chosen PIN. Takes 0.1 s and more.

    Raises:
        Trouble: ``pin_malformed`` or ``pin_weak``.
    """
    fault = pin_fault(pin)
    if fault is PinFault.MALFORMED:
        raise Trouble("pin_malformed", digits=PIN_DIGITS)
    if fault is PinFault.WEAK:
        raise Trouble("pin_weak")
    return _hash(pin)


def check_pin(verifier: str, pin: str) -> PinCheck:
    """Tell whether ``pin`` is the one behind ``verifier``. Takes 0.1 s and more, right or wrong."""
    return _check(verifier, pin)


def hash_code(code: str) -> str:
    """Return the verifier of a rescue code."""
    return _hash(normalise_code(code))


def check_code(verifier: str, code: str) -> PinCheck:
    """Tell whether ``code``, however it was typed, is the one behind ``verifier``."""
    return _check(verifier, normalise_code(code))


def claim_hash(code: str) -> bytes:
    """Return the 16 bytes by which a claim code is found: the same on every PC, and slow to try out."""
    from argon2.low_level import Type, hash_secret_raw

    return hash_secret_raw(
        secret=normalise_code(code).encode(),
        salt=_CLAIM_SALT,
        time_cost=_CLAIM_PASSES,
        memory_cost=_CLAIM_MEMORY_KIB,
        parallelism=1,
        hash_len=_CLAIM_BYTES,
        type=Type.ID,
    )


def new_claim_code() -> str:
    """Draw a claim code: six characters, 244 million possibilities."""
    return _draw(CLAIM_LETTERS)


def new_rescue_code() -> str:
    """Draw a rescue code: sixteen characters in groups of four, 74 bits."""
    letters = _draw(RESCUE_LETTERS)
    return "-".join(letters[start : start + 4] for start in range(0, RESCUE_LETTERS, 4))


def normalise_code(typed: str) -> str:
    """Return a code as it was drawn, without hyphens: case, width, blanks, hyphens and look-alikes are forgiven."""
    folded = unicodedata.normalize("NFKC", typed).upper()
    return "".join(letter for letter in folded if letter.isalnum()).translate(_LOOK_ALIKES)


def _draw(letters: int) -> str:
    return "".join(secrets.choice(CODE_ALPHABET) for _ in range(letters))


def _hash(secret: str) -> str:
    # 35 ms to import, and only where somebody sets or gives a secret.
    from argon2.low_level import Type, hash_secret

    salt = secrets.token_bytes(_SALT_BYTES)
    return hash_secret(secret.encode(), salt, PASSES, MEMORY_KIB, LANES, _HASH_BYTES, Type.ID).decode("ascii")


def _check(verifier: str, secret: str) -> PinCheck:
    from argon2 import extract_parameters
    from argon2.exceptions import InvalidHashError, VerifyMismatchError
    from argon2.low_level import Type, verify_secret

    try:
        parameters = extract_parameters(verifier)
        verify_secret(verifier.encode("ascii"), secret.encode(), parameters.type)
    except (InvalidHashError, VerifyMismatchError, UnicodeEncodeError):
        # A verifier that cannot be read lets nobody in; staff can set a new PIN.
        return PinCheck(right=False, rehash=False)
    used = (parameters.type, parameters.time_cost, parameters.memory_cost, parameters.parallelism)
    return PinCheck(right=True, rehash=used != (Type.ID, PASSES, MEMORY_KIB, LANES))

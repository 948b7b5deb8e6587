"""Join codes (加入码): six characters by which a unit is joined, typed or scanned."""

from __future__ import annotations

from typing import Final

from firelearn.runtime.pin import CLAIM_LETTERS, CODE_ALPHABET, new_claim_code, normalise_code

PREFIX: Final = "FLU1."
"""What a scanned code begins with, so that nothing else is taken for one. The 1 is the version of this form."""
LETTERS: Final = CLAIM_LETTERS


def draw() -> str:
    """Draw a join code without look-alikes. Two PCs that never met may draw the same one: then both units are shown."""
    return new_claim_code()


def payload(code: str) -> str:
    """Return the text of the QR code of a join code: letters that a QR code holds tightly."""
    return f"{PREFIX}{code}"


def scanned(text: str) -> str | None:
    """Return the join code that a scanner typed, None where this is something else."""
    wanted = text.strip().upper()
    return typed(wanted.removeprefix(PREFIX)) if wanted.startswith(PREFIX) else None


def typed(text: str) -> str | None:
    """Return the join code that somebody typed, with blanks, in lower case or with look-alikes; None if it is none."""
    code = normalise_code(text)
    return code if len(code) == LETTERS and set(code) <= set(CODE_ALPHABET) else None

"""What a certificate says, in words: for the screen and for the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from firelearn.domain.certificate import Certificate
    from firelearn.runtime.words import Words


def facts(words: Words, told: Certificate, short: str) -> dict[str, str]:
    """Return each fact of a certificate by its key (``certificate_check.fact_<key>``), in the order to read them."""
    return {
        "name": told.name,
        "unit": told.unit or words("certificate_check.no_unit"),
        "paper": words.text(told.title),
        "score": words("certificate_check.score_of", score=told.score, full=told.full_marks, mark=told.pass_mark),
        "date": words.iso_date(told.day),
        "code": short,
        "edition": told.edition,
    }

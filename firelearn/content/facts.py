"""The checked facts that questions and cards rest on: ``facts/*.jsonl``, one JSON object a line."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

import msgspec

from firelearn.content.complaint import Complaints
from firelearn.content.toml_file import read_text
from firelearn.domain.value import value

FACTS_FOLDER = "facts"
_CONFIRMED = "confirmed:"


class Confidence(StrEnum):
    """How sure the bank is of a fact; only a high one may be asked."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class _Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: str
    topic: str
    audience: list[str]
    fact_zh: str
    source: str
    confidence: Confidence
    primary_text_read: bool
    from_draft: bool
    where: str


@value
class CheckedFact:
    """One fact, with how far it was checked.

    ``confirmed``: the law's own text was read, or a second place bears it out.
    """

    id: str
    words: str
    confidence: Confidence
    confirmed: bool
    from_draft: bool
    path: str
    line: int


def read_facts(root: Path, complaints: Complaints) -> dict[str, CheckedFact]:
    """Read every fact by id. The same fact may stand in two files, but not in two wordings."""
    decoder = msgspec.json.Decoder(_Line)
    found: dict[str, CheckedFact] = {}
    for file in sorted((root / FACTS_FOLDER).glob("*.jsonl")):
        path = f"{FACTS_FOLDER}/{file.name}"
        text = read_text(root, path, complaints) or ""
        for number, line in enumerate(text.splitlines(), start=1):
            if not line.strip():
                continue
            try:
                written = decoder.decode(line)
            except msgspec.DecodeError as error:
                complaints.error(path, number, "fact_form", reason=str(error))
                continue
            first = found.get(written.id)
            if first is None:
                found[written.id] = _checked(written, path, number)
            elif first.words != written.fact_zh:
                complaints.error(path, number, "fact_twice", id=written.id, other=f"{first.path}:{first.line}")
    return found


def _checked(written: _Line, path: str, line: int) -> CheckedFact:
    places = [place for place in written.where.split(";") if place.strip()]
    return CheckedFact(
        id=written.id,
        words=written.fact_zh,
        confidence=written.confidence,
        confirmed=written.primary_text_read or _CONFIRMED in written.where or len(places) > 1,
        from_draft=written.from_draft,
        path=path,
        line=line,
    )

"""The laws and standards that questions rest on: ``sources.toml``, and references to their articles."""

from __future__ import annotations

import datetime as dt
import re
from enum import StrEnum
from pathlib import Path

from firelearn.content.complaint import Complaints
from firelearn.content.table import Place, Table, read_table
from firelearn.domain.question import Source
from firelearn.domain.text import Text
from firelearn.domain.value import value

SOURCES_FILE = "sources.toml"
_ARTICLE = re.compile(r"[0-9A-Z][0-9A-Z.\-]*|")


class SourceKind(StrEnum):
    """What sort of instrument a source is."""

    LAW = "law"
    ORDER = "order"
    STANDARD = "standard"
    GUIDE = "guide"


@value
class Instrument:
    """A law, order, standard or guide as a whole, in the edition that the bank quotes."""

    key: str
    title: Text
    edition: str
    in_force_from: dt.date
    kind: SourceKind
    place: Place

    def at(self, article: str) -> Source:
        """Return one article of it."""
        return Source(key=self.key, title=self.title, edition=self.edition, article=article)


def read_instruments(root: Path, complaints: Complaints) -> dict[str, Instrument]:
    """Read ``sources.toml``: the instruments by key. Broken ones are told and left out."""
    whole = read_table(root, SOURCES_FILE, complaints)
    found: dict[str, Instrument] = {}
    for key in whole or ():
        written = whole.table(key) if whole else None
        instrument = None if written is None else _instrument(key, written)
        if instrument is not None:
            found[key] = instrument
    return found


def _instrument(key: str, written: Table) -> Instrument | None:
    chinese, english = written.text("zh_CN"), written.text("en")
    edition = written.text("edition", optional=True)
    day = written.day("in_force_from")
    kind = written.choice("kind", SourceKind, "unknown_kind")
    written.close()
    if chinese is None or english is None or day is None or kind is None:
        return None
    return Instrument(
        key=key,
        title=Text(chinese, english),
        edition=edition or "",
        in_force_from=day,
        kind=kind,
        place=written.place,
    )


def take_sources(written: Table, instruments: dict[str, Instrument]) -> tuple[Source, ...]:
    """Take the field ``sources``: references like ``fire-law-2021#28``, or a key alone for the whole instrument.

    Unknown ones are told and left out.
    """
    references = written.texts("sources")
    if references is not None and not references:
        written.complain("no_source", "sources")
    found: list[Source] = []
    for reference in references or ():
        key, _, article = reference.partition("#")
        if not _ARTICLE.fullmatch(article):
            written.complain("source_form", "sources", value=reference)
        elif key not in instruments:
            written.complain("unknown_source", "sources", value=key)
        else:
            found.append(instruments[key].at(article))
    return tuple(found)

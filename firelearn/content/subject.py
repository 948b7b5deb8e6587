"""What the rules of the checker look at: a bank as written, its facts and its pictures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from firelearn.content.complaint import Complaints
from firelearn.content.facts import CheckedFact
from firelearn.content.images import Picture
from firelearn.content.written_bank import WrittenBank


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A bank with everything around it that its rules speak of."""

    bank: WrittenBank
    facts: dict[str, CheckedFact]
    pictures: dict[str, Picture]


Rule = Callable[[Subject, Complaints], None]
"""Looks at the whole bank and tells what it finds; it changes nothing."""

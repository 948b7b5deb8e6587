"""What the store tells of its own state: rebuilds, checks, backups."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

from firelearn.domain.value import value


@value
class BackupMade:
    """A backup that was opened and found whole."""

    path: Path
    entries: int
    bytes: int


@value
class Difference:
    """A row that stood otherwise than the journal says: ``was`` in the table, ``now`` by the fold; None is no row."""

    table: str
    key: tuple[Any, ...]
    was: tuple[Any, ...] | None
    now: tuple[Any, ...] | None


@value
class RebuildReport:
    """What a rebuild found. ``differences`` holds the first hundred of ``different`` rows."""

    entries: int
    rows: int
    different: int
    differences: tuple[Difference, ...]


class Part(StrEnum):
    """What is looked at."""

    FILE = "file"
    CHAIN = "chain"
    PROJECTIONS = "projections"
    BANK = "bank"


@value
class Finding:
    """Something that is not as it should be. ``code`` names the words, ``values`` fill them."""

    part: Part
    code: str
    values: Mapping[str, object]


@value
class CheckReport:
    """All that was found, and how much was looked at."""

    findings: tuple[Finding, ...]
    entries: int
    persons: int
    questions: int

    @property
    def sound(self) -> bool:
        """Whether nothing was found."""
        return not self.findings

    def of(self, part: Part) -> tuple[Finding, ...]:
        """Return what was found in one part."""
        return tuple(finding for finding in self.findings if finding.part is part)

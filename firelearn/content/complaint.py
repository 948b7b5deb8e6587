"""Complaints: what is wrong in a bank on disk, with its file and line, so that an author can go and mend it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum

from firelearn.domain.value import value


class Severity(StrEnum):
    """How much a complaint weighs: an error must be mended, a warning is for a person to judge."""

    ERROR = "error"
    WARNING = "warning"


@value
class Complaint:
    """One thing wrong in one place.

    ``path`` is relative to the folder that was read, with forward slashes; ``line`` counts from 1, and 0 means the
    file as a whole. The words stand under ``key`` in ``resources/words/bank.toml``; ``values`` fill their places.
    """

    path: str
    line: int
    code: str
    values: Mapping[str, object]
    severity: Severity

    @property
    def key(self) -> str:
        """The key of the words that tell it."""
        return f"bank.{self.code}"

    @property
    def place(self) -> tuple[str, int, str]:
        """Where it sorts among others: by file, line and code."""
        return (self.path, self.line, self.code)


class Complaints:
    """A growing list of complaints: reading goes on after the first, so that an author sees every one at once."""

    def __init__(self) -> None:
        self._found: list[Complaint] = []

    def error(self, path: str, line: int, code: str, /, **values: object) -> None:
        """Note something that must be mended."""
        self._found.append(Complaint(path=path, line=line, code=code, values=values, severity=Severity.ERROR))

    def warning(self, path: str, line: int, code: str, /, **values: object) -> None:
        """Note something that a person should look at."""
        self._found.append(Complaint(path=path, line=line, code=code, values=values, severity=Severity.WARNING))

    @property
    def errors(self) -> int:
        """How many of them must be mended."""
        return sum(1 for complaint in self._found if complaint.severity is Severity.ERROR)

    def in_order(self) -> list[Complaint]:
        """Return them sorted by file and line."""
        return sorted(self._found, key=lambda complaint: complaint.place)

    def __iter__(self) -> Iterator[Complaint]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

"""TOML files of a bank: parsed whole, with the line of every key found again when someone complains about it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from firelearn.content.complaint import Complaints

Steps = tuple[str | int, ...]
"""The way to a value: ``("question", 3, "zh_CN", "stem")``."""

_HEADER = re.compile(r"\s*(\[\[?)\s*([A-Za-z0-9_.\-\"' ]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"\s*([A-Za-z0-9_\-]+|\"[^\"]*\"|'[^']*')\s*=")
_SYNTAX_PLACE = re.compile(r"^(?P<what>.*?)\s*\(at (?:line (?P<line>\d+), column \d+|end of document)\)$", re.DOTALL)
_FENCES = ('"""', "'''")


class LineFinder:
    """Finds the line on which a key stands. The text is walked only when somebody asks, which is seldom."""

    def __init__(self, text: str, first_line: int = 1) -> None:
        self._text = text
        self._first_line = first_line
        self._places: dict[Steps, int] | None = None

    def line_of(self, steps: Steps) -> int:
        """Return the line of the key that ``steps`` lead to, or of the nearest table around it."""
        if self._places is None:
            self._places = self._walk()
        while steps:
            if steps in self._places:
                return self._places[steps]
            steps = steps[:-1]
        return self._first_line

    def _walk(self) -> dict[Steps, int]:
        places: dict[Steps, int] = {}
        counts: dict[Steps, int] = {}
        table: Steps = ()
        fence = ""
        for number, line in enumerate(self._text.splitlines(), start=self._first_line):
            if fence:
                fence = "" if fence in line else fence
                continue
            if header := _HEADER.match(line):
                table = _enter(header[2], counts, is_array=header[1] == "[[")
                places.setdefault(table, number)
            elif key := _KEY.match(line):
                places.setdefault((*table, _bare(key[1])), number)
                fence = next((mark for mark in _FENCES if line.count(mark) == 1), "")
        return places


def _enter(name: str, counts: dict[Steps, int], *, is_array: bool) -> Steps:
    """Return the steps of a table header, counting the elements of arrays of tables as TOML does."""
    steps: Steps = ()
    words = [_bare(word) for word in name.split(".")]
    for place, word in enumerate(words):
        steps = (*steps, word)
        if is_array and place == len(words) - 1:
            counts[steps] = counts.get(steps, -1) + 1
        if steps in counts:
            steps = (*steps, counts[steps])
    return steps


def _bare(word: str) -> str:
    return word.strip().strip("\"'")


def read_text(root: Path, path: str, complaints: Complaints) -> str | None:
    """Return the text of ``root/path``; a missing, unreadable or non-UTF-8 file is a complaint and ``None``."""
    try:
        return (root / path).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        complaints.error(path, 0, "file_missing")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        complaints.error(path, line, "not_utf8")
    except OSError as error:
        complaints.error(path, 0, "file_unreadable", reason=error.strerror or type(error).__name__)
    return None


def parse_toml(
    text: str, path: str, complaints: Complaints, *, first_line: int = 1
) -> tuple[dict[str, Any], LineFinder] | None:
    """Parse ``text``; a mistake of syntax is a complaint on its line and ``None``."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _SYNTAX_PLACE.match(str(error))
        what = place["what"] if place else str(error)
        number = int(place["line"]) if place and place["line"] else len(text.splitlines()) or 1
        complaints.error(path, number + first_line - 1, "toml_syntax", reason=what)
        return None
    return table, LineFinder(text, first_line)

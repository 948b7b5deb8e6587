"""A TOML file that is one value of the domain: what does not fit is told with its line."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TypeVar

import msgspec

from firelearn.content.complaint import Complaints
from firelearn.content.toml_file import LineFinder, Steps, parse_toml, read_text

_REASON = re.compile(r"(?P<what>.*?)(?: - at `\$(?P<way>[^`]*)`)?$", re.DOTALL)
_STEP = re.compile(r"\.?([A-Za-z_]+)|\[([0-9]+|\.\.\.)\]")
Shape = TypeVar("Shape")


def read_typed(
    root: Path, path: str, shape: type[Shape], code: str, complaints: Complaints
) -> tuple[Shape, LineFinder] | None:
    """Read ``root/path`` as a ``shape``; what keeps it from being one is the complaint ``code``, and ``None``."""
    text = read_text(root, path, complaints)
    parsed = None if text is None else parse_toml(text, path, complaints)
    if parsed is None:
        return None
    table, lines = parsed
    try:
        return msgspec.convert(table, shape), lines
    except msgspec.ValidationError as error:
        reason, steps = _way_to(str(error))
        complaints.error(path, lines.line_of(steps), code, reason=reason)
        return None


def _way_to(message: str) -> tuple[str, Steps]:
    """Split a message like ``Expected `int`, got `str` - at `$.lesson.cap``` into what is wrong and where."""
    reason = _REASON.match(message)
    if reason is None:
        return message, ()
    steps = _STEP.findall(reason["way"] or "")
    return reason["what"], tuple(name or (int(index) if index.isdigit() else 0) for name, index in steps)

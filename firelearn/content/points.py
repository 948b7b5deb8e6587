"""Rules of points on disk (``resources/points/*.toml``) → dated rule sets."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec

from firelearn.content.complaint import Complaints
from firelearn.content.toml_file import Steps, parse_toml, read_text
from firelearn.domain.points import RuleSet

POINTS_FOLDER = "points"
_REASON = re.compile(r"(?P<what>.*?)(?: - at `\$(?P<way>[^`]*)`)?$", re.DOTALL)
_STEP = re.compile(r"\.?([A-Za-z_]+)|\[([0-9]+|\.\.\.)\]")


def read_rule_sets(resources: Path, complaints: Complaints) -> tuple[RuleSet, ...]:
    """Read every rule set, the oldest first. Broken ones are told and left out."""
    found: list[RuleSet] = []
    for file in sorted((resources / POINTS_FOLDER).glob("*.toml")):
        path = f"{POINTS_FOLDER}/{file.name}"
        text = read_text(resources, path, complaints)
        parsed = None if text is None else parse_toml(text, path, complaints)
        if parsed is None:
            continue
        table, lines = parsed
        try:
            rules = msgspec.convert(table, RuleSet)
        except msgspec.ValidationError as error:
            reason, steps = _way_to(str(error))
            complaints.error(path, lines.line_of(steps), "rule_form", reason=reason)
            continue
        if rules.id != file.stem:
            complaints.error(path, lines.line_of(("id",)), "file_name", id=rules.id)
        found.append(rules)
    if not found and not complaints.errors:
        complaints.error(POINTS_FOLDER, 0, "no_rule_set")
    return tuple(sorted(found, key=lambda rules: rules.in_force_from))


def _way_to(message: str) -> tuple[str, Steps]:
    """Split a message like ``Expected `int`, got `str` - at `$.lesson.cap``` into what is wrong and where."""
    reason = _REASON.match(message)
    if reason is None:
        return message, ()
    steps = _STEP.findall(reason["way"] or "")
    return reason["what"], tuple(name or (int(index) if index.isdigit() else 0) for name, index in steps)

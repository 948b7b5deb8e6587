"""Rules of points on disk (``resources/points/*.toml``) → dated rule sets."""

from __future__ import annotations

from pathlib import Path

from firelearn.content.complaint import Complaints
from firelearn.content.levels import LEVELS_PREFIX
from firelearn.content.typed_file import read_typed
from firelearn.domain.points import RuleSet

POINTS_FOLDER = "points"


def read_rule_sets(resources: Path, complaints: Complaints) -> tuple[RuleSet, ...]:
    """Read every rule set, the oldest first. Broken ones are told and left out."""
    found: list[RuleSet] = []
    for file in sorted((resources / POINTS_FOLDER).glob("*.toml")):
        if file.name.startswith(LEVELS_PREFIX):
            continue
        path = f"{POINTS_FOLDER}/{file.name}"
        read = read_typed(resources, path, RuleSet, "rule_form", complaints)
        if read is None:
            continue
        rules, lines = read
        if rules.id != file.stem:
            complaints.error(path, lines.line_of(("id",)), "file_name", id=rules.id)
        found.append(rules)
    if not found and not complaints.errors:
        complaints.error(POINTS_FOLDER, 0, "no_rule_set")
    return tuple(sorted(found, key=lambda rules: rules.in_force_from))

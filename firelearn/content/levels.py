"""Levels on disk (``resources/points/levels-*.toml``) → dated sets of levels."""

from __future__ import annotations

from pathlib import Path

from firelearn.content.complaint import Complaints
from firelearn.content.typed_file import read_typed
from firelearn.domain.levels import LevelSet

LEVELS_PREFIX = "levels-"
_FOLDER = "points"


def read_level_sets(resources: Path, complaints: Complaints) -> tuple[LevelSet, ...]:
    """Read every set of levels, the oldest first. Broken ones are told and left out."""
    found: list[LevelSet] = []
    for file in sorted((resources / _FOLDER).glob(f"{LEVELS_PREFIX}*.toml")):
        path = f"{_FOLDER}/{file.name}"
        read = read_typed(resources, path, LevelSet, "level_form", complaints)
        if read is None:
            continue
        levels, lines = read
        if f"{LEVELS_PREFIX}{levels.id}" != file.stem:
            complaints.error(path, lines.line_of(("id",)), "file_name", id=levels.id)
        if levels.rises:
            found.append(levels)
        else:
            complaints.error(path, lines.line_of(("levels", 0)), "levels_rise")
    if not found and not complaints.errors:
        complaints.error(_FOLDER, 0, "no_levels")
    return tuple(sorted(found, key=lambda levels: levels.in_force_from))

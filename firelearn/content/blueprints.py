"""Blueprints on disk (``resources/blueprints/*.toml``) → blueprints: what exams are drawn from."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from firelearn.content.complaint import Complaints
from firelearn.content.table import Table, read_table
from firelearn.domain.blueprint import Blueprint, Cell
from firelearn.domain.exam import ReviewPolicy, TimePolicy
from firelearn.domain.ids import BlueprintId, Revision, revision_of
from firelearn.domain.question import Audience, QuestionType, Topic

BLUEPRINTS_FOLDER = "blueprints"
_MINUTE_MS = 60_000


def read_blueprints(resources: Path, complaints: Complaints) -> tuple[Blueprint, ...]:
    """Read every blueprint, the smallest first. Broken ones are told and left out."""
    found: list[Blueprint] = []
    for file in sorted((resources / BLUEPRINTS_FOLDER).glob("*.toml")):
        table = read_table(resources, f"{BLUEPRINTS_FOLDER}/{file.name}", complaints)
        blueprint = None if table is None else _read_blueprint(table, file.stem)
        found += [blueprint] if blueprint else []
    return tuple(sorted(found, key=lambda blueprint: (blueprint.question_count, blueprint.id)))


def _read_blueprint(table: Table, file_stem: str) -> Blueprint | None:
    identity = table.text("id")
    if identity is not None and identity != file_stem:
        table.complain("file_name", "id", id=identity)
    title, description = table.both("title"), table.both("description")
    audiences = table.choices("audiences", Audience, "unknown_audience", optional=True)
    minutes = table.whole("duration_min", least=1, most=600)
    pass_mark = table.whole("pass_mark", least=1, most=1000)
    attempts = table.whole("attempts", most=1000)
    shuffle_questions, shuffle_options = table.flag("shuffle_questions"), table.flag("shuffle_options")
    time_policy = table.choice("time_policy", TimePolicy, "unknown_policy")
    review_policy = table.choice("review_policy", ReviewPolicy, "unknown_policy")
    cells = _take_cells(table)
    table.close()
    if identity is None or title is None or description is None or audiences is None or not cells:
        return None
    if minutes is None or pass_mark is None or attempts is None or time_policy is None or review_policy is None:
        return None
    if shuffle_questions is None or shuffle_options is None:
        return None
    blueprint = Blueprint(
        id=BlueprintId(identity),
        revision=Revision(b""),
        title=title,
        description=description,
        audiences=frozenset(audiences),
        duration_ms=minutes * _MINUTE_MS,
        pass_mark=pass_mark,
        attempts=attempts,
        shuffle_questions=shuffle_questions,
        shuffle_options=shuffle_options,
        time_policy=time_policy,
        review_policy=review_policy,
        cells=cells,
    )
    if pass_mark > blueprint.full_marks:
        table.complain("pass_mark_high", "pass_mark", value=pass_mark, full=blueprint.full_marks)
    return replace(blueprint, revision=revision_of(_canonical(blueprint)))


def _take_cells(table: Table) -> tuple[Cell, ...]:
    cells = []
    for written in table.tables("cells"):
        kind = written.choice("type", QuestionType, "unknown_type")
        topic = written.choice("topic", Topic, "unknown_topic") if "topic" in written else None
        level = written.whole("level", least=1, most=3) if "level" in written else None
        count, marks = written.whole("count", least=1, most=500), written.whole("marks", least=1, most=100)
        written.close()
        if kind is not None and count is not None and marks is not None:
            cells.append(Cell(type=kind, topic=topic, level=level, count=count, marks=marks))
    return tuple(cells)


def _canonical(blueprint: Blueprint) -> bytes:
    content = {
        "attempts": blueprint.attempts,
        "audiences": sorted(blueprint.audiences),
        "cells": [[cell.type, cell.topic, cell.level, cell.count, cell.marks] for cell in blueprint.cells],
        "description": [blueprint.description.zh_CN, blueprint.description.en],
        "duration_ms": blueprint.duration_ms,
        "id": blueprint.id,
        "pass_mark": blueprint.pass_mark,
        "review_policy": blueprint.review_policy,
        "shuffle_options": blueprint.shuffle_options,
        "shuffle_questions": blueprint.shuffle_questions,
        "time_policy": blueprint.time_policy,
        "title": [blueprint.title.zh_CN, blueprint.title.en],
    }
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()

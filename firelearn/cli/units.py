"""`firelearn units`: take a county's roster in from a sheet, or make an empty one to fill in."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Final

from firelearn.cli.speech import Commands, Speech
from firelearn.cli.store import opened
from firelearn.domain.unit import Section

if TYPE_CHECKING:
    from firelearn.content.roster import Fault
    from firelearn.services.unit_loading import LoadPlan

_MOST_LINES: Final = 50
_EXAMPLES: Final = (
    ("units.example_sector", "units.word_sector", "", "", 120),
    ("units.example_township", "units.word_township", "", "", 90),
    ("units.example_school", "units.word_key_unit", "units.example_sector", "units.example_township", 60),
)


def add_to(commands: Commands) -> None:
    """Add the group to the command line."""
    group = commands.add_parser("units", help="a county's roster of units")
    parts = group.add_subparsers(title="commands", metavar="COMMAND", required=True)
    loader = parts.add_parser("import", help="take a roster in from a sheet, all of it as one act")
    loader.add_argument("path", type=Path, help="xlsx, xls, ods or csv")
    loader.add_argument("--dry-run", action="store_true", help="only say what would happen")
    loader.add_argument("--skip-wrong-rows", action="store_true", help="load the others although some rows are wrong")
    loader.add_argument("--json", action="store_true", help="for programs")
    loader.set_defaults(command=load)
    maker = parts.add_parser("template", help="make an empty roster with headings and three examples")
    maker.add_argument("path", type=Path, help="the xlsx file to make")
    maker.set_defaults(command=template)


def load(arguments: argparse.Namespace, speech: Speech) -> int:
    """Load a roster; 1 where rows are wrong and the others were not asked for."""
    with opened() as ready:
        loading = ready.suite.unit_loading
        plan = loading.plan(arguments.path)
        refused = bool(plan.faults) and not arguments.skip_wrong_rows
        loaded = 0 if arguments.dry_run or refused else loading.load(plan)
    if arguments.json:
        speech.show(_as_json(plan, loaded))
    else:
        _tell(plan, speech)
        _tell_outcome(arguments, speech, loaded=loaded, faults=len(plan.faults))
    return 1 if refused else 0


def template(arguments: argparse.Namespace, speech: Speech) -> int:
    """Make a roster to fill in."""
    from firelearn.content.roster import HEADINGS
    from firelearn.content.sheet_out import write_sheet

    say = speech.words
    headings = [names[0] for names in HEADINGS.values()]
    rows = [
        (number, say(name), say(section), "", say(parent) if parent else "", say(town) if town else "", count, "")
        for number, (name, section, parent, town, count) in enumerate(_EXAMPLES, start=1)
    ]
    write_sheet(arguments.path, say("units.template"), headings, rows)
    speech.say("roster.template_made", path=arguments.path)
    return 0


def _tell(plan: LoadPlan, speech: Speech) -> None:
    for sheet, columns in plan.columns:
        speech.say("roster.sheet" if sheet else "roster.file", name=sheet or plan.name)
        for field, column in sorted(columns.items(), key=lambda one: one[1]):
            speech.say("roster.column", letter=_letter(column), field=speech.words(f"roster.field_{field}"))
    sections = {section.value: plan.in_section(section) for section in Section}
    speech.say("roster.read", read=plan.read, units=len(plan.units), overlaps=plan.overlaps, **sections)
    speech.say("roster.would", new=plan.new, changed=plan.changed, same=plan.same)
    for alike in plan.alike[:_MOST_LINES]:
        speech.say("roster.alike", row=alike.row.place.row, name=alike.row.name, known=alike.known)
    for fault in plan.faults[:_MOST_LINES]:
        print(f"  {_sentence(fault, speech)}")
    if len(plan.faults) > _MOST_LINES:
        speech.say("roster.more_faults", n=len(plan.faults) - _MOST_LINES)


def _tell_outcome(arguments: argparse.Namespace, speech: Speech, *, loaded: int, faults: int) -> None:
    if arguments.dry_run:
        speech.say("roster.dry_run")
    elif faults and not arguments.skip_wrong_rows:
        speech.say("roster.refused", n=faults)
    else:
        speech.say("roster.loaded", n=loaded)


def _sentence(fault: Fault, speech: Speech) -> str:
    place = fault.place
    where = speech.words("roster.row_of" if place.sheet else "roster.row", sheet=place.sheet, row=place.row)
    column = speech.words("roster.in_column", letter=place.letter) if place.letter else ""
    return f"{where}{column}{speech.words('roster.colon')}{speech.words(f'roster.{fault.code}', text=fault.text)}"


def _letter(column: int) -> str:
    from firelearn.content.sheet import Place

    return Place(sheet="", row=0, column=column).letter


def _as_json(plan: LoadPlan, loaded: int) -> dict[str, object]:
    faults = [
        {"sheet": one.place.sheet, "row": one.place.row, "column": one.place.letter, "code": one.code, "text": one.text}
        for one in plan.faults
    ]
    return {
        "read": plan.read,
        "units": len(plan.units),
        "new": plan.new,
        "changed": plan.changed,
        "same": plan.same,
        "overlaps": plan.overlaps,
        "sections": {section.value: plan.in_section(section) for section in Section},
        "alike": [{"row": one.row.place.row, "name": one.row.name, "known": one.known} for one in plan.alike],
        "faults": faults,
        "loaded": loaded,
    }

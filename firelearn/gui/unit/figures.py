"""A unit's figures: four numbers, each with what it is divided by, and below them what they mean."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QLayout, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.chip import Chip
from firelearn.gui.kit.language import in_one_breath, say, words
from firelearn.gui.kit.layout import STRETCH, column, holder, row
from firelearn.gui.kit.text import Label
from firelearn.gui.unit.view import UnitView, one_decimal, percent
from firelearn.services.unit_figures import FEWEST, UnitFigures


def figures_card(view: UnitView) -> Card:
    """Make the card of a unit's figures, with the time for which they hold and their definitions."""
    shown = view.figures
    time = words().time(shown.as_of_ms, view.utc_offset_min)
    card = Card(say("unit.figures"), say("unit.as_of", day=words().short_date(shown.day), time=time), name="figures")
    grid = QGridLayout()
    grid.setSpacing(theme.current().gap)
    columns = 1 if theme.current().one_column else 2
    for place, part in enumerate(_parts(shown)):
        grid.addWidget(part, place // columns, place % columns)
    for at in range(columns):
        grid.setColumnStretch(at, 1)
    card.body.addLayout(grid)
    card.body.addSpacing(4)
    card.body.addWidget(Label(say("unit.definitions", fewest=FEWEST), "caption", "ink2", name="definitions"))
    below = say("unit.known_here")
    if shown.units_below:
        below = f"{say('unit.with_below', n=shown.units_below)}{below}"
    card.body.addWidget(Label(below, "caption", "ink2", name="known_here"))
    return card


def _parts(shown: UnitFigures) -> tuple[QWidget, ...]:
    number = words().number
    return (
        _figure("registered", number(shown.registered), *_registered(shown), over=shown.over),
        _figure("learners", number(shown.learners), say("unit.week_learners", n=shown.week_learners)),
        _figure("points", number(shown.points), say("unit.points_today", n=shown.points_today)),
        _figure("average", *_average(shown)),
    )


def _registered(shown: UnitFigures) -> tuple[str, ...]:
    if shown.rate is None or shown.headcount is None:
        return (say("unit.no_headcount"),)
    return (say("unit.rate", headcount=words().number(shown.headcount), rate=percent(shown.rate)),)


def _average(shown: UnitFigures) -> tuple[str, ...]:
    if shown.per_registered is None:
        return ("—", say("unit.too_few", fewest=FEWEST))
    lines = [
        one_decimal(shown.per_registered),
        say("unit.per_registered", points=words().number(shown.points), n=shown.registered),
    ]
    if shown.per_headcount is not None and shown.headcount is not None:
        lines.append(
            say(
                "unit.per_headcount",
                points=words().number(shown.points),
                n=shown.headcount,
                average=one_decimal(shown.per_headcount),
            )
        )
    return tuple(lines)


def _figure(what: str, number: str, *notes: str, over: bool = False) -> QWidget:
    title = say(f"unit.{what}")
    head = Label(title, "label_bold", "ink2")
    below: list[QWidget | QLayout | int] = [Label(note, "caption", "ink2") for note in notes]
    if over:
        below += [4, row(Chip(say("unit.over"), "warn", name="over"), STRETCH)]
    made = holder(column(head, Label(number, "number", name=f"{what}_number"), *below, STRETCH, gap=2), name=what)
    made.setAccessibleName(in_one_breath(title, number, *notes))
    return made

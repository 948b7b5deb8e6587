"""What stands beside a day's account: how far the points have travelled, level, row of days, badges, unit, board."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLayout

from firelearn.domain.badges import BadgeStanding
from firelearn.domain.calendar import day_of
from firelearn.domain.levels import LevelStanding
from firelearn.gui.badges.picture import BadgePicture
from firelearn.gui.badges.telling import name_of
from firelearn.gui.home.cards import StreakCard
from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.chip import IconPlate
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.layout import STRETCH, column, holder, row
from firelearn.gui.kit.meters import Bar
from firelearn.gui.kit.text import Align, Label
from firelearn.services.badges import BadgesView
from firelearn.services.points_standing import PointsStates, UnitStanding
from firelearn.services.streak_view import StreakView
from firelearn.services.unit_figures import FEWEST

_BADGE, _BADGE_ELDER = 44, 76
_ROW, _ROW_ELDER = 10, 5
_PERCENT: Final = 100


def states_box(states: PointsStates, zone_offset_min: int) -> QLayout:
    """Say what is only here, what was sent and what was confirmed; one sentence while no server knows anything."""
    speak = words()
    if states.only_here:
        align: Align = "left" if theme.current().elder else "center"
        return column(Label(say("points.only_here"), "caption", "ink2", align=align, name="points_only_here"))

    def when(at_ms: int | None) -> str:
        if not at_ms:
            return ""
        day, time = speak.short_date(day_of(at_ms, zone_offset_min)), speak.time(at_ms, zone_offset_min)
        return say("points.state_at", day=day, time=time)

    confirmed = say("points.state_none") if states.confirmed is None else speak.number(states.confirmed)
    told = (
        ("provisional", speak.number(states.provisional), ""),
        ("sent", speak.number(states.sent), when(states.sent_ms)),
        ("confirmed", confirmed, when(states.confirmed_ms)),
    )
    grid = QGridLayout()
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(2)
    grid.setColumnStretch(0, 1)
    for place, (state, figure, time) in enumerate(told):
        name = say(f"points.state_{state}")
        label = say("points.state_with_time", state=name, time=time) if time else name
        grid.addWidget(Label(label, "caption", "ink2", name=f"state_{state}"), place, 0)
        grid.addWidget(Label(figure, "caption_bold", wrap=False, align="right", name=f"state_{state}_points"), place, 1)
    return grid


class LevelCard(Card):
    """The level, and what the next one still asks for."""

    def __init__(self, level: LevelStanding) -> None:
        super().__init__(name="level_card")
        title = say("points.level_title", n=level.number, name=say(f"levels.{level.level.key}"))
        plate = IconPlate("bulb", "ember", 52 if theme.current().elder else 44)
        of = Label(say("points.level_of", n=level.number, of=level.of), "caption", "ink2", name="level_of")
        head = row(plate, (column(Label(title, "h3", name="level_title"), of, gap=0), 1), gap=12)
        head.setAlignment(plate, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(head)
        self.body.addSpacing(4)
        self.setAccessibleName(title)
        if level.next is None:
            told, got, full = say("points.level_top"), 1, 1
        else:
            told = say(
                "points.level_next", missing=level.missing, n=level.missing, name=say(f"levels.{level.next.key}")
            )
            got, full = level.total - level.level.points, level.next.points - level.level.points
        bar = Bar("ember", thickness=8, name="level_bar")
        bar.set_value(got, full, spoken=told)
        self.body.addWidget(bar)
        self.body.addWidget(Label(told, "caption", "ink2", name="level_next"))


class RowCard(StreakCard):
    """The row of days, with the week's grace day explained."""

    def __init__(self, streak: StreakView, today: int) -> None:
        super().__init__(streak, today)
        note = self.findChild(Label, "streak_note")
        if note is not None and streak.today_done:
            note.set_text(say("points.streak_today"))
        key = "points.grace_used" if streak.grace_used else "points.grace_free"
        self.body.addWidget(Label(say(key), "caption", "ink2", name="grace"))


class BadgesRow(Card):
    """All badges small, earned ones in colour, and the way to what each asks for.

    Signals:
        opened(): show them all.
    """

    opened = Signal()

    def __init__(self, view: BadgesView) -> None:
        super().__init__(name="badges_row")
        elder = theme.current().elder
        title = say("points.badges_title", n=view.earned, of=len(view.badges))
        see = Button(say("points.badges_see"), "quiet", icon="chevron-right", icon_after=True, name="see_badges")
        see.clicked.connect(self.opened)
        self.head.addWidget(Label(title, "h3", middle=True, name="badges_row_title"), 1)
        self.head.addWidget(see)
        grid = QGridLayout()
        grid.setSpacing(8)
        across = _ROW_ELDER if elder else _ROW
        for place, standing in enumerate(view.badges):
            drawn = BadgePicture(standing.badge, _BADGE_ELDER if elder else _BADGE, earned=standing.earned)
            grid.addWidget(drawn, place // across, place % across, Qt.AlignmentFlag.AlignCenter)
        self.body.addLayout(grid)
        self.setAccessibleName(title)
        following = _nearest(view)
        if following is not None:
            told = say("points.badges_next", name=name_of(following), have=following.have, wanted=following.wanted)
            self.body.addWidget(Label(told, "caption", "ink2", name="badges_next"))


def _nearest(view: BadgesView) -> BadgeStanding | None:
    """Return the badge of which most is there."""
    waiting = [standing for standing in view.badges if not standing.earned]
    return max(waiting, key=lambda standing: standing.have / standing.wanted, default=None)


class UnitCard(Card):
    """One's unit with its figures, each with what it is divided by.

    Signals:
        opened(): show the unit, or look for one.
    """

    opened = Signal()

    def __init__(self, unit: UnitStanding | None, zone_offset_min: int) -> None:
        super().__init__(name="unit_card")
        elder = theme.current().elder
        key = "points.unit_find" if unit is None else "points.unit_see"
        see = Button(say(key), "quiet", icon="chevron-right", icon_after=True, name="see_unit")
        see.clicked.connect(self.opened)
        plate = IconPlate("building", "blue", 52 if elder else 40)
        title = say("points.unit_none") if unit is None else unit.name
        head = row(plate, (Label(title, "h3", middle=True, name="unit_title"), 1), gap=12)
        head.setAlignment(plate, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(column(head, row(see, STRETCH), gap=6) if elder else row((holder(head), 1), see, gap=8))
        if unit is None:
            self.body.addWidget(Label(say("points.unit_none_why"), "caption", "ink2", name="unit_none"))
            return
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        for place, (fact, figure) in enumerate(_figures(unit).items()):
            grid.addWidget(Label(say(f"points.unit_{fact}"), "label", "ink2", name=f"unit_{fact}"), place, 0)
            grid.addWidget(Label(figure, "label_bold", wrap=False, align="right", name=f"unit_{fact}_figure"), place, 1)
        self.body.addLayout(grid)
        time = words().time(unit.figures.as_of_ms, zone_offset_min)
        self.body.addWidget(Label(say("points.unit_as_of", time=time), "caption", "ink2", name="unit_as_of"))


def _figures(unit: UnitStanding) -> dict[str, str]:
    speak, told = words(), unit.figures
    if told.rate is None:
        registered = speak.number(told.registered)
    else:
        percent = float(told.rate * _PERCENT)
        registered = say("points.unit_rate", n=told.registered, of=told.headcount or 0, percent=f"{percent:.1f}")
    average = told.per_registered
    shown = say("points.unit_too_few", fewest=FEWEST) if average is None else f"{float(average):.1f}"
    return {
        "registered": registered,
        "learners": speak.number(told.learners),
        "points": speak.number(told.points),
        "average": shown,
    }

"""The board of this PC: who learned most here this week and today, by nickname.

Staff may switch it off, and anybody for themselves.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from firelearn.domain.calendar import week_of
from firelearn.domain.ranking import places
from firelearn.domain.value import value

if TYPE_CHECKING:
    from firelearn.domain.ids import PersonId
    from firelearn.services.premises import Premises
    from firelearn.services.seat import Seat

MOST: Final = 10
FEWEST: Final = 5
"""With fewer people nothing is ranked: among four everybody knows who is the last."""


@value
class BoardLine:
    """A person on the board; without a ``place`` where nothing is ranked."""

    nickname: str
    points: int
    place: int | None
    me: bool


@value
class BoardPart:
    """One list: at most ``MOST`` lines, and one's ``own`` behind them where it is not among them.

    ``people``: how many learned here and are shown at all.
    """

    lines: tuple[BoardLine, ...]
    own: BoardLine | None
    people: int

    @property
    def ranked(self) -> bool:
        """Whether there are enough people for places."""
        return self.people >= FEWEST


@value
class BoardView:
    """The board at ``as_of_ms`` on local ``day``.

    ``on``: staff have it switched on; ``hidden``: this person is not on it, because they want it so; ``named``: they
    have a nickname, without which nobody is shown.
    """

    on: bool
    hidden: bool
    named: bool
    week: BoardPart
    today: BoardPart
    day: int
    as_of_ms: int


@dataclass(frozen=True, slots=True)
class BoardDesk:
    """The board as one person sees it."""

    seat: Seat
    premises: Premises

    def view(self, person: PersonId) -> BoardView:
        """Return the board as of now; empty where it is switched off."""
        reader, today = self.seat.store.reader, self.seat.today()
        on = self.premises.now.board
        me = reader.person.canonical(person)
        known = reader.person.of(me)
        rows = reader.board.learners(week_of(today), today) if on else ()
        shown = [row for row in rows if reader.desk.note(_note(row.person)) is None]
        return BoardView(
            on=on,
            hidden=reader.desk.note(_note(me)) is not None,
            named=bool(known and known.nickname),
            week=_part([(row.nickname, row.points, row.person == me) for row in shown]),
            today=_part([(row.nickname, row.points_last, row.person == me) for row in shown if row.on_last]),
            day=today,
            as_of_ms=self.seat.now().wall_utc_ms,
        )

    def hide(self, person: PersonId, hidden: bool) -> None:  # noqa: FBT001 - what a switch says
        """Leave a person out of the board on this PC, or take them in again."""
        me = self.seat.store.reader.person.canonical(person)
        self.seat.store.desk.set_note(_note(me), "1" if hidden else None)


def _part(people: Sequence[tuple[str, int, bool]]) -> BoardPart:
    """Rank people, who come by name; fewer than ``FEWEST`` stay in that order, without places."""
    if len(people) < FEWEST:
        lines = [BoardLine(nickname=name, points=points, place=None, me=me) for name, points, me in people]
        return BoardPart(lines=tuple(lines), own=None, people=len(people))
    ranks = places([points for _, points, _ in people])
    lines = [
        BoardLine(nickname=name, points=points, place=place, me=me)
        for (name, points, me), place in zip(people, ranks, strict=True)
    ]
    lines.sort(key=lambda line: line.place or 0)
    own = next((line for line in lines[MOST:] if line.me), None)
    return BoardPart(lines=tuple(lines[:MOST]), own=own, people=len(people))


def _note(person: PersonId) -> str:
    return f"board_hidden:{person.hex()}"

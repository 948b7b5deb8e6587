"""A unit's people, for its administrators and for staff: who belongs, who asks to, who learned this week."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from firelearn.domain.audit import StaffAction
from firelearn.domain.calendar import week_of
from firelearn.domain.errors import Trouble
from firelearn.domain.fact import Fact, StaffActed
from firelearn.domain.hlc import wall_ms
from firelearn.domain.ids import PersonId, UnitId
from firelearn.domain.membership import Standing
from firelearn.domain.value import value
from firelearn.services.people import tag_of
from firelearn.services.unit_facts import administered, standing_fact
from firelearn.services.unit_views import UnitCard, card_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from firelearn.services.seat import Seat
    from firelearn.store.queries.unit import UnitRow

REASON_LENGTH = 200


@value
class MemberCard:
    """A member as an administrator sees them: never what they answered or how many points they have."""

    person: PersonId
    nickname: str
    tag: str
    administrator: bool
    learned: bool


@value
class RequestCard:
    """Somebody who asks to join."""

    person: PersonId
    nickname: str
    tag: str
    asked_ms: int


@value
class MembersView:
    """A unit's people. ``learned`` of ``total`` did something that counts since Monday, day ``week``."""

    card: UnitCard
    members: tuple[MemberCard, ...]
    more: bool
    total: int
    learned: int
    requests: tuple[RequestCard, ...]
    week: int


@dataclass(frozen=True, slots=True)
class UnitMembers:
    """What an administrator may do with their unit. ``by`` is the administrator; None is staff, who let in by PIN."""

    seat: Seat

    def view(self, by: PersonId | None, unit: UnitId, text: str = "", limit: int = 100) -> MembersView:
        """Return the members whose name or initials hold ``text``, and who asks to join.

        Raises:
            Trouble: ``unit_unknown``, ``not_administrator``.
        """
        row = self._administered(by, unit)
        today = self.seat.today()
        people = self.seat.store.reader.unit_people
        everybody = people.members(row.id, week_of(today), today)
        found = people.members(row.id, week_of(today), today, text, limit + 1) if text else everybody[: limit + 1]
        return MembersView(
            card=card_of(self.seat, row),
            members=tuple(
                MemberCard(
                    person=one.person,
                    nickname=one.nickname,
                    tag=tag_of(one.person),
                    administrator=one.administrator,
                    learned=one.learned,
                )
                for one in found[:limit]
            ),
            more=len(found) > limit,
            total=len(everybody),
            learned=sum(one.learned for one in everybody),
            requests=tuple(
                RequestCard(person=one.person, nickname=one.nickname, tag=tag_of(one.person), asked_ms=wall_ms(one.hlc))
                for one in people.requests(row.id)
            ),
            week=week_of(today),
        )

    def waiting(self, unit: UnitId) -> int:
        """Return how many ask to join."""
        return len(self.seat.store.reader.unit_people.requests(unit))

    def answer_request(
        self, by: PersonId | None, person: PersonId, unit: UnitId, *, accepted: bool, reason: str = ""
    ) -> None:
        """Let somebody in who asked, out of the unit they were in, or refuse them.

        Raises:
            Trouble: ``not_administrator``, ``request_gone`` where they no longer ask.
        """
        row = self._administered(by, unit)
        people = self.seat.store.reader.unit_people
        if people.standing(person, row.id) is not Standing.ASKED:
            raise Trouble("request_gone")
        tick = self.seat.tick()
        facts: list[Fact] = []
        if accepted:
            facts = [standing_fact(person, other, Standing.LEFT, tick) for other in people.memberships(person)]
        facts.append(standing_fact(person, row.id, Standing.MEMBER if accepted else Standing.REFUSED, tick))
        action = StaffAction.MEMBER_ACCEPTED if accepted else StaffAction.MEMBER_REFUSED
        self.seat.record(person, *facts, _acted(action, person, row, reason))

    def promote(self, by: PersonId | None, person: PersonId, unit: UnitId) -> None:
        """Make a member an administrator as well.

        Raises:
            Trouble: ``not_administrator``, ``not_member``.
        """
        row = self._administered(by, unit)
        self._member(person, row)
        fact = standing_fact(person, row.id, Standing.ADMINISTRATOR, self.seat.tick())
        self.seat.record(person, fact, _acted(StaffAction.MEMBER_PROMOTED, person, row, ""))

    def remove(self, by: PersonId | None, person: PersonId, unit: UnitId, reason: str) -> None:
        """Take a member out; the points that they earned here stay here.

        Raises:
            Trouble: ``not_administrator``, ``not_member``, ``reason_missing``.
        """
        row = self._administered(by, unit)
        wanted = " ".join(reason.split())[:REASON_LENGTH]
        if not wanted:
            raise Trouble("reason_missing")
        self._member(person, row)
        same = {row.id, *self.seat.store.reader.unit.duplicates(row.id)}
        tick = self.seat.tick()
        joined = [one for one in self.seat.store.reader.unit_people.memberships(person) if one in same]
        facts = [standing_fact(person, one, Standing.LEFT, tick) for one in joined]
        self.seat.record(person, *facts, _acted(StaffAction.MEMBER_REMOVED, person, row, wanted))

    def export(self, by: PersonId | None, unit: UnitId, path: Path, words: Sequence[str]) -> int:
        """Write the members into a sheet; return how many.

        ``words``: title, the four headings (number, name, administrator, learned this week), yes and no.

        Raises:
            Trouble: ``not_administrator``, ``folder_read_only``.
        """
        from firelearn.content.sheet_out import write_sheet

        row = self._administered(by, unit)
        title, *headings, yes, no = words
        today = self.seat.today()
        members = self.seat.store.reader.unit_people.members(row.id, week_of(today), today)
        rows = (
            (
                number,
                one.nickname or tag_of(one.person),
                yes if one.administrator else no,
                yes if one.learned else no,
            )
            for number, one in enumerate(members, start=1)
        )
        return write_sheet(path, title, headings, rows)

    def _administered(self, by: PersonId | None, unit: UnitId) -> UnitRow:
        return administered(self.seat, by, unit)

    def _member(self, person: PersonId, row: UnitRow) -> None:
        known = self.seat.store.reader.unit_people.standing(person, row.id)
        if known is None or not known.belongs:
            raise Trouble("not_member")


def _acted(action: StaffAction, person: PersonId, row: UnitRow, reason: str) -> StaffActed:
    return StaffActed(action=action.value, person=person, unit=row.id, reason=reason[:REASON_LENGTH])

"""The facts by which units are made and people stand to them, and what may be written of a unit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from firelearn.domain import credit_code as code_rules
from firelearn.domain.errors import Trouble
from firelearn.domain.fact import Fact, MembershipChanged, UnitChanged
from firelearn.domain.ids import PersonId, UnitId, new_id
from firelearn.domain.membership import Standing
from firelearn.domain.naming import name_key
from firelearn.domain.unit import UnitState
from firelearn.services import join_codes

if TYPE_CHECKING:
    from firelearn.services.seat import Seat
    from firelearn.services.unit_views import UnitDraft
    from firelearn.store.queries.unit import UnitRow

NAME_LENGTH: Final = 60
MOST_HEADCOUNT: Final = 1_000_000


def joining(seat: Seat, person: PersonId, row: UnitRow) -> tuple[Fact, ...]:
    """Return the facts by which a person joins a unit, or asks to where it wants to be asked.

    Raises:
        Trouble: ``unit_closed``.
    """
    if row.state is UnitState.CLOSED:
        raise Trouble("unit_closed")
    known = seat.store.reader.unit_people.standing(person, row.id)
    if known is not None and known.belongs and seat.store.reader.person.unit_of(person) == row.id:
        return ()
    if row.approval:
        return (standing_fact(person, row.id, Standing.ASKED, seat.tick()),)
    return becoming(seat, person, row.id, Standing.MEMBER)


def becoming(seat: Seat, person: PersonId, unit: UnitId, standing: Standing) -> tuple[Fact, ...]:
    """Return the facts by which a person belongs to this unit and to no other, and asks to join no other any more."""
    tick = seat.tick()
    people = seat.store.reader.unit_people
    before = dict.fromkeys((*people.memberships(person), *people.asked_of(person)))
    others = [one for one in before if one != unit]
    return (
        *(standing_fact(person, other, Standing.LEFT, tick) for other in others),
        standing_fact(person, unit, standing, tick),
    )


def founding(seat: Seat, draft: UnitDraft) -> tuple[UnitId, UnitChanged]:
    """Return a new unit, and the fact that makes it.

    Raises:
        Trouble: ``unit_name_malformed``, ``credit_code_wrong``, ``headcount_malformed``.
    """
    unit = UnitId(new_id(seat.now().wall_utc_ms))
    fields: dict[str, str | bool | int | bytes | None] = {
        "name": checked_name(draft.name),
        "state": UnitState.PENDING.value,
        "join_code": join_codes.draw(),
        "approval": draft.approval,
    }
    optional: dict[str, str | int | bytes | None] = {
        "credit_code": checked_credit_code(draft.credit_code) or None,
        "headcount": checked_headcount(draft.headcount),
        "sector": draft.sector,
        "township": draft.township,
        "parent": draft.parent,
    }
    fields |= {name: given for name, given in optional.items() if given is not None}
    return unit, UnitChanged(subject=unit, hlc=seat.tick(), fields=fields)


def row_of(seat: Seat, unit: UnitId) -> UnitRow:
    """Return what is known of a unit, or of the one that stands for it.

    Raises:
        Trouble: ``unit_unknown``.
    """
    row = seat.store.reader.unit.of(unit)
    if row is None:
        raise Trouble("unit_unknown")
    return row


def administered(seat: Seat, by: PersonId | None, unit: UnitId) -> UnitRow:
    """Return a unit that ``by`` administers; None is staff, who let in by PIN.

    Raises:
        Trouble: ``unit_unknown``, ``not_administrator``.
    """
    row = row_of(seat, unit)
    if by is not None and seat.store.reader.unit_people.standing(by, row.id) is not Standing.ADMINISTRATOR:
        raise Trouble("not_administrator")
    return row


def checked_name(name: str) -> str:
    """Return a unit's name without needless blanks.

    Raises:
        Trouble: ``unit_name_malformed``.
    """
    wanted = " ".join(name.split())
    if len(name_key(wanted)) < 2 or len(wanted) > NAME_LENGTH or not wanted.isprintable():
        raise Trouble("unit_name_malformed", most=NAME_LENGTH)
    return wanted


def checked_credit_code(typed: str) -> str:
    """Return a unified social credit code as it is kept, "" for none.

    Raises:
        Trouble: ``credit_code_wrong``: its check character says that it was mistyped.
    """
    code = code_rules.normalised(typed)
    if code and not code_rules.is_valid(code):
        raise Trouble("credit_code_wrong")
    return code


def checked_headcount(headcount: int | None) -> int | None:
    """Return a number of people that a unit may have.

    Raises:
        Trouble: ``headcount_malformed``.
    """
    if headcount is not None and not 0 < headcount <= MOST_HEADCOUNT:
        raise Trouble("headcount_malformed", most=MOST_HEADCOUNT)
    return headcount


def standing_fact(person: PersonId, unit: UnitId, standing: Standing, tick: int) -> MembershipChanged:
    """Return the fact that a person stands so to a unit."""
    return MembershipChanged(person=person, subject=unit, hlc=tick, state=standing.value)

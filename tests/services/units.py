"""Units and people made for tests of use cases."""

from firelearn.domain.ids import PersonId
from firelearn.services.unit_views import UnitCard, UnitDraft
from tests.services import made

CREDIT_CODE = "91431599MA4L1234X0"
"""Of the right form, with a wrong check character."""


def unit(desk: made.Desk, name: str = "老刘米粉店", **more: object) -> UnitCard:
    """Make a unit that nobody belongs to."""
    return desk.suite.units.create(None, UnitDraft(name=name, **more))


def person(desk: made.Desk, nickname: str = "") -> PersonId:
    """Start somebody, perhaps with a nickname."""
    who = desk.guest()
    if nickname:
        desk.suite.people.rename(who, nickname)
    return who


def administrator(desk: made.Desk, name: str = "老刘米粉店") -> tuple[PersonId, UnitCard]:
    """Make a unit with somebody who administers it."""
    who = person(desk, "老刘")
    return who, desk.suite.units.create(who, UnitDraft(name=name))


def acts(desk: made.Desk) -> list[str]:
    """Return the audit list, the newest first."""
    from firelearn.store.kinds import staff_acts

    return [entry.fact.action for entry in staff_acts(desk.suite.seat.store._connection)]

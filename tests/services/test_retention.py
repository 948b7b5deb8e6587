import pytest

from firelearn.domain.text import Language
from firelearn.services import retention
from tests.services.made import DAY_MS
from tests.services.staffed import wish


@pytest.fixture
def guests(desk):
    people = desk.suite.people
    nameless = people.start_guest(Language.ZH_CN).person
    named = people.rename(people.start_guest(Language.ZH_CN).person, "秀英").person
    claimed = people.start_guest(Language.ZH_CN).person
    people.claim_code(claimed)
    people.leave()
    return nameless, named, claimed


def test_only_guests_without_name_and_claim_code_who_were_long_away_grow_old(desk, guests):
    desk.clock.advance(31 * DAY_MS)
    young = desk.suite.people.start_guest(Language.ZH_CN).person

    found = retention.old_guests(desk.suite.seat, 30)

    assert found == (guests[0],)
    assert young not in found


def test_none_grows_old_before_the_days_are_over_or_where_staff_chose_never(desk, guests):
    desk.clock.advance(29 * DAY_MS)
    early = retention.old_guests(desk.suite.seat, 30)
    desk.clock.advance(900 * DAY_MS)

    assert (early, retention.old_guests(desk.suite.seat, 0)) == ((), ())


def test_whoever_is_here_now_stays(desk, guests):
    desk.suite.people.choose(guests[0])
    desk.clock.advance(31 * DAY_MS)

    assert retention.old_guests(desk.suite.seat, 30) == ()


def test_staff_see_how_many_first_and_the_act_is_in_the_audit_list(desk, guests):
    staff = desk.suite.staff
    staff.set_up(wish(guest_days=30))
    desk.clock.advance(31 * DAY_MS)
    staff.session.begin()

    told, removed = staff.old_guests(), staff.remove_old_guests()

    assert (told, removed, staff.old_guests()) == (1, 1, 0)
    line = staff.audit()[0]
    assert (line.action, line.reason) == ("guests_removed", "1")
    assert desk.suite.seat.store.reader.person.of(guests[0]) is None
    assert desk.suite.seat.store.reader.person.of(guests[1]) is not None


def test_many_are_removed_in_several_acts(desk):
    for _ in range(205):
        desk.suite.people.start_guest(Language.ZH_CN)
    desk.suite.people.leave()
    desk.clock.advance(2 * DAY_MS)

    removed = retention.remove_old_guests(desk.suite.seat, 1)

    assert removed == 205
    assert len(list(desk.suite.seat.store.reader.staff.acts())) == 2


def test_a_clock_that_jumped_years_ahead_removes_nobody_by_itself(desk, guests):
    desk.clock.advance(3650 * DAY_MS)

    by_itself = retention.tidy_up(desk.suite.seat, 30)

    assert by_itself == 0
    assert len(retention.old_guests(desk.suite.seat, 30)) == 1

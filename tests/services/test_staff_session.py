import pytest

from firelearn.domain.errors import Trouble
from firelearn.services.staff_session import STAFF_IDLE_MS, StaffSession
from tests.services.made import NEXT_BOOT


@pytest.fixture
def session(desk):
    made = StaffSession(desk.suite.seat)
    made.begin()
    return made


def test_it_is_over_after_five_minutes_in_which_staff_did_nothing(desk, session):
    desk.clock.advance(STAFF_IDLE_MS - 1)
    almost = session.open

    desk.clock.advance(1)

    assert (almost, session.open) == (True, False)


def test_whatever_staff_do_prolongs_it(desk, session):
    for _ in range(3):
        desk.clock.advance(STAFF_IDLE_MS - 1)
        session.need()

    assert session.open


def test_one_that_is_over_is_not_woken_by_a_touch(desk, session):
    desk.clock.advance(STAFF_IDLE_MS)

    session.stay()

    with pytest.raises(Trouble, match="staff_needed"):
        session.need()


def test_a_clock_that_is_set_back_gives_no_more_time_and_a_restart_ends_it(desk, session):
    desk.clock.set_wall(desk.clock.now().wall_utc_ms - 3_600_000)
    desk.clock.advance(STAFF_IDLE_MS)
    after_setting_back = session.open
    session.begin()

    desk.clock.reboot(NEXT_BOOT)

    assert (after_setting_back, session.open) == (False, False)


def test_a_pc_without_a_staff_pin_asks_nobody(desk):
    StaffSession(desk.suite.seat).need_if_set()

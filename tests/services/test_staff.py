import pytest

from firelearn.domain.errors import Trouble
from firelearn.runtime.deployment import DeploymentFile, Place
from firelearn.services.staff_session import STAFF_IDLE_MS
from tests.services.made import MINUTE_MS
from tests.services.staffed import OTHER_PIN, PIN, WRONG_PIN, wish


@pytest.fixture
def staff(desk):
    return desk.suite.staff


@pytest.fixture
def code(staff):
    return staff.set_up(wish())


def wrong(staff, times):
    told = []
    for _ in range(times):
        with pytest.raises(Trouble) as caught:
            staff.sign_in(WRONG_PIN)
        told.append((caught.value.code, *caught.value.values.values()))
    return told


def test_a_set_up_pc_keeps_its_choices_and_asks_for_the_pin_from_then_on(desk, staff, code):
    staff.session.end()

    kept = DeploymentFile(desk.paths.deployment).load()

    assert (kept.set_up, kept.place, kept.region, kept.sign_out_min) == (True, Place.OUTREACH, 430528, 3)
    assert staff.has_pin
    assert len(code.replace("-", "")) == 16
    with pytest.raises(Trouble, match="staff_needed"):
        staff.set_up(wish(pin=OTHER_PIN))
    staff.sign_in(PIN)
    assert staff.session.open


def test_a_home_says_so_in_one_step_and_has_no_staff(desk, staff):
    staff.own()

    assert desk.suite.premises.now.set_up
    assert not desk.suite.premises.now.shared
    assert not staff.has_pin


def test_nobody_makes_a_set_up_pc_their_home_without_the_pin(staff, code):
    staff.session.end()

    with pytest.raises(Trouble, match="staff_needed"):
        staff.own()


def test_a_weak_pin_or_a_malformed_choice_leaves_the_pc_as_it_was(desk, staff):
    for wanted in (wish(pin="123456"), wish(seal_key="no key"), wish(sign_out_min=-1)):
        with pytest.raises(Trouble):
            staff.set_up(wanted)

    assert not desk.suite.premises.now.set_up
    assert not staff.has_pin


def test_after_four_wrong_pins_each_next_try_waits_longer(desk, staff, code):
    told = wrong(staff, 6)
    desk.clock.advance(30_000)
    told += wrong(staff, 1)

    assert told == [
        ("pin_wrong", 4),
        ("pin_wrong", 3),
        ("pin_wrong", 2),
        ("pin_wrong", 1),
        ("pin_wait", 30),
        ("pin_wait", 30),
        ("pin_wait", 60),
    ]


def test_the_right_pin_is_not_looked_at_while_one_has_to_wait(desk, staff, code):
    wrong(staff, 5)

    with pytest.raises(Trouble, match="pin_wait"):
        staff.sign_in(PIN)
    desk.clock.advance(30_000)
    staff.sign_in(PIN)

    assert staff.session.open


def test_a_flood_of_wrong_pins_is_counted_and_waits_no_longer_than_a_quarter_of_an_hour(desk, staff, code):
    for _ in range(14):
        wrong(staff, 1)
        desk.clock.advance(16 * MINUTE_MS)

    told = wrong(staff, 1)

    assert told == [("pin_wait", 900)]


def test_a_clock_set_back_during_the_wait_gives_the_full_wait_and_never_less_or_more(desk, staff, code):
    wrong(staff, 5)
    desk.clock.advance(20_000)

    desk.clock.set_wall(desk.clock.now().wall_utc_ms - 86_400_000)

    assert wrong(staff, 1) == [("pin_wait", 30)]


def test_changing_the_pin_needs_an_open_session(desk, staff, code):
    staff.change_pin(OTHER_PIN)
    staff.session.end()

    with pytest.raises(Trouble, match="staff_needed"):
        staff.change_pin(PIN)
    with pytest.raises(Trouble, match="pin_wrong"):
        staff.sign_in(PIN)
    staff.sign_in(OTHER_PIN)


def test_the_rescue_code_sets_a_new_pin_once_and_a_new_code_is_made(staff, code):
    staff.session.end()

    fresh = staff.rescue(code.lower().replace("-", " "), OTHER_PIN)
    staff.session.end()
    staff.sign_in(OTHER_PIN)

    assert fresh != code
    with pytest.raises(Trouble, match="pin_wrong"):
        staff.rescue(code, PIN)


def test_rescue_codes_are_slowed_down_too(staff, code):
    for _ in range(4):
        with pytest.raises(Trouble, match="pin_wrong"):
            staff.rescue("ACDE-FGHJ-KMNP-QRTU", OTHER_PIN)

    with pytest.raises(Trouble, match="pin_wait"):
        staff.rescue("ACDE-FGHJ-KMNP-QRTU", OTHER_PIN)


def test_changed_choices_are_kept_and_named_in_the_audit_list(desk, staff, code):
    staff.choose(board=False, sign_out_min=3, guest_days=90)

    newest = staff.audit()[0]

    assert (newest.action, newest.reason) == ("settings_changed", "board guest_days")
    assert desk.suite.premises.now.guest_days == 90


def test_choices_that_change_nothing_leave_no_line(staff, code):
    before = len(staff.audit())

    staff.choose(sign_out_min=3)

    assert len(staff.audit()) == before


def test_the_session_is_over_after_five_idle_minutes_for_every_act(desk, staff, code):
    desk.clock.advance(STAFF_IDLE_MS)

    for act in (
        lambda: staff.choose(board=False),
        staff.audit,
        staff.remove_old_guests,
        lambda: staff.reset_pin(desk.guest(), OTHER_PIN, "忘了"),
    ):
        with pytest.raises(Trouble, match="staff_needed"):
            act()

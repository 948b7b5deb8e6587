import pytest

from firelearn.gui.leaving.rule import Deed, Place, Rule, rule_for

FIVE_MINUTES = rule_for(Place.WORK, kiosk=False, sign_out_min=5)


@pytest.mark.parametrize(
    ("idle_s", "deed"),
    [(0, Deed.NOTHING), (269, Deed.NOTHING), (270, Deed.WARN), (299, Deed.WARN), (300, Deed.WIPE), (900, Deed.WIPE)],
)
def test_the_last_thirty_seconds_are_counted_down_and_then_the_screen_is_wiped(idle_s, deed):
    assert FIVE_MINUTES.deed(Place.WORK, idle_s)[0] is deed


def test_the_countdown_says_what_is_left():
    assert FIVE_MINUTES.deed(Place.WORK, 280) == (Deed.WARN, 20)


def test_an_exam_is_locked_and_never_wiped():
    deeds = {FIVE_MINUTES.deed(Place.EXAM, idle_s)[0] for idle_s in range(2000)}

    assert deeds == {Deed.NOTHING, Deed.LOCK}


def test_where_staff_chose_never_and_at_the_start_nothing_happens():
    never = rule_for(Place.WORK, kiosk=False, sign_out_min=0)

    assert never == Rule(after_s=0, notice_s=30)
    assert never.deed(Place.WORK, 100_000)[0] is Deed.NOTHING
    assert FIVE_MINUTES.deed(Place.START, 100_000)[0] is Deed.NOTHING


def test_a_kiosk_warns_after_a_minute_for_twenty_seconds_whatever_was_chosen():
    kiosk = rule_for(Place.WORK, kiosk=True, sign_out_min=0)

    assert [kiosk.deed(Place.WORK, idle_s)[0] for idle_s in (59, 60, 79, 80)] == [
        Deed.NOTHING,
        Deed.WARN,
        Deed.WARN,
        Deed.WIPE,
    ]


def test_staff_are_signed_out_after_five_minutes_also_on_a_pc_at_home():
    staff = rule_for(Place.STAFF, kiosk=False, sign_out_min=0)

    assert staff.deed(Place.STAFF, 300)[0] is Deed.WIPE

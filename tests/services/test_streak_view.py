from firelearn.services.streak_view import streak_of
from tests.services.made import DAY_MS, TODAY
from tests.services.test_points import practise


def test_the_week_tells_done_missed_and_still_to_come(desk, me):
    practise(desk, me, answers=1)
    desk.clock.advance(2 * DAY_MS)
    practise(desk, me, answers=1)

    view = streak_of(desk.suite.seat, me, TODAY + 2)

    assert view.week == (True, False, True, None, None, None, None)
    assert (view.length, view.today_done, view.grace_used) == (2, True, True)

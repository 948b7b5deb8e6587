from firelearn.domain.badges import Badge
from tests.services.made import TODAY
from tests.services.test_points import pass_exam, read_through


def test_what_was_done_earns_its_badge_on_its_day(desk, me):
    lesson = desk.suite.learn.course(me, "kitchen").lessons[0].lesson
    desk.suite.learn.finish(me, read_through(desk, me, lesson))
    pass_exam(desk, me)

    view = desk.suite.badges.view(me)

    assert {one.badge: one.day for one in view.badges if one.earned} == {
        Badge.FIRST_LESSON: TODAY,
        Badge.FIRST_EXAM: TODAY,
    }
    assert view.earned == 2
    assert [one.badge for one in view.badges] == list(Badge)


def test_somebody_new_has_none_and_sees_how_far_each_is(desk, me):
    view = desk.suite.badges.view(me)

    assert view.earned == 0
    assert all(one.have == 0 and one.wanted > 0 for one in view.badges)


def test_a_level_tells_the_way_to_the_next(desk):
    lowest, middle, top = (desk.suite.badges.level(total) for total in (0, 59, 100_000))

    assert (lowest.number, lowest.missing) == (1, 20)
    assert (middle.number, middle.missing, middle.next.points) == (2, 1, 60)
    assert (top.number, top.next, top.missing) == (10, None, 0)

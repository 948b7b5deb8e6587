from firelearn.domain.fact import HandIn
from firelearn.domain.ids import BlueprintId
from firelearn.services.abandoned import give_up, hand_in_when_over
from tests.services.made import MINUTE_MS

STOP = BlueprintId("short-stop")


def test_an_exam_that_somebody_walked_away_from_can_be_gone_on_with_while_its_time_lasts(desk, me):
    sitting = desk.suite.exams.start(me, STOP)

    with desk.after_power_cut(away_ms=9 * MINUTE_MS) as again:
        left = hand_in_when_over(again.suite.seat, again.suite.exams, me)

        assert left == sitting.exam


def test_when_its_time_is_over_it_is_handed_in_as_it_stands_whatever_its_policy(desk, me):
    sitting = desk.suite.exams.start(me, STOP)

    with desk.after_power_cut(away_ms=11 * MINUTE_MS) as again:
        left = hand_in_when_over(again.suite.seat, again.suite.exams, me)

        assert left is None
        assert again.suite.results.result(sitting.exam).how is HandIn.TIME_OUT


def test_whoever_sits_no_exam_has_nothing_to_hand_in(desk, me):
    assert hand_in_when_over(desk.suite.seat, desk.suite.exams, me) is None


def test_a_visit_that_is_over_gives_its_open_exam_up(desk, me):
    sitting = desk.suite.exams.start(me, STOP)

    give_up(desk.suite.seat, desk.suite.exams, me)
    give_up(desk.suite.seat, desk.suite.exams, me)

    assert desk.suite.results.result(sitting.exam).how is HandIn.ABANDONED

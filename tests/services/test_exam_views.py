from dataclasses import replace

from firelearn.domain.ids import BlueprintId
from tests.services.made import MINUTE_MS


def test_a_sitting_counts_on_from_what_was_used_before_it(desk, me):
    sitting = desk.suite.exams.start(me, BlueprintId("short-stop"))

    later = replace(sitting, used_at_began_ms=3 * MINUTE_MS)
    desk.clock.advance(MINUTE_MS)

    assert sitting.clock.remaining_ms(desk.clock.now()) == 9 * MINUTE_MS
    assert later.clock.remaining_ms(desk.clock.now()) == 6 * MINUTE_MS


def test_a_sitting_knows_what_is_unanswered(desk, me):
    sitting = desk.suite.exams.start(me, BlueprintId("short-stop"))

    some = replace(sitting, answers=((0,), (), (1,), *sitting.answers[3:]))

    assert sitting.unanswered == tuple(range(10))
    assert some.unanswered == (1, 3, 4, 5, 6, 7, 8, 9)

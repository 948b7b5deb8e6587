"""Clocks that jump by ten years: nothing is lost, nothing is folded otherwise, and an exam keeps its time."""

import pytest

from firelearn.domain.clock import SteppedClock
from firelearn.domain.fact import HandIn
from firelearn.domain.ids import BlueprintId
from firelearn.services.practice import PracticeRequest, Way
from tests.services import made

TEN_YEARS_MS = 3653 * made.DAY_MS
JUMPS = [TEN_YEARS_MS, -TEN_YEARS_MS]


@pytest.fixture
def desk(where):
    with made.desk(where) as opened:
        yield opened


def practise(desk, me, answers):
    run = desk.suite.practice.start(me, PracticeRequest(way=Way.RANDOM))
    for place in range(answers):
        desk.clock.advance(made.MINUTE_MS)
        key = desk.suite.practice.ask(me, run, place).question.key
        desk.suite.practice.answer(me, run, place, key, made.SLOW_MS)


def jump(desk, ms):
    desk.clock.set_wall(desk.clock.now().wall_utc_ms + ms)


def assert_every_screen_opens(desk, me):
    for view in (
        desk.suite.home.overview,
        desk.suite.points.day,
        desk.suite.progress.view,
        desk.suite.practice.choices,
    ):
        assert view(me)


@pytest.mark.parametrize("ms", JUMPS)
def test_a_jump_in_the_middle_of_practice_loses_nothing(desk, ms):
    me = desk.guest()
    practise(desk, me, 5)
    jump(desk, ms)
    practise(desk, me, 5)
    assert_every_screen_opens(desk, me)
    jump(desk, -ms)
    practise(desk, me, 5)

    assert_every_screen_opens(desk, me)
    days = desk.suite.points.day(me).days
    assert sum(desk.suite.points.day(me, day).points.total for day in days) == desk.suite.points.day(me).total or ms > 0
    assert desk.suite.upkeep.check().sound
    assert desk.suite.seat.store.rebuild().different == 0
    assert desk.suite.seat.store.reader.person.of(me).answers == 15


@pytest.mark.parametrize("ms", JUMPS)
@pytest.mark.parametrize("paper", ["short-stop", "short-run", "short-asks"])
def test_a_jump_in_the_middle_of_an_exam_changes_neither_answers_nor_time(desk, paper, ms):
    me = desk.guest()
    sitting = desk.suite.exams.start(me, BlueprintId(paper))
    for item in range(10):
        desk.clock.advance(10_000)
        if item in {3, 7}:
            jump(desk, ms if item == 3 else -ms)
        key = desk.suite.exams.ask(me, sitting, item).question.key
        sitting = desk.suite.exams.answer(me, sitting, item, key, made.SLOW_MS)
        sitting = desk.suite.exams.keep_place(sitting, at=item, flags=frozenset())
    remaining = sitting.clock.remaining_ms(desk.clock.now())
    desk.suite.exams.hand_in(me, sitting.exam, HandIn.BY_PERSON)

    result = desk.suite.results.result(sitting.exam)

    assert remaining == 10 * made.MINUTE_MS - 100_000
    assert (result.right, result.passed, result.used_ms) == (10, True, 100_000)
    assert desk.suite.upkeep.check().sound


@pytest.mark.parametrize("ms", JUMPS)
def test_an_exam_that_was_begun_under_a_wrong_clock_is_found_again_with_a_right_one(desk, ms):
    me = desk.guest()
    jump(desk, ms)
    sitting = desk.suite.exams.start(me, BlueprintId("short-stop"))
    key = desk.suite.exams.ask(me, sitting, 0).question.key
    sitting = desk.suite.exams.answer(me, sitting, 0, key, made.SLOW_MS)

    with desk.after_power_cut(away_ms=made.HOUR_MS - ms) as again:
        resumed = again.suite.exams.resume(me, sitting.exam)
        again.suite.exams.hand_in(me, sitting.exam, HandIn.BY_PERSON)

        assert resumed.answers == sitting.answers
        assert again.suite.results.result(sitting.exam).right == 1
        assert again.suite.upkeep.check().sound


@pytest.mark.parametrize("wall", [0, 1, 32_503_680_000_000], ids=["1970", "1970-later", "3000"])
def test_the_app_works_with_a_clock_that_cannot_be_right(where, wall):
    with made.desk(where, SteppedClock(wall_utc_ms=wall, boot=made.BOOT)) as desk:
        me = desk.guest()
        practise(desk, me, 3)
        assert_every_screen_opens(desk, me)

        assert desk.ready.clock_behind == (wall < made.MONDAY_MORNING)
        assert desk.suite.upkeep.backup().entries == 4
        assert desk.suite.upkeep.check().sound


def test_backups_made_under_a_wrong_clock_do_not_push_the_good_ones_out(desk):
    me = desk.guest()
    desk.suite.upkeep.backup()
    jump(desk, TEN_YEARS_MS)
    practise(desk, me, 1)
    desk.suite.upkeep.daily_backup()
    jump(desk, -TEN_YEARS_MS)
    practise(desk, me, 1)
    desk.clock.advance(made.DAY_MS)
    newest = desk.suite.upkeep.daily_backup()
    desk.suite.seat.store.close()
    (desk.paths.store / "firelearn.db").write_bytes(b"\xa5" * 5000)

    with made.desk(desk.paths, desk.clock) as again:
        assert newest is not None
        assert again.ready.rescue.entries == newest.entries == 3

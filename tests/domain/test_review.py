from datetime import UTC, datetime, timedelta

import pytest
from fsrs import Card, Rating, Scheduler
from hypothesis import given
from hypothesis import strategies as st

from firelearn.domain.calendar import day_of
from firelearn.domain.review import is_due, recall, warm_up
from tests.domain.made import DAY_MS, MONDAY_MORNING

GAPS = st.integers(0, 400 * DAY_MS)
ANSWERS = st.lists(st.tuples(GAPS, st.booleans()), min_size=1, max_size=12)
TODAY = day_of(MONDAY_MORNING)


def folded(answers):
    memory, at_ms = None, MONDAY_MORNING
    for gap, right in answers:
        at_ms += gap
        memory = recall(memory, right=right, at_ms=at_ms)
    return memory


def test_a_right_answer_comes_back_later_than_a_wrong_one():
    knew = recall(None, right=True, at_ms=MONDAY_MORNING)
    did_not = recall(None, right=False, at_ms=MONDAY_MORNING)

    assert did_not.due_day == TODAY + 1
    assert knew.due_day > did_not.due_day
    assert (knew.reps, knew.lapses, did_not.lapses) == (1, 0, 1)


def test_reviews_grow_longer_with_each_right_answer_up_to_a_year():
    memory = recall(None, right=True, at_ms=MONDAY_MORNING)
    intervals = []
    for _ in range(12):
        at_ms = memory.last_ms + (memory.due_day - day_of(memory.last_ms)) * DAY_MS
        memory = recall(memory, right=True, at_ms=at_ms)
        intervals.append(memory.due_day - day_of(at_ms))

    assert intervals == sorted(intervals)
    assert intervals[-1] == 365


@given(ANSWERS)
def test_a_wrong_answer_is_due_the_next_day_at_the_latest(answers):
    memory = folded([*answers, (DAY_MS, False)])

    assert memory.due_day == day_of(memory.last_ms) + 1


@given(ANSWERS)
def test_a_replay_gives_the_same_memory(answers):
    assert folded(answers) == folded(answers)


@given(ANSWERS)
def test_the_numbers_are_those_of_fsrs(answers):
    scheduler = Scheduler(learning_steps=(), relearning_steps=(), maximum_interval=365, enable_fuzzing=False)
    at = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=MONDAY_MORNING)
    card = Card(card_id=1, due=at)
    for gap, right in answers:
        at += timedelta(milliseconds=gap)
        card, _ = scheduler.review_card(card, Rating.Good if right else Rating.Again, at)

    memory = folded(answers)

    assert memory.stability == pytest.approx(card.stability, rel=1e-3, abs=1e-3)
    assert memory.difficulty == pytest.approx(card.difficulty, rel=1e-3)


def test_the_day_is_that_of_the_deployments_zone():
    late_evening = MONDAY_MORNING + 15 * 3_600_000 + 59 * 60_000

    assert recall(None, right=False, at_ms=late_evening).due_day == TODAY + 1
    assert recall(None, right=False, at_ms=late_evening + 60_000).due_day == TODAY + 2
    assert recall(None, right=False, at_ms=late_evening, zone_offset_min=540).due_day == TODAY + 2


def test_a_question_is_due_from_its_day_on():
    memory = recall(None, right=False, at_ms=MONDAY_MORNING)

    assert not is_due(memory, TODAY)
    assert is_due(memory, TODAY + 1)
    assert is_due(memory, TODAY + 30)


@pytest.mark.parametrize("at_ms", [-(10**15), 0, 10**15])
def test_an_absurd_clock_does_not_stop_a_person_from_learning(at_ms):
    warm_up()

    memory = recall(recall(None, right=True, at_ms=MONDAY_MORNING), right=True, at_ms=at_ms)

    assert memory.last_ms == at_ms
    assert memory.due_day > day_of(at_ms)

from hypothesis import given
from hypothesis import strategies as st

from firelearn.domain.learner_exam import ExamState, fold_exam
from tests.domain.histories import EXAM_HISTORIES, EXAMS
from tests.domain.made import (
    DAY_MS,
    DESK,
    LAPTOP,
    MONDAY_MORNING,
    answered,
    entry,
    exam_started,
    exam_submitted,
    paper,
)

EXAM = EXAMS[0]
PAPER = paper()


def at(seq: int, fact, *, device=DESK, wall_ms: int | None = None, incarnation: int = 1):
    at_ms = MONDAY_MORNING + seq if wall_ms is None else wall_ms
    return entry(fact, at_ms=at_ms, seq=seq, device=device, incarnation=incarnation)


def of_one_exam(entries):
    return [one for one in entries if one.fact.exam == EXAM]


@given(EXAM_HISTORIES.map(of_one_exam).filter(bool), st.randoms())
def test_the_order_in_which_an_exams_facts_arrive_does_not_matter(entries, random):
    shuffled = list(entries)
    random.shuffle(shuffled)

    assert fold_exam(shuffled) == fold_exam(entries)


@given(EXAM_HISTORIES.map(of_one_exam).filter(bool), st.randoms())
def test_what_is_not_late_can_be_taken_one_by_one(entries, random):
    random.shuffle(entries)
    state = ExamState(device=entries[0].device)
    for place, one in enumerate(entries):
        if state.is_late(one):
            state = fold_exam(entries[: place + 1])
        else:
            state.take(one, one.fact)

        assert state == fold_exam(entries[: place + 1])


def test_the_last_answer_to_an_item_counts_by_seq_not_by_clock():
    state = fold_exam(
        [
            at(1, exam_started(EXAM, paper=PAPER)),
            at(2, answered(exam=EXAM, response=(0,))),
            at(3, answered(exam=EXAM, response=(3,)), wall_ms=MONDAY_MORNING - DAY_MS),
        ]
    )

    assert state.answers[0].response == (3,)


def test_an_answer_taken_back_is_kept_but_does_not_count():
    state = fold_exam(
        [
            at(1, exam_started(EXAM, paper=PAPER)),
            at(2, answered(exam=EXAM, item=1)),
            at(3, answered(exam=EXAM, item=0)),
            at(4, answered(exam=EXAM, item=1, response=())),
        ]
    )

    assert set(state.answers) == {0, 1}
    assert list(state.final_answers()) == [0]


def test_a_later_sitting_carries_the_time_but_not_the_paper():
    state = fold_exam(
        [
            at(1, exam_started(EXAM, paper=PAPER)),
            at(2, exam_started(EXAM, paper=None, sitting=2, used_ms=90_000)),
        ]
    )

    assert state.paper == PAPER
    assert (state.sitting, state.sitting_used_ms) == (2, 90_000)
    assert state.began is not None
    assert state.sitting_stamp is not None
    assert state.sitting_stamp.wall_utc_ms == state.began.wall_utc_ms + 1


def test_an_exam_belongs_to_the_device_on_which_it_began():
    state = fold_exam(
        [
            at(1, exam_started(EXAM, paper=PAPER)),
            at(1, answered(exam=EXAM), device=LAPTOP),
            at(2, exam_submitted(EXAM), device=LAPTOP),
        ]
    )

    assert state.device == DESK
    assert state.answers == {}
    assert state.submitted is None


def test_of_two_devices_that_claim_an_exam_the_one_that_began_first_has_it_whichever_is_heard_first():
    here = at(5, exam_started(EXAM, paper=PAPER))
    there = at(1, exam_started(EXAM, paper=PAPER), device=LAPTOP)

    assert fold_exam([here, there]).device == LAPTOP
    assert fold_exam([here]).is_late(there)
    assert not fold_exam([there]).is_late(here)


def test_a_start_behind_its_own_hand_in_claims_nothing():
    never = [at(1, exam_submitted(EXAM)), at(2, exam_started(EXAM, paper=PAPER))]
    there = at(9, exam_started(EXAM, paper=PAPER), device=LAPTOP)

    assert fold_exam([*never, there]).device == LAPTOP


def test_a_device_that_took_a_new_incarnation_goes_on_with_its_exam():
    state = fold_exam(
        [
            at(1, exam_submitted(EXAM), incarnation=2, wall_ms=MONDAY_MORNING - 5),
            at(8, exam_started(EXAM, paper=PAPER)),
            at(9, answered(exam=EXAM)),
        ]
    )

    assert list(state.final_answers()) == [0]
    assert state.submitted is not None


def test_an_entry_that_was_taken_already_is_late():
    start = at(1, exam_started(EXAM, paper=PAPER))
    state = fold_exam([start])

    assert state.is_late(start)
    assert not state.is_late(at(2, answered(exam=EXAM)))


def test_only_the_hand_in_that_counts_is_recognised():
    hand_in = at(3, exam_submitted(EXAM))
    state = fold_exam([at(1, exam_started(EXAM, paper=PAPER)), hand_in])

    assert state.was_submitted_by(hand_in)
    assert not state.was_submitted_by(at(4, exam_submitted(EXAM)))
    assert not fold_exam([hand_in]).was_submitted_by(hand_in)

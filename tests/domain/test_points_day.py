import json
from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from firelearn.domain.fact import Mode
from firelearn.domain.points import Rule
from firelearn.domain.points_day import (
    Act,
    CapUse,
    DayState,
    PointsFact,
    cap_uses,
    count_act,
    day_points,
    points_by_rule,
    step,
)
from tests.domain.made import MONDAY_MORNING, RULES

FACTS = st.builds(
    PointsFact,
    at_ms=st.integers(MONDAY_MORNING, MONDAY_MORNING + 1000),
    act=st.sampled_from([Act.ANSWER, Act.ANSWER, Act.ANSWER, Act.LESSON, Act.COURSE, Act.EXAM]),
    question=st.sampled_from([f"home-{number:04d}" for number in range(40)]),
    right=st.booleans(),
    too_fast=st.booleans(),
    mode=st.sampled_from(Mode),
    session=st.integers(0, 12),
    was_due=st.booleans(),
    first_time=st.booleans(),
    passed=st.booleans(),
)


def day(facts: Iterable[PointsFact]) -> DayState:
    state = DayState()
    for fact in facts:
        step(state, fact, RULES)
    return state


def earned(rule: Rule, facts: Iterable[PointsFact]) -> int:
    return points_by_rule(day(facts), RULES)[rule]


def answer(number: int = 0, **known) -> PointsFact:
    fields = {"right": True, "session": 1, **known}
    return PointsFact(at_ms=MONDAY_MORNING + number, act=Act.ANSWER, question=f"home-{number:04d}", **fields)


def answers(count: int, *, first: int = 0, **known) -> list[PointsFact]:
    return [answer(first + number, **known) for number in range(count)]


def finished(act: Act, **known) -> PointsFact:
    return PointsFact(at_ms=MONDAY_MORNING, act=act, **{"first_time": True, "passed": True, **known})


def test_the_first_act_of_the_day_checks_in_and_the_second_does_not_again():
    wrong = answer(right=False)

    assert day_points(day([wrong]), RULES) == 1
    assert day_points(day([wrong, wrong]), RULES) == 1
    assert day_points(DayState(), RULES) == 0


def test_lessons_earn_two_points_each_the_first_time_up_to_ten():
    assert earned(Rule.LESSON, [finished(Act.LESSON)] * 2) == 4
    assert earned(Rule.LESSON, [finished(Act.LESSON)] * 9) == 10
    assert earned(Rule.LESSON, [finished(Act.LESSON, first_time=False)]) == 0


def test_a_course_earns_ten_points_once():
    assert earned(Rule.COURSE, [finished(Act.COURSE), finished(Act.COURSE, first_time=False)]) == 10


def test_an_exam_earns_twenty_points_the_first_time_it_is_passed_in_a_month():
    failed = finished(Act.EXAM, passed=False, first_time=False)

    assert earned(Rule.EXAM, [failed, finished(Act.EXAM), finished(Act.EXAM, first_time=False)]) == 20


def test_practice_counts_distinct_questions_in_its_three_modes_up_to_six_points():
    mixed = [
        *answers(2),
        *answers(2, first=2, mode=Mode.WRONG_BOOK),
        answer(4, mode=Mode.FAVOURITES),
    ]

    assert earned(Rule.PRACTICE, mixed[:4]) == 0
    assert earned(Rule.PRACTICE, mixed) == 1
    assert earned(Rule.PRACTICE, [answer(0)] * 20) == 0
    assert earned(Rule.PRACTICE, answers(40)) == 6


def test_wrong_or_too_fast_answers_earn_nothing():
    assert earned(Rule.PRACTICE, answers(10, right=False)) == 0
    assert earned(Rule.PRACTICE, answers(10, too_fast=True)) == 0


def test_a_question_answered_too_fast_can_still_earn_when_it_is_read():
    assert earned(Rule.PRACTICE, [*answers(5, too_fast=True), *answers(5)]) == 1


def test_checks_in_lessons_and_answers_in_exams_earn_nothing_by_themselves():
    facts = [*answers(10, mode=Mode.LESSON), *answers(10, mode=Mode.EXAM)]

    assert day_points(day(facts), RULES) == 1


def test_review_counts_due_questions_only():
    assert earned(Rule.REVIEW, answers(5, mode=Mode.REVIEW, was_due=True)) == 1
    assert earned(Rule.REVIEW, answers(9, mode=Mode.REVIEW, was_due=False)) == 0
    assert earned(Rule.REVIEW, answers(30, mode=Mode.REVIEW, was_due=True)) == 4


def quiz(right: int, *, session: int = 1, fast: int = 0) -> list[PointsFact]:
    return [
        answer(number, mode=Mode.DAILY_QUIZ, session=session, right=number < right, too_fast=number < fast)
        for number in range(5)
    ]


def test_a_daily_quiz_earns_two_points_from_four_right_and_one_for_handing_in():
    assert earned(Rule.DAILY_QUIZ, quiz(5)) == 2
    assert earned(Rule.DAILY_QUIZ, quiz(4)) == 2
    assert earned(Rule.DAILY_QUIZ, quiz(3)) == 1
    assert earned(Rule.DAILY_QUIZ, quiz(0)) == 1


def test_a_daily_quiz_earns_nothing_before_its_fifth_answer():
    assert earned(Rule.DAILY_QUIZ, quiz(5)[:4]) == 0
    assert earned(Rule.DAILY_QUIZ, [*quiz(5)[:4], quiz(5)[0]]) == 0


def test_only_the_first_quiz_of_the_day_counts():
    assert earned(Rule.DAILY_QUIZ, [*quiz(1), *quiz(5, session=2)]) == 1
    assert earned(Rule.DAILY_QUIZ, [*quiz(1)[:3], *quiz(5, session=2), *quiz(1)[3:]]) == 2


def test_quiz_answers_that_were_too_fast_are_not_right_and_a_quiz_of_them_is_none():
    assert earned(Rule.DAILY_QUIZ, quiz(5, fast=2)) == 1
    assert earned(Rule.DAILY_QUIZ, quiz(5, fast=5)) == 0
    assert earned(Rule.DAILY_QUIZ, [*quiz(5, fast=5), *quiz(4, session=2)]) == 2


def test_the_best_run_of_one_challenge_earns_three_or_six():
    run = answers(10, mode=Mode.CHALLENGE)

    assert [earned(Rule.CHALLENGE, run[:length]) for length in (4, 5, 9, 10)] == [0, 3, 3, 6]


def test_runs_of_two_challenges_are_not_added():
    facts = [*answers(4, mode=Mode.CHALLENGE, session=1), *answers(4, mode=Mode.CHALLENGE, session=2)]

    assert earned(Rule.CHALLENGE, facts) == 0


def test_a_wrong_answer_ends_a_challenge_for_good():
    wrong = answer(9, mode=Mode.CHALLENGE, right=False)
    facts = [*answers(4, mode=Mode.CHALLENGE), wrong, *answers(6, first=10, mode=Mode.CHALLENGE)]

    assert day(facts).best_run == 4


def test_a_right_answer_too_fast_neither_counts_in_a_challenge_nor_ends_it():
    fast = answer(9, mode=Mode.CHALLENGE, too_fast=True)

    assert day([*answers(4, mode=Mode.CHALLENGE), fast, answer(10, mode=Mode.CHALLENGE)]).best_run == 5


def test_a_wrong_answer_ends_a_challenge_however_fast_it_was():
    fast = answer(9, mode=Mode.CHALLENGE, right=False, too_fast=True)

    assert day([*answers(4, mode=Mode.CHALLENGE), fast, answer(10, mode=Mode.CHALLENGE)]).best_run == 4


def test_of_many_challenges_begun_and_left_only_the_latest_are_followed():
    left = [answer(session, mode=Mode.CHALLENGE, session=session) for session in range(1, 10)]
    more = answers(4, first=20, mode=Mode.CHALLENGE)

    assert day([*left, *answers(4, first=20, mode=Mode.CHALLENGE, session=9)]).best_run == 5
    assert day([*left, *more]).best_run == 4


def test_caps_say_what_was_got_of_what_a_day_can_earn():
    uses = cap_uses(day([*answers(17), finished(Act.LESSON), finished(Act.LESSON)]), RULES)

    assert uses[:3] == (
        CapUse(rule=Rule.CHECK_IN, got=1, cap=1),
        CapUse(rule=Rule.LESSON, got=4, cap=10),
        CapUse(rule=Rule.PRACTICE, got=3, cap=6),
    )
    assert sum(use.cap for use in uses) == 29


@given(st.lists(FACTS, max_size=120))
def test_a_day_never_earns_more_than_its_caps(facts):
    for use in cap_uses(day(facts), RULES):
        assert 0 <= use.got <= use.cap


@given(st.lists(FACTS, max_size=60))
def test_points_never_shrink_as_the_day_goes_on(facts):
    state = DayState()
    last = 0
    for fact in facts:
        step(state, fact, RULES)
        assert day_points(state, RULES) >= last
        last = day_points(state, RULES)


@given(st.lists(FACTS, max_size=200))
def test_a_day_stays_small_and_can_be_stored_and_read_back(facts):
    state = day(facts)

    plain = json.loads(json.dumps(state.to_plain()))

    assert DayState.from_plain(plain) == state
    assert len(state.practice) <= 30
    assert len(state.review) <= 20
    assert len(state.quizzes) <= 8
    assert len(state.runs) <= 8


@given(st.lists(FACTS, max_size=60), st.data())
def test_a_stored_day_goes_on_as_if_it_had_never_been_put_away(facts, data):
    cut = data.draw(st.integers(0, len(facts)))
    state = DayState.from_plain(day(facts[:cut]).to_plain())

    for fact in facts[cut:]:
        step(state, fact, RULES)

    assert state == day(facts)


@given(st.lists(st.integers(0, 100), min_size=1, max_size=6), st.randoms())
def test_acts_that_only_check_in_count_in_any_order(moments, random):
    shuffled = list(moments)
    random.shuffle(shuffled)
    first, then = DayState(), DayState()

    for at_ms in moments:
        count_act(first, at_ms)
    for at_ms in shuffled:
        count_act(then, at_ms)

    assert first == then
    assert (first.acts, first.first_ms, first.last_ms) == (len(moments), min(moments), max(moments))

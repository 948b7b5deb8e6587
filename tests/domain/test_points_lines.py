from hypothesis import given
from hypothesis import strategies as st

from firelearn.domain.fact import Mode
from firelearn.domain.points import Rule
from firelearn.domain.points_day import Act, day_points, points_by_rule
from firelearn.domain.points_lines import Line, Reason, day_lines
from tests.domain.made import MONDAY_MORNING, RULES
from tests.domain.test_points_day import FACTS, answer, answers, day, finished, quiz


def line_of(rule: Rule, facts) -> Line:
    (line,) = [line for line in day_lines(facts, RULES) if line.rule is rule]
    return line


@given(st.lists(FACTS, max_size=120))
def test_the_lines_of_a_day_add_up_to_its_points_rule_by_rule(facts):
    facts = sorted(facts, key=lambda fact: fact.at_ms)
    state = day(facts)

    lines = day_lines(facts, RULES)

    assert sum(line.points for line in lines) == day_points(state, RULES)
    for rule, points in points_by_rule(state, RULES).items():
        assert sum(line.points for line in lines if line.rule is rule) == points


@given(st.lists(FACTS, max_size=120))
def test_every_line_says_why_and_stands_in_time(facts):
    lines = day_lines(sorted(facts, key=lambda fact: fact.at_ms), RULES)

    assert [line.at_ms for line in lines] == sorted(line.at_ms for line in lines)
    for line in lines:
        assert line.points >= 0
        if line.points:
            assert line.reason in (Reason.EARNED, Reason.CAP_FULL)
        if line.reason is Reason.EARNED:
            assert line.points
        assert line.cap_left is None or line.cap_left >= 0
        assert line.missing >= 0


@given(st.lists(FACTS, min_size=1, max_size=60))
def test_every_answer_is_accounted_for(facts):
    modes = {fact.mode for fact in facts if fact.act is Act.ANSWER} - {Mode.LESSON, Mode.EXAM}

    rules = {line.rule for line in day_lines(facts, RULES)}

    assert Rule.CHECK_IN in rules
    for mode, rule in (
        (Mode.PRACTICE, Rule.PRACTICE),
        (Mode.REVIEW, Rule.REVIEW),
        (Mode.DAILY_QUIZ, Rule.DAILY_QUIZ),
        (Mode.CHALLENGE, Rule.CHALLENGE),
    ):
        assert mode not in modes or rule in rules


def test_a_day_without_acts_has_no_lines():
    assert day_lines([], RULES) == ()


def test_the_check_in_stands_at_the_first_act():
    line = line_of(Rule.CHECK_IN, answers(3, right=False))

    assert (line.reason, line.at_ms, line.points, line.cap_left) == (Reason.EARNED, MONDAY_MORNING, 1, 0)


def test_seventeen_right_earn_three_and_three_more_earn_another():
    line = line_of(Rule.PRACTICE, answers(17))

    assert (line.reason, line.points, line.right, line.wanted) == (Reason.EARNED, 3, 17, 5)
    assert (line.missing, line.cap_left) == (3, 3)


def test_three_right_are_not_enough_yet():
    line = line_of(Rule.PRACTICE, answers(3))

    assert (line.reason, line.points, line.right, line.missing) == (Reason.NOT_ENOUGH_YET, 0, 3, 2)


def test_wrong_answers_alone_say_so():
    line = line_of(Rule.PRACTICE, answers(4, right=False))

    assert (line.reason, line.points, line.count) == (Reason.WRONG, 0, 4)


def test_practice_beyond_its_cap_is_told_in_full():
    line = line_of(Rule.PRACTICE, answers(33))

    assert (line.reason, line.points, line.right, line.missing, line.cap_left) == (Reason.CAP_FULL, 6, 33, 0, 0)


def test_answers_given_faster_than_they_can_be_read_have_their_own_line():
    fast = [answer(8, too_fast=True, elapsed_ms=700), answer(9, too_fast=True, elapsed_ms=600)]

    lines = [line for line in day_lines([*answers(5), *fast], RULES) if line.rule is Rule.PRACTICE]

    assert [(line.reason, line.points) for line in lines] == [(Reason.EARNED, 1), (Reason.TOO_FAST, 0)]
    assert (lines[1].count, lines[1].fastest_ms, lines[1].at_ms) == (2, 600, MONDAY_MORNING + 9)


def test_each_lesson_has_its_line_with_what_is_left_of_the_cap():
    facts = [finished(Act.LESSON, subject=f"kitchen/{number}") for number in range(6)]

    lines = [line for line in day_lines(facts, RULES) if line.rule is Rule.LESSON]

    assert [line.points for line in lines] == [2, 2, 2, 2, 2, 0]
    assert [line.cap_left for line in lines] == [8, 6, 4, 2, 0, 0]
    assert lines[5].reason is Reason.CAP_FULL
    assert lines[0].subject == "kitchen/0"


def test_a_lesson_read_again_says_that_it_earned_before():
    line = line_of(Rule.LESSON, [finished(Act.LESSON, first_time=False)])

    assert (line.reason, line.points, line.cap_left) == (Reason.ALREADY_EARNED, 0, 10)


def test_exams_say_whether_they_were_passed_and_whether_that_was_the_first_time():
    facts = [
        finished(Act.EXAM, passed=False, first_time=False, subject="public"),
        finished(Act.EXAM, subject="public"),
        finished(Act.EXAM, first_time=False, subject="public"),
    ]

    lines = [line for line in day_lines(facts, RULES) if line.rule is Rule.EXAM]

    assert {(line.reason, line.points, line.cap_left) for line in lines} == {
        (Reason.NOT_PASSED, 0, None),
        (Reason.EARNED, 20, None),
        (Reason.ALREADY_EARNED, 0, None),
    }


def test_a_quiz_tells_its_rights_and_a_second_one_that_it_came_too_late():
    lines = [line for line in day_lines([*quiz(4), *quiz(5, session=2)], RULES) if line.rule is Rule.DAILY_QUIZ]

    assert {(line.reason, line.points, line.right, line.count) for line in lines} == {
        (Reason.EARNED, 2, 4, 5),
        (Reason.ALREADY_EARNED, 0, 0, 5),
    }


def test_a_quiz_left_in_the_middle_says_how_many_are_missing():
    line = line_of(Rule.DAILY_QUIZ, quiz(5)[:3])

    assert (line.reason, line.count, line.missing, line.cap_left) == (Reason.NOT_ENOUGH_YET, 3, 2, 2)


def test_a_quiz_of_answers_that_were_all_too_fast_says_only_that():
    line = line_of(Rule.DAILY_QUIZ, quiz(5, fast=5))

    assert (line.reason, line.points, line.count) == (Reason.TOO_FAST, 0, 5)


def test_a_challenge_tells_its_best_run_and_the_next_step():
    seven = line_of(Rule.CHALLENGE, answers(7, mode=Mode.CHALLENGE))
    three = line_of(Rule.CHALLENGE, answers(3, mode=Mode.CHALLENGE))
    ten = line_of(Rule.CHALLENGE, answers(12, mode=Mode.CHALLENGE))

    assert (seven.reason, seven.points, seven.right, seven.wanted, seven.missing) == (Reason.EARNED, 3, 7, 10, 3)
    assert (three.reason, three.points, three.wanted, three.missing) == (Reason.NOT_ENOUGH_YET, 0, 5, 2)
    assert (ten.points, ten.missing, ten.cap_left) == (6, 0, 0)


def test_a_due_question_answered_again_the_same_day_is_not_called_not_due():
    due = answer(1, mode=Mode.REVIEW, was_due=True)
    again = answer(1, mode=Mode.REVIEW)

    assert line_of(Rule.REVIEW, [due, again]).count == 2


def test_review_of_what_was_not_due_earns_nothing_and_says_so():
    facts = [*answers(5, mode=Mode.REVIEW, was_due=True), *answers(2, first=5, mode=Mode.REVIEW)]

    lines = [line for line in day_lines(facts, RULES) if line.rule is Rule.REVIEW]

    assert [(line.reason, line.points, line.right, line.count) for line in lines] == [
        (Reason.EARNED, 1, 5, 5),
        (Reason.NOT_DUE, 0, 0, 2),
    ]

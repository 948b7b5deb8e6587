import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firelearn.domain.calendar import day_of, month_of
from firelearn.domain.fact import (
    ConsentGiven,
    CourseFinished,
    FavouriteChanged,
    HandIn,
    LessonFinished,
    Mode,
    PersonErased,
)
from firelearn.domain.ids import CourseId, ExamId, LessonId, QuestionId
from firelearn.domain.learner import exam_of, fold, step
from firelearn.domain.learner_parts import Learner
from firelearn.domain.points import Rule
from firelearn.domain.points_day import points_by_rule
from firelearn.domain.review import is_due
from tests.domain.histories import EXAMS, HISTORIES, NAMES
from tests.domain.made import (
    BOOK,
    DAY_MS,
    DESK,
    LAPTOP,
    MONDAY_MORNING,
    PERSON,
    REVISION,
    RULES,
    answered,
    entry,
    exam_started,
    exam_submitted,
    paper,
)

TODAY = day_of(MONDAY_MORNING)
HOME = QuestionId("home-0001")
EXAM = EXAMS[0]


def told(*facts, gap_ms: int = 1000, start_ms: int = MONDAY_MORNING):
    """Journal facts one after the other on one device."""
    return [entry(fact, at_ms=start_ms + place * gap_ms, seq=place + 1) for place, fact in enumerate(facts)]


def earned(learner: Learner, rule: Rule, day: int = TODAY) -> int:
    return points_by_rule(learner.days[day].state, RULES)[rule]


@given(HISTORIES, st.randoms())
def test_the_order_in_which_entries_arrive_does_not_matter(entries, random):
    shuffled = entries + entries[:5]
    random.shuffle(shuffled)

    assert fold(shuffled, BOOK) == fold(entries, BOOK)


@given(HISTORIES)
def test_stepping_through_entries_in_their_order_is_the_same_as_folding_them(entries):
    learner = Learner()
    taken = []
    for one in sorted(entries, key=lambda one: one.order):
        taken.append(one)
        if not step(learner, one, BOOK):
            learner = fold(taken, BOOK)

    assert learner == fold(entries, BOOK)


@settings(max_examples=200)
@given(HISTORIES, st.randoms())
def test_a_step_either_gives_what_a_fold_gives_or_changes_nothing(entries, random):
    random.shuffle(entries)
    arrived = []
    for one in entries:
        learner, untouched = fold(arrived, BOOK), fold(arrived, BOOK)
        arrived.append(one)

        if step(learner, one, BOOK):
            assert learner == fold(arrived, BOOK)
        else:
            assert learner == untouched


def test_entries_written_in_the_order_of_their_clock_never_need_a_refold():
    entries = told(
        answered(),
        answered(right=False),
        exam_started(EXAM, paper=paper()),
        answered(exam=EXAM, item=0),
        answered("gas-0001", exam=EXAM, item=1),
        exam_submitted(EXAM),
        answered("gas-0001"),
        FavouriteChanged(question=HOME, hlc=1, kept=True),
    )
    learner = Learner()

    assert all(step(learner, one, BOOK) for one in entries)


def test_one_entry_from_the_far_future_does_not_make_every_later_act_a_refold():
    learner = fold(told(answered("law-0001"), start_ms=MONDAY_MORNING + 70 * 365 * DAY_MS), BOOK)

    assert step(learner, entry(answered(), at_ms=MONDAY_MORNING, seq=2), BOOK)


def test_an_answer_that_arrives_late_asks_for_a_refold():
    learner = fold(told(answered()), BOOK)

    assert not step(learner, entry(answered(), at_ms=MONDAY_MORNING - 5, seq=1, device=LAPTOP), BOOK)


def test_the_same_entry_twice_counts_once():
    (one,) = told(answered())

    assert fold([one, one], BOOK).questions[HOME].right_count == 1


def test_an_answer_counts_moves_the_review_and_enters_the_book():
    learner = fold(told(answered(), answered(right=False)), BOOK)

    state = learner.questions[HOME]
    assert (state.right_count, state.wrong_count, state.last_right, state.in_book) == (1, 1, False, True)
    assert state.last_ms == MONDAY_MORNING + 1000
    assert state.memory is not None
    assert state.memory.due_day == TODAY + 1


def test_an_exam_enters_the_standing_of_its_questions_when_it_is_handed_in():
    facts = [
        exam_started(EXAM, paper=paper()),
        answered(exam=EXAM, item=0, right=True),
        answered(exam=EXAM, item=0, right=False),
        answered("gas-0001", exam=EXAM, item=1),
        answered("gas-0001", exam=EXAM, item=1, response=()),
    ]

    assert fold(told(*facts), BOOK).questions == {}
    learner = fold(told(*facts, exam_submitted(EXAM)), BOOK)

    assert set(learner.questions) == {HOME}
    assert (learner.questions[HOME].right_count, learner.questions[HOME].wrong_count) == (0, 1)
    assert learner.questions[HOME].last_ms == MONDAY_MORNING + 5000


def test_a_clock_set_back_in_the_middle_of_an_exam_loses_no_answer():
    entries = [
        entry(exam_started(EXAM, paper=paper()), at_ms=MONDAY_MORNING, seq=1),
        entry(answered(exam=EXAM, item=0), at_ms=MONDAY_MORNING - DAY_MS, seq=2),
        entry(answered("gas-0001", exam=EXAM, item=1), at_ms=MONDAY_MORNING - DAY_MS + 1, seq=3),
        entry(exam_submitted(EXAM), at_ms=MONDAY_MORNING - DAY_MS + 2, seq=4),
    ]
    learner = Learner()

    stepped = [step(learner, one, BOOK) for one in entries]

    assert stepped == [True] * 4
    assert set(learner.questions) == {"home-0001", "gas-0001"}
    assert learner == fold(entries, BOOK)


def test_an_exam_answer_under_a_clock_set_back_only_shows_that_the_person_was_there():
    learner = fold(told(exam_started(EXAM, paper=paper()), answered("law-0001"), start_ms=MONDAY_MORNING), BOOK)

    stepped = step(learner, entry(answered(exam=EXAM), at_ms=MONDAY_MORNING - 9000, seq=3), BOOK)

    assert stepped
    assert learner.days[TODAY].state.first_ms == MONDAY_MORNING - 9000


def test_what_comes_after_the_hand_in_is_ignored():
    facts = [exam_started(EXAM, paper=paper()), answered(exam=EXAM), exam_submitted(EXAM, passed=True)]

    learner = fold(told(*facts, answered(exam=EXAM, right=False), exam_submitted(EXAM, passed=False)), BOOK)

    assert learner.questions[HOME].last_right
    assert learner.exams[EXAM].submitted is not None
    assert learner.exams[EXAM].submitted.passed


def test_an_exam_whose_start_has_not_arrived_waits():
    start, answer, hand_in = told(exam_started(EXAM, paper=paper()), answered(exam=EXAM), exam_submitted(EXAM))
    waiting = fold([answer, hand_in], BOOK)

    assert waiting.questions == {}
    assert waiting.passes == {}
    assert not step(waiting, start, BOOK)
    assert set(fold([answer, hand_in, start], BOOK).questions) == {HOME}


def test_a_blueprint_passed_twice_in_a_month_earns_once_and_again_in_the_next():
    month_ms = 31 * DAY_MS
    entries = []
    for place, start_ms in enumerate([MONDAY_MORNING, MONDAY_MORNING + DAY_MS, MONDAY_MORNING + month_ms]):
        exam = ExamId(bytes([place]) * 16)
        sitting = [exam_started(exam, paper=paper()), answered(exam=exam), exam_submitted(exam)]
        for fact in sitting:
            entries.append(entry(fact, at_ms=start_ms + len(entries), seq=len(entries) + 1))

    learner = fold(entries, BOOK)

    days = [TODAY, TODAY + 1, TODAY + 31]
    assert [earned(learner, Rule.EXAM, day) for day in days] == [20, 0, 20]
    assert set(learner.passes) == {("public", month_of(TODAY)), ("public", month_of(TODAY) + 1)}


def test_an_abandoned_exam_earns_nothing_and_is_no_act_of_its_own():
    learner = fold(
        told(exam_started(EXAM, paper=paper()), exam_submitted(EXAM, passed=False, how=HandIn.ABANDONED)), BOOK
    )

    assert learner.days == {}


def test_a_lesson_earns_the_first_time_only_also_on_another_day():
    lesson = LessonFinished(course=CourseId("kitchen"), course_revision=REVISION, lesson=LessonId("1"))
    course = CourseFinished(course=CourseId("kitchen"), course_revision=REVISION)

    learner = fold(told(lesson, course, lesson, course, gap_ms=DAY_MS // 2), BOOK)

    assert (earned(learner, Rule.LESSON), earned(learner, Rule.COURSE)) == (2, 10)
    assert (earned(learner, Rule.LESSON, TODAY + 1), earned(learner, Rule.COURSE, TODAY + 1)) == (0, 0)


def test_a_review_earns_only_what_was_due_that_day():
    learnt = told(*[answered(name) for name in NAMES], answered("home-0005"))

    def reviewed_at(start_ms: int):
        review = [answered(name, mode=Mode.REVIEW) for name in [*NAMES, "home-0005"]]
        return [entry(fact, at_ms=start_ms + place, seq=50 + place) for place, fact in enumerate(review)]

    learner = fold(learnt, BOOK)
    memories = [state.memory for state in learner.questions.values()]
    due_day = max(memory.due_day for memory in memories if memory is not None)
    later_ms = MONDAY_MORNING + (due_day - TODAY) * DAY_MS

    too_early = fold([*learnt, *reviewed_at(MONDAY_MORNING + 9000)], BOOK)
    in_time = fold([*learnt, *reviewed_at(later_ms)], BOOK)

    assert all(memory is not None and is_due(memory, due_day) for memory in memories)
    assert earned(too_early, Rule.REVIEW) == 0
    assert earned(in_time, Rule.REVIEW, due_day) == 1


@pytest.mark.parametrize(("elapsed_ms", "right"), [(949, 0), (950, 1)])
def test_an_answer_faster_than_its_stem_can_be_read_does_not_count_for_points(elapsed_ms, right):
    learner = fold(told(answered(elapsed_ms=elapsed_ms)), BOOK)

    assert len(learner.days[TODAY].state.practice) == right
    assert learner.questions[HOME].right_count == 1


def test_favourites_and_consents_keep_the_newest_word():
    agreed = ConsentGiven(person=PERSON, document="privacy", version="1", given=True)
    withdrawn = ConsentGiven(person=PERSON, document="privacy", version="1", given=False)
    kept = FavouriteChanged(question=HOME, hlc=2, kept=True)
    dropped = FavouriteChanged(question=HOME, hlc=1, kept=False)

    learner = fold(told(agreed, withdrawn, kept, dropped), BOOK)

    assert learner.favourites[HOME].kept
    assert not learner.consents["privacy"].given


def test_erasing_a_person_leaves_the_anonymous_counts():
    learner = fold(told(answered(), PersonErased(person=PERSON, hlc=1)), BOOK)

    assert learner.person.erased == (1, DESK)
    assert learner.questions[HOME].right_count == 1


def test_an_entry_knows_its_exam():
    started, practised = told(exam_started(EXAM, paper=paper()), answered())

    assert exam_of(started) == EXAM
    assert exam_of(practised) is None

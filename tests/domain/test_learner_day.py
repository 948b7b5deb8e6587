from hypothesis import given

from firelearn.domain.calendar import day_of
from firelearn.domain.fact import CourseFinished, LessonFinished, Mode
from firelearn.domain.ids import CourseId, LessonId
from firelearn.domain.learner import day_facts, fold
from firelearn.domain.learner_day import answer_points, course_points, exam_points, lesson_points
from firelearn.domain.points_day import Act, day_points
from firelearn.domain.points_lines import day_lines
from tests.domain.histories import EXAMS, HISTORIES
from tests.domain.made import BOOK, FAST, MONDAY_MORNING, REVISION, RULES, answered, entry, exam_submitted
from tests.domain.test_learner_parts import with_coarse_orders

LESSON = LessonFinished(course=CourseId("kitchen"), course_revision=REVISION, lesson=LessonId("1"))


@given(HISTORIES)
def test_the_lines_of_every_day_add_up_to_what_was_folded_for_it(entries):
    learner = with_coarse_orders(fold(entries, BOOK))

    for number, day in learner.days.items():
        that_day = [one for one in entries if day_of(one.stamp.wall_utc_ms) == number]
        lines = day_lines(day_facts(that_day, learner, BOOK), RULES)

        assert sum(line.points for line in lines) == day_points(day.state, RULES)


def test_an_answer_says_whether_it_was_read():
    fast, slow = answered(elapsed_ms=FAST), answered(mode=Mode.REVIEW)

    told_fast = answer_points(entry(fast, at_ms=MONDAY_MORNING, seq=1), fast, BOOK, was_due=False)
    told_slow = answer_points(entry(slow, at_ms=MONDAY_MORNING, seq=2), slow, BOOK, was_due=True)

    assert (told_fast.too_fast, told_fast.elapsed_ms) == (True, FAST)
    assert (told_slow.too_fast, told_slow.was_due, told_slow.mode) == (False, True, Mode.REVIEW)


def test_what_was_finished_is_named():
    course = CourseFinished(course=CourseId("kitchen"), course_revision=REVISION)
    hand_in = exam_submitted(EXAMS[0])
    at = entry(LESSON, at_ms=MONDAY_MORNING, seq=1)

    finished = [
        lesson_points(at, LESSON, first_time=True),
        course_points(at, course, first_time=True),
        exam_points(at, hand_in, "public", first_time=True),
    ]

    assert [(one.act, one.subject) for one in finished] == [
        (Act.LESSON, "kitchen/1"),
        (Act.COURSE, "kitchen"),
        (Act.EXAM, "public"),
    ]


def test_a_review_of_what_was_not_due_is_told_as_such():
    learnt = entry(answered(), at_ms=MONDAY_MORNING, seq=1)
    too_early = entry(answered(mode=Mode.REVIEW), at_ms=MONDAY_MORNING + 1, seq=2)

    facts = day_facts([learnt, too_early], with_coarse_orders(fold([learnt, too_early], BOOK)), BOOK)

    assert [fact.was_due for fact in facts] == [False, False]


def test_a_lesson_read_twice_in_a_day_was_new_only_once():
    entries = [entry(LESSON, at_ms=MONDAY_MORNING, seq=seq) for seq in (1, 2)]

    facts = day_facts(entries, with_coarse_orders(fold(entries, BOOK)), BOOK)

    assert [fact.first_time for fact in facts] == [True, False]

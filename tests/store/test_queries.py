import pytest

from firelearn.content.bank import load_bank
from firelearn.domain.fact import CourseFinished, FavouriteChanged, LessonFinished, Mode
from firelearn.domain.ids import BlueprintId, CourseId, ExamId, LessonId, PersonId, QuestionId
from firelearn.domain.points import Rule
from firelearn.domain.question import Topic
from tests.domain.made import DAY_MS, PERSON, answered, exam_started, exam_submitted, paper
from tests.store.made import NOW, a_store, guest, record
from tests.store.test_bank import SOUND

DAY = 20759
EXAM = ExamId(b"x" * 16)
NOBODY = PersonId(b"?" * 16)


@pytest.fixture
def store(tmp_path):
    with a_store(tmp_path) as store:
        guest(store, nickname="小刘")
        yield store


def test_a_person_is_found_with_first_and_last_sight(store):
    record(store, answered(), at_ms=NOW + 5000)

    row = store.reader.person.of(PERSON)

    assert (row.nickname, row.guest, row.first_ms, row.last_ms) == ("小刘", True, NOW, NOW + 5000)
    assert (row.answers, row.points) == (1, 1)
    assert store.reader.person.of(NOBODY) is None


def test_the_person_who_was_here_last_comes_first(store):
    later = PersonId(b"l" * 16)
    guest(store, person=later, at_ms=NOW + 1000, nickname="小李")
    first = [row.id for row in store.reader.person.newest()]
    record(store, answered(), at_ms=NOW + 2000)

    assert first == [later, PERSON]
    assert [row.id for row in store.reader.person.newest(1)] == [PERSON]


def test_nothing_is_known_of_nobody(store):
    progress = store.reader.progress

    assert progress.states(NOBODY, [QuestionId("home-0001")]) == {}
    assert progress.due_count(NOBODY, DAY) == progress.total_points(NOBODY) == 0
    assert progress.due_ids(NOBODY, DAY) == progress.book_ids(NOBODY) == progress.counted_days(NOBODY) == ()
    assert progress.last_lesson(NOBODY) is None
    assert progress.day_lines(NOBODY, DAY).points == progress.day_sums(NOBODY, DAY).points == 0
    assert store.reader.exam.in_progress(NOBODY) is None
    assert len(progress.unpractised_ids(NOBODY)) == 4


def test_wrong_answers_stand_in_the_book_newest_first_and_are_due_tomorrow(store):
    for second, name in enumerate(("home-0001", "gas-0001"), 1):
        record(store, answered(name, right=False), at_ms=NOW + second * 1000)
    progress = store.reader.progress

    assert progress.book_ids(PERSON) == ("gas-0001", "home-0001")
    assert progress.book_count(PERSON) == 2
    assert progress.due_count(PERSON, DAY) == 0
    assert progress.due_ids(PERSON, DAY + 1, limit=1) == ("gas-0001",)
    assert progress.due_ahead(PERSON, DAY, days=3) == (0, 2, 0)
    assert progress.due_ahead(PERSON, DAY + 5, days=3) == (2, 0, 0)


def test_a_question_may_be_kept_before_it_was_answered(store):
    record(store, FavouriteChanged(question=QuestionId("law-0001"), hlc=1, kept=True), at_ms=NOW + 1000)
    progress = store.reader.progress

    state = progress.state(PERSON, QuestionId("law-0001"))

    assert (state.favourite, state.right_count, state.due_day) == (True, 0, None)
    assert progress.favourite_count(PERSON) == 1
    assert progress.state(PERSON, QuestionId("gas-0001")) is None


def test_what_was_not_practised_is_found_by_topic(store):
    record(store, answered("home-0001"), at_ms=NOW + 1000)
    progress = store.reader.progress

    assert progress.unpractised_ids(PERSON, topic=Topic.HOME) == ("home-0002",)
    assert progress.unpractised_ids(PERSON, limit=1) == ("gas-0001",)


def test_weak_topics_are_those_practised_enough_with_too_few_right(store):
    for second, (name, right) in enumerate((("home-0001", True), ("home-0002", False), ("gas-0001", True)), 1):
        record(store, answered(name, right=right), at_ms=NOW + second * 1000)
    progress = store.reader.progress

    assert [(one.topic, one.practised, one.last_right) for one in progress.mastery(PERSON)] == [
        (Topic.HOME, 2, 1),
        (Topic.GAS, 1, 1),
        (Topic.LAW, 0, 0),
    ]
    assert progress.weak_topics(PERSON) == ()
    assert [one.topic for one in progress.weak_topics(PERSON, least_practised=1)] == [Topic.HOME]


def test_days_are_told_with_their_points_and_answers(store):
    for day in (0, 2):
        record(store, answered(right=day == 0), at_ms=NOW + day * DAY_MS + 1000)
    progress = store.reader.progress

    days = progress.days(PERSON, DAY, DAY + 9)

    assert [(one.day, one.points, one.answers, one.right) for one in days] == [(DAY, 1, 1, 1), (DAY + 2, 1, 1, 0)]
    assert progress.counted_days(PERSON) == (DAY, DAY + 2)
    assert progress.day(PERSON, DAY + 1).counted is False
    assert progress.total_points(PERSON) == 2


def test_a_days_lines_add_up_to_its_points(store):
    kitchen = LessonFinished(course=CourseId("kitchen"), course_revision=b"rev00001", lesson=LessonId("1"))
    record(store, kitchen, at_ms=NOW + 1000)
    for second in range(5):
        record(store, answered(f"home-000{second}"), at_ms=NOW + 2000 + second * 1000)
    record(store, answered("home-0001", mode=Mode.REVIEW), at_ms=NOW + 9000)
    record(store, exam_started(EXAM, paper=paper()), at_ms=NOW + 10_000)
    record(store, answered(exam=EXAM), at_ms=NOW + 11_000)
    record(store, exam_submitted(EXAM), at_ms=NOW + 12_000)

    account = store.reader.progress.day_lines(PERSON, DAY)

    assert account.points == store.reader.progress.day(PERSON, DAY).points == 1 + 2 + 1 + 20
    assert sum(line.points for line in account.lines) == account.points
    sums = store.reader.progress.day_sums(PERSON, DAY)
    assert (sums.points, sums.caps) == (account.points, account.caps)
    assert {use.rule: use.got for use in account.caps}[Rule.LESSON] == 2
    assert account.rule_set == "2026-11"


def test_a_course_is_told_at_its_current_revision(tmp_path):
    sound = load_bank(SOUND / "bank", SOUND / "resources")
    course = sound.courses[0]
    lessons = [lesson.id for lesson in course.lessons]
    with a_store(tmp_path, with_bank=False) as store:
        store.compile_bank(sound)
        guest(store)
        for revision in (b"older001", course.revision):
            done = LessonFinished(course=course.id, course_revision=revision, lesson=lessons[0])
            record(store, done, at_ms=NOW + 1000 + len(revision))
        progress = store.reader.progress
        halfway = progress.course_progress(PERSON)[course.id]
        record(store, CourseFinished(course=course.id, course_revision=course.revision), at_ms=NOW + 3000)

        assert (halfway.done_lessons, halfway.lessons, halfway.finished) == (1, len(lessons), False)
        assert progress.lessons_done(PERSON, course.id) == {lessons[0]}
        assert progress.course_done(PERSON, course.id)
        assert progress.last_lesson(PERSON).lesson == lessons[0]


def test_an_exam_under_way_is_found_with_its_paper_and_sitting(store):
    record(store, exam_started(EXAM, paper=paper()), at_ms=NOW + 1000)
    record(store, answered(exam=EXAM, item=1, response=()), at_ms=NOW + 2000)
    record(store, exam_started(EXAM, paper=None, sitting=2, used_ms=900), at_ms=NOW + 3000)
    exams = store.reader.exam

    row = exams.in_progress(PERSON)

    assert row == exams.of(EXAM)
    assert row.paper == paper()
    assert row.blueprint == "public"
    assert (row.sitting, row.used_ms, row.submitted) == (2, 900, None)
    assert (row.started.wall_utc_ms, row.sitting_started.wall_utc_ms) == (NOW + 1000, NOW + 3000)
    assert [(one.item, one.response, one.answered_ms) for one in exams.answers(EXAM)] == [(1, (), NOW + 2000)]
    assert exams.of(ExamId(b"?" * 16)) is None


def test_exams_that_were_handed_in_are_told_with_the_best_of_them(store):
    for number, passed in enumerate((False, True, False)):
        exam = ExamId(bytes([number]) * 16)
        record(store, exam_started(exam, paper=paper()), at_ms=NOW + number * 10_000 + 1000)
        record(store, exam_submitted(exam, passed=passed), at_ms=NOW + number * 10_000 + 2000)
    exams = store.reader.exam

    assert [row.exam[0] for row in exams.recent(PERSON)] == [2, 1, 0]
    assert exams.best(PERSON, BlueprintId("public")).exam == b"\1" * 16
    assert exams.best(PERSON, BlueprintId("staff")) is None
    assert exams.in_progress(PERSON) is None
    assert exams.attempts_in_month(PERSON, BlueprintId("public"), DAY) == 3
    assert exams.attempts_in_month(PERSON, BlueprintId("public"), DAY + 60) == 0

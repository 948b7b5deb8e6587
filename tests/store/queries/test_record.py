import random
import sqlite3
from contextlib import closing, contextmanager
from dataclasses import replace

import pytest

from firelearn.domain.badges import Badge, DayCount, Record, TopicRecord, standings
from firelearn.domain.calendar import day_of
from firelearn.domain.fact import CourseFinished, LessonFinished, Mode
from firelearn.domain.ids import CourseId, DeviceId, ExamId, LessonId, PersonId
from firelearn.domain.question import QuestionType, Topic
from firelearn.store.interning import Numbers
from firelearn.store.opening import FILE_NAME
from firelearn.store.queries.record import RecordQueries
from tests.domain.made import DAY_MS, PERSON, REVISION, answered, entry, exam_started, exam_submitted, paper
from tests.store.made import NOW, REGION, a_store, bank, guest, links, question, record

TODAY = day_of(NOW)
EXAM = ExamId(b"x" * 16)
COURSE = CourseId("kitchen")
SPOT = replace(question("home-9001"), type=QuestionType.HOTSPOT)
NAMES = ("home-0001", "home-0002", "gas-0001")


@pytest.fixture
def store(tmp_path):
    with a_store(tmp_path, with_bank=False) as store:
        store.compile_bank(bank([*map(question, NAMES), SPOT]))
        guest(store)
        yield store


@contextmanager
def records(folder):
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        yield RecordQueries(connection, Numbers(connection))


def record_of(folder, person=PERSON) -> Record:
    with records(folder) as queries:
        return queries.of(person)


def test_nobody_has_an_empty_record(store, tmp_path):
    assert record_of(tmp_path, PersonId(b"?" * 16)) == Record()


def test_lessons_courses_and_papers_are_told_by_their_first_day(store, tmp_path):
    for day in (0, 1):
        at = NOW + day * DAY_MS
        record(store, LessonFinished(course=COURSE, course_revision=REVISION, lesson=LessonId("01-a")), at_ms=at)
        record(store, CourseFinished(course=COURSE, course_revision=REVISION), at_ms=at + 1)
    record(store, LessonFinished(course=COURSE, course_revision=REVISION, lesson=LessonId("02-b")), at_ms=NOW + DAY_MS)
    record(store, exam_started(EXAM, paper=paper()), at_ms=NOW + 2 * DAY_MS)
    record(store, exam_submitted(EXAM), at_ms=NOW + 2 * DAY_MS + 1)

    told = record_of(tmp_path)

    assert told.lessons == (TODAY, TODAY + 1)
    assert told.courses == (TODAY,)
    assert told.papers == (TODAY + 2,)
    assert told.days == (TODAY, TODAY + 1, TODAY + 2)


def test_topics_hazards_and_mended_questions_are_counted(store, tmp_path):
    record(store, answered("home-0001", right=False), at_ms=NOW)
    for second in (1, 2):
        record(store, answered("home-0001"), at_ms=NOW + second * 1000)
        record(store, answered("home-9001"), at_ms=NOW + second * 1000 + 1)
    record(store, answered("gas-0001", right=False), at_ms=NOW + 5000)

    told = record_of(tmp_path)

    assert (told.hazards, told.mended) == (1, 1)
    assert set(told.topics) == {
        TopicRecord(topic=Topic.HOME, total=3, last_right=2),
        TopicRecord(topic=Topic.GAS, total=1, last_right=0),
    }


def test_runs_and_reviews_come_with_their_day(store, tmp_path):
    for second, name in enumerate(NAMES):
        record(store, answered(name, mode=Mode.CHALLENGE, session=7), at_ms=NOW + second)
        record(store, answered(name, mode=Mode.REVIEW), at_ms=NOW + 9 * DAY_MS + second)

    told = record_of(tmp_path)

    assert told.runs == (DayCount(day=TODAY, count=3),)
    assert told.reviews == (DayCount(day=TODAY + 9, count=3),)


def history():
    """Sixty days on two desks: answers right and wrong, lessons, courses, an exam."""
    chance = random.Random(7)
    written = []
    for day in range(60):
        if chance.random() < 0.15:
            continue
        for second in range(chance.randrange(1, 6)):
            mode = chance.choice([Mode.PRACTICE, Mode.REVIEW, Mode.CHALLENGE])
            fact = answered(chance.choice([*NAMES, "home-9001"]), right=chance.random() < 0.8, mode=mode, session=day)
            written.append((NOW + day * DAY_MS + second * 20_000, fact))
        lesson = LessonId(f"{day % 3:02}-a")
        written.append(
            (NOW + day * DAY_MS + 300_000, LessonFinished(course=COURSE, course_revision=REVISION, lesson=lesson))
        )
    written.append((NOW + 500_000, exam_started(EXAM, paper=paper())))
    written.append((NOW + 600_000, exam_submitted(EXAM)))
    for desk in (b"1" * 16, b"2" * 16):
        own = [one for place, one in enumerate(written) if (place % 2 == 0) == (desk == b"1" * 16)]
        device = DeviceId(desk)
        yield device, [entry(fact, at_ms=at, seq=seq, device=device) for seq, (at, fact) in enumerate(own, start=1)]


def received(folder, order):
    folder.mkdir()
    with a_store(folder, with_bank=False) as store:
        store.compile_bank(bank([*map(question, NAMES), SPOT]))
        journals = dict(history())
        for device in order:
            store.receive(device, 1, REGION, links(journals[device]))
        return record_of(folder)


def test_the_order_in_which_two_desks_come_makes_no_difference(tmp_path):
    one, two = (device for device, _ in history())

    there = received(tmp_path / "there", [one, two])
    back = received(tmp_path / "back", [two, one])

    assert there == back
    assert standings(there) == standings(back)
    assert any(standing.earned for standing in standings(there))
    assert {standing.badge for standing in standings(there) if standing.earned} >= {Badge.FIRST_LESSON, Badge.STREAK_7}

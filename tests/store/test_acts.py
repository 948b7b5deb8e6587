import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from firelearn.domain.errors import Trouble
from firelearn.domain.fact import CourseFinished, LessonFinished
from firelearn.domain.ids import CourseId, LessonId
from firelearn.domain.learner import fold
from tests.domain.histories import HISTORIES
from tests.domain.made import BOOK, DESK, LAPTOP, PERSON, REVISION, answered, entry, exam_started, paper, stamp
from tests.store.made import NOW, REGION, a_store, links, record, the_file

REAL_FILES = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])


@REAL_FILES
@given(history=HISTORIES)
def test_what_is_kept_act_by_act_is_what_a_rebuild_gives(tmp_path_factory, history):
    with a_store(tmp_path_factory.mktemp("store")) as store:
        for one in history:
            store.act(PERSON, [one.fact], one.stamp)

        report = store.rebuild()

    assert report.entries == len(history)
    assert report.differences == ()


@REAL_FILES
@given(history=HISTORIES, seed=st.integers(0, 1000))
def test_entries_of_two_devices_come_out_the_same_in_whatever_order_they_arrive(tmp_path_factory, history, seed):
    chains = {device: links(one for one in history if one.device == device) for device in (DESK, LAPTOP)}
    arrivals = [device for device, chain in chains.items() for _ in chain]
    random.Random(seed).shuffle(arrivals)

    with a_store(tmp_path_factory.mktemp("store")) as store:
        arrived = {DESK: 0, LAPTOP: 0}
        for device in arrivals:
            place = arrived[device]
            store.receive(device, 1, REGION, chains[device][place : place + 1])
            arrived[device] += 1
        report = store.rebuild()
        points = store.reader.progress.total_points(PERSON)
        with the_file(store.path.parent) as connection:
            rows = connection.execute("SELECT question, right_count, in_book FROM question_state").fetchall()

    learner = fold(history, BOOK)
    assert report.differences == ()
    assert sorted(rows) == sorted((q, s.right_count, int(s.in_book)) for q, s in learner.questions.items())
    assert points == sum(store_day for store_day in _points(learner))


def _points(learner):
    from firelearn.domain.points import rule_set_for
    from firelearn.domain.points_day import day_points

    return [day_points(day.state, rule_set_for(BOOK.rule_sets, number)) for number, day in learner.days.items()]


def test_an_act_of_several_facts_stands_in_the_journal_in_their_order(tmp_path):
    lesson = LessonFinished(course=CourseId("kitchen"), course_revision=REVISION, lesson=LessonId("1"))
    course = CourseFinished(course=CourseId("kitchen"), course_revision=REVISION)

    with a_store(tmp_path) as store:
        entries = store.act(PERSON, [lesson, course], stamp(NOW))
        found = [link.entry for link in store.links()]

    assert [one.fact for one in entries] == [lesson, course]
    assert tuple(found) == entries


def test_a_malformed_fact_leaves_nothing_behind_and_the_next_act_works(tmp_path):
    with a_store(tmp_path) as store:
        with pytest.raises(Trouble, match="entry_malformed"):
            store.act(PERSON, [answered(), answered("x" * 100)], stamp(NOW))
        after_trouble = store.identity.head_seq

        record(store, answered())

        assert after_trouble == 0
        assert store.identity.head_seq == 1
        assert store.reader.progress.day(PERSON, 20759).answers == 1


def test_a_full_disk_undoes_the_whole_act_and_the_next_one_works(tmp_path):
    with a_store(tmp_path) as store:
        record(store, answered())
        pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
        store._connection.execute(f"PRAGMA max_page_count = {pages}")

        with pytest.raises(Trouble, match="disk_full"):
            store.act(PERSON, [answered(session=n) for n in range(500)], stamp(NOW + 1000))
        store._connection.execute("PRAGMA max_page_count = 1000000")
        record(store, answered(), at_ms=NOW + 2000)

        assert store.identity.head_seq == 2
        assert store.rebuild().differences == ()


def test_an_exam_in_memory_is_forgotten_when_its_act_was_undone(tmp_path):
    exam = b"x" * 16
    with a_store(tmp_path) as store:
        record(store, exam_started(exam, paper=paper()))
        record(store, answered(exam=exam), at_ms=NOW + 1000)
        with pytest.raises(Trouble):
            store.act(PERSON, [answered(exam=exam, response=(3,)), answered("x" * 100)], stamp(NOW + 2000))

        (answer,) = store.reader.exam.answers(exam)
        record(store, answered("gas-0001", exam=exam, item=1), at_ms=NOW + 3000)

        assert answer.response == (1,)
        assert store.rebuild().differences == ()


def test_a_broken_chain_takes_nothing_in(tmp_path):
    first, second = links([entry(answered(), at_ms=NOW, seq=n, device=LAPTOP) for n in (1, 2)])
    with a_store(tmp_path) as store:
        with pytest.raises(Trouble, match="chain_broken"):
            store.receive(LAPTOP, 1, REGION, [second])

        taken = store.receive(LAPTOP, 1, REGION, [first, second])
        again = store.receive(LAPTOP, 1, REGION, [first, second])

        assert (taken, again) == (2, 0)
        assert store.check().sound

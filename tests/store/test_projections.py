from contextlib import closing

import pytest

from firelearn.domain.fact import ConsentGiven, FavouriteChanged, HandIn, MembershipChanged, PersonErased
from firelearn.domain.ids import NO_UNIT, PersonId, QuestionId, UnitId
from firelearn.store.engine import open_for_acts
from tests.domain.made import DAY_MS, PERSON, answered, exam_started, exam_submitted, paper, stamp
from tests.store.made import NOW, a_store, guest, record, the_file

EXAM = b"x" * 16
DAY = 20759


def rows(store, table):
    with the_file(store.path.parent) as connection:
        return connection.execute(f"SELECT * FROM {table}").fetchall()


def test_an_answer_of_an_exam_writes_its_own_row_and_not_the_paper(tmp_path):
    with a_store(tmp_path) as store:
        record(store, exam_started(EXAM, paper=paper()))
        written = []
        store._connection.set_trace_callback(written.append)
        record(store, answered(exam=EXAM), at_ms=NOW + 1000)
        store._connection.set_trace_callback(None)

    assert [one for one in written if one.startswith("INSERT INTO exam_answer")]
    assert not [one for one in written if one.startswith("INSERT INTO exam ")]


def test_answers_of_an_exam_count_for_the_person_when_it_is_handed_in(tmp_path):
    with a_store(tmp_path) as store:
        record(store, exam_started(EXAM, paper=paper()))
        record(store, answered("home-0001", exam=EXAM, item=0), at_ms=NOW + 1000)
        record(store, answered("gas-0001", exam=EXAM, item=1, right=False), at_ms=NOW + 2000)
        before = store.reader.progress.day(PERSON, DAY)
        record(store, exam_submitted(EXAM), at_ms=NOW + 3000)
        after = store.reader.progress.day(PERSON, DAY)

        assert (before.answers, before.right, before.counted) == (0, 0, True)
        assert (after.answers, after.right) == (2, 1)
        assert store.reader.progress.book_ids(PERSON) == ("gas-0001",)
        assert store.rebuild().differences == ()


def test_an_abandoned_exam_counts_no_answers(tmp_path):
    with a_store(tmp_path) as store:
        record(store, exam_started(EXAM, paper=paper()))
        record(store, answered(exam=EXAM), at_ms=NOW + 1000)
        record(store, exam_submitted(EXAM, how=HandIn.ABANDONED, passed=False), at_ms=NOW + 2000)

        assert store.reader.progress.day(PERSON, DAY).answers == 0
        assert store.rebuild().differences == ()


def test_a_hand_in_that_came_twice_counts_once(tmp_path):
    with a_store(tmp_path) as store:
        record(store, exam_started(EXAM, paper=paper()))
        record(store, answered(exam=EXAM), at_ms=NOW + 1000)
        record(store, exam_submitted(EXAM), at_ms=NOW + 2000)
        record(store, exam_submitted(EXAM), at_ms=NOW + 3000)

        assert store.reader.progress.day(PERSON, DAY).answers == 1
        assert store.rebuild().differences == ()


def test_two_exams_in_turns_keep_their_answers_apart(tmp_path):
    other = b"y" * 16
    with a_store(tmp_path) as store:
        record(store, exam_started(EXAM, paper=paper()))
        record(store, exam_started(other, paper=paper()), at_ms=NOW + 1000)
        for second, exam in enumerate((EXAM, other, EXAM, other), 2):
            record(store, answered(exam=exam, response=(second % 4,)), at_ms=NOW + second * 1000)

        assert [one.response for one in store.reader.exam.answers(EXAM)] == [(0,)]
        assert [one.response for one in store.reader.exam.answers(other)] == [(1,)]
        assert store.rebuild().differences == ()


def test_a_clock_that_was_set_back_folds_the_person_anew(tmp_path):
    with a_store(tmp_path) as store:
        record(store, answered(), at_ms=NOW + DAY_MS)
        record(store, answered(right=False), at_ms=NOW)

        assert store.reader.progress.state(PERSON, QuestionId("home-0001")).last_right
        assert store.rebuild().differences == ()


def test_two_acts_in_the_same_millisecond_both_count(tmp_path):
    with a_store(tmp_path) as store:
        for version, given in (("1", True), ("2", False)):
            record(store, ConsentGiven(person=PERSON, document="privacy", version=version, given=given))
            record(store, answered())

        assert store.reader.progress.day(PERSON, DAY).answers == 2
        assert rows(store, "consent")[0][2:4] == ("2", 0)
        assert store.rebuild().differences == ()


def test_a_person_who_was_erased_leaves_no_field(tmp_path):
    with a_store(tmp_path) as store:
        guest(store, nickname="小刘")
        record(store, PersonErased(person=PERSON, hlc=NOW << 17), at_ms=NOW + 1000)
        guest(store, nickname="小刘", at_ms=NOW + 2000)

        ((_, nickname, _, _, _, erased, *_, fields),) = rows(store, "person")
        assert (nickname, erased) == (None, 1)
        assert "小刘".encode() not in fields
        assert store.reader.person.newest() == ()


def test_favourites_and_memberships_are_resolved_by_their_own_clocks(tmp_path):
    unit = UnitId(b"u" * 16)
    with a_store(tmp_path) as store:
        for hlc, kept in ((5, True), (3, False)):
            record(store, FavouriteChanged(question=QuestionId("home-0001"), hlc=hlc, kept=kept), at_ms=NOW + hlc)
        for hlc, state in ((5, "member"), (3, "left")):
            record(store, MembershipChanged(person=PERSON, subject=unit, hlc=hlc, state=state), at_ms=NOW + hlc)

        assert store.reader.progress.favourite_ids(PERSON) == ("home-0001",)
        assert rows(store, "membership")[0][4] == "member"
        assert store.rebuild().differences == ()


@pytest.mark.parametrize("persons", [1, 3])
def test_persons_do_not_mix(tmp_path, persons):
    with a_store(tmp_path) as store:
        for number in range(persons):
            who = PersonId(bytes([number + 1]) * 16)
            for question in ("home-0001", "gas-0001")[: number + 1]:
                store.act(who, [answered(question)], stamp(NOW + number), NO_UNIT)

        counts = [
            store.reader.progress.day(PersonId(bytes([number + 1]) * 16), DAY).answers for number in range(persons)
        ]

        assert counts == [min(number + 1, 2) for number in range(persons)]


def test_an_answer_takes_no_more_than_160_bytes_of_the_journal(tmp_path):
    with a_store(tmp_path) as store:
        facts = [answered(session=4_000_000_000 - n, elapsed_ms=8_000 + n) for n in range(2000)]
        store.act(PERSON, facts, stamp(NOW, monotonic_ms=10**9))
        store.rest()
    with closing(open_for_acts(tmp_path / "firelearn.db")) as connection:
        pages = connection.execute("SELECT sum(pgsize) FROM dbstat WHERE name IN ('entry', 'entry_person')").fetchone()[
            0
        ]

    assert pages / 2000 <= 160

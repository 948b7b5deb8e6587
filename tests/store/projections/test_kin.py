"""Merging and parting persons: the folds in the store."""

from firelearn.domain.fact import PersonChanged, PersonErased
from firelearn.domain.ids import NO_UNIT, PersonId, UnitId
from tests.domain.made import DAY_MS, answered, stamp
from tests.store.made import NOW, PERSON, a_store, guest, record

OTHER = PersonId(b"q" * 16)
SHOP, TOWN, COPY = UnitId(b"s" * 16), UnitId(b"t" * 16), UnitId(b"c" * 16)
DAY = (NOW + 8 * 3_600_000) // DAY_MS


def rows(store, table):
    return store._connection.execute(f"SELECT * FROM {table}").fetchall()


def answer(store, person, question, *, at_ms, unit=NO_UNIT):
    store.act(person, [answered(question)], stamp(at_ms, monotonic_ms=at_ms - NOW), unit)


def merge(store, duplicate, into, *, at_ms, hlc):
    fact = PersonChanged(person=duplicate, hlc=hlc, fields={"merged_into": into})
    record(store, fact, at_ms=at_ms, person=duplicate)


def learned(store, person):
    day = store.reader.progress.day(person, DAY)
    return day.answers, day.points


def test_merged_persons_count_as_one_and_parted_each_has_their_own_back(tmp_path):
    with a_store(tmp_path) as store:
        guest(store, nickname="小刘")
        guest(store, person=OTHER, nickname="刘师傅", at_ms=NOW + 1)
        for place, question in enumerate(("home-0001", "gas-0001")):
            answer(store, PERSON, question, at_ms=NOW + 10 + place)
            answer(store, OTHER, question, at_ms=NOW + 20 + place)
        apart = learned(store, PERSON), learned(store, OTHER)

        merge(store, OTHER, PERSON, at_ms=NOW + 100, hlc=NOW << 17)
        together = learned(store, PERSON), learned(store, OTHER)
        nickname = store.reader.person.of(PERSON).nickname
        answer(store, PERSON, "home-0001", at_ms=NOW + 200)
        after = learned(store, PERSON)
        differing = store.rebuild().differences
        merge(store, OTHER, None, at_ms=NOW + 300, hlc=(NOW << 17) + 1)

        assert apart == ((2, 1), (2, 1))
        assert together == ((4, 1), (0, 0))
        assert nickname == "小刘"
        assert after == (5, 1)
        assert differing == ()
        assert learned(store, PERSON) == (3, 1)
        assert learned(store, OTHER) == (2, 1)
        assert store.rebuild().differences == ()


def test_what_a_duplicate_still_does_counts_for_who_stands_for_it(tmp_path):
    with a_store(tmp_path) as store:
        guest(store, nickname="小刘")
        guest(store, person=OTHER, at_ms=NOW + 1)
        merge(store, OTHER, PERSON, at_ms=NOW + 2, hlc=NOW << 17)

        answer(store, OTHER, "home-0001", at_ms=NOW + 10)

        assert learned(store, PERSON)[0] == 1
        assert store.rebuild().differences == ()


def test_erasing_the_duplicate_leaves_the_other_person_alone(tmp_path):
    with a_store(tmp_path) as store:
        guest(store, nickname="小刘")
        guest(store, person=OTHER, nickname="刘师傅", at_ms=NOW + 1)
        merge(store, OTHER, PERSON, at_ms=NOW + 2, hlc=NOW << 17)

        record(store, PersonErased(person=OTHER, hlc=NOW << 18), at_ms=NOW + 3, person=OTHER)

        assert store.reader.person.of(PERSON).nickname == "小刘"
        assert store.reader.person.of(OTHER) is None
        assert store.rebuild().differences == ()

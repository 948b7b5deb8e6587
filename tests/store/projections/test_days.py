"""What was earned in which unit."""

from firelearn.domain.fact import MembershipChanged
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


def test_points_stay_with_the_unit_in_which_they_were_earned(tmp_path):
    with a_store(tmp_path) as store:
        guest(store, nickname="小刘")
        joined = MembershipChanged(person=PERSON, subject=SHOP, hlc=1, state="member")
        record(store, joined)
        answer(store, PERSON, "home-0001", at_ms=NOW + 10, unit=SHOP)
        answer(store, PERSON, "gas-0001", at_ms=NOW + 20, unit=TOWN)
        answer(store, PERSON, "home-0001", at_ms=NOW + DAY_MS, unit=TOWN)
        answer(store, PERSON, "home-0001", at_ms=NOW + 2 * DAY_MS)

        earned = {(day - DAY, unit): points for _, day, unit, points in rows(store, "unit_day")}
        assert earned == {(0, SHOP): 1, (1, TOWN): 1}
        assert store.reader.progress.total_points(PERSON) == 3
        assert store.rebuild().differences == ()

from firelearn.domain.fact import PersonChanged, StaffActed, UnitChanged
from firelearn.domain.ids import NO_PERSON, UnitId
from firelearn.store.kinds import merges, staff_acts, unit_changes
from tests.domain.made import answered
from tests.store.made import NOW, PERSON, a_store, guest, record

SHOP = UnitId(b"s" * 16)


def test_entries_are_found_by_their_kind_and_staff_acts_newest_first(tmp_path):
    with a_store(tmp_path) as store:
        guest(store)
        record(store, answered())
        record(store, UnitChanged(subject=SHOP, hlc=1, fields={"name": "米粉店"}), person=NO_PERSON)
        record(store, PersonChanged(person=PERSON, hlc=2, fields={"merged_into": None}))
        for place, action in enumerate(("unit_accepted", "pin_reset")):
            record(store, StaffActed(action=action), person=NO_PERSON, at_ms=NOW + place)

        connection = store._connection
        assert [entry.fact.subject for entry in unit_changes(connection)] == [SHOP]
        assert [entry.fact.fields for entry in merges(connection)] == [{"merged_into": None}]
        assert [entry.fact.action for entry in staff_acts(connection)] == ["pin_reset", "unit_accepted"]
        assert [entry.fact.action for entry in staff_acts(connection, limit=1)] == ["pin_reset"]


def test_answers_pay_for_no_index_of_kinds(tmp_path):
    with a_store(tmp_path) as store:
        plan = store._connection.execute(
            "EXPLAIN QUERY PLAN SELECT * FROM entry WHERE kind = 7 AND kind IN (7, 13)"
        ).fetchall()

        assert "entry_of_units" in plan[0][3]

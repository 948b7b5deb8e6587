"""Units as they are folded in the store."""

import pytest

from firelearn.domain.fact import UnitChanged
from firelearn.domain.ids import NO_PERSON, PersonId, UnitId
from tests.domain.made import DAY_MS, stamp
from tests.store.made import NOW, a_store

OTHER = PersonId(b"q" * 16)
SHOP, TOWN, COPY = UnitId(b"s" * 16), UnitId(b"t" * 16), UnitId(b"c" * 16)
DAY = (NOW + 8 * 3_600_000) // DAY_MS


def rows(store, table):
    return store._connection.execute(f"SELECT * FROM {table}").fetchall()


def unit_changed(store, unit, hlc, **fields):
    store.act(NO_PERSON, [UnitChanged(subject=unit, hlc=hlc, fields=fields)], stamp(NOW + hlc))


def test_units_are_folded_found_and_belong_to_units_above_them(tmp_path):
    with a_store(tmp_path) as store:
        unit_changed(store, TOWN, 1, name="金石镇", is_township=True, state="accepted", official=True)
        unit_changed(store, SHOP, 2, name="老刘米粉店", aliases="刘记", township=TOWN)
        unit_changed(store, SHOP, 1, name="刘家米粉店", headcount=4)

        found = dict(store._connection.execute("SELECT name, search FROM unit").fetchall())
        assert found == {"金石镇": "金石镇\njsz", "老刘米粉店": "老刘米粉店\nllmfd\n刘记\nlj"}
        assert rows(store, "unit_above") == [(TOWN, SHOP)]
        assert store.rebuild().differences == ()


@pytest.mark.parametrize("back", [False, True])
def test_a_merged_unit_points_at_the_one_that_stands_for_it_until_they_are_parted(tmp_path, back):
    with a_store(tmp_path) as store:
        unit_changed(store, SHOP, 1, name="老刘米粉店")
        unit_changed(store, COPY, 2, name="老刘米粉")
        unit_changed(store, COPY, 3, merged_into=SHOP)
        if back:
            unit_changed(store, COPY, 4, merged_into=None)

        stands = dict(store._connection.execute("SELECT unit, canonical FROM unit").fetchall())
        assert stands == {SHOP: SHOP, COPY: COPY if back else SHOP}
        assert store.rebuild().differences == ()

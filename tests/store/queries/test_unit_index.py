"""The names of units in memory are those of the table, whatever changed since they were read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firelearn.domain.fact import UnitChanged
from firelearn.domain.ids import NO_PERSON, UnitId
from firelearn.domain.naming import initials, name_key
from tests.domain.made import stamp
from tests.store.made import NOW, a_store, guest

FIRST, SECOND = UnitId(b"a" * 16), UnitId(b"b" * 16)


def changed(store, unit, hlc=1, **fields):
    store.act(NO_PERSON, [UnitChanged(subject=unit, hlc=hlc, fields=fields)], stamp(NOW))


@pytest.fixture
def store(tmp_path):
    with a_store(tmp_path, with_bank=False) as opened:
        changed(opened, FIRST, name="老刘米粉店", state="accepted")
        yield opened


def found(store, text):
    return [row.id for row in store.reader.unit.find(text, 10)]


def test_a_change_is_found_with_the_next_key(store):
    assert found(store, "老刘") == [FIRST]
    assert found(store, "新店") == []

    changed(store, FIRST, hlc=2, name="新店")
    changed(store, SECOND, name="新店二号")

    assert found(store, "老刘") == []
    assert found(store, "新店") == [FIRST, SECOND]
    assert {one.name for one in store.reader.unit.candidates()} == {"新店", "新店二号"}


def test_other_acts_let_the_names_stay(store):
    store.reader.unit.ready()
    read = store.reader.unit._index._units

    guest(store)
    assert found(store, "老刘") == [FIRST]

    assert store.reader.unit._index._units is read


def test_a_rebuild_reads_them_anew(store):
    assert found(store, "老刘") == [FIRST]
    store._connection.execute("UPDATE unit SET search = 'x', name = 'x'")
    store.reader.unit.forget()
    assert found(store, "老刘") == []

    store.rebuild()

    assert found(store, "老刘") == [FIRST]


NAMES = st.text(alphabet="金石镇中学第一二店ab1", min_size=1, max_size=8).filter(name_key)


@given(names=st.lists(NAMES, min_size=1, max_size=12, unique=True), text=NAMES)
def test_whatever_is_typed_the_best_hits_come_first(tmp_path_factory, names, text):
    with a_store(tmp_path_factory.mktemp("units"), with_bank=False) as store:
        for number, name in enumerate(names):
            changed(store, UnitId(bytes([number + 1]) * 16), name=name)

        rows = [row.name for row in store.reader.unit.find(text, 100)]

    def rank(name):
        key, forms = name_key(text), (name_key(name), initials(name))
        if key in forms:
            return 1
        if any(form.startswith(key) for form in forms):
            return 2
        inside = any(key in form for form in forms) and not (len(key) == 1 and key.isascii())
        return 3 if inside else 9

    assert sorted(rows) == sorted(name for name in names if rank(name) < 9)
    assert [rank(name) for name in rows] == sorted(rank(name) for name in rows)

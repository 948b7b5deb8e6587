import shutil

from firelearn.store.high_water import HighWater, forget, noted
from firelearn.store.opening import FILE_NAME
from tests.domain.made import answered
from tests.store.made import NOW, a_store, guest, opened, record


def test_a_note_is_read_as_it_was_written(tmp_path):
    path = tmp_path / FILE_NAME
    water = HighWater(path)
    water.note(3, 41)
    water.note(3, 42)
    water.close()

    assert noted(path) == (3, 42)
    forget(path)
    assert noted(path) is None


def test_a_damaged_note_is_as_good_as_none(tmp_path):
    path = tmp_path / FILE_NAME
    path.with_name(FILE_NAME + ".head").write_bytes(b"\x07" * 20)

    assert noted(path) is None


def test_where_no_note_can_be_written_the_store_does_without(tmp_path):
    (tmp_path / (FILE_NAME + ".head")).mkdir()

    with a_store(tmp_path) as store:
        guest(store)

        assert store.identity.head_seq == 1


def test_the_note_follows_every_act(tmp_path):
    with a_store(tmp_path) as store:
        guest(store)
        record(store, answered())
        identity = store.identity

    assert noted(tmp_path / FILE_NAME) == (identity.incarnation, 2)


def test_an_old_copy_in_the_place_of_the_file_is_noticed_and_begins_a_new_incarnation(tmp_path):
    path = tmp_path / FILE_NAME
    with a_store(tmp_path) as store:
        guest(store)
    shutil.copyfile(path, tmp_path / "old")
    with a_store(tmp_path) as store:
        record(store, answered())
        before = store.identity
    shutil.copyfile(tmp_path / "old", path)

    again = opened(tmp_path)
    after = again.store.identity
    again.store.close()

    assert again.rescue is not None
    assert (again.rescue.entries, after.head_seq) == (1, 0)
    assert after.incarnation > before.incarnation


def test_a_file_that_is_gone_is_told_of_also_without_a_backup(tmp_path):
    with a_store(tmp_path) as store:
        guest(store)
    (tmp_path / FILE_NAME).unlink()

    again = opened(tmp_path)
    again.store.close()

    assert again.rescue is not None
    assert (again.rescue.entries, again.rescue.set_aside, again.created) == (0, None, False)


def test_a_rescue_is_told_at_every_start_until_somebody_was_told(tmp_path):
    with a_store(tmp_path) as store:
        guest(store)
        record(store, answered(), at_ms=NOW + 1000)
        store.backup(NOW)
    (tmp_path / FILE_NAME).write_bytes(b"\xa5" * 9000)

    first, second = opened(tmp_path), None
    first.store.close()
    second = opened(tmp_path)
    second.store.rescue_told()
    second.store.close()
    third = opened(tmp_path)
    third.store.close()

    assert first.rescue is not None
    assert first.rescue.set_aside is not None
    assert second.rescue == first.rescue
    assert third.rescue is None

from firelearn.domain.ids import PersonId
from firelearn.store.beside import Beside
from firelearn.store.sign_in import STAFF
from tests.store.made import NOW, a_store


def test_wrong_tries_are_counted_until_the_right_one(tmp_path):
    with a_store(tmp_path) as store:
        store.sign_ins.put(STAFF, "hash")
        store.sign_ins.note_wrong(STAFF, NOW)
        store.sign_ins.note_wrong(STAFF, NOW + 5)
        counted = store.sign_ins.of(STAFF)
        store.sign_ins.note_right(STAFF)

        assert (counted.wrong, counted.last_wrong_ms) == (2, NOW + 5)
        assert store.sign_ins.of(STAFF).wrong == 0


def test_a_dropped_secret_is_gone_and_a_new_one_begins_afresh(tmp_path):
    with a_store(tmp_path) as store:
        store.sign_ins.put(b"p" * 16, "old")
        store.sign_ins.note_wrong(b"p" * 16, NOW)
        store.sign_ins.put(b"p" * 16, "new")
        fresh = store.sign_ins.of(b"p" * 16)
        store.together([], Beside(forgotten=(PersonId(b"p" * 16),)))

        assert (fresh.verifier, fresh.wrong) == ("new", 0)
        assert store.sign_ins.of(b"p" * 16) is None

"""PINs and notes that belong to an act are written with it or not at all."""

import sqlite3

import pytest

from firelearn.domain.fact import PersonChanged, PersonErased
from firelearn.store.acts import Deed
from firelearn.store.beside import Beside
from tests.domain.made import stamp
from tests.store.made import NOW, PERSON, a_store

NAMED = PersonChanged(person=PERSON, hlc=1, fields={"nickname": "小刘"})
NOTE = f"claim_code:{PERSON.hex()}"


def deed(fact):
    return [Deed(person=PERSON, facts=(fact,), stamp=stamp(NOW))]


def test_what_stands_beside_an_act_is_there_when_it_returns(tmp_path):
    with a_store(tmp_path) as store:
        store.together(deed(NAMED), Beside(secrets=((PERSON, "hash"),), notes=((NOTE, "ACDEFG"),)))

        assert store.sign_ins.of(PERSON).verifier == "hash"
        assert store.reader.desk.note(NOTE) == "ACDEFG"


def test_what_cannot_be_written_beside_an_act_leaves_nothing_of_it(tmp_path):
    with a_store(tmp_path) as store:
        with pytest.raises(sqlite3.IntegrityError):
            store.together(deed(NAMED), Beside(secrets=((PERSON, "hash"), (PERSON, None))))

        assert store.identity.head_seq == 0
        assert store.reader.person.of(PERSON) is None
        assert store.sign_ins.of(PERSON) is None


def test_who_is_removed_is_forgotten_in_the_same_act(tmp_path):
    with a_store(tmp_path) as store:
        store.together(deed(NAMED), Beside(secrets=((PERSON, "hash"),), notes=((NOTE, "ACDEFG"),)))

        store.together(deed(PersonErased(person=PERSON, hlc=2)), Beside(forgotten=(PERSON,)))

        assert store.sign_ins.of(PERSON) is None
        assert store.reader.desk.note(NOTE) is None

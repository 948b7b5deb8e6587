from firelearn.domain.ids import NO_UNIT, PersonId
from firelearn.store.interning import Numbers
from tests.store.made import a_store, the_file


def test_an_id_keeps_its_number(tmp_path):
    with a_store(tmp_path):
        pass
    with the_file(tmp_path) as connection:
        numbers = Numbers(connection)
        first, other = numbers.person(PersonId(b"1" * 16)), numbers.person(PersonId(b"2" * 16))

        again = Numbers(connection).person(PersonId(b"1" * 16))

    assert first == again != other


def test_asking_does_not_give_a_number(tmp_path):
    with a_store(tmp_path):
        pass
    with the_file(tmp_path) as connection:
        assert Numbers(connection).person_if_known(PersonId(b"1" * 16)) is None
        assert connection.execute("SELECT count(*) FROM known_person").fetchone() == (0,)


def test_what_was_undone_is_not_remembered(tmp_path):
    with a_store(tmp_path):
        pass
    with the_file(tmp_path) as connection:
        numbers = Numbers(connection)
        connection.execute("BEGIN")
        numbers.unit(NO_UNIT)
        numbers.boot(b"b" * 16)
        connection.execute("ROLLBACK")
        numbers.forget()

        assert numbers.unit(NO_UNIT) == 1
        assert connection.execute("SELECT count(*) FROM known_unit").fetchone() == (1,)

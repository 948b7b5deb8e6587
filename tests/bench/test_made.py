from pathlib import Path

from bench import made
from firelearn.domain.fact import Answered
from firelearn.runtime.paths import find_paths


def test_the_same_bank_is_made_again() -> None:
    first = made.bank(200)
    made.bank.cache_clear()

    again = made.bank(200)

    assert again == first
    assert len({one.id for one in again.questions}) == len({one.revision for one in again.questions}) == 200
    assert [one.id for one in again.questions] == sorted(one.id for one in again.questions)


def test_a_made_home_holds_the_answers_of_its_guests_and_whom_to_go_on_with(tmp_path: Path) -> None:
    bank = made.bank(200)

    made.make_home(tmp_path, bank, 400, find_paths().bank)

    with made.a_store(tmp_path) as store:
        person = store.reader.desk.current_person()
        assert person is not None
        assert sum(isinstance(link.entry.fact, Answered) for link in store.links()) == 400
        assert store.reader.bank.count() == 200
        assert store.check().sound

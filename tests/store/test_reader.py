import threading

import pytest

from firelearn.domain.errors import Trouble
from tests.domain.made import PERSON, answered
from tests.store.made import NOW, a_store, record

DAY = 20759


def test_a_screen_sees_an_act_as_soon_as_it_is_done(tmp_path):
    with a_store(tmp_path) as store:
        before = store.reader.progress.day(PERSON, DAY).answers
        record(store, answered())

        assert (before, store.reader.progress.day(PERSON, DAY).answers) == (0, 1)


def test_another_thread_may_read_while_acts_are_written(tmp_path):
    seen = []
    with a_store(tmp_path) as store:
        reading = threading.Thread(
            target=lambda: seen.extend(store.reader.progress.day(PERSON, DAY).answers for _ in range(200))
        )
        reading.start()
        for second in range(20):
            record(store, answered(), at_ms=NOW + second * 1000)
        reading.join()

    assert len(seen) == 200
    assert seen == sorted(seen)


def test_nothing_can_be_written_through_the_reader(tmp_path):
    with a_store(tmp_path) as store, pytest.raises(Trouble):
        store.reader._connection.execute("DELETE FROM entry")

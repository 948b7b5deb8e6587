import os
import subprocess
import sys
from pathlib import Path

from tests.domain.made import DAY_MS, PERSON, answered, stamp
from tests.store.made import NOW, a_store, guest, opened, record

ROOT = Path(__file__).parents[2]
KILLED = """
import os, sys
from pathlib import Path
from tests.store.made import bank, opened, record, NOW
from tests.domain.made import answered
store = opened(Path(sys.argv[1])).store
store.compile_bank(bank())
for second in range(5):
    record(store, answered(), at_ms=NOW + second * 1000)
print(store.identity.head_seq, flush=True)
os.kill(os.getpid(), 9)
"""


def test_what_was_recorded_is_there_after_the_process_was_killed(tmp_path):
    code = [sys.executable, "-c", KILLED, str(tmp_path)]
    told = subprocess.run(code, cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, check=False)

    with a_store(tmp_path) as store:
        assert told.stdout == b"5\n"
        assert store.identity.head_seq == 5
        assert store.check().sound


def test_entries_come_back_with_their_places(tmp_path):
    with a_store(tmp_path) as store:
        (first,), (second,) = record(store, answered()), record(store, answered(), at_ms=NOW + 1000)

        assert (first.seq, second.seq) == (1, 2)
        assert first.device == store.identity.device
        assert first.incarnation == store.identity.incarnation


def test_a_closed_store_leaves_one_file_and_the_note_of_how_far_it_came(tmp_path):
    with a_store(tmp_path) as store:
        record(store, answered())

    assert {path.name for path in tmp_path.iterdir()} == {"firelearn.db", "firelearn.db.head"}


def test_rest_brings_the_write_ahead_file_home(tmp_path):
    with a_store(tmp_path) as store:
        record(store, answered())
        before = store.path.read_bytes()

        store.rest()

        assert store.path.read_bytes() != before


def test_the_doctor_and_the_backup_do_not_disturb_a_running_store(tmp_path):
    with a_store(tmp_path) as store:
        guest(store)
        record(store, answered(), at_ms=NOW + 1000)
        store.backup(NOW)
        other = opened(tmp_path)
        sound = other.store.check().sound
        other.store.rebuild()
        other.store.close()
        store.act(PERSON, [answered()], stamp(NOW + DAY_MS))

        assert sound
        assert store.check().sound

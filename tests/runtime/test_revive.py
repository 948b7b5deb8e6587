import sys
import threading

import pytest

from firelearn.domain.clock import SteppedClock
from firelearn.runtime.revive import Reviver, kiosk_wanted, own_command, wait_after

LIVES = """
import pathlib, sys
book = pathlib.Path(sys.argv[1])
lives = len(book.read_text()) if book.exists() else 0
book.write_text("x" * (lives + 1))
sys.exit(0 if lives == 2 else 9)
"""


@pytest.fixture
def clock():
    return SteppedClock(wall_utc_ms=0)


def test_a_child_that_dies_is_started_again_until_it_ends_by_its_own_will(tmp_path, clock):
    book = tmp_path / "lives"

    code = Reviver([sys.executable, "-c", LIVES, str(book)], clock).run()

    assert (code, book.read_text()) == (0, "xxx")


def test_one_that_dies_young_again_and_again_is_started_less_and_less_often():
    waits = [wait_after(failures) for failures in range(1, 12)]

    assert waits[0] < 1
    assert waits == sorted(waits)
    assert waits[-1] == 30


def test_when_the_parent_is_told_to_end_its_child_ends_with_it(clock):
    reviver = Reviver([sys.executable, "-c", "import sys; print('up', flush=True); sys.stdin.read()"], clock)
    running = threading.Thread(target=reviver.run)
    running.start()
    while reviver._child is None:
        pass

    reviver.end()
    running.join(10)

    assert not running.is_alive()
    assert reviver._child.returncode not in {None, 0}


def test_the_program_is_started_from_its_source_or_frozen(monkeypatch):
    from_source = own_command("--kiosk-child")
    monkeypatch.setattr(sys, "frozen", True, raising=False)

    assert from_source == [sys.executable, "-m", "firelearn", "--kiosk-child"]
    assert own_command("--kiosk-child") == [sys.executable, "--kiosk-child"]


@pytest.mark.parametrize(
    ("written", "wanted"),
    [(b'{"kiosk": true}', True), (b'{"kiosk": false}', False), (b"[]", False), (b"{torn", False), (None, False)],
)
def test_a_pc_is_a_kiosk_when_staff_made_it_one_and_never_by_a_damaged_file(tmp_path, written, wanted):
    chosen = tmp_path / "deployment.json"
    if written is not None:
        chosen.write_bytes(written)

    assert kiosk_wanted(chosen) is wanted

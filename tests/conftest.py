"""What every test stands on: a screen that is not there, a data folder of its own, and nothing left behind."""

import os
import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

import pytest
from hypothesis import settings

ROOT = Path(__file__).parents[1]
IN_CI = bool(os.environ.get("CI"))
PATIENCE_S = 5.0

# A property that takes long on a loaded machine is not wrong: no deadlines. CI draws the same examples every time.
settings.register_profile("desk", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, database=None)
settings.load_profile("ci" if IN_CI else "desk")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add how often a test of planted faults tries: less by default, 300 times in ``make faults``."""
    parser.addoption("--rounds", type=int, default=25, help="how many times a planted fault is tried")


@pytest.fixture(scope="session")
def rounds(pytestconfig: pytest.Config) -> int:
    """Tell how many times a planted fault is to be tried."""
    return int(pytestconfig.getoption("--rounds"))


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test a data folder of its own, so that none ever touches a person's."""
    home = tmp_path / "firelearn-home"
    monkeypatch.setenv("FIRELEARN_HOME", str(home))
    return home


@pytest.fixture(autouse=True)
def nothing_left_behind() -> Iterator[None]:
    """Fail a test that leaves a thread running or a socket open."""
    threads_before = set(threading.enumerate())
    sockets_before = _open_sockets()
    yield
    left = [thread for thread in threading.enumerate() if thread not in threads_before and _is_ours(thread)]
    for thread in left:
        thread.join(PATIENCE_S)
    unfinished = [thread.name for thread in left if thread.is_alive()]
    assert not unfinished, f"threads left running: {unfinished}"
    stray = _open_sockets() - sockets_before
    assert not stray, f"sockets left open: {sorted(stray)}"


@pytest.fixture
def needs() -> Callable[[str], str]:
    """Return a way to ask for a program: its path; without it the test fails in CI and is skipped elsewhere."""

    def ask(program: str) -> str:
        found = shutil.which(program)
        if found is None:
            message = f"this test needs the program {program}"
            if IN_CI:
                pytest.fail(message)
            pytest.skip(message)
        return found

    return ask


def _is_ours(thread: threading.Thread) -> bool:
    # A thread that Qt started stands in the list as a dummy, and on Python 3.11 for good, even when it is over.
    # Qt itself speaks up, and so fails the test, when such a thread is destroyed while it runs.
    return not isinstance(thread, threading._DummyThread)


def _open_sockets() -> set[str]:
    if not sys.platform.startswith("linux"):
        return set()
    found = set()
    for descriptor in Path("/proc/self/fd").iterdir():
        try:
            target = str(descriptor.readlink())
        except OSError:  # closed since it was listed: the listing's own descriptor
            continue
        if target.startswith("socket:"):
            found.add(target)
    return found

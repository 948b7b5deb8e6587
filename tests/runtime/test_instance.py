import os
import subprocess
import sys
from pathlib import Path

import pytest

from firelearn.domain.errors import Trouble
from firelearn.runtime.instance import Instance, owner_of

ROOT = Path(__file__).parents[2]
HOLDING = """
import sys
from pathlib import Path
from firelearn.runtime.instance import Instance
instance = Instance(Path(sys.argv[1]))
instance.take()
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path):
    return tmp_path / "home" / "running.lock"


def test_the_second_is_told_who_is_the_first(path):
    first, second = Instance(path), Instance(path)
    first.take()

    with pytest.raises(Trouble, match="second_instance") as trouble:
        second.take()
    first.release()

    assert trouble.value.values["pid"] == os.getpid()


def test_a_lock_that_was_given_back_can_be_taken(path):
    first, second = Instance(path), Instance(path)
    first.take()
    first.release()

    second.take()
    second.release()

    assert owner_of(path) == os.getpid()


def test_a_killed_owner_holds_nothing(path):
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    code = [sys.executable, "-c", HOLDING, str(path)]
    with subprocess.Popen(code, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment) as owner:
        owner.stdout.readline()
        with pytest.raises(Trouble, match="second_instance"):
            Instance(path).take()
        owner.kill()
        owner.wait()

        again = Instance(path)
        again.take()
        again.release()


def test_nobody_is_the_owner_of_no_file(path):
    assert owner_of(path) is None


def test_a_lock_that_cannot_be_written_is_told_in_words(tmp_path):
    (tmp_path / "home").write_text("a file in its place", encoding="utf-8")

    with pytest.raises(Trouble, match="folder_read_only"):
        Instance(tmp_path / "home" / "running.lock").take()

"""What the tests of commands stand on: a PC of its own, and a way to say a command and hear what it says."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from firelearn.cli.main import main


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a command said, and how it ended."""

    code: int
    out: str
    err: str


@pytest.fixture
def command(data_folder: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Said]:
    """Return a way to run a command in this process."""

    def run(*words: object) -> Said:
        try:
            code = main([str(word) for word in words])
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 1
        heard = capsys.readouterr()
        return Said(code=code, out=heard.out, err=heard.err)

    return run


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a data folder with the bundled bank compiled and one answer in it."""
    from firelearn.runtime.paths import shipped_folder
    from firelearn.services.practice import PracticeRequest, Way
    from tests.services import made

    home = tmp_path_factory.mktemp("cli") / "home"
    with made.desk(made.paths(home, shipped_folder() / "resources")) as desk:
        me = desk.guest()
        run = desk.suite.practice.start(me, PracticeRequest(way=Way.RANDOM))
        key = desk.suite.practice.ask(me, run, 0).question.key
        desk.suite.practice.answer(me, run, 0, key, made.SLOW_MS)
    return home


@pytest.fixture
def learned(compiled: Path, data_folder: Path) -> Path:
    """Put it where this test's program looks."""
    import shutil

    shutil.copytree(compiled, data_folder)
    return data_folder

"""What journeys start from: a PC with the real bank, and one on which somebody has been learning for weeks."""

import shutil
from pathlib import Path

import pytest

from firelearn.runtime.paths import Paths
from tests.gui import running
from tests.journeys.history import Weeks, weeks_of_learning


@pytest.fixture(autouse=True)
def application(qapp):
    """Have an application: windows and fonts need it."""
    return qapp


@pytest.fixture(scope="session")
def compiled_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a data folder with the real bank compiled and nobody in it."""
    home = tmp_path_factory.mktemp("compiled") / "home"
    running.compile_bank(home)
    return home


@pytest.fixture
def pc(compiled_home: Path, tmp_path: Path) -> Paths:
    """Give a test the folders of a PC on which nobody has learned yet."""
    return running.paths_at(shutil.copytree(compiled_home, tmp_path / "pc"))


@pytest.fixture(scope="session")
def lived_in(compiled_home: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Weeks]:
    """Make a data folder on which a guest has learned for weeks."""
    home = shutil.copytree(compiled_home, tmp_path_factory.mktemp("lived-in") / "home")
    return home, weeks_of_learning(running.paths_at(home))

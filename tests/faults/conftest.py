"""What the tests of faults stand on."""

from pathlib import Path

import pytest

from firelearn.runtime.paths import Paths
from tests.services import made


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    """Make a data folder with the real bank compiled and nobody in it."""
    folder = tmp_path_factory.mktemp("compiled")
    where = made.paths(folder / "home", made.resources(folder / "resources"))
    with made.desk(where):
        pass
    return where


@pytest.fixture
def where(compiled: Paths, tmp_path: Path) -> Paths:
    """Copy it for one test."""
    return made.moved(compiled, tmp_path / "pc")

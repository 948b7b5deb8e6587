"""What the tests of use cases stand on: a PC whose bank was compiled once, copied for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from firelearn.domain.ids import PersonId
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
def desk(compiled: Paths, tmp_path: Path) -> Iterator[made.Desk]:
    """Open a PC of its own for a test, on Monday morning."""
    with made.desk(made.moved(compiled, tmp_path / "pc")) as opened:
        yield opened


@pytest.fixture
def me(desk: made.Desk) -> PersonId:
    """Start a guest."""
    return desk.guest()

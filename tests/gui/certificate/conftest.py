"""The sound bank with papers of every kind."""

from pathlib import Path

import pytest

from firelearn.domain.clock import SteppedClock
from firelearn.services.suite import Suite
from tests.gui.papers import open_with_papers


@pytest.fixture
def suite(tmp_path: Path, clock: SteppedClock) -> Suite:
    """The use cases over a fresh store and a bank that has papers of every kind; the stage closes it."""
    return open_with_papers(tmp_path, clock)

"""A desk with a sound bank for every test of the content."""

from pathlib import Path

import pytest

from tests.content.desk import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Lay out a sound bank that the test may spoil."""
    return Desk(tmp_path / "desk")

"""A server in memory for each test of sync."""

import pytest

from tests.sync.county import County
from tests.wire import made


@pytest.fixture
def county() -> County:
    return County(made.PUBLIC)

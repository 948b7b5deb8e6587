import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject

from firelearn.gui.tidying import Tidying


class Knot(QObject):
    """A Qt object that holds itself, so that only the collector frees it."""

    def __init__(self) -> None:
        super().__init__()
        self.knots = [self]

    def tied(self) -> bool:
        return self in self.knots


@pytest.fixture
def tidying(qapp):
    made = Tidying()
    made.begin()
    yield made
    made.end()


def test_garbage_is_freed_on_the_screens_thread_and_on_no_other(tidying):
    freed_on = []
    knot = Knot()
    assert knot.tied()
    watch = weakref.finalize(knot, lambda: freed_on.append(threading.current_thread()))
    del knot

    busy = threading.Thread(target=lambda: [[] for _ in range(200_000)], name="store")
    busy.start()
    busy.join()
    while_busy = list(freed_on)
    for _ in range(8):
        tidying._collect()

    assert while_busy == []
    assert not watch.alive
    assert freed_on == [threading.main_thread()]


def test_python_collects_again_when_the_app_ends(qapp):
    tidying = Tidying()

    tidying.begin()
    off = gc.isenabled()
    tidying.settle()
    tidying.end()

    assert not off
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0

import threading

import pytest
import shiboken6
from PySide6.QtCore import QObject

from firelearn.domain.errors import Trouble
from firelearn.gui.kit.tasks import Count, Tasks


class Told:
    def __init__(self):
        self.troubles, self.bugs = [], []


@pytest.fixture
def told():
    return Told()


@pytest.fixture
def tasks(qapp, told):
    made = Tasks(trouble=told.troubles.append, bug=told.bugs.append)
    yield made
    made.close()


def test_work_runs_on_the_store_thread_and_its_result_comes_home_to_the_screens(qtbot, tasks):
    seen = []

    tasks.run(
        lambda: threading.current_thread().name,
        lambda name: seen.append((name, threading.current_thread())),
        owner=tasks,
    )

    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [("store", threading.main_thread())]


def test_work_is_done_one_after_the_other_in_the_order_asked(qtbot, tasks):
    seen = []

    for number in range(20):
        tasks.run(lambda number=number: number, seen.append, owner=tasks)

    qtbot.waitUntil(lambda: len(seen) == 20)
    assert seen == list(range(20))


def test_a_result_whose_owner_is_gone_goes_nowhere(qtbot, tasks):
    seen, owner, gate = [], QObject(), threading.Event()
    tasks.run(gate.wait, seen.append, owner=owner)
    tasks.run(lambda: "kept", seen.append, owner=tasks)

    shiboken6.delete(owner)
    gate.set()

    qtbot.waitUntil(lambda: bool(seen))
    assert seen == ["kept"]


def test_a_trouble_and_a_bug_go_to_their_own_places(qtbot, tasks, told):
    def full():
        raise Trouble("disk_full")

    tasks.run(full, owner=tasks)
    tasks.run(lambda: 1 / 0, owner=tasks)

    qtbot.waitUntil(lambda: bool(told.troubles and told.bugs))
    assert told.troubles[0].code == "disk_full"
    assert isinstance(told.bugs[0], ZeroDivisionError)


def test_who_asked_may_take_the_failure_themselves(qtbot, tasks, told):
    failures = []

    tasks.run(lambda: 1 / 0, None, failures.append, owner=tasks)

    qtbot.waitUntil(lambda: bool(failures))
    assert told.bugs == []


def test_waiting_long_is_told_once_and_so_is_its_end(qtbot, tasks):
    gate, told = threading.Event(), []
    tasks.busy.connect(told.append)

    tasks.run(gate.wait, owner=tasks)
    qtbot.waitUntil(lambda: told == [True])
    gate.set()

    qtbot.waitUntil(lambda: told == [True, False])
    assert tasks.waiting == 0


def test_closing_finishes_what_is_queued(qapp):
    done = []
    tasks = Tasks(trouble=print, bug=print)
    for number in range(5):
        tasks.run(lambda number=number: done.append(number), owner=tasks)

    tasks.close()

    assert done == list(range(5))


def test_a_count_tells_from_the_work_and_carries_a_cancel_into_it(qtbot, tasks):
    count, told, finished = Count(), [], []
    count.told.connect(lambda n, m: told.append((n, m)))
    count.cancel()

    def work():
        count.tell(1, 3)
        return count.cancelled

    tasks.run(work, finished.append, owner=tasks)

    qtbot.waitUntil(lambda: bool(finished and told))
    assert told == [(1, 3)]
    assert finished == [True]

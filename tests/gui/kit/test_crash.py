import sys
import threading

import pytest

from firelearn.gui.kit.crash import CrashGuard
from firelearn.gui.kit.dialog import Dialog
from firelearn.gui.kit.ground import Ground


@pytest.fixture
def page(qtbot):
    made = Ground()
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    return made


def test_a_bug_shows_one_card_that_offers_to_start_again(qtbot, page):
    restarts = []
    guard = CrashGuard(lambda: page, lambda: restarts.append(True))

    guard.report(ValueError("a"))
    guard.report(ValueError("b"))
    qtbot.waitUntil(lambda: bool(page.findChildren(Dialog)))
    cards = page.findChildren(Dialog)
    cards[0].safe.click()

    assert len(cards) == 1
    assert "没有丢" in cards[0].accessibleDescription()
    assert restarts == [True]


def test_a_bug_on_another_thread_is_shown_on_the_screens(qtbot, page):
    guard = CrashGuard(lambda: page, lambda: None)

    thread = threading.Thread(target=lambda: guard.report(RuntimeError("x")))
    thread.start()
    thread.join()

    qtbot.waitUntil(lambda: bool(page.findChildren(Dialog)))
    page.findChildren(Dialog)[0].other.click()


def test_the_hooks_are_given_back(qapp):
    before = (sys.excepthook, threading.excepthook)
    guard = CrashGuard(lambda: None, lambda: None)

    guard.install()
    taken = sys.excepthook != before[0]
    guard.uninstall()

    assert taken
    assert (sys.excepthook, threading.excepthook) == before

"""The page that tells what was saved of a damaged file."""

import pytest
from PySide6.QtCore import Qt

from firelearn.gui.kit.text import Label
from firelearn.gui.trouble.rescue import RescuePage
from firelearn.services.opening import Rescued
from tests.gui.running import SUNDAY_EVENING_MS


def _rescued(**changes):
    whole = {
        "entries": 1246,
        "persons": 3,
        "last_entry_ms": SUNDAY_EVENING_MS,
        "set_aside": "firelearn.db.damaged-20261122-115000",
    }
    return Rescued(**{**whole, **changes})


@pytest.fixture
def shown(qtbot):
    def make(**changes):
        page = RescuePage(_rescued(**changes))
        qtbot.addWidget(page)
        page.resize(1024, 768)
        page.show()
        page.activateWindow()
        return page, "\n".join(label.text() for label in page.findChildren(Label))

    return make


def test_it_says_how_many_records_of_how_many_people_until_when(shown):
    _, said = shown()

    assert "救回 1246 条记录，涉及 3 人" in said or "救回 1,246 条记录，涉及 3 人" in said
    assert "11 月 22 日" in said
    assert "19:50" in said
    assert "firelearn.db.damaged-20261122-115000" in said


def test_a_file_that_was_gone_has_no_new_name(shown):
    _, damaged = shown()
    _, gone = shown(set_aside="")

    assert ".damaged" not in gone
    assert damaged.split("\n")[1] != gone.split("\n")[1]


def test_when_nothing_could_be_saved_no_date_is_made_up(shown):
    _, said = shown(entries=0, persons=0, last_entry_ms=None)

    assert "月" not in said


def test_enter_goes_on(shown, qtbot):
    page, _ = shown()
    qtbot.waitUntil(lambda: page.focusWidget() is not None)

    with qtbot.waitSignal(page.understood):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)

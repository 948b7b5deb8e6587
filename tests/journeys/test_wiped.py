"""Somebody walks away with half a name typed: after the countdown nothing of it is left.

A kiosk asks for no name: registering is not among its screens."""

import gc

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from firelearn.domain.age import AgeBand
from firelearn.gui import route as to
from firelearn.gui.register.draft import Draft, Step
from tests.gui.kiosk.standing import idle
from tests.gui.running import at_rest, running, started
from tests.services.staffed import wish

NAME = "半个名字"


def words_on(window):
    """Return every text of every widget that is still there, shown or not."""
    gc.collect()
    found = [window.windowTitle()]
    for widget in window.findChildren(QWidget):
        found += [widget.toolTip(), widget.accessibleName(), widget.windowTitle()]
        if isinstance(widget, QLabel | QLineEdit):
            found.append(widget.text())
    return found


def type_half_a_name(guest):
    draft = Draft(step=Step.NAME, age_band=AgeBand.FROM_18)
    guest.app.way.go(to.Register(draft=draft))
    guest.see("nickname", lambda: bool(guest.app.window.screen_shown.page.findChildren(QLineEdit)))
    field = guest.app.window.screen_shown.page.findChildren(QLineEdit)[0]
    field.setText(NAME)
    assert any(NAME in text for text in words_on(guest.app.window))


@pytest.fixture
def shared(pc):
    with running(pc) as made:
        started(made)
        made.app.stage.suite.staff.set_up(wish(sign_out_min=2))
        made.app.stage.suite.session.end()
        yield made


def test_half_a_name_is_wiped_from_a_shared_pc(shared):
    type_half_a_name(shared)

    idle(shared, 121)

    at_rest(shared, "start_page")
    assert not any(NAME in text for text in words_on(shared.app.window))
    assert shared.app.way._behind == []
    shared.app.way.go(to.Register())
    shared.see("register", lambda: isinstance(shared.app.way.here, to.Register))
    assert shared.app.way.here.draft.nickname == ""

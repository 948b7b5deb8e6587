import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget

from firelearn.gui import route as to
from firelearn.gui.staff_rescue.presenter import Presenter
from tests.services.staffed import OTHER_PIN, PIN, wish


@pytest.fixture
def code(stage):
    made = stage.suite.staff.set_up(wish())
    stage.suite.session.end()
    return made


@pytest.fixture
def screen(stage, code, qtbot):
    made = Presenter(stage)
    qtbot.addWidget(made.page)
    made.page.resize(1280, 800)
    made.page.show()
    made.enter(to.StaffRescue())
    yield made
    made.close()


def give(screen, qtbot, code, pin):
    qtbot.keyClicks(screen.page.pad, code)
    screen.page.pad._give()
    for _ in range(2):
        qtbot.keyClicks(screen.page.pad, pin)
    qtbot.waitUntil(lambda: screen.stage.tasks.waiting == 0)
    qtbot.wait(1)


def test_the_code_sets_a_new_pin_and_a_new_code_has_to_be_put_away(screen, code, qtbot, travel):
    give(screen, qtbot, code.replace("-", ""), OTHER_PIN)
    qtbot.waitUntil(lambda: screen.page.findChild(QWidget, "code_card") is not None)

    screen.page.findChild(QAbstractButton, "code_noted").click()
    screen.page.act.click()
    screen.stage.suite.session.end()
    screen.stage.suite.staff.sign_in(OTHER_PIN)

    assert travel.replaced == [to.Staff()]


def test_a_wrong_code_is_told_and_the_old_pin_holds(screen, code, qtbot):
    give(screen, qtbot, "ACDEFGHJKMNPQRTU", OTHER_PIN)

    qtbot.waitUntil(lambda: "救急码不对" in screen.page.pad.told.text())
    screen.stage.suite.staff.sign_in(PIN)

    assert screen.stage.suite.session.open


def test_back_from_the_pin_asks_for_the_code_again_and_then_leaves(screen, code, qtbot, travel):
    qtbot.keyClicks(screen.page.pad, code.replace("-", ""))
    screen.page.pad._give()
    at_pin = screen.page.pad.objectName()

    screen.page.back.click()
    at_code = screen.page.pad.objectName()
    screen.page.back.click()

    assert (at_pin, at_code) == ("new_staff_pad", "rescue_pad")
    assert travel.backs == [True]

"""What stands in for a page's content."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from firelearn.domain.errors import Trouble
from firelearn.gui.kit.button import Button
from firelearn.gui.screen import Screen
from firelearn.gui.stand_in import StandIn, load, tell


def _page(qtbot):
    page = StandIn(name="page")
    qtbot.addWidget(page)
    page.resize(800, 600)
    page.show()
    return page


def test_nothing_is_said_at_first_and_a_calm_word_after_a_while(qtbot):
    page = _page(qtbot)

    page.wait()
    before = page.currentWidget().objectName()
    qtbot.waitUntil(lambda: page.currentWidget().objectName() == "waiting")

    assert before == "nothing"
    assert page.currentWidget().findChild(QLabel).text() == "正在取出你的记录…"


def test_content_takes_the_place_of_what_stood_in(qtbot):
    page = _page(qtbot)
    first, second = QWidget(), QWidget()

    page.put(first)
    page.put(second)

    assert page.currentWidget() is second
    assert page.content is second
    assert page.indexOf(first) < 0


def test_a_trouble_is_told_on_the_page_and_can_be_tried_again(qtbot, stage):
    page = _page(qtbot)
    screen = Screen(stage, page)

    def work():
        raise Trouble("course_missing", course="pan")

    load(screen, page, work, lambda _: None)
    qtbot.waitUntil(lambda: page.findChild(Button, "trouble_card_again") is not None)

    with qtbot.waitSignal(page.again):
        page.findChild(Button, "trouble_card_again").click()


def test_a_trouble_with_an_act_is_told_in_a_dialog(qtbot, stage):
    tell(stage, Trouble("disk_full", path="D:/"))

    assert stage.host.findChild(QLabel, "trouble_title").text()


def test_a_bug_is_not_told_as_if_the_person_could_mend_it(stage):
    with pytest.raises(ZeroDivisionError):
        tell(stage, ZeroDivisionError())

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel

from firelearn.gui.entrance import Entrance, Heading, PadPanel
from firelearn.gui.kit import theme
from firelearn.gui.kit.keypad import Keypad
from firelearn.gui.kit.theme import Theme


@pytest.fixture
def page(qtbot):
    page = Entrance(back="Back", name="a_page")
    qtbot.addWidget(page)
    page.resize(1024, 768)
    page.show()
    return page


def test_escape_and_the_button_go_back(page, qtbot):
    for press in (page.back.click, lambda: qtbot.keyClick(page, Qt.Key.Key_Escape)):
        with qtbot.waitSignal(page.left):
            press()


def test_the_bar_below_is_there_only_with_a_step_onward(page, qtbot):
    assert not page.bottom.isVisible()

    page.show_act("Next")
    with qtbot.waitSignal(page.acted):
        page.act.click()

    assert page.bottom.isVisible()


def test_one_body_takes_the_place_of_the_other(page, qtbot):
    page.show_body(Heading("first"))
    page.show_body(Heading("second"), middle=True)

    qtbot.waitUntil(lambda: [label.text() for label in page.findChildren(QLabel, "heading")] == ["second"])


@pytest.mark.parametrize(
    ("elder", "letters", "beside"), [(False, True, True), (True, False, True), (True, True, False)]
)
def test_keys_stand_beside_the_boxes_where_there_is_room(page, qtbot, elder, letters, beside):
    theme.use(Theme("light", elder=elder, motion=False))
    pad = Keypad(letters=letters, apart=True)
    page.show_body(PadPanel(pad, "Title", "Lead", "Note"), widest=1100)
    qtbot.waitUntil(lambda: pad.mapTo(page, QPoint(0, 0)).x() > 0)

    boxes, keys = (widget.mapTo(page, QPoint(0, 0)) for widget in (pad.boxes, pad))

    assert (keys.x() > boxes.x() + pad.boxes.width()) is beside

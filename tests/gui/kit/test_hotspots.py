import pytest
from PySide6.QtCore import Qt

from firelearn.content.answer_key import HOTSPOT_COUNT
from firelearn.gui.kit.hotspots import HotspotPicture
from firelearn.gui.kit.places import resources
from firelearn.gui.kit.spot import Spot

KITCHEN = resources().parent / "question_bank" / "images" / "room-kitchen.svg"
PLACES = [(0.1, 0.1, "窗帘", True), (0.7, 0.1, "灭火器", False), (0.1, 0.7, "插线板", True)]


@pytest.fixture
def pad(qtbot):
    spots = [Spot(x=x, y=y, width=0.15, height=0.2, label=label, hazard=bad) for x, y, label, bad in PLACES]
    made = HotspotPicture(KITCHEN, spots, alt="厨房")
    qtbot.addWidget(made)
    made.resize(640, made.heightForWidth(640))
    made.show()
    made.activateWindow()
    return made


def test_regions_lie_where_the_picture_has_them(pad):
    box = pad.buttons[1].geometry()

    assert (box.x(), box.y(), box.width(), box.height()) == (448, 43, 96, 86)


def test_a_touch_marks_and_a_second_one_takes_it_back(qtbot, pad):
    qtbot.mouseClick(pad.buttons[2], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(pad.buttons[0], Qt.MouseButton.LeftButton)
    both = pad.response
    qtbot.mouseClick(pad.buttons[2], Qt.MouseButton.LeftButton)

    assert both == (0, 2)
    assert pad.response == (0,)


def test_arrows_go_to_the_next_region_that_way_and_space_marks(qtbot, pad):
    pad.buttons[0].setFocus()
    qtbot.waitUntil(pad.buttons[0].hasFocus)

    qtbot.keyClick(pad.buttons[0], Qt.Key.Key_Right)
    right = pad.buttons[1].hasFocus()
    qtbot.keyClick(pad.buttons[1], Qt.Key.Key_Space)

    assert right
    assert pad.response == (1,)


def test_judging_tells_found_missed_and_mistaken_in_words(pad):
    pad.set_response((0, 1))

    pad.judge((0, 2))

    assert [button.verdict for button in pad.buttons] == ["right", "wrong", "missed"]
    assert pad.buttons[2].accessibleDescription() == "漏掉：插线板"


def test_the_height_is_the_same_before_and_after_judging(pad):
    before = pad.heightForWidth(640)

    pad.judge((0, 2))

    assert pad.heightForWidth(640) == before


def test_digits_mark_every_region_that_a_picture_may_have(qtbot):
    most = HOTSPOT_COUNT[1]
    spots = [Spot(x=i / 10, y=0.1, width=0.08, height=0.1, label=str(i), hazard=True) for i in range(most)]
    pad = HotspotPicture(KITCHEN, spots, alt="厨房")
    qtbot.addWidget(pad)

    for place in range(most):
        qtbot.keyClick(pad, Qt.Key(Qt.Key.Key_1 + place))

    assert pad.response == tuple(range(most))


def test_in_a_small_picture_a_region_can_still_be_hit_with_a_finger(qtbot):
    spots = [Spot(x=0.4, y=0.0, width=0.08, height=0.08, label="alarm", hazard=False)]
    pad = HotspotPicture(KITCHEN, spots, alt="厨房")
    qtbot.addWidget(pad)

    pad.resize(360, 400)
    pad.show()

    box = pad.buttons[0].geometry()
    assert (box.width(), box.height(), box.top()) == (44, 44, 0)

"""Columns, and what keeps a page in the middle."""

import pytest
from PySide6.QtWidgets import QWidget

from firelearn.gui.kit.ground import ScrollPage
from firelearn.gui.kit.layout import Centre, column, holder
from firelearn.gui.kit.text import Label

LONG = "这是一段会换行的文字，窗口越窄，它就越高。" * 6
WIDEST = 400


@pytest.fixture
def centred(qtbot):
    child = holder(column(Label(LONG)))
    centre = Centre(child, WIDEST)
    qtbot.addWidget(centre)
    centre.show()
    return centre, child


@pytest.mark.parametrize(("width", "of_child"), [(300, 300), (400, 400), (700, 400)])
def test_a_child_is_as_wide_as_there_is_room_up_to_its_most_and_in_the_middle(centred, width, of_child):
    centre, child = centred

    centre.resize(width, 600)

    assert child.width() == of_child
    assert child.x() == (width - of_child) // 2


def test_the_height_that_a_width_asks_for_does_not_depend_on_the_width_before(centred):
    centre, _ = centred

    heights = set()
    for before in (200, 400, 1200):
        centre.resize(before, 600)
        heights.add(centre.heightForWidth(500))

    assert len(heights) == 1


def test_a_centred_page_that_only_just_scrolls_comes_to_rest(qtbot):
    page = ScrollPage()
    page.content.setLayout(column(Centre(holder(column(Label(LONG))), WIDEST)))
    qtbot.addWidget(page)
    page.show()

    for width in range(380, 430, 3):
        needed = page.content.heightForWidth(width)
        for height in range(needed - 60, needed + 60, 4):
            page.resize(width, height)

    assert isinstance(page.widget(), QWidget)

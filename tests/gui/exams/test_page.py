"""The exams page: its columns, and what it says without exams."""

import pytest
from PySide6.QtCore import Qt

from firelearn.gui.exams.page import ExamsPage, ExamsView
from firelearn.gui.kit import theme
from firelearn.gui.kit.theme import Theme


def _shown(qtbot, suite, person, width=1084, *, offers=None):
    page = ExamsPage()
    qtbot.addWidget(page)
    page.resize(width, 720)
    page.show()
    found = suite.results.offers(person) if offers is None else offers
    page.show_exams(ExamsView(offers=found, unfinished=None, past=(), zone_offset_min=480))
    return page


@pytest.mark.parametrize(("width", "columns"), [(928, 3), (1084, 3), (1684, 3), (600, 2)])
def test_cards_stand_side_by_side_as_far_as_there_is_room(qtbot, stage, suite, width, columns):
    page = _shown(qtbot, suite, stage.me, width)

    cards = page.content._cards

    assert len({card.x() for card in cards}) == columns
    assert all(card.geometry().right() < width for card in cards)


def test_in_elder_mode_cards_stand_one_below_the_other(qtbot, stage, suite):
    theme.use(Theme("light", elder=True, motion=False))

    page = _shown(qtbot, suite, stage.me, 1024)

    assert len({card.x() for card in page.content._cards}) == 1


def test_without_exams_it_offers_to_practise(qtbot, stage, suite):
    page = _shown(qtbot, suite, stage.me, offers=())

    with qtbot.waitSignal(page.practised):
        qtbot.mouseClick(page.findChild(object, "no_exams_button"), Qt.MouseButton.LeftButton)

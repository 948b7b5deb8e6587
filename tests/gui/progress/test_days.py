"""The last days: words, plots that come late, and the table."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.text import Label
from firelearn.gui.kit.theme import Theme
from firelearn.gui.progress.days import DaysCard, told_in_words
from firelearn.gui.progress.plot import answers_plot, nice_top, points_plot
from firelearn.gui.progress.table import DaysModel, DaysTable
from tests.gui.progress.standing import days

TOLD = "学了 2 天，答 32 题，答对 20 题，得 11 分。\n最多的一天是 11 月 19 日：答 20 题，得 7 分。"
TWO_DAYS = days(d0=(12, 9, 4), d3=(20, 11, 7))


@pytest.fixture
def card(qtbot):
    made = DaysCard(TWO_DAYS)
    qtbot.addWidget(made)
    made.resize(620, 420)
    made.show()
    return made


def test_the_days_are_told_in_words():
    assert told_in_words(TWO_DAYS) == TOLD


def test_the_words_are_there_before_the_plots_and_the_plots_say_the_same(card):
    assert card.findChild(Label, "days_told").text() == TOLD
    height = card.sizeHint().height()

    card.add_answers(answers_plot(TWO_DAYS))
    card.add_points(points_plot(TWO_DAYS))

    assert card.findChild(QWidget, "answers_plot").accessibleName() == TOLD
    assert card.findChild(QWidget, "points_plot").accessibleName() == TOLD
    assert card.sizeHint().height() == height


def test_plots_take_the_colours_of_the_theme(qtbot):
    seen = {}
    for mode in ("light", "dark"):
        theme.use(Theme(mode))
        plot = answers_plot(TWO_DAYS)
        qtbot.addWidget(plot)
        plot.resize(500, 120)
        image = plot.grab().toImage()
        seen[mode] = image
        colours = {image.pixelColor(x, y).name() for x in range(0, 500, 2) for y in range(0, 120, 2)}
        assert theme.current().colour("line").name() in colours
        assert theme.current().colour("primary").name() in colours

    assert seen["light"] != seen["dark"]


def test_the_pointer_goes_through_a_plot_so_that_the_page_scrolls_under_it(card):
    card.add_answers(answers_plot(TWO_DAYS))
    plot = card.findChild(QWidget, "answers_plot")

    under = card.childAt(plot.mapTo(card, plot.rect().center()))

    assert under is not plot
    assert not plot.isAncestorOf(under)


@pytest.mark.parametrize(("most", "top"), [(0, 4), (4, 4), (5, 6), (11, 20), (46, 60), (100, 100), (1234, 2000)])
def test_an_axis_ends_at_a_round_number_with_a_round_half(most, top):
    assert nice_top(most) == top


def test_the_table_is_one_press_away_and_back(card):
    assert card.table is None
    turn = card.findChild(QWidget, "days_turn")

    turn.click()
    assert card.table.isVisible()
    assert turn.text() == "看图"

    turn.click()
    assert not card.table.isVisible()
    assert turn.text() == "看表格"


def test_in_elder_mode_the_table_unfolds_under_the_words(qtbot):
    theme.use(Theme(elder=True))
    card = DaysCard(TWO_DAYS)
    qtbot.addWidget(card)
    card.show()
    turn = card.findChild(QWidget, "days_turn")

    turn.click()
    assert card.table.isVisible()
    assert turn.text() == "收起表格"

    turn.click()
    assert not card.table.isVisible()


def test_the_table_is_a_sound_model_with_the_latest_day_first(qtmodeltester):
    model = DaysModel(TWO_DAYS)
    qtmodeltester.check(model)

    rows = [[model.index(row, column).data() for column in range(4)] for row in (0, 3)]
    assert rows == [["11 月 22 日 星期日", "12", "9", "4"], ["11 月 19 日 星期四", "20", "11", "7"]]
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(4)]
    assert heads == ["日期", "答题", "答对", "积分"]


def test_the_table_can_be_walked_with_arrows_and_left_with_tab(qtbot):
    table = DaysTable(TWO_DAYS)
    qtbot.addWidget(table)
    table.show()
    table.setCurrentIndex(table.model().index(0, 0))

    qtbot.keyClick(table, Qt.Key.Key_Down)

    assert table.currentIndex().row() == 1
    assert not table.tabKeyNavigation()
    assert table.accessibleName()

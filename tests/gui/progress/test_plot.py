import pytest
from PySide6.QtGui import QColor

from firelearn.gui.kit import theme
from firelearn.gui.progress.plot import answers_plot, nice_top, points_plot
from firelearn.services.progress import DayActivity

DAYS = tuple(DayActivity(day=20_000 + at, answers=10 * at, right=6 * at, points=at) for at in range(30))


def colours_of(qtbot, widget, size=(640, 220)):
    qtbot.addWidget(widget)
    widget.resize(*size)
    image = widget.grab().toImage()
    return {QColor(image.pixel(x, y)).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}


def test_answers_are_bars_of_the_right_ones_with_the_rest_on_top(qtbot):
    seen = colours_of(qtbot, answers_plot(DAYS))

    assert theme.current().colour("primary").name() in seen
    assert theme.current().colour("blue_soft").name() in seen


def test_points_are_bars_in_ember(qtbot):
    seen = colours_of(qtbot, points_plot(DAYS))

    assert theme.current().colour("ember").name() in seen


def test_days_without_anything_have_no_bars_and_do_no_harm(qtbot):
    nothing = tuple(DayActivity(day=day, answers=0, right=0, points=0) for day in range(30))

    seen = colours_of(qtbot, answers_plot(nothing)) | colours_of(qtbot, points_plot(nothing))

    assert theme.current().colour("primary").name() not in seen
    assert theme.current().colour("ember").name() not in seen


def test_a_plot_is_painted_in_the_smallest_room_it_asks_for(qtbot):
    plot = points_plot(DAYS)
    least = plot.minimumSizeHint()

    assert theme.current().colour("ember").name() in colours_of(qtbot, plot, (least.width(), least.height()))


@pytest.mark.parametrize(("most", "top"), [(0, 4), (4, 4), (5, 6), (32, 40), (101, 200), (950, 1000)])
def test_the_top_of_a_plot_is_a_round_even_number(most, top):
    assert nice_top(most) == top

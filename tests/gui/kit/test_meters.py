from PySide6.QtGui import QAccessible

from firelearn.gui.kit import theme
from firelearn.gui.kit.meters import Bar, Ring
from firelearn.gui.kit.theme import Theme


def test_a_ring_tells_its_value_and_its_denominator(qtbot):
    ring = Ring()
    qtbot.addWidget(ring)

    ring.set_value(8, 29, note="上限 29", spoken="今日积分 8，上限 29")

    ear = QAccessible.queryAccessibleInterface(ring)
    assert ear.role() == QAccessible.Role.ProgressBar
    assert ear.text(QAccessible.Text.Name) == "今日积分 8，上限 29"
    assert (ring.value(), ring.maximum()) == (8, 29)


def test_more_than_full_is_full(qtbot):
    bar = Bar()
    qtbot.addWidget(bar)

    bar.set_value(7, 5)

    assert bar.share == 1.0


def test_it_grows_once_when_motion_is_on(qtbot):
    theme.use(Theme("light"))
    bar = Bar()
    qtbot.addWidget(bar)
    bar.set_value(1, 2)

    bar.show()
    first = bar.share
    qtbot.waitUntil(lambda: bar.share == 0.5)
    bar.hide()
    bar.show()

    assert first < 0.5
    assert bar.share == 0.5

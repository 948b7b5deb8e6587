"""One leaf is shown at a time, and the whole is as high as that one."""

from PySide6.QtWidgets import QLabel

from firelearn.gui.units.leaves import Leaves


def test_the_height_is_that_of_the_leaf_in_sight(qtbot):
    leaves = Leaves(name="leaves")
    qtbot.addWidget(leaves)
    low, high = QLabel("a"), QLabel("a")
    low.setFixedHeight(40)
    high.setFixedHeight(400)
    turned = []
    leaves.turned.connect(lambda: turned.append(leaves.shown))

    leaves.add(low)
    leaves.add(high)
    assert leaves.sizeHint().height() == 40
    leaves.turn_to(high)
    leaves.turn_to(high)

    assert leaves.sizeHint().height() == 400
    assert turned == [high]
    leaves.turn_to(low)
    leaves.tear_out(high)
    assert leaves.shown is low

from PySide6.QtCore import Qt

from firelearn.gui.kit.ground import Ground
from firelearn.gui.kit.toast import Toast, toast


def test_a_new_toast_takes_the_place_of_the_old_and_its_act_is_done(qtbot):
    page, done = Ground(), []
    qtbot.addWidget(page)
    page.resize(800, 600)
    page.show()

    toast(page, "已保存在本机，积分 +2")
    made = toast(page, "已放进收藏", action="撤销", on_action=lambda: done.append(True))
    visible = [part.accessibleName() for part in page.findChildren(Toast) if part.isVisible()]
    qtbot.mouseClick(made.findChild(object, "toast_action"), Qt.MouseButton.LeftButton)

    assert visible == ["已放进收藏"]
    assert done == [True]


def test_it_stands_above_the_bottom_bar_at_every_size(qtbot):
    page = Ground()
    qtbot.addWidget(page)
    page.resize(800, 600)
    page.show()
    made = toast(page, "已保存", above=80)

    page.resize(1000, 700)

    assert made.geometry().bottom() < 700 - 80
    assert abs(made.geometry().center().x() - 500) <= 1

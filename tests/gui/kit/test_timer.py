from firelearn.gui.kit.timer import SavedMark, Timer


def test_it_speaks_up_at_five_minutes_and_at_one(qtbot):
    timer = Timer()
    qtbot.addWidget(timer)
    stages = []

    for left in (581_000, 300_000, 61_000, 60_000, 0):
        timer.set_time(left, 900_000)
        stages.append(timer.stage)

    assert stages == [0, 1, 1, 2, 2]
    assert timer.accessibleName() == "剩余时间 0 秒"


def test_the_saved_mark_keeps_its_width_while_saving(qtbot):
    mark = SavedMark()
    qtbot.addWidget(mark)
    mark.saved("19:42:07")
    width = mark.sizeHint().width()

    mark.saving()

    assert mark.sizeHint().width() == width
    assert mark.accessibleName() == "正在保存 19:42:07"

from PySide6.QtCore import Qt

from firelearn.gui.kit.choice import Segmented, Toggle


def test_choosing_another_part_is_told_once(qtbot):
    choice = Segmented([("zh_CN", "中文"), ("en", "English")], "zh_CN", label="语言", name="language")
    qtbot.addWidget(choice)
    told = []
    choice.chosen.connect(told.append)

    qtbot.mouseClick(choice.parts[1], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(choice.parts[1], Qt.MouseButton.LeftButton)

    assert told == ["en"]
    assert choice.value == "en"


def test_arrows_choose_the_neighbour(qtbot):
    choice = Segmented([(1, "一"), (2, "二"), (3, "三")], 1, name="n")
    qtbot.addWidget(choice)

    qtbot.keyClick(choice.parts[0], Qt.Key.Key_Left)

    assert choice.value == 3


def test_a_toggle_tells_what_the_person_switched_and_not_what_the_program_did(qtbot):
    toggle = Toggle("读给我听", name="aloud")
    qtbot.addWidget(toggle)
    told = []
    toggle.switched.connect(told.append)

    toggle.set_on(True)
    qtbot.mouseClick(toggle._switch, Qt.MouseButton.LeftButton)

    assert told == [False]
    assert not toggle.on

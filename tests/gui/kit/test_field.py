from PySide6.QtCore import Qt

from firelearn.gui.kit.field import Field, TextBox


def test_what_is_written_is_told_and_enter_too(qtbot):
    field = Field("昵称", hint="只在本机显示", name="nickname")
    qtbot.addWidget(field)
    field.show()
    told = []
    field.changed.connect(told.append)

    qtbot.keyClicks(field._entry, "ab")
    with qtbot.waitSignal(field.entered):
        qtbot.keyClick(field._entry, Qt.Key.Key_Return)

    assert told == ["a", "ab"]
    assert field.text() == "ab"


def test_an_error_takes_the_hints_place_and_gives_it_back(qtbot):
    field = Field("昵称", hint="只在本机显示")
    qtbot.addWidget(field)

    field.set_error("先写一个名字")
    wrong = field._entry.accessibleDescription()
    field.set_error("")

    assert wrong == "先写一个名字"
    assert field._entry.accessibleDescription() == "只在本机显示"


def test_a_field_of_digits_takes_only_digits(qtbot):
    field = Field("PIN", digits=True, max_length=6)
    qtbot.addWidget(field)

    qtbot.keyClicks(field._entry, "12a34567")

    assert field.text() == "123456"


def test_several_lines_can_be_written(qtbot):
    box = TextBox("说明")
    qtbot.addWidget(box)

    with qtbot.waitSignal(box.changed):
        box.set_text("一\n二")

    assert box.text() == "一\n二"

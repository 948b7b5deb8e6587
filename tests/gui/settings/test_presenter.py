"""Settings over the real use cases."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from firelearn.gui.kit.text import Label
from firelearn.gui.kit.toast import Toast
from firelearn.gui.route import Settings
from firelearn.gui.settings.presenter import Presenter
from firelearn.runtime.build import VERSION


def _entered(qtbot, stage):
    screen = Presenter(stage)
    qtbot.addWidget(screen.page)
    screen.page.resize(1084, 800)
    screen.page.show()
    screen.enter(Settings())
    qtbot.waitUntil(lambda: stage.tasks.waiting == 0)
    return screen


def _press(screen, name):
    screen.page.findChild(QWidget, name).click()


def _said(screen, name):
    return screen.page.findChild(Label, name).text()


def test_choices_are_made_at_once(qtbot, stage, travel):
    screen = _entered(qtbot, stage)

    _press(screen, "language_2")
    _press(screen, "theme_3")
    _press(screen, "elder_switch")

    assert travel.chosen == [{"language": "en"}, {"theme": "dark"}, {"elder": True}]
    assert screen.rail == "me"


def test_a_text_size_is_used_in_elder_mode(qtbot, stage, travel):
    screen = _entered(qtbot, stage)

    _press(screen, "text_larger")
    _press(screen, "use_text_size")

    assert travel.chosen == [{"text_pt": 20, "elder": True}]


def test_the_version_and_the_bank_are_named(qtbot, stage, suite):
    screen = _entered(qtbot, stage)

    edition = suite.library.edition()
    assert VERSION in _said(screen, "version")
    assert edition.name.zh_CN in _said(screen, "bank")
    assert f"{edition.questions} 题" in _said(screen, "bank")


def test_a_backup_is_made_and_lies_where_it_is_said_to(qtbot, stage):
    screen = _entered(qtbot, stage)

    _press(screen, "backup")
    qtbot.waitUntil(lambda: screen.page.findChild(Label, "backup_done") is not None)

    assert Path(_said(screen, "backup_path")).is_file()
    assert _said(screen, "backup_what").startswith("19:50·")


def test_a_backup_that_cannot_be_made_is_told_on_the_page(qtbot, stage, suite):
    screen = _entered(qtbot, stage)
    # Where the folder of the backups should be, there is a file.
    folder = suite.seat.store.path.parent / "backups"
    if folder.exists():
        for old in folder.iterdir():
            old.unlink()
        folder.rmdir()
    folder.write_bytes(b"")

    _press(screen, "backup")
    qtbot.waitUntil(lambda: screen.page.findChild(Label, "backup_trouble") is not None)

    assert screen.page.keeping.backup.text() == "再试一次"


def test_the_path_of_the_records_is_copied(qtbot, stage):
    screen = _entered(qtbot, stage)

    _press(screen, "copy_path")

    assert QGuiApplication.clipboard().text() == str(stage.home)
    assert stage.host.findChild(Toast).accessibleName() == "路径复制好了"


def test_what_was_changed_has_the_focus_again_when_the_screen_is_built_anew(qtbot, stage):
    before = _entered(qtbot, stage)
    before.page.activateWindow()
    before.page.findChild(QWidget, "theme_1").setFocus()
    qtbot.waitUntil(lambda: before.page.findChild(QWidget, "theme_1").hasFocus())

    after = _entered(qtbot, stage)

    assert after.page.focusWidget() is after.page.findChild(QWidget, "theme_1")


def test_the_way_back_is_the_way_back(qtbot, stage, travel):
    screen = _entered(qtbot, stage)

    screen.page.back.click()

    assert travel.backs == [True]

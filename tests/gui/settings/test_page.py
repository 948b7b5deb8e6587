"""Settings as they are seen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from firelearn.domain.errors import Trouble
from firelearn.domain.text import Language
from firelearn.gui.kit import language, theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.choice import Segment
from firelearn.gui.kit.text import Label
from firelearn.gui.kit.theme import Theme
from firelearn.gui.settings.keeping import BackupDone
from firelearn.gui.settings.licences import PARTS
from firelearn.gui.settings.page import SettingsPage
from firelearn.runtime.settings import Settings

HOME = "/somewhere/firelearn"


@pytest.fixture
def made(qtbot):
    def make(settings=None, size=(1084, 800)):
        page = SettingsPage(settings or Settings(), home=HOME, version="0.1.0")
        qtbot.addWidget(page)
        page.resize(*size)
        page.show()
        return page

    return make


def _said(page, name):
    return page.findChild(Label, name).text()


def _press(page, name):
    page.findChild(QWidget, name).click()


@pytest.mark.parametrize(
    ("name", "choice"),
    [
        ("language_2", ("language", "en")),
        ("theme_3", ("theme", "dark")),
        ("elder_switch", ("elder", True)),
        ("motion_switch", ("motion", False)),
    ],
)
def test_a_press_chooses(qtbot, made, name, choice):
    page = made()

    with qtbot.waitSignal(page.chosen) as chosen:
        _press(page, name)

    assert tuple(chosen.args) == choice


def test_what_was_chosen_before_is_marked(made):
    page = made(Settings(language=Language.EN, elder=True, motion=False))

    assert page.look.language.value == "en"
    assert page.look.theme.value == "system"
    assert page.look.elder.on
    assert not page.look.motion.on


def test_languages_are_offered_in_their_own_names(made):
    language.use_words(language.words().speaking(Language.EN))

    page = made()

    names = [segment.text() for segment in page.look.language.findChildren(Segment)]

    assert names == ["简体中文", "English"]


def test_a_text_size_is_tried_on_the_sample_before_it_is_used(qtbot, made):
    page = made(Settings(elder=True))
    size = page.look.text_size
    assert not size.use.isEnabled()
    assert not size.smaller.isEnabled()

    size.larger.click()
    size.larger.click()
    assert size.sample.accessibleName() == "样字：22 磅"

    with qtbot.waitSignal(page.size_wanted) as wanted:
        size.use.click()
    assert wanted.args == [22]


def test_the_sample_grows_and_its_room_stays(made):
    page = made(Settings(elder=True))
    size = page.look.text_size
    before, room = size.sample.grab().toImage(), size.sample.height()

    for _ in range(20):
        size.larger.click()

    assert size.text_pt == 30
    assert not size.larger.isEnabled()
    assert size.sample.height() == room
    assert size.sample.grab().toImage() != before


def test_outside_elder_mode_a_text_size_opens_elder_mode(made):
    page = made()

    use = page.look.text_size.use

    assert use.isEnabled()
    assert use.text() == "打开长辈版，用 18 磅"


def test_without_a_voice_a_sentence_says_so_and_with_one_it_can_be_chosen(qtbot, made):
    page = made()
    assert _said(page, "aloud_none") == "还不能朗读：要有系统的中文语音，和本程序的语音部件。"
    assert page.look.aloud is None

    page.look.show_voice(can_speak=True)

    with qtbot.waitSignal(page.chosen) as chosen:
        _press(page, "aloud_switch")
    assert tuple(chosen.args) == ("read_aloud", True)


def test_the_folder_of_the_records_is_named_and_can_be_copied(qtbot, made):
    page = made()

    with qtbot.waitSignal(page.copy_wanted):
        _press(page, "copy_path")

    assert _said(page, "home_path") == HOME


def test_a_backup_under_way_takes_no_second_press_and_says_what_goes_on(made):
    page = made()

    page.keeping.show_busy()

    assert not page.keeping.backup.isEnabled()
    assert _said(page, "backup_told") == "正在复制记录，复制完会打开核对。"


def test_a_backup_that_was_made_says_where_it_lies_and_how_much_it_holds(made):
    page = made()
    page.keeping.show_busy()

    page.keeping.show_done(BackupDone(path="/b/day.db", time="19:52", entries=1246, bytes=3_400_000))

    assert page.keeping.backup.isEnabled()
    assert _said(page, "backup_done") == "备份好了，核对过是完整的"
    assert _said(page, "backup_what") == "19:52·1,246 条记录·3.4 MB"
    assert _said(page, "backup_path") == "/b/day.db"


def test_a_backup_that_failed_says_what_to_do_and_can_be_tried_again(made):
    page = made()
    page.keeping.show_busy()

    page.keeping.show_trouble(Trouble("disk_full", path="/b"))

    assert _said(page, "backup_trouble") == "磁盘满了，这一步没有记下"
    assert page.keeping.backup.text() == "再试一次"
    assert page.keeping.backup.isEnabled()


def test_escape_and_the_arrow_lead_back(qtbot, made):
    page = made()

    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
    with qtbot.waitSignal(page.left):
        page.back.click()


def test_the_licences_name_every_part(made):
    page = made()

    page.findChild(Button, "licences").click()

    told = {label.text() for label in page.findChild(QWidget, "licences_list").findChildren(Label)}
    assert {part for part, _ in PARTS} <= told


@pytest.mark.parametrize("spoken", list(Language))
@pytest.mark.parametrize("text_pt", [18, 26, 30])
def test_in_elder_mode_nothing_is_wider_than_the_page(made, spoken, text_pt):
    theme.use(Theme(elder=True, text_pt=text_pt))
    language.use_words(language.words().speaking(spoken))

    page = made(Settings(elder=True, text_pt=text_pt), size=(1024, 684))

    assert page.content.width() <= page.width()
    assert all(child.width() <= page.width() for child in page.content.findChildren(QWidget))

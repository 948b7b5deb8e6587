import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget

from firelearn.gui import route as to
from firelearn.gui.setup.draft import SetUpDraft, Step
from firelearn.gui.setup.presenter import Presenter
from firelearn.runtime.deployment import Place
from tests.services.staffed import OTHER_PIN, PIN, wish

KEY = "ab" * 32


@pytest.fixture
def open_setup(stage, qtbot):
    opened = []

    def make(draft=None):
        screen = Presenter(stage)
        qtbot.addWidget(screen.page)
        screen.page.resize(1280, 800)
        screen.page.show()
        opened.append(screen)
        screen.enter(to.Setup(draft=draft or SetUpDraft()))
        qtbot.waitUntil(lambda: stage.tasks.waiting == 0 and screen.page.body is not None)
        return screen

    yield make
    for screen in opened:
        screen.close()


def press(screen, name):
    screen.page.findChild(QWidget, name).click()


def to_the_pin(screen):
    press(screen, "place_outreach")
    screen.page.body.region_name.set_text("清河县")
    screen.page.body.region.set_text("430528")
    screen.page.body.place_name.set_text("广场展台")
    for _ in range(3):
        press(screen, "onward")


def test_whoever_is_at_home_is_ready_in_one_tap(open_setup, stage, travel, qtbot):
    screen = open_setup()

    press(screen, "place_home")

    qtbot.waitUntil(lambda: bool(travel.replaced))
    assert travel.replaced == [to.Home()]
    assert (stage.deployment.set_up, stage.deployment.place, stage.deployment.shared) == (True, Place.HOME, False)


def test_a_pc_is_set_up_step_by_step_and_the_code_has_to_be_put_away(open_setup, stage, travel, qtbot):
    screen = open_setup()
    to_the_pin(screen)

    qtbot.keyClicks(screen.page.pad, PIN)
    qtbot.keyClicks(screen.page.pad, PIN)
    qtbot.waitUntil(lambda: screen.page.findChild(QWidget, "code_card") is not None)
    before = screen.page.act.isEnabled()
    screen.page.body.noted.findChild(QAbstractButton).click()
    press(screen, "onward")

    assert not before
    assert travel.replaced == [to.Staff()]
    now = stage.deployment
    assert (now.place, now.region, now.place_name) == (Place.OUTREACH, 430528, "广场展台")
    assert (now.sign_out_min, now.guest_days) == (5, 90)
    assert stage.suite.session.open


def test_two_pins_that_differ_and_weak_ones_are_told_and_nothing_is_set(open_setup, stage, qtbot):
    screen = open_setup()
    to_the_pin(screen)

    qtbot.keyClicks(screen.page.pad, "123456")
    weak = screen.page.pad.told.text()
    qtbot.keyClicks(screen.page.pad, PIN)
    qtbot.keyClicks(screen.page.pad, OTHER_PIN)

    assert weak
    assert "不一样" in screen.page.pad.told.text()
    assert not stage.deployment.set_up


def test_back_keeps_what_was_written_and_leaves_from_the_first_step(open_setup, travel):
    screen = open_setup()
    press(screen, "place_unit")
    screen.page.body.region_name.set_text("清河县")
    press(screen, "onward")

    press(screen, "back")
    kept = screen.page.body.region_name.text()
    press(screen, "back")
    press(screen, "back")

    assert kept == "清河县"
    assert travel.backs == [True]


def test_a_number_or_a_key_that_cannot_be_is_told_beside_its_field(open_setup):
    screen = open_setup()
    press(screen, "place_unit")
    screen.page.body.region.set_text("43")
    press(screen, "onward")
    stayed = screen.page.body.objectName()
    screen.page.body.region.set_text("")
    for _ in range(2):
        press(screen, "onward")
    screen.page.body.key.set_text("not a key")

    press(screen, "onward")

    assert stayed == "where_question"
    assert screen.page.body.objectName() == "server_question"


def test_a_key_is_read_from_a_file_and_a_wrong_file_is_told(open_setup, tmp_path):
    (tmp_path / "key.txt").write_text(f" {KEY.upper()} \n", encoding="ascii")
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    screen = open_setup(SetUpDraft(step=Step.SERVER, place=Place.UNIT))

    screen.page.body.read(tmp_path / "key.txt")
    read = screen.page.body.key.text()
    screen.page.body.read(tmp_path / "photo.jpg")

    assert read == KEY
    assert screen.page.body.key.text() == ""


def test_staff_change_what_was_chosen_without_another_pin(open_setup, stage, travel, qtbot):
    stage.suite.staff.set_up(wish(place_name="旧地方"))
    stage.among_staff = True
    screen = open_setup()
    press(screen, "place_room")
    filled = screen.page.body.place_name.text()
    screen.page.body.place_name.set_text("二楼培训室")

    for _ in range(3):
        press(screen, "onward")

    qtbot.waitUntil(lambda: bool(travel.replaced))
    assert filled == "旧地方"
    assert (stage.deployment.place, stage.deployment.place_name) == (Place.ROOM, "二楼培训室")
    assert stage.suite.staff.audit()[0].reason == "place place_name"


def test_the_paper_says_what_the_code_is_for_and_opens_in_every_editor(open_setup, qtbot, tmp_path):
    screen = open_setup()

    screen._files.save("救急码\n    ACDE-FGHJ\n", tmp_path / "code.txt")

    qtbot.waitUntil((tmp_path / "code.txt").exists)
    qtbot.waitUntil(lambda: screen.stage.tasks.waiting == 0)
    assert (tmp_path / "code.txt").read_bytes().startswith(b"\xef\xbb\xbf")

import pytest
from PySide6.QtWidgets import QWidget

from firelearn.domain.audit import StaffAction
from firelearn.gui import route as to
from firelearn.gui.audit.page import AT_ONCE, PC, PEOPLE
from firelearn.gui.audit.presenter import Presenter, table_of
from firelearn.gui.audit.telling import action_of
from firelearn.gui.kit.language import words
from firelearn.services.audit_list import AuditLine
from tests.services.staffed import wish


def line(action="pin_reset", reason="忘了", person="秀英"):
    return AuditLine(
        at_ms=1_795_348_200_000, utc_offset_min=480, action=action, person=person, tag="ACD", unit="", reason=reason
    )


@pytest.fixture
def screen(stage, qtbot):
    stage.suite.staff.set_up(wish())
    stage.among_staff = True
    made = Presenter(stage)
    qtbot.addWidget(made.page)
    made.page.resize(1280, 800)
    made.page.show()
    made.enter(to.Audit())
    qtbot.waitUntil(lambda: bool(made.page.shown))
    yield made
    made.close()


def lines(screen):
    return [found for found in screen.page.findChildren(QWidget, "audit_line") if found.isVisible()]


def test_the_set_up_itself_is_the_first_line(screen):
    assert [found.action for found in screen.page.shown] == ["settings_changed"]
    assert len(lines(screen)) == 1


def test_every_act_of_staff_has_its_words():
    missing = [action for action in StaffAction if action_of(line(action.value)) == action.value]

    assert missing == []


def test_the_list_is_narrowed_to_what_was_done_to_people(screen):
    screen.page.show_lines([line(), line("settings_changed", "board"), line("unit_accepted", "")])

    screen.page.group.set_value(PEOPLE)
    people = [found.action for found in screen.page.shown]
    screen.page.group.set_value(PC)

    assert people == ["pin_reset"]
    assert [found.action for found in screen.page.shown] == ["settings_changed"]


def test_a_long_list_is_drawn_a_part_at_a_time(screen, qtbot):
    screen.page.show_lines([line(reason=str(n)) for n in range(AT_ONCE + 30)])
    qtbot.waitUntil(lambda: len(lines(screen)) == AT_ONCE)

    screen.page.findChild(QWidget, "audit_more").click()

    qtbot.waitUntil(lambda: len(lines(screen)) == AT_ONCE + 30)


def test_an_empty_list_says_why(screen, qtbot):
    screen.page.show_lines([])

    assert screen.page.findChild(QWidget, "audit_empty") is not None
    assert not screen.page.save.isEnabled()


def test_the_table_is_read_by_spreadsheets_and_holds_no_formula(screen, qtbot, tmp_path):
    screen.page.show_lines([line(reason="=1+1")])

    screen.save(tmp_path / "list.csv")

    qtbot.waitUntil((tmp_path / "list.csv").exists)
    qtbot.waitUntil(lambda: screen.stage.tasks.waiting == 0)
    written = (tmp_path / "list.csv").read_bytes()
    assert written.startswith(b"\xef\xbb\xbf")
    assert "'=1+1" in written.decode("utf-8-sig")
    assert "重设密码" in table_of([line()]).decode("utf-8-sig")
    assert words().iso_date(20_779) in written.decode("utf-8-sig")

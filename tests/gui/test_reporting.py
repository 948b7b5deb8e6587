"""The tool that tells that something is wrong with a question."""

import pytest

from firelearn.gui.kit import theme
from firelearn.gui.kit.dialog import Dialog
from firelearn.gui.kit.language import say
from firelearn.gui.kit.theme import Theme
from firelearn.gui.reporting import ask_and_report, report_tool


@pytest.mark.parametrize(("points", "shown"), [(18, "这题有误"), (24, "")])
def test_the_tool_says_what_it_is_in_very_large_text_to_the_ear_only(qtbot, points, shown):
    theme.use(Theme("light", elder=True, text_pt=points, motion=False))

    tool = report_tool()
    qtbot.addWidget(tool)

    assert tool.text() == shown
    assert shown or (tool.accessibleName() == tool.toolTip() == "这题有误")


def test_a_question_that_is_gone_is_told_as_a_trouble(qtbot, stage, travel):
    ask_and_report(stage, stage.host, "no-such", owner=stage.host)
    dialog = stage.host.findChild(object, "report_dialog")

    dialog.complaint.buttons["other"].click()
    dialog.other.click()
    qtbot.waitUntil(lambda: stage.tasks.waiting == 0)

    told = [shown.accessibleName() for shown in stage.host.findChildren(Dialog) if shown is not dialog]
    assert told == [say("trouble.question_missing.title")]

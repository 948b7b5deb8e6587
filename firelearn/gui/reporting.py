"""Telling that something is wrong with a question: what, and a remark."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from firelearn.domain.ids import QuestionId
from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.dialog import Dialog
from firelearn.gui.kit.field import TextBox
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import column
from firelearn.gui.kit.toast import toast
from firelearn.gui.screen import Stage
from firelearn.gui.stand_in import tell

REASONS: Final = ("wrong_answer", "unclear", "outdated", "picture", "typing", "other")


class Complaint(QWidget):
    """What is wrong, one of a few, and room for a remark.

    Signals:
        chosen(): a reason was chosen.
    """

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.reason = ""
        self.buttons: dict[str, Button] = {}
        grid = QGridLayout()
        grid.setSpacing(8)
        for place, reason in enumerate(REASONS):
            button = Button(say(f"run.reason_{reason}"), "secondary", name=f"reason_{reason}")
            button.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.clicked.connect(self._choose)
            self.buttons[reason] = button
            grid.addWidget(button, place // 2, place % 2)
        self.remark = TextBox(say("run.remark"), placeholder=say("run.remark_hint"), lines=2, name="remark")
        self.setLayout(column(grid, self.remark, gap=14))

    def _choose(self) -> None:
        for reason, button in self.buttons.items():
            if button.isChecked():
                self.reason = reason
            button.set_icon("check" if button.isChecked() else "")
        self.chosen.emit()


class ReportDialog(Dialog):
    """Asks what is wrong with a question; going back to it is the safe act.

    Signals:
        reported(reason, remark): tell it so.
    """

    reported = Signal(str, str)

    def __init__(self, host: QWidget) -> None:
        self.complaint = Complaint()
        super().__init__(
            host,
            icon="report",
            title=say("run.report_title"),
            text=say("run.report_text"),
            safe=say("run.report_not"),
            other=say("run.report_send"),
            content=self.complaint,
            name="report_dialog",
        )
        self._allow_sending(False)
        self.complaint.chosen.connect(lambda: self._allow_sending(True))
        self.other_chosen.connect(lambda: self.reported.emit(self.complaint.reason, self.complaint.remark.text()))

    def _allow_sending(self, allowed: bool) -> None:
        if self.other is not None:
            self.other.setEnabled(allowed)


def report_tool() -> Button:
    """Make the tool of a bottom bar that tells something is wrong; in very large text it is its icon alone."""
    text = say("run.report")
    short = theme.current().one_column
    tool = Button("" if short else text, "tool", icon="report", name="report")
    if short:
        tool.setAccessibleName(text)
        tool.setToolTip(text)
    return tool


def ask_and_report(stage: Stage, page: QWidget, question: QuestionId, *, owner: QObject) -> None:
    """Ask over ``page`` what is wrong with a question, keep what is said, and say that it was kept."""

    def send(reason: str, remark: str) -> None:
        person, practice = stage.me, stage.suite.practice
        stage.tasks.run(
            lambda: practice.report(person, question, reason, remark),
            lambda _: toast(page, say("run.reported")),
            lambda error: tell(stage, error),
            owner=owner,
        )

    dialog = ReportDialog(page)
    dialog.reported.connect(send)
    dialog.open()

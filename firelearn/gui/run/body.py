"""What stands between the bars of a run: one thing at a time, and the next one made ready out of sight."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from firelearn.gui.kit.ground import Ground
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import STRETCH, Centre, column
from firelearn.gui.kit.text import Label
from firelearn.gui.run.pane import QuestionPane
from firelearn.gui.stand_in import PATIENCE_MS

_WIDEST: Final = 640


class RunBody(QStackedWidget):
    """Shows nothing, a question, what came of the run, or what stands in for it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("run_body")
        self._nothing = Ground(name="nothing")
        self.addWidget(self._nothing)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._say_waiting)

    def wait(self) -> None:
        """Show nothing new; after a while say that the questions are being fetched."""
        self._patience.start()

    def prepare(self, pane: QuestionPane) -> None:
        """Lay a question out that comes next, while the person reads."""
        pane.setParent(self)
        pane.hide()
        self.addWidget(pane)
        pane.prepare(self.size())

    def put(self, widget: QWidget) -> None:
        """Show ``widget`` in the place of whatever was shown, which is deleted."""
        self._patience.stop()
        if self.indexOf(widget) < 0:
            self.addWidget(widget)
        self.setCurrentWidget(widget)
        for index in reversed(range(self.count())):
            other = self.widget(index)
            if other is not None and other is not widget and other is not self._nothing:
                self.removeWidget(other)
                other.deleteLater()

    def put_in_the_middle(self, widget: QWidget) -> None:
        """Show a small thing in the middle of an empty page."""
        middle = Ground(name="run_other")
        middle.setLayout(column(STRETCH, Centre(widget, _WIDEST), STRETCH, margins=(24, 24, 24, 24)))
        self.put(middle)

    def _say_waiting(self) -> None:
        if self.currentWidget() is self._nothing:
            self.put_in_the_middle(Label(say("run.fetching"), "body", "ink2", align="center", name="fetching"))

"""What stands in for a page's content while it is not there: nothing, a calm word, or what went wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from firelearn.domain.errors import Trouble
from firelearn.gui.kit.dialog import Dialog
from firelearn.gui.kit.ground import Ground
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import STRETCH, Centre, column
from firelearn.gui.kit.painting import focus_quietly, paint_later
from firelearn.gui.kit.states import TroubleCard
from firelearn.gui.kit.text import Label
from firelearn.gui.screen import Screen, Stage
from firelearn.gui.telling import words_of

PATIENCE_MS: Final = 400
_WIDTH: Final = 640
T = TypeVar("T")


class StandIn(QStackedWidget):
    """A page that shows its content, or what stands in for it.

    Signals:
        again(): the person wants to try once more.
    """

    again = Signal()

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._content: QWidget | None = None
        self._blank = Ground(name="nothing")
        self.addWidget(self._blank)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._say_waiting)

    @property
    def content(self) -> QWidget | None:
        """What is shown when it is there."""
        return self._content

    def wait(self) -> None:
        """Show nothing new; after a while say that something is being fetched."""
        self._patience.start()

    def put(self, content: QWidget) -> None:
        """Show ``content`` in the place of whatever was shown, which is deleted."""
        self._patience.stop()
        self._content = content
        self._only(content)
        paint_later(self)

    def put_trouble(self, trouble: Trouble) -> None:
        """Say what went wrong and offer to try again."""
        self._patience.stop()
        title, advice = words_of(trouble)
        card = TroubleCard(title, advice, again=say("stand_in.again"), name="trouble_card")
        card.again.connect(self.again)
        self._only(_in_the_middle(card, "trouble_page"))
        focus_quietly(card)

    def _say_waiting(self) -> None:
        if self.currentWidget() is self._blank:
            self._only(_in_the_middle(Label(say("stand_in.waiting"), "body", "ink2", align="center"), "waiting"))

    def _only(self, widget: QWidget) -> None:
        if self.indexOf(widget) < 0:
            self.addWidget(widget)
        self.setCurrentWidget(widget)
        for index in reversed(range(self.count())):
            other = self.widget(index)
            if other is not None and other is not widget and other is not self._blank:
                self.removeWidget(other)
                other.deleteLater()


def load(screen: Screen, page: StandIn, work: Callable[[], T], then: Callable[[T], None]) -> None:
    """Fetch what a page shows: ``then`` gets it and puts it up, a trouble stands in for it."""

    def fail(error: Exception) -> None:
        if not isinstance(error, Trouble):
            raise error
        page.put_trouble(error)

    page.wait()
    screen.stage.tasks.run(work, then, fail, owner=screen)


def tell(stage: Stage, error: Exception) -> None:
    """Say in a dialog why an act did not come about; what is no trouble is a bug and raised."""
    if not isinstance(error, Trouble):
        raise error
    title, advice = words_of(error)
    Dialog(
        stage.host, icon="warn", title=title, text=advice, safe=say("stand_in.understood"), tone="warn", name="trouble"
    ).open()


def _in_the_middle(widget: QWidget, name: str) -> QWidget:
    ground = Ground(name=name)
    ground.setLayout(column(STRETCH, Centre(widget, _WIDTH), STRETCH, margins=(24, 24, 24, 24)))
    ground.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return ground

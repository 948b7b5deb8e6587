"""The offer on the start screen: set this PC up, or say that it is one's own. Nobody is forced to."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import STRETCH, column, row
from firelearn.gui.kit.text import Label


class SetUpOffer(QWidget):
    """One quiet line at the foot of the start screen.

    Signals:
        owned(): this is somebody's own PC.
        set_up_wanted(): set it up.
        staff_wanted(): staff come in.
    """

    owned = Signal()
    set_up_wanted = Signal()
    staff_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("set_up_offer")
        self._told = Label(say("setup.offer"), "label", "ink2", middle=True, name="offer_text")
        self._own = Button(say("setup.offer_own"), "quiet", icon="house", name="offer_own")
        self._own.clicked.connect(self.owned)
        self._set_up = Button(say("setup.offer_set_up"), "quiet", icon="gear", name="offer_set_up")
        self._set_up.clicked.connect(self.set_up_wanted)
        self._staff = Button(say("staff.title"), "tool", icon="lock", name="staff_door")
        self._staff.clicked.connect(self.staff_wanted)
        acts = row(self._own, self._set_up, STRETCH, self._staff, gap=4)
        self.setLayout(column(self._told, acts, gap=0) if theme.current().elder else row((self._told, 1), acts, gap=4))
        self.show_state(set_up=True, shared=False)

    def show_state(self, *, set_up: bool, shared: bool) -> None:
        """Offer the set-up where nobody did it; on a shared PC that was set up show staff's door."""
        for part in (self._told, self._own, self._set_up):
            part.setVisible(not set_up)
        self._staff.setVisible(set_up and shared)
        self.setVisible(not set_up or shared)

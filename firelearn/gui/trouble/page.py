"""The page that says why the app cannot open, what is safe, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from firelearn.gui.kit.ground import Ground
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import STRETCH, Centre, column
from firelearn.gui.kit.painting import focus_quietly
from firelearn.gui.kit.pictures import Picture, art
from firelearn.gui.kit.states import TroubleCard
from firelearn.gui.kit.text import Label

_WIDTH = 640


class TroublePage(Ground):
    """Nothing could be opened.

    Signals:
        again(): try once more (or quit, where trying makes no sense).
    """

    again = Signal()

    def __init__(
        self, title: str, advice: str, *, place: str = "", again: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, name="trouble_page")
        label = say("trouble_screen.again") if again else say("trouble_screen.quit")
        card = TroubleCard(title, advice, again=label, name="trouble_card")
        card.again.connect(self.again)
        picture = Picture(art("trouble-saved"), alt=say("trouble_screen.picture"), height=200)
        where = Label(say("trouble_screen.where", place=place) if place else "", "caption", "ink2", align="center")
        inside = QWidget()
        inside.setLayout(column(STRETCH, picture, card, where, STRETCH, gap=20))
        self.setLayout(column(Centre(inside, _WIDTH), margins=(24, 24, 24, 24)))
        focus_quietly(card)

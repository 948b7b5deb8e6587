"""The page that tells what happened to a damaged file, and what was saved of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from firelearn.domain.calendar import SHANGHAI, day_of
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.feedback import NoteLine
from firelearn.gui.kit.ground import Ground
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.layout import STRETCH, Centre, column, row
from firelearn.gui.kit.painting import focus_quietly
from firelearn.gui.kit.pictures import Picture, art
from firelearn.gui.kit.text import Label
from firelearn.services.opening import Rescued

_WIDTH = 680


class RescuePage(Ground):
    """The file of records was damaged; this much was saved.

    Signals:
        understood(): go on.
    """

    understood = Signal()

    def __init__(self, rescue: Rescued, parent: QWidget | None = None) -> None:
        super().__init__(parent, name="rescue_page")
        picture = Picture(art("trouble-saved"), alt=say("trouble_screen.picture"), height=180)
        card = Card(level=2, pad=28, name="rescue_card")
        card.body.addWidget(Label(say("trouble_screen.rescue_title"), "h1", breaks=True))
        card.body.addWidget(
            Label(
                say("trouble_screen.rescue_text" if rescue.set_aside else "trouble_screen.rescue_gone"), "lead", "ink2"
            )
        )
        card.body.addWidget(
            NoteLine("saved", say("trouble_screen.rescue_saved", n=rescue.entries, persons=rescue.persons))
        )
        card.body.addWidget(NoteLine("clock", _until(rescue)))
        if rescue.set_aside:
            card.body.addWidget(NoteLine("shield", say("trouble_screen.rescue_aside", name=rescue.set_aside)))
        go_on = Button(say("trouble_screen.go_on"), "primary", large=True, name="go_on")
        go_on.clicked.connect(self.understood)
        card.body.addSpacing(4)
        card.body.addLayout(row(go_on, STRETCH))
        inside = QWidget()
        inside.setLayout(column(STRETCH, picture, card, STRETCH, gap=20))
        self.setLayout(column(Centre(inside, _WIDTH), margins=(24, 24, 24, 24)))
        focus_quietly(go_on)


def _until(rescue: Rescued) -> str:
    if rescue.last_entry_ms is None:
        return say("trouble_screen.rescue_nothing")
    when = words().date(day_of(rescue.last_entry_ms, SHANGHAI))
    return say("trouble_screen.rescue_until", date=when, time=words().time(rescue.last_entry_ms, SHANGHAI))

"""The field for what a new unit belongs to: a township or a department, looked for like any unit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from firelearn.domain.unit import Section
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.field import Field
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import clear, column, holder
from firelearn.gui.kit.text import Label
from firelearn.gui.units.finder import DEBOUNCE_MS
from firelearn.services.unit_views import UnitCard

MOST: Final = 4


class AboveField(QWidget):
    """A field; below it the townships and departments that it may mean, and then the one that was chosen.

    Signals:
        wanted(text): look for these; never with an empty text.
    """

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("above")
        self.chosen: UnitCard | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(DEBOUNCE_MS)
        self._pause.timeout.connect(self._ask)
        self.field = Field(
            say("unit_new.above"), hint=say("unit_new.above_hint"), max_length=40, search=True, name="unit_above"
        )
        self.field.changed.connect(lambda _: self._pause.start())
        self.take_back = Button("", "soft", icon="close", icon_after=True, name="above_chosen")
        self.take_back.clicked.connect(self._open)
        self._chosen = holder(
            column(Label(say("unit_new.above"), "label_bold", wrap=False), self.take_back, gap=6), name="above_taken"
        )
        self._offers = column(gap=6)
        self.setLayout(column(self.field, self._chosen, holder(self._offers), gap=6))
        self._chosen.hide()

    def show_offers(self, text: str, cards: Sequence[UnitCard]) -> None:
        """Offer what was found for ``text``; an answer that comes late is dropped."""
        if text != self.field.text().strip() or self.chosen is not None:
            return
        clear(self._offers)
        for place, card in enumerate(cards[:MOST]):
            button = Button(card.name, "soft", icon="plus", name=f"above_{place + 1}")
            button.clicked.connect(lambda _=False, card=card: self.choose(card))
            self._offers.addWidget(button)

    def choose(self, card: UnitCard) -> None:
        """Take one; pressing it again gives it back."""
        self.chosen = card
        clear(self._offers)
        self.take_back.set_text(card.name)
        self.take_back.setAccessibleName(say("unit_new.above_chosen", name=card.name))
        self.field.hide()
        self._chosen.show()

    @property
    def is_township(self) -> bool:
        """Whether what was chosen is a township."""
        return self.chosen is not None and Section.TOWNSHIP in self.chosen.sections

    @property
    def is_sector(self) -> bool:
        """Whether what was chosen is a department."""
        return self.chosen is not None and Section.SECTOR in self.chosen.sections

    def _open(self) -> None:
        self.chosen = None
        self._chosen.hide()
        self.field.set_text("")
        self.field.show()
        self.field.setFocus()

    def _ask(self) -> None:
        text = self.field.text().strip()
        if text:
            self.wanted.emit(text)
        else:
            clear(self._offers)

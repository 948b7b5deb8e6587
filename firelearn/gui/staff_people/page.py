"""People's records in the hands of staff, as they are seen: find one, then say why and what."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.field import Field
from firelearn.gui.kit.ground import ScrollPage
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import STRETCH, Centre, clear, column, holder, row
from firelearn.gui.kit.painting import focus_quietly
from firelearn.gui.kit.text import Label
from firelearn.gui.kit.tile import TileCard
from firelearn.gui.naming import line_of, name_of
from firelearn.gui.staff_people.acts import ActsCard
from firelearn.services.people import PersonCard
from firelearn.services.staff_people import Duplicate

_WIDEST: Final = 1200
_NARROW: Final = 980
_LONGEST_NAME: Final = 40


class StaffPeoplePage(ScrollPage):
    """Find a person at the left; what can be done with their record at the right.

    Signals:
        searched(text): the beginning of a name.
        chosen(card): this person.
        left(): back.
    """

    searched = Signal(str)
    chosen = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__(name="staff_people_scroll")
        self.setObjectName("staff_people_page")
        self.back = Button(say("staff_people.back"), "tool", icon="arrow-left", snug=True, name="staff_people_back")
        self.back.clicked.connect(self.left)
        self.field = Field(
            say("staff_people.search"),
            hint=say("staff_people.search_hint"),
            max_length=_LONGEST_NAME,
            search=True,
            name="person_search",
        )
        self.field.changed.connect(self.searched)
        self._found = QVBoxLayout()
        self._found.setSpacing(8)
        self.acts = ActsCard()
        finding = holder(column(self.field, self._found, STRETCH, gap=14), name="finding")
        self._pair = row((finding, 45), (holder(column(self.acts, STRETCH), name="acting"), 55), gap=24)
        head = column(
            row(self.back, STRETCH),
            Label(say("staff_people.title"), "h1", name="staff_people_title"),
            Label(say("staff_people.lead"), "label", "ink2"),
            gap=2,
        )
        self._outer: QVBoxLayout = column(
            Centre(holder(column(head, self._pair, gap=20), name="staff_people_body"), _WIDEST), STRETCH
        )
        self.content.setLayout(self._outer)
        self.show_found("", ())

    def show_found(self, text: str, cards: Sequence[PersonCard]) -> None:
        """Show who was found."""
        clear(self._found)
        if not cards:
            told = "staff_people.nobody" if text.strip() else "staff_people.type"
            self._found.addWidget(Label(say(told), "body", "ink2", name="nobody"))
        for card in cards:
            tile = TileCard(name_of(card), line_of(card), icon="user", name=f"person_{card.tag}")
            tile.clicked.connect(lambda _=False, card=card: self.chosen.emit(card))
            self._found.addWidget(tile)

    def show_person(self, card: PersonCard, duplicates: Sequence[Duplicate], held: PersonCard | None) -> None:
        """Show what can be done with a person; ``held`` is the record that is to be joined to another."""
        self.acts.show_person(card, duplicates, held)

    def focus_first(self) -> None:
        """Put the focus on the search."""
        focus_quietly(self.field)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column where it is narrow."""
        look = theme.current()
        narrow = self.width() < _NARROW or look.elder
        down = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._pair.setDirection(down)
        side = 24 if narrow else look.margin
        self._outer.setContentsMargins(side, 20, side, 28)
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

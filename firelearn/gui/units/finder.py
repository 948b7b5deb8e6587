"""The field in which a unit is looked for, and what was found: also by a scanner that types."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from firelearn.domain.errors import Trouble
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.field import Field
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import STRETCH, column, holder, row
from firelearn.gui.kit.painting import focus_by_key, focus_quietly
from firelearn.gui.kit.states import EmptyState, TroubleCard
from firelearn.gui.kit.text import Label
from firelearn.gui.telling import words_of
from firelearn.gui.units.row import UnitRow
from firelearn.services.unit_views import UnitsFound

DEBOUNCE_MS: Final = 80
_LONGEST: Final = 60
_LEAST_NAME: Final = 2


class UnitFinder(QWidget):
    """A field and rows of units; it does not scroll by itself.

    Signals:
        wanted(text): look for this; "" when the field was emptied.
        chosen(card): this unit.
        new_wanted(text): it is not there, make one; ``text`` is what was typed.
    """

    wanted = Signal(str)
    chosen = Signal(object)
    new_wanted = Signal(str)

    def __init__(self, *, may_create: bool = True, name: str = "unit_finder") -> None:
        super().__init__()
        self.setObjectName(name)
        self._may_create = may_create
        self._enter_waits = False
        self._shown_text = ""
        self._pause = QTimer(self, singleShot=True, interval=DEBOUNCE_MS)
        self._pause.timeout.connect(self._at_once)
        self.field = Field(
            "", placeholder=say("units.placeholder"), max_length=_LONGEST, search=True, name="unit_search"
        )
        self.field.changed.connect(lambda _: self._pause.start())
        self.field.entered.connect(self._entered)
        self._told = Label("", "label", "ink2", name="units_told")
        self.rows: list[UnitRow] = []
        self._list = column(gap=8)
        self.add = Button(say("units.create"), "secondary", icon="plus", name="create_unit")
        self.add.clicked.connect(lambda: self.new_wanted.emit(self.text()))
        not_there = Label(say("units.not_there"), "label", "ink2", middle=True, name="not_there")
        self._create_line = holder(row(not_there, self.add, STRETCH, gap=12), name="create_line")
        self._other: QWidget | None = None
        self._inside = column(self.field, self._told, holder(self._list), self._create_line, gap=10)
        self.setLayout(self._inside)
        self.show_start()

    def text(self) -> str:
        """Return what is typed, without blanks at the ends."""
        return self.field.text().strip()

    def set_text(self, text: str) -> None:
        """Type something, as when one comes with a name."""
        self.field.set_text(text)
        if text:
            self._at_once()

    def focus_field(self) -> None:
        """Put the focus into the field."""
        focus_quietly(self.field)

    def show_start(self) -> None:
        """Say by what a unit is found."""
        self._shown_text = ""
        self._told.set_text(say("units.start"))
        self._show_rows(0)
        self._show_other(None)
        self._create_line.hide()

    def show_found(self, found: UnitsFound) -> None:
        """Show what was found; one that was scanned, or the only one when Enter waits, is chosen at once."""
        self._shown_text = found.text
        if found.direct is not None and (self._enter_waits or found.text.upper().startswith("FLU1.")):
            self._enter_waits = False
            self.chosen.emit(found.direct)
            return
        self._show_rows(len(found.units))
        for shown, card in zip(self.rows, found.units, strict=False):
            shown.show_unit(card, found.text)
        if found.units:
            key = "units.found_more" if found.more else "units.found"
            self._told.set_text(say(key, n=len(found.units), text=found.text))
            self._show_other(None)
        else:
            self._told.set_text("")
            creates = self._may_create and len(found.text) >= _LEAST_NAME
            empty = _nothing(found.text, creates=creates)
            empty.acted.connect((lambda: self.new_wanted.emit(found.text)) if creates else self.clear)
            self._show_other(empty)
        self._told.setVisible(bool(found.units))
        self._create_line.setVisible(self._may_create and bool(found.units) and len(found.text) >= _LEAST_NAME)
        if self._enter_waits:
            self._enter_waits = False
            self._take_first(len(found.units))

    def show_trouble(self, trouble: Trouble) -> None:
        """Say what went wrong, and offer to search again."""
        title, advice = words_of(trouble)
        card = TroubleCard(title, advice, again=say("stand_in.again"), name="trouble_card")
        card.again.connect(self._at_once)
        self._enter_waits = False
        self._told.set_text("")
        self._show_rows(0)
        self._create_line.hide()
        self._show_other(card)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down and up move through field and rows; Escape empties the field, then goes on to the page."""
        key = event.key()
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.focusNextPrevChild(key == Qt.Key.Key_Down)
        elif key == Qt.Key.Key_Escape and self.field.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def clear(self) -> None:
        """Empty the field."""
        self.field.set_text("")
        self._at_once()
        self.focus_field()

    def _at_once(self) -> None:
        self._pause.stop()
        self.wanted.emit(self.text())

    def _entered(self) -> None:
        """Enter: a scanner sends it behind the code, a person to take the first that was found."""
        text = self.text()
        if text and text == self._shown_text and not self._pause.isActive():
            self._take_first(sum(1 for shown in self.rows if not shown.isHidden()))
        elif text:
            self._enter_waits = True
            self._at_once()

    def _take_first(self, count: int) -> None:
        if count == 1 and self.rows[0].card is not None:
            self.chosen.emit(self.rows[0].card)
        elif count:
            focus_by_key(self.rows[0])

    def _show_rows(self, count: int) -> None:
        while len(self.rows) < count:
            made = UnitRow(name=f"unit_{len(self.rows) + 1}")
            self._list.addWidget(made)
            made.clicked.connect(lambda _=False, made=made: self.chosen.emit(made.card))
            self.rows.append(made)
        for place, shown in enumerate(self.rows):
            shown.setVisible(place < count)

    def _show_other(self, widget: QWidget | None) -> None:
        if self._other is not None:
            self._inside.removeWidget(self._other)
            self._other.hide()
            self._other.deleteLater()
        self._other = widget
        if widget is not None:
            self._inside.insertWidget(2, widget)


def _nothing(text: str, *, creates: bool) -> EmptyState:
    return EmptyState(
        say("units.nothing", text=text),
        say("units.nothing_why" if creates else "units.nothing_why_here"),
        picture="empty-search",
        button=say("units.create_named" if creates else "units.clear"),
    )

"""Who are you: the field for a name, and at most eight cards."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from firelearn.domain.errors import Trouble
from firelearn.gui.entrance import Heading
from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.field import Field
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import STRETCH, clear, column, row
from firelearn.gui.kit.painting import focus_by_key, focus_quietly
from firelearn.gui.kit.states import EmptyState
from firelearn.gui.kit.text import Label
from firelearn.gui.kit.tile import TileCard
from firelearn.gui.naming import line_of, name_of
from firelearn.gui.telling import words_of
from firelearn.services.people import MOST_SHOWN, PersonCard

DEBOUNCE_MS: Final = 80
_LONGEST: Final = 20


class NameBody(QWidget):
    """Looks for a person within a unit, or among those without one.

    Signals:
        wanted(text): look for this.
        chosen(card): this is me.
        unit_wanted(): another unit.
        claim_wanted(), register_wanted(): not found; come in another way.
    """

    wanted = Signal(str)
    chosen = Signal(object)
    unit_wanted = Signal()
    claim_wanted = Signal()
    register_wanted = Signal()

    def __init__(self, unit_name: str, *, least: int) -> None:
        super().__init__()
        self.setObjectName("name_body")
        self._least, self._enter_waits = least, False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(DEBOUNCE_MS)
        self._pause.timeout.connect(self._ask)
        self.field = Field("", placeholder=say("pick.name_placeholder"), max_length=_LONGEST, search=True, name="name")
        self.field.changed.connect(lambda _: self._pause.start())
        self.field.entered.connect(self._enter)
        self.told = Label("", "label", "ink2", name="found_told")
        self._cards = QGridLayout()
        self._cards.setSpacing(12)
        self._shown: tuple[PersonCard, ...] = ()
        self._other: EmptyState | None = None
        lead = say("pick.name_in", unit=unit_name) if unit_name else say("pick.name_without")
        self.change = Button(say("pick.other_unit"), "tool", icon="building", snug=True, name="other_unit")
        self.change.clicked.connect(self.unit_wanted)
        self._inside = column(
            Heading(say("pick.name_title"), lead), row(self.change, STRETCH), self.field, self.told, self._cards, gap=10
        )
        self.setLayout(self._inside)
        self._start()

    def focus_first(self) -> None:
        """Put the focus into the field."""
        focus_quietly(self.field)

    def text(self) -> str:
        """Return what is typed."""
        return self.field.text().strip()

    def show_found(self, text: str, found: tuple[PersonCard, ...]) -> None:
        """Show whom a text may mean: cards, or that nobody is called so."""
        if text != self.text():
            return
        if len(text) < self._least:
            self._start()
            return
        self._put(found[:MOST_SHOWN])
        more = len(found) > MOST_SHOWN
        self.told.set_text(say("pick.found_more", n=MOST_SHOWN) if more else say("pick.found", n=len(found)))
        self.told.setVisible(bool(found))
        self._show_other(None if found else self._nobody(text))
        if self._enter_waits:
            self._enter_waits = False
            self._take()

    def show_trouble(self, trouble: Trouble) -> None:
        """Say why one cannot look now."""
        title, advice = words_of(trouble)
        self._put(())
        self.told.set_text(f"{title}\n{advice}")
        self.told.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down move between field and cards."""
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
            return
        super().keyPressEvent(event)

    def _start(self) -> None:
        self._put(())
        self._show_other(None)
        self.told.set_text(say("pick.name_start", n=self._least))
        self.told.show()

    def _ask(self) -> None:
        self._pause.stop()
        self.wanted.emit(self.text())

    def _enter(self) -> None:
        if self._pause.isActive():
            self._enter_waits = True
            self._ask()
        else:
            self._take()

    def _take(self) -> None:
        if len(self._shown) == 1:
            self.chosen.emit(self._shown[0])
        elif self._shown:
            first = self.findChild(TileCard, "person_1")
            if first is not None:
                focus_by_key(first)

    def _put(self, cards: tuple[PersonCard, ...]) -> None:
        self._shown = cards
        clear(self._cards)
        columns = 1 if theme.current().elder else 2
        for place, card in enumerate(cards):
            tile = TileCard(name_of(card), line_of(card), icon="user", name=f"person_{place + 1}")
            tile.clicked.connect(lambda _=False, card=card: self.chosen.emit(card))
            self._cards.addWidget(tile, place // columns, place % columns)
        for at in range(columns):
            self._cards.setColumnStretch(at, 1)

    def _nobody(self, text: str) -> EmptyState:
        empty = EmptyState(
            say("pick.nobody", text=text), say("pick.nobody_why"), picture="empty-search", button=say("pick.register"),
            primary=False, name="nobody",
        )  # fmt: skip
        empty.acted.connect(self.register_wanted)
        claim = Button(say("pick.claim"), "quiet", name="nobody_claim")
        claim.clicked.connect(self.claim_wanted)
        layout = empty.layout()
        if layout is not None:
            layout.addWidget(claim)
            layout.setAlignment(claim, Qt.AlignmentFlag.AlignHCenter)
        return empty

    def _show_other(self, widget: EmptyState | None) -> None:
        if self._other is not None:
            self._inside.removeWidget(self._other)
            self._other.hide()
            self._other.deleteLater()
        self._other = widget
        if widget is not None:
            self._inside.addWidget(widget)

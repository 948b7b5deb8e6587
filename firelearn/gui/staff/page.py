"""What staff do on this PC, as it is seen: tiles, and the new units that wait for a look."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from firelearn.domain.value import value
from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.ground import ScrollPage
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import STRETCH, Centre, clear, column, holder, row
from firelearn.gui.kit.painting import focus_quietly
from firelearn.gui.kit.sign import Rule
from firelearn.gui.kit.text import Label
from firelearn.gui.kit.tile import TileCard
from firelearn.services.unit_views import UnitCard

_WIDEST: Final = 1400
_NARROW: Final = 1100
_TILES: Final = (
    ("people", "user"),
    ("premises", "gear"),
    ("audit", "list"),
    ("care", "saved"),
    ("guests", "trash"),
    ("pin", "lock"),
    ("check", "shield"),
)
_KIOSK: Final = ("leave_kiosk", "arrow-left")


@value
class StaffView:
    """What the tiles tell: guests that are old, units that wait."""

    old_guests: int
    guest_days: int
    pending: tuple[UnitCard, ...]


class StaffPage(ScrollPage):
    """The staff screen.

    Signals:
        wanted(what): a tile: people, premises, audit, care, guests, pin, check, leave_kiosk.
        accepted(unit): a new unit is what it claims to be.
        left(): staff are done.
    """

    wanted = Signal(str)
    accepted = Signal(object)
    left = Signal()

    def __init__(self, *, kiosk: bool) -> None:
        super().__init__(name="staff_scroll")
        self.setObjectName("staff_page")
        self.done = Button(say("staff.done"), "secondary", icon="lock", name="staff_done")
        self.done.clicked.connect(self.left)
        head = column(
            Label(say("staff.title"), "h1", name="staff_title"), Label(say("staff.lead"), "label", "ink2"), gap=0
        )
        self.tiles: dict[str, TileCard] = {}
        for what, icon in (*_TILES, *((_KIOSK,) if kiosk else ())):
            tile = TileCard(say(f"staff.{what}"), say(f"staff.{what}_what"), icon=icon, name=f"staff_{what}")
            tile.clicked.connect(lambda _=False, what=what: self.wanted.emit(what))
            self.tiles[what] = tile
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.current().gap)
        self._columns = 0
        self._units = Card(say("staff.units"), name="pending_units")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        self._units.body.addLayout(self._lines)
        self._units.hide()
        body = holder(column(row((head, 1), self.done, gap=16), self._grid, self._units, gap=20), name="staff_body")
        self._outer: QVBoxLayout = column(Centre(body, _WIDEST), STRETCH)
        self.content.setLayout(self._outer)
        self._arrange(2)

    def show_view(self, view: StaffView) -> None:
        """Show what waits."""
        guests = self.tiles["guests"]
        guests.setEnabled(view.old_guests > 0)
        if not view.guest_days:
            guests.set_value(say("staff.guests_never"))
        else:
            told = "staff.guests_some" if view.old_guests else "staff.guests_none"
            guests.set_value(say(told, n=view.old_guests, days=view.guest_days))
        self._show_units(view.pending)

    def show_care(self, told: str) -> None:
        """Say on the tile how backup and check went."""
        self.tiles["care"].set_value(told)

    def focus_first(self) -> None:
        """Put the focus on the first tile."""
        focus_quietly(self.tiles["people"])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit columns and margins to the width."""
        look = theme.current()
        narrow = self.width() < _NARROW
        self._arrange(1 if look.one_column else 2 if narrow or look.elder else 4 if look.wide else 3)
        side = 24 if narrow or look.elder else look.margin
        self._outer.setContentsMargins(side, 36 if look.wide else 24, side, 28)
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape is done."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        for at in range(self._columns):
            self._grid.setColumnStretch(at, 0)
        self._columns = columns
        for place, tile in enumerate(self.tiles.values()):
            self._grid.addWidget(tile, place // columns, place % columns)
        for at in range(columns):
            self._grid.setColumnStretch(at, 1)

    def _show_units(self, pending: Sequence[UnitCard]) -> None:
        clear(self._lines)
        self._units.setVisible(bool(pending))
        self._units.set_note(say("staff.units_count", n=len(pending)))
        for at, unit in enumerate(pending):
            if at:
                self._lines.addWidget(Rule())
            self._lines.addWidget(self._unit_line(unit))

    def _unit_line(self, unit: UnitCard) -> QWidget:
        accept = Button(say("staff.accept"), "secondary", icon="check", name=f"accept_{unit.join_code or unit.name}")
        accept.setAccessibleName(say("staff.accept_spoken", unit=unit.name))
        accept.clicked.connect(lambda: self.accepted.emit(unit.unit))
        about = " · ".join(part for part in (unit.credit_code, *unit.above) if part)
        lines = column(Label(unit.name, "h3"), gap=0)
        lines.addWidget(Label(about or say("staff.unit_bare"), "label", "ink2"))
        return holder(row((lines, 1), accept, gap=16), name="pending_unit")

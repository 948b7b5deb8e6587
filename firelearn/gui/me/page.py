"""One's own page as it is seen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from firelearn.gui import route as to
from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.chip import Chip, IconPlate
from firelearn.gui.kit.ground import ScrollPage
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.layout import STRETCH, Centre, column, holder, row, shares
from firelearn.gui.kit.painting import focus_quietly
from firelearn.gui.kit.text import Label
from firelearn.gui.kit.tile import TileCard
from firelearn.gui.me.cards import CodeCard, PinCard, PrivacyCard
from firelearn.gui.me.view import MyPage
from firelearn.gui.naming import line_of, name_of
from firelearn.gui.stand_in import StandIn

_WIDEST: Final = 1400
_NARROW_UNTIL: Final = 940


class MePage(StandIn):
    """One's own page.

    Signals:
        wanted(route): go there.
        rename_wanted(), leave_wanted(), code_wanted(), pin_wanted(), save_wanted(), erase_wanted(): what was pressed.
    """

    wanted = Signal(object)
    rename_wanted = Signal()
    leave_wanted = Signal()
    code_wanted = Signal()
    pin_wanted = Signal()
    save_wanted = Signal()
    erase_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(name="me_page")
        self.board: MeBoard | None = None

    def show_view(self, view: MyPage) -> None:
        """Show the page; the focus is on its first step."""
        board = self.board = MeBoard(view)
        board.wanted.connect(self.wanted)
        board.rename.clicked.connect(self.rename_wanted)
        board.leave.clicked.connect(self.leave_wanted)
        board.code.show_wanted.connect(self.code_wanted)
        board.code.other_wanted.connect(lambda: self.wanted.emit(to.Claim()))
        board.pin.wanted.connect(self.pin_wanted)
        board.privacy.save_wanted.connect(self.save_wanted)
        board.privacy.erase_wanted.connect(self.erase_wanted)
        self.put(board)
        focus_quietly(board.first)
        board.verticalScrollBar().setValue(0)


class MeBoard(ScrollPage):
    """The content, once it is there. ``first`` is where the focus begins.

    Signals:
        wanted(route): go there.
    """

    wanted = Signal(object)

    def __init__(self, view: MyPage) -> None:
        super().__init__(name="me_body")
        look = theme.current()
        self.rename = Button(say("me.rename"), "secondary", icon="pencil", name="rename")
        self.leave = Button(say("me.leave"), "secondary", icon="swap", name="leave")
        self.code, self.pin, self.privacy = CodeCard(), PinCard(has_pin=view.card.has_pin), PrivacyCard(view)
        self.first: QWidget = self.rename
        top: list[QWidget] = [self._head(view)]
        if view.card.guest:
            top.append(self._invitation())
        top.append(self._ways(view))
        side = holder(column(self.privacy, STRETCH), name="me_side")
        main = holder(column(self.code, self.pin, STRETCH, gap=look.gap), name="me_main")
        parts: QLayout
        parts = column(main, side, gap=look.gap) if look.elder else shares([(main, 52), (side, 48)], look.gap)
        body = holder(column(*top, parts, gap=look.gap), name="me_content")
        self._outer: QVBoxLayout = column(Centre(body, _WIDEST), STRETCH)
        self.content.setLayout(self._outer)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the margins to the width."""
        look = theme.current()
        side = 24 if self.width() < _NARROW_UNTIL else look.margin
        self._outer.setContentsMargins(side, 36 if look.wide else 24, side, 28)
        super().resizeEvent(event)

    def _head(self, view: MyPage) -> QWidget:
        look = theme.current()
        plate = IconPlate("user", "blue", 64 if look.elder else 56)
        lines = column(
            Label(name_of(view.card), "h1", wrap=look.elder, name="me_name"),
            Label(line_of(view.card), "label", "ink2", wrap=look.elder, name="me_line"),
            gap=0,
        )
        if view.level is not None:
            level = say("points.level_title", n=view.level.number, name=say(f"levels.{view.level.level.key}"))
            lines.addLayout(row(Chip(level, "ember", icon="bulb", name="me_level"), STRETCH, margins=(0, 6, 0, 0)))
        who = row(plate, (lines, 1), gap=16)
        who.setAlignment(plate, Qt.AlignmentFlag.AlignVCenter)
        if look.one_column:
            return holder(column(who, self.rename, self.leave, gap=12), name="me_head")
        if look.elder:
            return holder(column(who, row(self.rename, self.leave, STRETCH, gap=12), gap=14), name="me_head")
        return holder(row((who, 1), self.rename, self.leave, gap=8), name="me_head")

    def _invitation(self) -> QWidget:
        card = Card(level=2, pad=24, name="register_card")
        go = Button(say("me.register"), "primary", icon="arrow-right", icon_after=True, large=True, name="register")
        go.clicked.connect(lambda: self.wanted.emit(to.Register()))
        self.first = go
        said = column(Label(say("me.register_title"), "h2"), Label(say("me.register_why"), "body", "ink2"), gap=4)
        if theme.current().elder:
            card.body.addLayout(column(said, row(go, STRETCH), gap=14))
        else:
            line = row((said, 1), go, gap=24)
            line.setAlignment(go, Qt.AlignmentFlag.AlignVCenter)
            card.body.addLayout(line)
        return card

    def _ways(self, view: MyPage) -> QWidget:
        points = say("me.points_note", points=words().number(view.card.points))
        asked = say("me.unit_asked", unit=view.asked) if view.asked else ""
        unit = view.card.unit_name or asked or say("me.unit_none")
        tiles = (
            ("chart", "progress", say("me.progress_note"), to.Progress()),
            ("flame", "points", points, to.Points()),
            ("building", "unit", unit, to.Unit() if view.card.unit_name else to.Units()),
            ("gear", "settings", say("me.settings_note"), to.Settings()),
        )
        made = []
        for icon, key, note, route in tiles:
            tile = TileCard(say(f"me.{key}"), note, icon=icon, name=f"to_{key}")
            tile.clicked.connect(lambda _=False, route=route: self.wanted.emit(route))
            made.append(tile)
        gap = 12 if theme.current().elder else theme.current().gap
        if theme.current().one_column:
            return holder(column(*made, gap=gap), name="me_ways")
        if theme.current().wide:
            return holder(shares([(tile, 1) for tile in made], gap), name="me_ways")
        lines = (shares([(tile, 1) for tile in made[at : at + 2]], gap) for at in (0, 2))
        return holder(column(*lines, gap=gap), name="me_ways")

"""A unit's people as they are seen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.field import Field
from firelearn.gui.kit.ground import ScrollPage
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import STRETCH, Centre, column, holder, row, shares
from firelearn.gui.kit.painting import focus_quietly
from firelearn.gui.kit.text import Label
from firelearn.gui.members.import_view import ImportView
from firelearn.gui.members.record import RecordCard
from firelearn.gui.members.requests import RequestsCard
from firelearn.gui.members.row import MemberRow
from firelearn.gui.stand_in import StandIn
from firelearn.gui.units.finder import DEBOUNCE_MS
from firelearn.services.member_import import ImportPlan
from firelearn.services.unit_members import MembersView

_WIDEST: Final = 1400
_NARROW_UNTIL: Final = 940


class MembersPage(StandIn):
    """A unit's people, or a list that may be imported.

    Signals:
        text_wanted(text): only those whose name holds it.
        opened(card): what may be done with this member.
        answered(person, accepted): a request.
        import_wanted(), export_wanted(), code_wanted(), approval_wanted(on), edited(name, headcount, code).
        confirmed(plan), column_wanted(column), dropped(): of the list that may be imported.
        left(): go back.
    """

    text_wanted = Signal(str)
    opened = Signal(object)
    answered = Signal(object, bool)
    import_wanted = Signal()
    export_wanted = Signal()
    code_wanted = Signal()
    approval_wanted = Signal(bool)
    edited = Signal(str, object, str)
    confirmed = Signal(object)
    column_wanted = Signal(int)
    dropped = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__(name="members_page")
        self.board: MembersBoard | None = None

    def show_view(self, view: MembersView, *, staff: bool) -> None:
        """Show everybody."""
        board = self.board = MembersBoard(view, staff=staff)
        board.back.clicked.connect(self.left)
        board.text_wanted.connect(self.text_wanted)
        board.opened.connect(self.opened)
        board.load.clicked.connect(self.import_wanted)
        board.export.clicked.connect(self.export_wanted)
        if board.requests is not None:
            board.requests.answered.connect(self.answered)
        board.record.approval_wanted.connect(self.approval_wanted)
        board.record.code_wanted.connect(self.code_wanted)
        board.record.edited.connect(self.edited)
        self.put(board)
        focus_quietly(board.field)
        board.verticalScrollBar().setValue(0)

    def show_plan(self, plan: ImportPlan) -> None:
        """Show what importing a list would do."""
        view = ImportView(plan)
        view.confirmed.connect(self.confirmed)
        view.column_wanted.connect(self.column_wanted)
        view.dropped.connect(self.dropped)
        page = ScrollPage(name="import_page")
        page.content.setLayout(column(Centre(view, 820), STRETCH, margins=(24, 28, 24, 28)))
        self.board = None
        self.put(page)
        focus_quietly(view.go if plan.new else view.drop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back: from a list to the members, from there to the unit."""
        if event.key() == Qt.Key.Key_Escape:
            (self.left if self.board is not None else self.dropped).emit()
        else:
            super().keyPressEvent(event)


class MembersBoard(ScrollPage):
    """The content, once it is there.

    Signals:
        text_wanted(text), opened(card): as of the page.
    """

    text_wanted = Signal(str)
    opened = Signal(object)

    def __init__(self, view: MembersView, *, staff: bool) -> None:
        super().__init__(name="members_body")
        look = theme.current()
        self.back = Button(say("units.back"), "tool", icon="arrow-left", snug=not look.elder, name="back")
        self.requests = RequestsCard(view.requests) if view.requests else None
        self.record = RecordCard(view.card, staff=staff)
        self.load = Button(say("members.import"), "secondary", icon="upload", name="import_members")
        self.export = Button(say("members.export"), "secondary", icon="download", name="export_members")
        self.field = Field("", placeholder=say("members.search"), max_length=20, search=True, name="member_search")
        self._pause = QTimer(self, singleShot=True, interval=DEBOUNCE_MS)
        self._pause.timeout.connect(lambda: self.text_wanted.emit(self.field.text().strip()))
        self.field.changed.connect(lambda _: self._pause.start())
        self.rows: list[MemberRow] = []
        self._list = column(gap=0)
        self._told = Label("", "caption", "ink2", name="members_told")
        main = holder(column(*self._main(view), STRETCH, gap=look.gap), name="members_main")
        side = holder(column(self.record, STRETCH), name="members_side")
        parts: QLayout
        parts = column(main, side, gap=look.gap) if look.elder else shares([(main, 62), (side, 38)], look.gap)
        body = holder(column(self._head(view), parts, gap=look.gap), name="members_content")
        self._outer: QVBoxLayout = column(Centre(body, _WIDEST), STRETCH)
        self.content.setLayout(self._outer)
        self.show_members(view, "")

    def show_members(self, view: MembersView, text: str) -> None:
        """Show those who were found for ``text``."""
        while len(self.rows) < len(view.members):
            made = MemberRow(name=f"member_{len(self.rows) + 1}")
            self._list.addWidget(made)
            made.clicked.connect(lambda _=False, made=made: self.opened.emit(made.card))
            self.rows.append(made)
        for place, shown in enumerate(self.rows):
            shown.setVisible(place < len(view.members))
        for shown, card in zip(self.rows, view.members, strict=False):
            shown.show_member(card)
        if not view.members:
            told = say("members.found_nobody", text=text) if text else say("members.nobody")
        else:
            told = say("members.more", n=len(view.members)) if view.more else ""
        self._told.set_text(told)
        self._told.setVisible(bool(told))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the margins to the width."""
        look = theme.current()
        side = 24 if self.width() < _NARROW_UNTIL else look.margin
        self._outer.setContentsMargins(side, 36 if look.wide else 20, side, 28)
        super().resizeEvent(event)

    def _head(self, view: MembersView) -> QWidget:
        return holder(
            column(
                row(self.back, STRETCH),
                Label(say("members.title"), "h1", name="title"),
                Label(view.card.name, "body", "ink2", name="unit_name"),
                gap=4,
            ),
            name="members_head",
        )

    def _main(self, view: MembersView) -> list[QWidget]:
        card = Card(say("members.members", n=view.total), name="members_card")
        told = Label(say("members.week", n=view.learned, total=view.total), "label", "ink2", name="week")
        acts = row(self.load, self.export, STRETCH, gap=8)
        card.body.addLayout(column(told, acts, self.field, holder(self._list), self._told, gap=10))
        return [card] if self.requests is None else [self.requests, card]

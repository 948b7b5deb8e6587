"""The certificate page as it is seen: the sheet, how its name is printed, and the ways to take it along."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from firelearn.domain.value import value
from firelearn.gui.certificate.paper import Preview
from firelearn.gui.certificate.wording import Wording
from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.feedback import NoteLine
from firelearn.gui.kit.ground import ScrollPage
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import STRETCH, Centre, column, holder, row, shares
from firelearn.gui.kit.painting import focus_quietly
from firelearn.gui.kit.text import Label
from firelearn.gui.stand_in import StandIn

_WIDEST: Final = 1400
_NARROW_UNTIL: Final = 940
_WIDEST_SHEET: Final = 900
_WIDEST_SHEET_ELDER: Final = 600


@value
class Shown:
    """A certificate in words; ``may_save``: files may be written here, which a kiosk's visitors may not."""

    told: Wording
    may_save: bool = True


class CertificatePage(StandIn):
    """The certificate of one exam.

    Signals:
        name_wanted(): another name is to be printed.
        save_wanted(), print_wanted(): take it along.
        check_wanted(): the page on which certificates are checked.
        left(): back to where one came from.
    """

    name_wanted = Signal()
    save_wanted = Signal()
    print_wanted = Signal()
    check_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__(name="certificate_page")
        self.board: CertificateBoard | None = None

    def show_certificate(self, shown: Shown) -> None:
        """Show the sheet; the focus is on the way to take it along."""
        board = CertificateBoard(shown)
        board.name_wanted.connect(self.name_wanted)
        board.save_wanted.connect(self.save_wanted)
        board.print_wanted.connect(self.print_wanted)
        board.check_wanted.connect(self.check_wanted)
        board.left.connect(self.left)
        self.board = board
        self.put(board)
        focus_quietly(board.next_step)
        board.verticalScrollBar().setValue(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)


class CertificateBoard(ScrollPage):
    """The content of the certificate page.

    Signals:
        name_wanted(), save_wanted(), print_wanted(), check_wanted(), left(): as of the page.
    """

    name_wanted = Signal()
    save_wanted = Signal()
    print_wanted = Signal()
    check_wanted = Signal()
    left = Signal()

    def __init__(self, shown: Shown) -> None:
        super().__init__(name="certificate_scroll")
        look = theme.current()
        self.save = Button(say("certificate.save"), "primary", icon="download", large=True, name="save_pdf")
        self.save.clicked.connect(self.save_wanted)
        self.print = Button(
            say("certificate.print"),
            "secondary" if shown.may_save else "primary",
            icon="print",
            large=True,
            name="print",
        )
        self.print.clicked.connect(self.print_wanted)
        self.next_step: QWidget = self.save if shown.may_save else self.print
        acts = [self.save, self.print] if shown.may_save else [self.print]
        sheet = Centre(Preview(shown.told), _WIDEST_SHEET_ELDER if look.elder else _WIDEST_SHEET)
        if look.elder:
            parts = column(sheet, *acts, self._name(shown.told), self._check(shown.told), gap=18)
        else:
            left = holder(column(sheet, STRETCH), name="certificate_left")
            side = column(*acts, 4, self._name(shown.told), self._check(shown.told), STRETCH, gap=14)
            parts = column(shares([(left, 66), (holder(side, name="certificate_side"), 34)], look.gap + 5), STRETCH)
        kept = NoteLine("shield", say("certificate.privacy"), name="certificate_privacy")
        body = column(self._head(), parts, kept, STRETCH, gap=14 if look.elder else 18)
        self._outer = column(Centre(holder(body, name="certificate_body"), _WIDEST))
        self.content.setLayout(self._outer)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the margins to the width."""
        look = theme.current()
        side = 24 if self.width() < _NARROW_UNTIL else look.margin
        self._outer.setContentsMargins(side, 56 if look.wide else 20 if look.elder else 26, side, 24)
        super().resizeEvent(event)

    def _head(self) -> QWidget:
        back = Button(say("certificate.back"), "quiet", icon="arrow-left", snug=True, name="back")
        back.clicked.connect(self.left)
        title = column(
            Label(say("certificate.title"), "h1", name="certificate_title"),
            Label(say("certificate.subtitle"), "label", "ink2", name="certificate_subtitle"),
            gap=2,
        )
        return holder(column(row(back, STRETCH), title, gap=4))

    def _name(self, told: Wording) -> Card:
        card = Card(name="certificate_name_card")
        card.body.addWidget(Label(say("certificate.name_label"), "caption", "ink2", name="printed_label"))
        card.body.addWidget(Label(told.name, "h2", name="printed_name"))
        change = Button(say("certificate.name_change"), "soft", icon="pencil", name="change_name")
        change.clicked.connect(self.name_wanted)
        card.body.addLayout(row(change, STRETCH))
        return card

    def _check(self, told: Wording) -> Card:
        card = Card(name="certificate_check_card")
        card.body.addWidget(Label(say("certificate.code_label"), "caption", "ink2", name="code_label"))
        card.body.addWidget(Label(told.code, "h2", name="short_code"))
        card.body.addWidget(Label(say("certificate.check_how"), "label", "ink2", name="check_how"))
        check = Button(say("certificate.check"), "quiet", icon="scales", snug=True, name="check_certificates")
        check.clicked.connect(self.check_wanted)
        card.body.addLayout(row(check, STRETCH))
        return card

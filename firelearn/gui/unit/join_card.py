"""The card by which others join: the code in large letters and as a QR code, to print or to keep as a picture."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import STRETCH, column, row
from firelearn.gui.kit.qr import QrCode
from firelearn.gui.kit.text import Label
from firelearn.services import join_codes
from firelearn.services.qr import modules
from firelearn.services.unit_views import UnitCard


class JoinCard(Card):
    """Shows how others join.

    Signals:
        save_wanted(): keep the poster as a picture.
        print_wanted(): print the poster.
    """

    save_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, card: UnitCard) -> None:
        super().__init__(say("unit.join_code"), name="join_card")
        code = card.join_code
        spoken = say("unit.code_spoken", code=" ".join(code))
        side = 208 if theme.current().wide else 176
        self.qr = QrCode(modules(join_codes.payload(code)), spoken=spoken, side=side)
        letters = Label(f"{code[:3]} {code[3:]}", "number", wrap=False, align="center", name="join_code")
        letters.setAccessibleName(spoken)
        how = say("unit.join_how_approval" if card.approval else "unit.join_how")
        self.save = Button(say("unit.save"), "secondary", icon="download", name="save_poster")
        self.save.clicked.connect(self.save_wanted)
        self.print = Button(say("unit.print"), "secondary", icon="print", name="print_poster")
        self.print.clicked.connect(self.print_wanted)
        middle = row(STRETCH, self.qr, STRETCH)
        middle.setAlignment(self.qr, Qt.AlignmentFlag.AlignHCenter)
        acts = column(self.save, self.print, gap=8)
        self.body.addLayout(column(middle, letters, Label(how, "caption", "ink2", align="center"), 4, acts, gap=8))

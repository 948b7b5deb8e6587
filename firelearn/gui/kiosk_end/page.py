"""The end of a visit as it is seen: what one did, and the claim code to photograph."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QLinearGradient, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from firelearn.domain.value import value
from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.chip import Chip, IconPlate
from firelearn.gui.kit.code_boxes import CodeBoxes
from firelearn.gui.kit.frame import BottomBar
from firelearn.gui.kit.ground import ScrollPage, Surface
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import STRETCH, Centre, column, holder, row, shares
from firelearn.gui.kit.painting import begin, focus_quietly, panel
from firelearn.gui.kit.qr import QrCode
from firelearn.gui.kit.text import Label
from firelearn.gui.kit.theme import RADIUS_HERO
from firelearn.gui.stand_in import StandIn
from firelearn.services.qr import modules

_WIDEST: Final = 1200
_GROUP: Final = 3
_BIG_FROM: Final = 1200
_QR_SIDE: Final = 132


@value
class EndView:
    """What was done today, and how one comes back to it."""

    right: int
    answers: int
    points: int
    code: str


class _Blue(Surface):
    """The hero's ground, for something else than the next step."""

    def __init__(self) -> None:
        super().__init__(2, RADIUS_HERO)
        self.setObjectName("claim_card")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the blue."""
        look = theme.current()
        painter = begin(self)
        blue = QLinearGradient(0, 0, self.width(), self.height())
        blue.setColorAt(0, look.colour("hero_a"))
        blue.setColorAt(1, look.colour("hero_b"))
        panel(painter, QRectF(self.rect()), RADIUS_HERO, QBrush(blue))
        painter.end()


class EndPage(StandIn):
    """The end of a visit.

    Signals:
        more_wanted(): something else to do.
        finished(): clear the screen.
    """

    more_wanted = Signal()
    finished = Signal()

    def __init__(self) -> None:
        super().__init__(name="kiosk_end_page")

    def show_view(self, view: EndView) -> None:
        """Put up the end."""
        look = theme.current()
        cards: QBoxLayout
        if look.elder:
            cards = column(self._did(view), self._code(view), gap=20)
        else:
            cards = shares([(self._did(view), 52), (self._code(view), 48)], 24)
        page = ScrollPage(name="end_scroll")
        side = 24 if look.elder else 40
        outer: QVBoxLayout = column(
            STRETCH, Centre(holder(cards, name="end_cards"), _WIDEST), STRETCH, margins=(side, 24, side, 24)
        )
        page.content.setLayout(outer)
        bottom = BottomBar()
        more = Button(say("kiosk.more"), "secondary", icon="arrow-right", icon_after=True, large=True, name="more")
        more.clicked.connect(self.more_wanted)
        done = Button(say("kiosk.done"), "primary", icon="check", large=True, name="done")
        done.clicked.connect(self.finished)
        bottom.left.addWidget(more)
        bottom.right.addWidget(done)
        self.put(holder(column((page, 1), bottom, gap=0), name="kiosk_end"))
        focus_quietly(done)

    def _did(self, view: EndView) -> QWidget:
        card = Card(level=2, pad=28, name="did_card")
        card.body.setSpacing(14)
        if view.answers:
            chip = Chip(say("kiosk.right_of", right=view.right, answers=view.answers), "right", icon="check")
            card.body.addLayout(row(chip, STRETCH))
        card.body.addWidget(
            Label(say("kiosk.end_title" if view.answers else "kiosk.end_bare"), "title", name="end_title")
        )
        card.body.addWidget(Label(say("kiosk.end_act"), "lead", "ink2", name="end_act"))
        card.body.addSpacing(12)
        points = Label(say("kiosk.points", n=view.points), "h2", middle=True, name="end_points")
        card.body.addLayout(row(IconPlate("flame", "ember", 44), (points, 1)))
        return card

    def _code(self, view: EndView) -> QWidget:
        card = _Blue()
        big = self.width() >= _BIG_FROM and not theme.current().elder
        boxes = CodeBoxes(len(view.code), masked=False, group=_GROUP, big=big, parent=card)
        boxes.setAccessibleName(" ".join(view.code))
        boxes.show_text(view.code)
        qr = QrCode(modules(view.code), spoken=say("kiosk.qr_spoken"), side=_QR_SIDE, name="claim_qr")
        told = Label(say("kiosk.code_text"), "body", "on_hero2", name="code_text")
        below = row(qr, (told, 1), gap=20)
        below.setAlignment(qr, Qt.AlignmentFlag.AlignTop)
        card.setLayout(
            column(
                Label(say("kiosk.code_title"), "h2", "on_hero", name="code_title"),
                row(boxes, STRETCH),
                below,
                STRETCH,
                gap=18,
                margins=(28, 28, 28, 28),
            )
        )
        return card

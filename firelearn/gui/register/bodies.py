"""The questions of a registration, one body each. Each says ``done()`` when it may go on to the next."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from firelearn.content.consent import ConsentText
from firelearn.domain.age import AgeBand
from firelearn.domain.errors import Trouble
from firelearn.domain.phone import normalised
from firelearn.gui.entrance import Heading
from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.choice import Toggle
from firelearn.gui.kit.code_boxes import CodeBoxes
from firelearn.gui.kit.feedback import NoteLine
from firelearn.gui.kit.field import Field
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import STRETCH, clear, column, row
from firelearn.gui.kit.painting import focus_quietly
from firelearn.gui.kit.text import Label
from firelearn.gui.kit.tile import TileCard
from firelearn.gui.telling import words_of
from firelearn.services.people_registering import NICKNAME_LENGTH, checked_nickname

_OFFERED: Final = 4
_PHONE_LENGTH: Final = 20
_GROUP: Final = 3


class Body(QWidget):
    """One question.

    Signals:
        done(): it is answered.
        changed(): whether it is answered has changed.
    """

    done = Signal()
    changed = Signal()

    @property
    def ready(self) -> bool:
        """Whether one may go on."""
        return True

    def take(self) -> bool:
        """Look at what was said when one wants to go on; False, with the reason told, when one may not."""
        return self.ready

    def focus_first(self) -> None:
        """Put the focus where one begins."""


class AgeBody(Body):
    """The age band: one tap goes on."""

    def __init__(self, chosen: AgeBand | None) -> None:
        super().__init__()
        self.setObjectName("age_body")
        self.chosen = chosen
        grid = QGridLayout()
        grid.setSpacing(12)
        columns = 1 if theme.current().one_column else 2
        self._tiles: list[TileCard] = []
        for place, band in enumerate(AgeBand):
            note = say("register.age_guardian") if band.needs_guardian else ""
            tile = TileCard(say(f"register.age_{band.value}"), note, name=f"age_{band.value}")
            tile.clicked.connect(lambda _=False, band=band: self._choose(band))
            self._tiles.append(tile)
            grid.addWidget(tile, place // columns, place % columns)
        for at in range(columns):
            grid.setColumnStretch(at, 1)
        self.setLayout(column(Heading(say("register.age_title"), say("register.age_lead")), grid, gap=18))

    @property
    def ready(self) -> bool:
        """Whether a band was chosen."""
        return self.chosen is not None

    def focus_first(self) -> None:
        """Put the focus on the band that was chosen, or on the first."""
        at = list(AgeBand).index(self.chosen) if self.chosen is not None else 0
        focus_quietly(self._tiles[at])

    def _choose(self, band: AgeBand) -> None:
        self.chosen = band
        self.done.emit()


class NameBody(Body):
    """The nickname: typed, or one of those that are offered."""

    def __init__(self, nickname: str) -> None:
        super().__init__()
        self.setObjectName("nickname_body")
        self.field = Field(
            say("register.name_label"),
            hint=say("register.name_hint", most=NICKNAME_LENGTH),
            max_length=NICKNAME_LENGTH,
            name="nickname",
        )
        self.field.set_text(nickname)
        self.field.changed.connect(self._typed)
        self.field.entered.connect(self.done)
        self._offers = QHBoxLayout()
        self._offers.setSpacing(8)
        other = Button(say("register.other_names"), "tool", icon="dice", snug=True, name="other_names")
        other.clicked.connect(self._offer)
        offered = Label(say("register.name_offers"), "label", "ink2", middle=True)
        lines = column(
            Heading(say("register.name_title"), say("register.name_lead")), self.field, offered, self._offers, gap=14
        )
        lines.addLayout(row(other, STRETCH))
        self.setLayout(lines)
        self._offer()

    @property
    def ready(self) -> bool:
        """Whether something was written."""
        return bool(self.field.text().strip())

    def take(self) -> bool:
        """Look whether it can be a nickname."""
        try:
            checked_nickname(self.field.text())
        except Trouble as trouble:
            self.field.set_error(words_of(trouble)[0])
            return False
        return True

    def focus_first(self) -> None:
        """Put the focus into the field."""
        focus_quietly(self.field)

    def _typed(self) -> None:
        self.field.set_error("")
        self.changed.emit()

    def _offer(self) -> None:
        """Offer a few names that are nobody's own: of things, not of people."""
        clear(self._offers)
        names = say("register.names").split("/")
        for place, name in enumerate(random.sample(names, _OFFERED)):
            button = Button(name, "soft", name=f"offer_{place + 1}")
            button.clicked.connect(lambda _=False, name=name: self._take_offer(name))
            self._offers.addWidget(button)
        self._offers.addStretch(1)

    def _take_offer(self, name: str) -> None:
        self.field.set_text(name)
        self._typed()


class PhoneBody(Body):
    """The phone number, with the reason beside it; it may stay empty."""

    def __init__(self, phone: str) -> None:
        super().__init__()
        self.setObjectName("phone_body")
        self.field = Field(
            say("register.phone_label"), hint=say("register.phone_hint"), max_length=_PHONE_LENGTH, name="phone"
        )
        self.field.set_text(phone)
        self.field.changed.connect(lambda _: self.field.set_error(""))
        self.field.entered.connect(self.done)
        self.setLayout(
            column(
                Heading(say("register.phone_title"), say("register.phone_lead")),
                self.field,
                NoteLine("lock", say("register.phone_sealed"), role="label"),
                NoteLine("shield", say("register.phone_masked"), role="label"),
                gap=14,
            )
        )

    def take(self) -> bool:
        """Look whether it is a mobile number."""
        try:
            if self.field.text().strip():
                normalised(self.field.text())
        except Trouble as trouble:
            self.field.set_error(words_of(trouble)[0])
            return False
        return True

    def focus_first(self) -> None:
        """Put the focus into the field."""
        focus_quietly(self.field)


class TextBody(Body):
    """Texts that are agreed to; a guardian does so with a switch, one for oneself with the step onward itself."""

    def __init__(self, texts: Sequence[ConsentText], *, switch: str = "", on: bool = False) -> None:
        super().__init__()
        self.setObjectName("text_body")
        self._toggle = Toggle(switch, on=on, name="agreed") if switch else None
        lines = column(gap=14)
        for place, text in enumerate(texts):
            card = Card(pad=20, name=f"{text.document}_text")
            for point in text.points:
                card.body.addWidget(NoteLine("check", point, role="body", colour="ink"))
            lines.addWidget(Heading(text.title, role="h1" if place == 0 else "h2"))
            lines.addWidget(card)
        if self._toggle is not None:
            self._toggle.switched.connect(self.changed)
            lines.addWidget(self._toggle)
        version = say("register.version", version=texts[0].version)
        lines.addWidget(Label(version, "caption", "ink2", name="text_version"))
        self.setLayout(lines)

    @property
    def ready(self) -> bool:
        """Whether it was agreed to."""
        return self._toggle is None or self._toggle.on

    def focus_first(self) -> None:
        """Put the focus on the switch."""
        if self._toggle is not None:
            focus_quietly(self._toggle)


class DoneBody(Body):
    """Registered: the claim code, large enough to photograph, and what it is for."""

    def __init__(self, nickname: str, lead: str, code: str, facts: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setObjectName("done_body")
        boxes = CodeBoxes(len(code), masked=False, group=_GROUP, big=True, name="claim_code", parent=self)
        boxes.show_text(code)
        boxes.setAccessibleName(say("register.code_spoken", code=" ".join(code)))
        card = Card(say("register.code_title"), pad=24, name="code_card")
        card.body.addLayout(row(boxes, STRETCH))
        card.body.addWidget(Label(say("register.code_why"), "body", "ink2"))
        lines = column(Heading(say("register.done_title", name=nickname), lead, role="title"), card)
        lines.setSpacing(18)
        for icon, told in facts:
            lines.addWidget(NoteLine(icon, told, role="body"))
        self.setLayout(lines)

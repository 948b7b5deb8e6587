"""The cards of one's own page: the code, the PIN, and what is kept."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal

from firelearn.domain.calendar import day_of
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.code_boxes import CodeBoxes
from firelearn.gui.kit.feedback import NoteLine
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.layout import STRETCH, column, row
from firelearn.gui.kit.text import Label
from firelearn.gui.me.view import MyPage
from firelearn.runtime.pin import CLAIM_LETTERS
from firelearn.services.privacy import SEALED

_GROUP: Final = 3


class CodeCard(Card):
    """The claim code, hidden until it is asked for: whoever reads it can open the record.

    Signals:
        show_wanted(): show the code.
        other_wanted(): I have the code of something else that I did.
    """

    show_wanted = Signal()
    other_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(say("me.code_title"), name="code_card")
        self._dots = CodeBoxes(CLAIM_LETTERS, group=_GROUP, name="hidden_code", parent=self)
        self._dots.show_text("-" * CLAIM_LETTERS)
        self._dots.setAccessibleName(say("me.code_hidden"))
        self._boxes = CodeBoxes(CLAIM_LETTERS, masked=False, group=_GROUP, name="my_code", parent=self)
        self._boxes.hide()
        self.show_code = Button(say("me.code_show"), "secondary", icon="search", name="show_code")
        self.show_code.clicked.connect(self.show_wanted)
        other = Button(say("me.code_other"), "tool", icon="plus", snug=True, name="other_code")
        other.clicked.connect(self.other_wanted)
        self.body.addLayout(
            column(
                Label(say("me.code_why"), "caption", "ink2"),
                row(self._dots, self._boxes, STRETCH),
                row(self.show_code, STRETCH),
                row(other, STRETCH),
                gap=10,
            )
        )

    def put(self, code: str) -> None:
        """Show the code, "" to hide it again."""
        self._boxes.show_text(code)
        self._boxes.setAccessibleName(say("me.code_spoken", code=" ".join(code)) if code else "")
        self._dots.setVisible(not code)
        self._boxes.setVisible(bool(code))
        self.show_code.set_text(say("me.code_hide" if code else "me.code_show"))

    @property
    def shown(self) -> bool:
        """Whether the code can be read."""
        return not self._boxes.isHidden()


class PinCard(Card):
    """The PIN on this PC.

    Signals:
        wanted(): set or change it.
    """

    wanted = Signal()

    def __init__(self, *, has_pin: bool) -> None:
        super().__init__(say("me.pin_title"), name="pin_card")
        self.change = Button(
            say("me.pin_change" if has_pin else "me.pin_set"), "secondary", icon="lock", name="change_pin"
        )
        self.change.clicked.connect(self.wanted)
        self.body.addLayout(
            column(
                Label(say("me.pin_there" if has_pin else "me.pin_none"), "caption", "ink2", name="pin_told"),
                row(self.change, STRETCH),
                gap=10,
            )
        )


class PrivacyCard(Card):
    """What is kept, what was agreed to, and the two rights: to have it and to have it removed.

    Signals:
        save_wanted(): save everything that is kept.
        erase_wanted(): remove me.
    """

    save_wanted = Signal()
    erase_wanted = Signal()

    def __init__(self, view: MyPage) -> None:
        super().__init__(say("me.privacy_title"), name="privacy_card")
        self.save = Button(say("me.save"), "secondary", icon="download", name="save_data")
        self.save.clicked.connect(self.save_wanted)
        self.erase = Button(say("me.erase"), "tool", icon="trash", snug=True, name="erase_me")
        self.erase.clicked.connect(self.erase_wanted)
        kept = view.kept
        lines = column(NoteLine("saved", say("me.entries", n=kept.entries), role="label", name="entries"), gap=8)
        if kept.age_band:
            band = say(f"register.age_{kept.age_band}")
            lines.addWidget(NoteLine("user", say("me.age", band=band), role="label", name="age"))
        if kept.phone:
            told = say("me.phone_elsewhere") if kept.phone == SEALED else say("me.phone", phone=kept.phone)
            lines.addWidget(NoteLine("phone", told, role="label", name="phone"))
        for consent in kept.consents:
            day = words().iso_date(day_of(consent.at_ms, view.zone_offset_min))
            told = say(f"me.consent_{consent.document}", version=consent.version, day=day)
            lines.addWidget(NoteLine("check", told, role="label", name=f"consent_{consent.document}"))
        lines.addLayout(row(self.save, STRETCH))
        lines.addLayout(row(self.erase, STRETCH))
        self.body.addLayout(lines)

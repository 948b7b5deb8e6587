"""What may be done with one member: make them an administrator, or take them out with a reason."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.dialog import Dialog
from firelearn.gui.kit.field import Field
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import STRETCH, column, holder, row
from firelearn.services.unit_members import REASON_LENGTH, MemberCard


class MemberDialog(Dialog):
    """One member, and the two acts.

    Signals:
        promoted(): make them an administrator too.
        removed(reason): take them out; the reason is never empty.
    """

    promoted = Signal()
    removed = Signal(str)

    def __init__(self, host: QWidget, card: MemberCard) -> None:
        self.reason = Field(
            say("members.reason"),
            hint="" if theme.current().one_column else say("members.reason_hint"),
            max_length=REASON_LENGTH,
            name="reason",
        )
        self.out = Button(say("members.remove"), "warn", icon="close", name="remove_member")
        self.out.setEnabled(False)
        self.out.clicked.connect(self._remove)
        parts: list[QWidget | QLayout] = [self.reason, row(self.out, STRETCH)]
        self.chief = Button(say("members.promote"), "secondary", icon="star", name="promote_member")
        self.chief.clicked.connect(self._promote)
        if not card.administrator:
            parts.insert(0, row(self.chief, STRETCH))
        name = card.nickname or say("members.nameless", tag=card.tag)
        super().__init__(
            host,
            icon="user",
            title=name,
            text=say("members.member_text_chief" if card.administrator else "members.member_text"),
            safe=say("members.nothing"),
            content=holder(column(*parts, gap=12)),
            quiet=True,
            name="member_dialog",
        )
        self.reason.changed.connect(lambda text: self.out.setEnabled(bool(text.strip())))

    def _promote(self) -> None:
        self.dismiss()
        self.promoted.emit()

    def _remove(self) -> None:
        reason = self.reason.text().strip()
        self.dismiss()
        self.removed.emit(reason)

"""The question for a name."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from firelearn.gui.kit.dialog import Dialog
from firelearn.gui.kit.field import Field
from firelearn.gui.kit.language import say
from firelearn.gui.kit.painting import focus_quietly
from firelearn.services.people_registering import NICKNAME_LENGTH


class NameDialog(Dialog):
    """Asks for a name; Enter saves it, Escape leaves it as it is.

    Signals:
        named(name): this name is wanted.
    """

    named = Signal(str)

    def __init__(self, host: QWidget, nickname: str) -> None:
        self.field = Field(
            say("progress.name_label"),
            hint=say("progress.name_hint", most=NICKNAME_LENGTH),
            max_length=NICKNAME_LENGTH,
            name="name_field",
        )
        super().__init__(
            host,
            icon="user",
            title=say("progress.name_title"),
            text=say("progress.name_text"),
            safe=say("progress.name_save"),
            other=say("progress.name_keep"),
            content=self.field,
            name="name_dialog",
        )
        self._before_name = nickname
        self.field.set_text(nickname)
        self.field.changed.connect(self._weigh)
        self.field.entered.connect(self.safe.click)
        self.safe_chosen.connect(lambda: self.named.emit(self._name()))
        self._weigh()

    def open(self) -> None:
        """Show the question; one can write at once."""
        super().open()
        focus_quietly(self.field)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape changes nothing: here the safe act is to leave the name alone."""
        if event.key() == Qt.Key.Key_Escape and self.other is not None:
            self.other.click()
            return
        super().keyPressEvent(event)

    def _name(self) -> str:
        return " ".join(self.field.text().split())

    def _weigh(self) -> None:
        self.safe.setEnabled(self._name() not in {"", self._before_name})

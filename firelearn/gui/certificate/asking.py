"""What the certificate page asks: how the name is to be printed, and on which printer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from firelearn.domain.certificate import MOST_NAME
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.dialog import Dialog
from firelearn.gui.kit.field import Field
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import column, holder
from firelearn.gui.kit.painting import focus_quietly

MOST_PRINTERS: Final = 5


class PrintedNameDialog(Dialog):
    """Asks how the name is to be printed; Enter keeps it, Escape leaves it as it is.

    Signals:
        named(name): this name is wanted.
    """

    named = Signal(str)

    def __init__(self, host: QWidget, name: str) -> None:
        self.field = Field(
            say("certificate.name_label"),
            hint=say("certificate.name_hint", most=MOST_NAME),
            max_length=MOST_NAME,
            name="certificate_name",
        )
        super().__init__(
            host,
            icon="pencil",
            title=say("certificate.name_title"),
            text=say("certificate.name_text"),
            safe=say("certificate.name_use"),
            other=say("certificate.name_leave"),
            content=self.field,
            name="certificate_name_dialog",
        )
        self.field.set_text(name)
        self.field.changed.connect(self._weigh)
        self.field.entered.connect(self.safe.click)
        self.safe_chosen.connect(lambda: self.named.emit(self.field.text()))
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

    def _weigh(self) -> None:
        self.safe.setEnabled(bool(self.field.text().strip()))


class PrinterDialog(Dialog):
    """Asks which printer is to print, the system's own choice first.

    Signals:
        picked(name): print on this one.
    """

    picked = Signal(str)

    def __init__(self, host: QWidget, printers: Sequence[str]) -> None:
        buttons = []
        for place, name in enumerate(printers[:MOST_PRINTERS], 1):
            button = Button(name, "primary" if place == 1 else "secondary", icon="print", name=f"printer_{place}")
            button.clicked.connect(lambda _=False, name=name: self._pick(name))
            buttons.append(button)
        super().__init__(
            host,
            icon="print",
            title=say("certificate.printers_title"),
            text=say("certificate.printers_text"),
            safe=say("certificate.printers_none_of_them"),
            content=holder(column(*buttons, gap=10)),
            quiet=True,
            name="printer_dialog",
        )
        self._first = buttons[0] if buttons else self.safe

    def open(self) -> None:
        """Show the question; Enter prints on the first."""
        super().open()
        focus_quietly(self._first)

    def _pick(self, name: str) -> None:
        self.dismiss()
        self.picked.emit(name)

"""About the program and the question bank."""

from __future__ import annotations

from PySide6.QtCore import Signal

from firelearn.gui.kit.button import Button
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import STRETCH, row
from firelearn.gui.kit.text import Label


class AboutCard(Card):
    """Version, bank, licences.

    Signals:
        licences_wanted(): show the licences.
    """

    licences_wanted = Signal()

    def __init__(self, version: str) -> None:
        super().__init__(say("settings.about_title"), name="about")
        self._bank = Label("", "caption", "ink2", lines=1, name="bank")
        self.licences = Button(say("settings.licences"), "secondary", icon="law", name="licences")
        self.licences.clicked.connect(self.licences_wanted)
        self.body.addWidget(Label(say("settings.version", version=version), "label", name="version"))
        self.body.addWidget(self._bank)
        self.body.addLayout(row(self.licences, STRETCH))

    def show_bank(self, told: str) -> None:
        """Say which bank there is."""
        self._bank.set_text(told)

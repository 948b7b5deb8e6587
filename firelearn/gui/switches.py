"""The switches at the top right of start and home: read aloud, elder mode, the other language."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from firelearn.domain.text import Language
from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.layout import row


class Switches(QWidget):
    """Elder mode and language, each a button that says what it changes to; read-aloud where there is a voice.

    Signals:
        elder_wanted(bool): elder mode is to be on or off.
        language_wanted(str): the language to speak.
        aloud_wanted(): read the page aloud, or stop reading.
    """

    elder_wanted = Signal(bool)
    language_wanted = Signal(str)
    aloud_wanted = Signal()

    def __init__(self, *, aloud: bool = False) -> None:
        super().__init__()
        self.setObjectName("switches")
        elder = theme.current().elder
        other = Language.EN if words().language is Language.ZH_CN else Language.ZH_CN
        self.aloud = Button(say("switches.read_aloud"), "secondary", icon="speaker", name="read_aloud")
        if not aloud:
            self.aloud.hide()
        self.aloud.clicked.connect(self.aloud_wanted)
        self.elder = Button(
            say("switches.standard" if elder else "switches.elder"), "tool", icon="elder", name="elder_switch"
        )
        self.elder.clicked.connect(lambda: self.elder_wanted.emit(not elder))
        self.language = Button(say("switches.other_language"), "tool", icon="globe", name="language_switch")
        self.language.clicked.connect(lambda: self.language_wanted.emit(other.value))
        self.setLayout(row(self.aloud, self.elder, self.language, gap=8))

    def show_speaking(self, speaking: bool) -> None:
        """Say on the button what pressing it does now."""
        self.aloud.set_text(say("switches.hush" if speaking else "switches.read_aloud"))
        self.aloud.set_icon("speaker-off" if speaking else "speaker")

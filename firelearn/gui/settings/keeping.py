"""Where the records are, and a backup of them now."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout

from firelearn.domain.errors import Trouble
from firelearn.domain.value import value
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.layout import STRETCH, clear, column, row
from firelearn.gui.kit.sign import Rule, Sign
from firelearn.gui.kit.text import Label
from firelearn.gui.telling import words_of

_LONG_MS: Final = 3000
_MEGABYTE: Final = 1_000_000


@value
class BackupDone:
    """A backup that was made and checked: where, when (``time``, told), how much."""

    path: str
    time: str
    entries: int
    bytes: int


class KeepingCard(Card):
    """The folder of the records, and the backup.

    Signals:
        copy_wanted(): the folder's path is wanted on the clipboard.
        backup_wanted(): make a backup now.
    """

    copy_wanted = Signal()
    backup_wanted = Signal()

    def __init__(self, home: str) -> None:
        super().__init__(say("settings.keeping_title"), name="keeping")
        self.copy = Button(say("settings.copy"), "secondary", icon="clipboard", name="copy_path")
        self.copy.clicked.connect(self.copy_wanted)
        self.backup = Button(say("settings.backup"), "primary", icon="saved", name="backup")
        self.backup.clicked.connect(self.backup_wanted)
        self._told = QVBoxLayout()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_LONG_MS)
        self._patience.timeout.connect(lambda: self._say(say("settings.backup_longer")))
        self.body.addLayout(
            column(
                Label(say("settings.keeping_text"), "caption", "ink2"),
                Label(home, "label_bold", name="home_path"),
                row(self.copy, STRETCH),
                Rule(),
                Label(say("settings.backup_text"), "caption", "ink2"),
                row(self.backup, STRETCH),
                self._told,
                gap=10,
            )
        )

    def show_busy(self) -> None:
        """Say that a backup is being made."""
        self.backup.set_text(say("settings.backup"))
        self.backup.set_busy(True, say("settings.backup_busy"))
        self._say(say("settings.backup_copying"))
        self._patience.start()

    def show_done(self, done: BackupDone) -> None:
        """Say what was backed up, and where it lies."""
        self._rest()
        sign = Sign("check", "on_right", size=24, disc="right")
        what = say(
            "settings.backup_what",
            time=done.time,
            n=done.entries,
            entries=words().number(done.entries),
            size=f"{done.bytes / _MEGABYTE:.1f}",
        )
        title = Label(say("settings.backup_done"), "label_bold", "right_ink", name="backup_done")
        head = row(sign, (title, 1), gap=10)
        head.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        self._told.addLayout(
            column(
                head,
                Label(what, "caption", "ink2", name="backup_what"),
                Label(done.path, "caption", "ink2", name="backup_path"),
                gap=2,
            )
        )

    def show_trouble(self, trouble: Trouble) -> None:
        """Say why there is no backup, and offer to try again."""
        self._rest()
        title, advice = words_of(trouble)
        sign = Sign("warn", "warn", size=24)
        head = row(sign, (Label(title, "label_bold", "warn_ink", name="backup_trouble"), 1), gap=10)
        head.setAlignment(sign, Qt.AlignmentFlag.AlignTop)
        self._told.addLayout(column(head, Label(advice, "caption", "ink2", name="backup_advice"), gap=2))
        self.backup.set_text(say("settings.backup_again"))

    def _rest(self) -> None:
        self._patience.stop()
        self.backup.set_busy(False)
        clear(self._told)

    def _say(self, text: str) -> None:
        clear(self._told)
        self._told.addWidget(Label(text, "caption", "ink2", name="backup_told"))

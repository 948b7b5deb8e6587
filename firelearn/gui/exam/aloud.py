"""Reading the question of an exam aloud."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from firelearn.gui.exam.room import Room
from firelearn.gui.kit.language import words
from firelearn.gui.voice import Voice


class Aloud(QObject):
    """Offers the voice where the system has one for the language on the screen."""

    def __init__(self, voice: Voice, room: Room, parent: QObject) -> None:
        super().__init__(parent)
        self._voice, self._room = voice, room
        self._speaks = False
        voice.speaking.connect(self._tell)
        room.read.connect(self._read)
        # Looking for a voice takes a while the first time: the question is painted before.
        QTimer.singleShot(0, self, self._offer)

    def _offer(self) -> None:
        self._room.bottom.speak.setVisible(self._voice.can_speak(words().language))

    def _read(self) -> None:
        if self._speaks:
            self._voice.hush()
        else:
            self._voice.say(self._room.spoken(), words().language)

    def _tell(self, speaks: bool) -> None:
        self._speaks = speaks
        self._room.bottom.show_speaking(speaks)

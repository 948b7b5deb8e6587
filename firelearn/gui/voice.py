"""Reading aloud, where the system has a voice and the optional speech part of Qt is installed."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QObject, Signal

if TYPE_CHECKING:
    from firelearn.domain.text import Language


class Voice(QObject):
    """A voice that reads one text at a time.

    Signals:
        speaking(bool): whether it speaks now.
    """

    speaking = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine: Any = None
        self._tried = False

    def can_speak(self, language: Language) -> bool:
        """Return whether there is a voice for ``language``; the first call looks for it."""
        engine = self._open()
        if engine is None:
            return False
        wanted = QLocale(language.value).language()
        return any(locale.language() == wanted for locale in engine.availableLocales())

    def say(self, text: str, language: Language) -> None:
        """Read ``text``, instead of what was being read; silent where there is no voice."""
        engine = self._open()
        if engine is not None and text:
            engine.stop()
            engine.setLocale(QLocale(language.value))
            engine.say(text)

    def hush(self) -> None:
        """Stop reading."""
        if self._engine is not None:
            self._engine.stop()

    def _open(self) -> Any:
        if self._tried:
            return self._engine
        self._tried = True
        try:
            speech = importlib.import_module("PySide6.QtTextToSpeech")
        except ImportError:
            return None
        if not [name for name in speech.QTextToSpeech.availableEngines() if name != "mock"]:
            return None
        self._engine = speech.QTextToSpeech(self)
        self._engine.stateChanged.connect(
            lambda state: self.speaking.emit(state == speech.QTextToSpeech.State.Speaking)
        )
        return self._engine

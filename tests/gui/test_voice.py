"""Reading aloud, and being silent where there is no voice."""

import sys
import types

from PySide6.QtCore import QLocale, QObject, Signal

from firelearn.domain.text import Language
from firelearn.gui.voice import Voice

MADE = []


class FakeSpeech(QObject):
    """Stands for Qt's speech: says nothing, remembers everything. ``engines`` are those that the system has."""

    engines = ("speechd",)
    stateChanged = Signal(object)  # noqa: N815 - Qt's name

    class State:
        Ready, Speaking = 0, 1

    def __init__(self, parent=None):
        super().__init__(parent)
        self.said = []
        MADE.append(self)

    @staticmethod
    def availableEngines():
        return list(FakeSpeech.engines)

    def availableLocales(self):
        return [QLocale("zh_CN")]

    def setLocale(self, locale):
        self.said.append(locale.name())

    def say(self, text):
        self.said.append(text)
        self.stateChanged.emit(self.State.Speaking)

    def stop(self):
        self.said.append("stop")
        self.stateChanged.emit(self.State.Ready)


def _speech(monkeypatch, engines):
    module = types.ModuleType("PySide6.QtTextToSpeech")
    module.QTextToSpeech = FakeSpeech
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", module)
    monkeypatch.setattr(FakeSpeech, "engines", engines)
    MADE.clear()


def test_without_the_speech_part_of_qt_it_is_silent(monkeypatch, qapp):
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", None)
    voice = Voice()

    voice.say("拨打 119", Language.ZH_CN)
    voice.hush()

    assert not voice.can_speak(Language.ZH_CN)
    assert not voice.can_speak(Language.EN)


def test_without_engines_it_is_silent(monkeypatch, qapp):
    _speech(monkeypatch, ())
    voice = Voice()

    voice.say("拨打 119", Language.ZH_CN)

    assert not voice.can_speak(Language.ZH_CN)
    assert MADE == []


def test_an_engine_for_trials_counts_as_none(monkeypatch, qapp):
    _speech(monkeypatch, ("mock",))

    assert not Voice().can_speak(Language.ZH_CN)


def test_it_speaks_only_the_languages_that_the_system_has(monkeypatch, qapp):
    _speech(monkeypatch, ("speechd",))
    voice = Voice()

    assert voice.can_speak(Language.ZH_CN)
    assert not voice.can_speak(Language.EN)


def test_a_new_text_takes_the_place_of_the_one_that_was_being_read(monkeypatch, qapp):
    _speech(monkeypatch, ("speechd",))
    voice = Voice()
    states = []
    voice.speaking.connect(states.append)

    voice.say("一", Language.ZH_CN)
    voice.say("二", Language.ZH_CN)
    voice.hush()

    assert MADE[0].said == ["stop", "zh_CN", "一", "stop", "zh_CN", "二", "stop"]
    assert states == [False, True, False, True, False]


def test_nothing_to_say_opens_nothing(monkeypatch, qapp):
    _speech(monkeypatch, ("speechd",))

    voice = Voice()
    voice.say("", Language.ZH_CN)

    assert all(made.said == [] for made in MADE)

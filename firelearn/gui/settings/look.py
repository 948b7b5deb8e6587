"""How it looks and sounds."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from firelearn.domain.text import Language
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.choice import Segmented, Toggle
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import clear, column
from firelearn.gui.kit.sign import Rule
from firelearn.gui.kit.text import Label
from firelearn.gui.settings.rows import SettingRow
from firelearn.gui.settings.text_size import TextSize
from firelearn.runtime.settings import Settings, Theme


class LookCard(Card):
    """Language, colours, elder mode and its text, reading aloud, motion.

    Signals:
        chosen(name, value): a setting was changed.
        size_wanted(text_pt): elder mode with this text size.
    """

    chosen = Signal(str, object)
    size_wanted = Signal(int)

    def __init__(self, settings: Settings) -> None:
        super().__init__(say("settings.look_title"), name="look")
        self._settings = settings
        self.language = Segmented(
            [(one.value, say(f"settings.speak_{one.value}")) for one in Language],
            settings.language.value,
            label=say("settings.language"),
            name="language",
        )
        self.theme = Segmented(
            [(one.value, say(f"settings.theme_{one.value}")) for one in Theme],
            settings.theme.value,
            label=say("settings.theme"),
            name="theme",
        )
        self.elder = Toggle(
            say("settings.elder"), on=settings.elder, hint=say("settings.elder_hint"), name="elder_switch"
        )
        self.text_size = TextSize(settings.text_pt, elder=settings.elder)
        self.motion = Toggle(
            say("settings.motion"), on=settings.motion, hint=say("settings.motion_hint"), name="motion_switch"
        )
        self.aloud: Toggle | None = None
        self._aloud_room = QVBoxLayout()
        self.language.chosen.connect(lambda value: self.chosen.emit("language", value))
        self.theme.chosen.connect(lambda value: self.chosen.emit("theme", value))
        self.elder.switched.connect(lambda on: self.chosen.emit("elder", on))
        self.motion.switched.connect(lambda on: self.chosen.emit("motion", on))
        self.text_size.wanted.connect(self.size_wanted)
        self.show_voice(can_speak=False)
        self.body.addSpacing(4)
        self.body.addLayout(
            column(
                SettingRow(say("settings.language"), self.language),
                Rule(),
                SettingRow(say("settings.theme"), self.theme),
                Rule(),
                self.elder,
                self.text_size,
                Rule(),
                self._aloud_room,
                Rule(),
                self.motion,
                gap=12,
            )
        )

    def show_voice(self, *, can_speak: bool) -> None:
        """Offer reading aloud where there is a voice, else say that there is none."""
        clear(self._aloud_room)
        if can_speak:
            self.aloud = Toggle(
                say("settings.aloud"),
                on=self._settings.read_aloud,
                hint=say("settings.aloud_hint"),
                name="aloud_switch",
            )
            self.aloud.switched.connect(lambda on: self.chosen.emit("read_aloud", on))
            self._aloud_room.addWidget(self.aloud)
            return
        self.aloud = None
        told = column(
            Label(say("settings.aloud"), "label_bold"),
            Label(say("settings.aloud_none"), "caption", "ink2", name="aloud_none"),
            gap=2,
        )
        self._aloud_room.addLayout(told)

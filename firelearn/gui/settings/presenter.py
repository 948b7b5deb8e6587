"""What happens in the settings."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from firelearn.domain.errors import Trouble
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.pressable import Pressable
from firelearn.gui.kit.toast import toast
from firelearn.gui.route import Route, Staff
from firelearn.gui.screen import Screen, Stage
from firelearn.gui.settings.keeping import BackupDone
from firelearn.gui.settings.page import NAME, SettingsPage
from firelearn.runtime.build import VERSION


class Presenter(Screen):
    """Changes choices at once; makes a backup when asked."""

    rail = "me"
    page: SettingsPage

    def __init__(self, stage: Stage) -> None:
        self._home: Path = stage.home
        # A changed choice builds the screen anew: whoever held the focus then holds it again.
        self._held, self._by_key = _focus_held()
        super().__init__(stage, SettingsPage(stage.settings, home=str(self._home), version=VERSION))
        self.page.chosen.connect(lambda name, value: stage.choose(**{name: value}))
        self.page.size_wanted.connect(lambda text_pt: stage.choose(text_pt=text_pt, elder=True))
        self.page.copy_wanted.connect(self._copy)
        self.page.backup_wanted.connect(self._backup)
        self.page.staff_wanted.connect(lambda: stage.go(Staff()))
        self.page.left.connect(stage.back)

    def enter(self, route: Route) -> None:
        """Show the settings; what takes longer to know comes after."""
        self.page.focus_on(self._held, by_key=self._by_key)
        self.stage.tasks.run(self._find_bank, self._show_bank, owner=self)
        # Looking for a voice may take a while on some systems, and has to be done on the screen's thread.
        QTimer.singleShot(0, self, self._find_voice)

    def _find_voice(self) -> None:
        if self.stage.voice.can_speak(words().language):
            self.page.look.show_voice(can_speak=True)
            if self._held == "aloud_switch":
                self.page.focus_on(self._held, by_key=self._by_key)

    def _find_bank(self) -> dict[str, object]:
        edition = self.stage.suite.library.edition()
        if edition is None:
            return {}
        counts = {"questions": edition.questions, "courses": edition.courses}
        return {"name": edition.name, "edition": edition.edition, **counts}

    def _show_bank(self, found: dict[str, object]) -> None:
        if found:
            self.page.about.show_bank(say("settings.bank", **found))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(str(self._home))
        toast(self.stage.host, say("settings.copied"))

    def _backup(self) -> None:
        self.page.keeping.show_busy()
        self.stage.tasks.run(self._make_backup, self.page.keeping.show_done, self._no_backup, owner=self)

    def _make_backup(self) -> BackupDone:
        seat = self.stage.suite.seat
        made = self.stage.suite.upkeep.backup()
        return BackupDone(
            path=str(made.path),
            time=words().time(seat.now().wall_utc_ms, seat.zone_offset_min),
            entries=made.entries,
            bytes=made.bytes,
        )

    def _no_backup(self, error: Exception) -> None:
        if not isinstance(error, Trouble):
            raise error
        self.page.keeping.show_trouble(error)


def _focus_held() -> tuple[str, bool]:
    """Name the control of the settings that has the focus, and tell whether it shows its ring."""
    now = QApplication.focusWidget()
    above = now
    while above is not None and above.objectName() != NAME:
        above = above.parentWidget()
    if now is None or above is None:
        return "", False
    return now.objectName(), isinstance(now, Pressable) and now.ringed

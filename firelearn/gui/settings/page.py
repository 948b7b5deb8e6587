"""Settings as they are seen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.dialog import Dialog
from firelearn.gui.kit.ground import ScrollPage
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import STRETCH, Centre, column, holder, row, shares
from firelearn.gui.kit.painting import focus_by_key, focus_quietly
from firelearn.gui.kit.text import Label
from firelearn.gui.settings.about import AboutCard
from firelearn.gui.settings.keeping import KeepingCard
from firelearn.gui.settings.licences import Licences
from firelearn.gui.settings.look import LookCard
from firelearn.runtime.settings import Settings

_WIDEST: Final = 1400
_NARROW_UNTIL: Final = 940
NAME: Final = "settings_page"


class SettingsPage(ScrollPage):
    """The settings.

    Signals:
        chosen(name, value): a setting was changed.
        size_wanted(text_pt): elder mode with this text size.
        copy_wanted(), backup_wanted(): as of the card of the records.
        staff_wanted(): to what staff do.
        left(): back to where one came from.
    """

    chosen = Signal(str, object)
    size_wanted = Signal(int)
    copy_wanted = Signal()
    backup_wanted = Signal()
    staff_wanted = Signal()
    left = Signal()

    def __init__(self, settings: Settings, *, home: str, version: str) -> None:
        super().__init__(name="settings_scroll")
        self.setObjectName(NAME)
        look = theme.current()
        self.look = LookCard(settings)
        self.keeping = KeepingCard(home)
        self.about = AboutCard(version)
        self.back = Button(say("settings.back"), "tool", icon="arrow-left", snug=True, name="settings_back")
        self.look.chosen.connect(self.chosen)
        self.look.size_wanted.connect(self.size_wanted)
        self.keeping.copy_wanted.connect(self.copy_wanted)
        self.keeping.backup_wanted.connect(self.backup_wanted)
        self.about.licences_wanted.connect(self._show_licences)
        self.back.clicked.connect(self.left)
        self.staff = Button(say("settings.staff"), "tool", icon="lock", name="settings_staff")
        self.staff.clicked.connect(self.staff_wanted)
        parts: QLayout
        if look.elder:
            parts = column(self.look, self.keeping, self.about, gap=18)
        else:
            side = holder(column(self.keeping, self.about, STRETCH, gap=look.gap), name="settings_side")
            main = holder(column(self.look, STRETCH), name="settings_main")
            parts = shares([(main, 57), (side, 43)], look.gap)
        body = holder(column(self._head(), parts, row(STRETCH, self.staff), gap=18), name="settings_body")
        self._outer: QVBoxLayout = column(Centre(body, _WIDEST), STRETCH)
        self.content.setLayout(self._outer)

    def focus_on(self, name: str, *, by_key: bool) -> None:
        """Put the focus on the control of that name, if it is there; else on the first."""
        found = self.content.findChild(QWidget, name) if name else None
        if found is None or not found.isEnabled():
            focus_quietly(self.back)
            return
        (focus_by_key if by_key else focus_quietly)(found)
        self.ensureWidgetVisible(found, 0, 60)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the margins to the width."""
        look = theme.current()
        # Of the page, not of what the scroll bar leaves of it: the bar must not change what makes it come and go.
        side = 24 if self.width() < _NARROW_UNTIL else look.margin
        self._outer.setContentsMargins(side, 36 if look.wide else 20, side, 28)
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _head(self) -> QWidget:
        lines = column(
            Label(say("settings.title"), "h1", name="settings_title"),
            Label(say("settings.subtitle"), "label", "ink2", name="settings_subtitle"),
            gap=0,
        )
        return holder(column(row(self.back, STRETCH), lines, gap=4), name="settings_head")

    def _show_licences(self) -> None:
        Dialog(
            self.window(),
            icon="law",
            title=say("settings.licences_title"),
            text=say("settings.licences_text"),
            safe=say("settings.licences_seen"),
            content=Licences(),
            name="licences_dialog",
        ).open()

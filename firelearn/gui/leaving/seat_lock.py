"""The locked seat: an exam goes on behind it, saved and running, with nobody's name on the screen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from firelearn.domain.errors import Trouble
from firelearn.gui.entrance import PadPanel
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.ground import Ground, ScrollPage
from firelearn.gui.kit.keypad import Keypad
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import STRETCH, Centre, column, row
from firelearn.gui.kit.painting import focus_quietly
from firelearn.gui.kit.pictures import Picture
from firelearn.gui.kit.text import Label
from firelearn.gui.pinning import Refusal

_WIDEST: Final = 640
_WIDE: Final = 1060


class SeatLock(Ground):
    """Covers the whole window. Whoever sat there goes on by their PIN, or by a tap where they have none here.

    Signals:
        pinned(pin): six digits were entered.
        gone_on(): somebody without a PIN goes on.
        staff_wanted(): staff are to unlock the seat.
    """

    pinned = Signal(str)
    gone_on = Signal()
    staff_wanted = Signal()

    def __init__(self, host: QWidget, *, has_pin: bool) -> None:
        super().__init__(name="seat_lock")
        self.setParent(host)
        self.setAccessibleName(say("leaving.seat_title"))
        self._host = host
        self.pad: Keypad | None = None
        self._refusal: Refusal | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._first: QWidget = self._ask_pin() if has_pin else self._ask_tap()
        host.installEventFilter(self)
        self.setGeometry(host.rect())
        self.show()
        self.raise_()
        focus_quietly(self._first)

    def refuse(self, error: Exception) -> None:
        """Say that the PIN was not right."""
        if not isinstance(error, Trouble):
            raise error
        if self._refusal is not None:
            self._refusal.tell(error)

    def dismiss(self) -> None:
        """Let the seat be seen again."""
        self._host.removeEventFilter(self)
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the host whatever size it gets."""
        if event.type() is QEvent.Type.Resize and watched is self._host:
            self.setGeometry(self._host.rect())
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits go to the pad; nothing reaches the exam behind."""
        if self.pad is not None:
            self.pad.handle_key(event)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press beside everything reaches nothing."""
        event.accept()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002
        """Keep the focus on the lock."""
        stops = [w for w in self.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible()]
        if not stops:
            return True
        now = QApplication.focusWidget()
        at = stops.index(now) if now in stops else -1
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        stops[(at + (1 if next else -1)) % len(stops)].setFocus(reason)
        return True

    def _ask_pin(self) -> QWidget:
        self.pad = Keypad(apart=True, name="seat_pad")
        self._refusal = Refusal(self.pad)
        self.pad.entered.connect(self.pinned)
        staff = Button(say("leaving.by_staff"), "quiet", icon="lock", name="seat_by_staff")
        staff.clicked.connect(self.staff_wanted)
        panel = PadPanel(
            self.pad, say("leaving.seat_title"), say("leaving.seat_pin"), say("leaving.seat_note"), below=staff
        )
        self._lay(Centre(panel, _WIDE))
        return self.pad

    def _ask_tap(self) -> QWidget:
        card = Card(level=2, pad=28, name="seat_card")
        go_on = Button(say("leaving.go_on"), "primary", icon="play", large=True, name="seat_go_on")
        go_on.clicked.connect(self.gone_on)
        card.body.setSpacing(12)
        card.body.addWidget(Picture("trouble-saved", height=150))
        card.body.addWidget(Label(say("leaving.seat_title"), "h1", align="center", name="seat_title"))
        card.body.addWidget(Label(say("leaving.seat_note"), "body", "ink2", align="center", name="seat_note"))
        card.body.addLayout(row(STRETCH, go_on, STRETCH))
        self._lay(Centre(card, _WIDEST))
        return go_on

    def _lay(self, middle: QWidget) -> None:
        scroll = ScrollPage(name="seat_scroll")
        scroll.content.setLayout(column(STRETCH, middle, STRETCH, margins=(24, 24, 24, 24)))
        self.setLayout(column(scroll))

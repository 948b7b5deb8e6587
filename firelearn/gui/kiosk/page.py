"""The kiosk's first screen: it attracts, and starts in one tap."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from firelearn.gui.kiosk.bar import Hold
from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.chip import IconPlate
from firelearn.gui.kit.ground import Ground, ScrollPage
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import STRETCH, Centre, column, holder, row
from firelearn.gui.kit.painting import focus_quietly
from firelearn.gui.kit.text import Label
from firelearn.gui.start.scene import Scene
from firelearn.gui.switches import Switches

_WIDEST: Final = 680
_PROMISES: Final = (("shield", "kiosk.promise_name"), ("clock", "kiosk.promise_time"), ("saved", "kiosk.promise_code"))


class KioskPage(Ground):
    """The first screen.

    Signals:
        begun(): start as a guest.
        claim_wanted(): by a claim code.
        exam_wanted(): go on with the exam that was interrupted.
        staff_wanted(): somebody held staff's button for five seconds.
    """

    begun = Signal()
    claim_wanted = Signal()
    exam_wanted = Signal()
    staff_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(name="kiosk_page")
        self.scene = Scene()
        self.switches = Switches()
        self.start = Button(say("kiosk.begin"), "primary", icon="arrow-right", icon_after=True, huge=True, name="start")
        self.start.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.start.clicked.connect(self.begun)
        self.claim = Button(say("kiosk.claim"), "secondary", icon="clipboard", large=True, name="claim")
        self.claim.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.claim.clicked.connect(self.claim_wanted)
        self.exam = Button(say("kiosk.exam_open"), "secondary", icon="play", large=True, name="go_on_exam")
        self.exam.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.exam.clicked.connect(self.exam_wanted)
        self.exam.hide()
        head = column(
            Label(say("kiosk.headline"), "display", breaks=True, name="headline"),
            Label(say("kiosk.lead"), "lead", "ink2", name="lead"),
            gap=12,
        )
        promises = column(gap=4)
        for icon, key in _PROMISES:
            promises.addLayout(
                row(IconPlate(icon, "right", 40, fill="bg"), (Label(say(key), "body", "ink2", middle=True), 1))
            )
        body = column(head, 4, self.start, self.exam, self.claim, 4, promises, gap=16)
        form = Centre(holder(body, name="kiosk_form"), _WIDEST)
        staff = Button(say("kiosk.staff"), "tool", icon="lock", name="staff_corner")
        staff.setAccessibleName(say("kiosk.corner"))
        Hold(staff).held.connect(self.staff_wanted)
        self._form: QVBoxLayout = column(
            row(STRETCH, self.switches), STRETCH, form, STRETCH, row(STRETCH, staff), gap=8
        )
        side = ScrollPage(name="kiosk_side")
        side.content.setLayout(self._form)
        self.setLayout(row(self.scene, (side, 1), gap=0))

    def show_exam(self, *, unfinished: bool) -> None:
        """Offer to go on with an exam that was interrupted here."""
        self.exam.setVisible(unfinished)

    def set_busy(self, busy: bool) -> None:
        """Take no second press while the first is being answered."""
        self.start.set_busy(busy, say("start.beginning"))
        for other in (self.claim, self.exam):
            other.setEnabled(not busy)

    def focus_first(self) -> None:
        """Put the focus on the next step."""
        focus_quietly(self.start)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the scene its share, and the form its margins."""
        width = event.size().width()
        look = theme.current()
        self.scene.setVisible(not look.one_column and not (look.elder and width < 1200))
        self.scene.setFixedWidth(round(width * (0.34 if width < 1200 else 0.42)))
        side = 36 if width < 1200 else 72
        self._form.setContentsMargins(side, 20, side, 24)
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down move between what can be pressed."""
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
            return
        super().keyPressEvent(event)

"""The header of a kiosk: the mark, and the one way to finish."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.frame import TopBar
from firelearn.gui.kit.language import say
from firelearn.gui.kit.painting import begin, focus_ring
from firelearn.gui.kit.pictures import art, picture
from firelearn.gui.kit.pressable import Pressable
from firelearn.gui.kit.text import text_width, write
from firelearn.gui.kit.theme import RADIUS_BUTTON

HOLD_MS: Final = 5000
_MARK: Final = 40
_BETWEEN: Final = 12


class Hold(QObject):
    """Tells when a button was held down for five seconds. A finger that wandered off holds no longer.

    Signals:
        held(): it was.
    """

    held = Signal()

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button)
        self._button = button
        self.clock = QTimer(self)
        self.clock.setSingleShot(True)
        self.clock.setInterval(HOLD_MS)
        self.clock.timeout.connect(self._over)
        button.pressed.connect(self.clock.start)
        button.released.connect(self.clock.stop)

    def _over(self) -> None:
        if self._button.isDown():
            self._button.setDown(False)
            self.held.emit()


class Corner(Pressable):
    """The mark of the program, which is staff's door too: who holds it for five seconds is asked for the staff PIN.

    Signals:
        held(): it was held for five seconds.
    """

    held = Signal()

    def __init__(self) -> None:
        super().__init__("", name="staff_corner")
        self.setAccessibleName(say("kiosk.corner"))
        Hold(self).held.connect(self.held)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for mark and name."""
        look = theme.current()
        return QSize(_MARK + _BETWEEN + text_width(say("frame.brand"), "h2") + 16, max(look.target, 60))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space is held as a finger is; Enter does nothing."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.accept()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark and the name."""
        look = theme.current()
        painter = begin(self)
        if self.ringed and self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), RADIUS_BUTTON, look, "rail")
        top = (self.height() - _MARK) / 2
        drawn = picture(art("mark"), _MARK, _MARK, ratio=self.devicePixelRatioF())
        painter.drawPixmap(QRectF(6, top, _MARK, _MARK).toRect(), drawn)
        left = 6 + _MARK + _BETWEEN
        write(
            painter,
            QRectF(left, 0, self.width() - left, self.height()),
            say("frame.brand"),
            "h2",
            look.colour("ink"),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
        )
        painter.end()


class KioskBar(TopBar):
    """Stands above every screen of the kiosk but the exam.

    Signals:
        finished(): the visit is to end.
        staff_wanted(): somebody held the corner.
    """

    finished = Signal()
    staff_wanted = Signal()

    heights = (68, 76)

    def __init__(self, *, finish: bool) -> None:
        super().__init__("kiosk_bar")
        corner = Corner()
        corner.held.connect(self.staff_wanted)
        self.left.addWidget(corner)
        self.middle.addStretch(1)
        if finish:
            button = Button(say("kiosk.finish"), "secondary", icon="check", name="kiosk_finish")
            button.clicked.connect(self.finished)
            self.right.addWidget(button)

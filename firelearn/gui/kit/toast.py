"""Toasts: one sentence above the bottom bar that goes by itself. Never for troubles, never in an exam."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QPropertyAnimation, QRectF, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.painting import begin, panel
from firelearn.gui.kit.sign import Sign
from firelearn.gui.kit.text import Label
from firelearn.gui.kit.theme import RADIUS_BUTTON
from firelearn.gui.kit.tones import tone as tone_of

STAYS_MS = 4000
STAYS_ELDER_MS = 8000
_WIDTHS = (360, 480)
_TRAVEL = 8
_SIGNS = {"right": "check", "blue": "info", "ember": "flame", "warn": "info"}


class Toast(QWidget):
    """A sentence with a badge and at most one quiet button. It stays while the pointer or the focus is on it."""

    def __init__(
        self, host: QWidget, text: str, tone: str, action: str, on_action: Callable[[], None] | None, above: int
    ) -> None:
        super().__init__(host)
        self._host = host
        self.setObjectName("toast")
        self.setAccessibleName(text)
        self._tone, self._above = tone, above
        tint = tone_of(tone)
        self._line = line = QHBoxLayout(self)
        line.setContentsMargins(14, 12, 14, 12)
        line.setSpacing(12)
        line.addWidget(Sign(_SIGNS[tone], tint.on_bright, size=30, disc=tint.bright), 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(Label(text, "body_bold", tint.ink, middle=True, name="toast_text"), 1)
        if action:
            button = Button(action, "quiet", name="toast_action")
            button.clicked.connect(self._act)
            line.addWidget(button)
        self._on_action = on_action
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(STAYS_ELDER_MS if theme.current().elder else STAYS_MS)
        self._clock.timeout.connect(self._go)
        self._slide: QPropertyAnimation | None = None
        host.installEventFilter(self)

    def come(self) -> None:
        """Come up above the bottom bar and be announced."""
        self._place()
        self.show()
        self.raise_()
        self._clock.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.accessibleName()))
        ms = theme.current().ms("toast_in")
        if ms:
            rest = self.pos()
            self._slide = QPropertyAnimation(self, b"pos", self)
            self._slide.setDuration(ms)
            self._slide.setStartValue(rest + QPoint(0, _TRAVEL))
            self._slide.setEndValue(rest)
            self._slide.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in place when the host changes its size."""
        if event.type() is QEvent.Type.Resize and watched is self._host:
            self._place()
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay under the pointer."""
        self._clock.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Go on counting."""
        self._clock.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the soft panel with its edge."""
        look = theme.current()
        tint = tone_of(self._tone)
        painter = begin(self)
        panel(painter, QRectF(self.rect()), RADIUS_BUTTON, look.colour(tint.soft), look.colour(tint.bright), 1.2)
        painter.end()

    def _place(self) -> None:
        host = self._host
        low, high = _WIDTHS
        width = min(max(self.sizeHint().width(), low), high if not theme.current().elder else 640, host.width() - 24)
        height = max(self._line.totalHeightForWidth(width), self._line.minimumSize().height())
        self.setGeometry((host.width() - width) // 2, host.height() - self._above - height - 16, width, height)

    def _act(self) -> None:
        if self._on_action is not None:
            self._on_action()
        self._leave()

    def _go(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self._clock.start()
        else:
            self._leave()

    def _leave(self) -> None:
        self._host.removeEventFilter(self)
        self.hide()
        self.deleteLater()


def toast(
    host: QWidget,
    text: str,
    *,
    tone: str = "right",
    action: str = "",
    on_action: Callable[[], None] | None = None,
    above: int = 80,
) -> Toast:
    """Show ``text`` over ``host``, ``above`` pixels from its bottom; one at a time, a new one replaces the old."""
    for old in host.findChildren(Toast, options=Qt.FindChildOption.FindDirectChildrenOnly):
        old.hide()
        old.deleteLater()
    made = Toast(host, text, tone, action, on_action, above)
    made.come()
    return made

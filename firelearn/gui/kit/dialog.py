"""Dialogs: a question inside the window, on a painted scrim, with the safe act first."""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.chip import IconPlate
from firelearn.gui.kit.ground import paint_shadow
from firelearn.gui.kit.painting import faint, focus_quietly, panel
from firelearn.gui.kit.text import Label
from firelearn.gui.kit.theme import RADIUS_HERO

_SCRIM = 0.45
_WIDTHS = (520, 640)


class Dialog(QWidget):
    """A question over its host: what will happen, the safe act, perhaps the other one.

    Escape is the safe act; the focus stays inside; keys never reach the page behind. It deletes itself when closed.
    With ``quiet`` no act is filled: the next step is in its ``content``.

    Signals:
        safe_chosen(): the safe act was chosen.
        other_chosen(): the other act was chosen.
        closed(): after either.
    """

    safe_chosen = Signal()
    other_chosen = Signal()
    closed = Signal()

    def __init__(
        self,
        host: QWidget,
        *,
        icon: str,
        title: str,
        text: str,
        safe: str,
        other: str = "",
        content: QWidget | None = None,
        tone: str = "blue",
        quiet: bool = False,
        name: str = "dialog",
    ) -> None:
        super().__init__(host)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.hide()
        self._host = host
        self._before: QWidget | None = None
        self._box = QWidget(self)
        self._box.setFixedWidth(_WIDTHS[1 if theme.current().elder else 0])
        self._inside = QVBoxLayout(self._box)
        self._inside.setContentsMargins(28, 28, 28, 24)
        self._inside.setSpacing(12)
        self._lay_words(icon, tone, title, text)
        if content is not None:
            self._inside.addWidget(content)
        self._inside.addSpacing(8)
        self.safe = Button(safe, "secondary" if quiet else "primary", name=f"{name}_safe")
        self.safe.clicked.connect(lambda: self._choose(safe=True))
        self.other: Button | None = None
        if other:
            self.other = Button(other, "secondary", name=f"{name}_other")
            self.other.clicked.connect(lambda: self._choose(safe=False))
        acts = QHBoxLayout()
        acts.setSpacing(12)
        for button in (self.safe, self.other):
            if button is not None:
                acts.addWidget(button)
        acts.addStretch(1)
        self._inside.addLayout(acts)
        host.installEventFilter(self)

    def open(self) -> None:
        """Show the question and take the focus."""
        self._before = QApplication.focusWidget()
        self.setGeometry(self._host.rect())
        self._place()
        self.show()
        self.raise_()
        focus_quietly(self.safe)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the host whatever size it gets."""
        if event.type() is QEvent.Type.Resize and watched is self._host:
            self.setGeometry(self._host.rect())
            self._place()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape is the safe act; left and right move between the acts; nothing goes further."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._choose(safe=True)
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Up}:
            self.focusNextPrevChild(False)
        elif key in {Qt.Key.Key_Right, Qt.Key.Key_Down}:
            self.focusNextPrevChild(True)
        event.accept()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002
        """Keep the focus inside."""
        stops = [w for w in self._box.findChildren(QWidget) if _takes_focus(w)]
        if not stops:
            return True
        now = QApplication.focusWidget()
        at = stops.index(now) if now in stops else -1
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        stops[(at + (1 if next else -1)) % len(stops)].setFocus(reason)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on the scrim does nothing, and reaches nothing."""
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint scrim and box."""
        look = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), faint(look.colour("scrim"), _SCRIM))
        place = self._box.geometry()
        if not look.dark:
            paint_shadow(painter, place, 2, RADIUS_HERO, event.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = look.colour("line") if look.dark else None
        panel(painter, QRectF(place), RADIUS_HERO, look.colour("surface"), edge)
        painter.end()

    def _lay_words(self, icon: str, tone: str, title: str, text: str) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(IconPlate(icon, tone), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(Label(title, "h2", middle=True, name=f"{self.objectName()}_title"), 1)
        self._inside.addLayout(head)
        if text:
            self._inside.addWidget(Label(text, "body", "ink2", name=f"{self.objectName()}_text"))

    def _place(self) -> None:
        width = min(self._box.maximumWidth(), self.width() - 32)
        self._box.setFixedWidth(max(width, 200))
        inside = self._inside
        height = max(inside.totalHeightForWidth(self._box.width()), inside.minimumSize().height())
        self._box.setFixedHeight(min(height, self.height() - 16))
        self._box.move((self.width() - self._box.width()) // 2, (self.height() - self._box.height()) // 2)

    def dismiss(self) -> None:
        """Close without either act: what was asked for is settled."""
        self._go(lambda: None)

    def _choose(self, *, safe: bool) -> None:
        self._go((self.safe_chosen if safe else self.other_chosen).emit)

    def _go(self, tell: Callable[[], None]) -> None:
        self._host.removeEventFilter(self)
        self.hide()
        # What had the focus may be gone by now: a keypad of the question before.
        if self._before is not None and shiboken6.isValid(self._before) and self._before.isVisible():
            focus_quietly(self._before)
        tell()
        self.closed.emit()
        self.deleteLater()


def _takes_focus(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled() and widget.isVisible()

"""The navigation rail: six entries, the current one a blue pill; at its foot, where everything is kept."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.icons import paint_icon
from firelearn.gui.kit.painting import begin, focus_ring, panel
from firelearn.gui.kit.pictures import art, picture
from firelearn.gui.kit.pressable import Pressable
from firelearn.gui.kit.text import text_width, write
from firelearn.gui.kit.theme import RADIUS_BUTTON

NARROW, MIDDLE, WIDE = 96, 196, 236
_NARROW_UNTIL, _WIDE_FROM = 1180, 1601
_CENTRE = Qt.AlignmentFlag.AlignCenter


class NavEntry(Pressable):
    """One entry of the rail: icon and word, side by side or one below the other."""

    def __init__(self, key: str, text: str, icon: str, parent: QWidget) -> None:
        super().__init__(text, name=f"nav_{key}", parent=parent)
        self.key = key
        self._icon = icon
        self.narrow = False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the target height; more where the word stands under the icon."""
        return QSize(76, 68 if self.narrow else max(theme.current().target, 48))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down move between entries without opening them."""
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            rail = self.parentWidget()
            if isinstance(rail, NavRail):
                rail.step(self, 1 if event.key() == Qt.Key.Key_Down else -1)
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint pill, icon and word."""
        look = theme.current()
        painter = begin(self)
        rect = QRectF(self.rect())
        current = self.isChecked()
        ink = look.colour("blue_ink" if current else "ink2")
        if self.ringed and self.hasFocus():
            rect = focus_ring(painter, rect, RADIUS_BUTTON, look, "rail")
        if current or self.hovered or self.isDown():
            panel(painter, rect, RADIUS_BUTTON - 2, look.colour("blue_soft" if current or self.isDown() else "sunken"))
        role = "label_bold" if current else "label"
        size = 24
        fill = 0.16 if current else 0.0
        if self.narrow:
            box = QRectF((self.width() - size) / 2, 9, size, size)
            words = QRectF(0, 9 + size, self.width(), self.height() - size - 12)
            write(painter, words, self.text(), role, ink, _CENTRE)
        else:
            box = QRectF(14, (self.height() - size) / 2, size, size)
            write(painter, QRectF(50, 0, self.width() - 54, self.height()), self.text(), role, ink)
        paint_icon(painter, box, self._icon, ink, stroke=2.0 if current else 1.8, fill=fill)
        painter.end()


class NavRail(QWidget):
    """The rail.

    Signals:
        chosen(key): an entry was pressed.
    """

    chosen = Signal(str)

    def __init__(
        self,
        entries: Sequence[tuple[str, str, str]],
        *,
        brand: str = "",
        name: str = "rail",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._brand = brand
        self._saved, self._second = "", ""
        self._narrow = False
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 84, 10, 76)
        column.setSpacing(8)
        self._entries: dict[str, NavEntry] = {}
        for key, text, icon in entries:
            entry = self._entries[key] = NavEntry(key, text, icon, self)
            entry.clicked.connect(self._press)
            column.addWidget(entry)
        column.addStretch(1)
        self.setFixedWidth(MIDDLE)

    def set_current(self, key: str) -> None:
        """Mark the entry of the page that is shown; a key that is not there marks none."""
        for name, entry in self._entries.items():
            entry.setAutoExclusive(False)
            entry.setChecked(name == key)
            entry.setAutoExclusive(True)

    def step(self, entry: NavEntry, by: int) -> None:
        """Move the focus from ``entry`` to the one below (1) or above (-1) it, without opening it.

        The rail is one stop of the Tab key, at the current entry: Qt's own next child is outside.
        """
        entries = list(self._entries.values())
        entries[(entries.index(entry) + by) % len(entries)].setFocus(Qt.FocusReason.TabFocusReason)

    def set_saved(self, text: str, second: str = "") -> None:
        """Say at the foot that everything is kept, and how many wait to be sent."""
        if (text, second) != (self._saved, self._second):
            self._saved, self._second = text, second
            self.setAccessibleDescription(f"{text} {second}".strip())
            self.update()

    def fit(self, window_width: int) -> None:
        """Take the width that suits the window: words under the icons, beside them, or with more room."""
        self._narrow = window_width < _NARROW_UNTIL
        width = NARROW if self._narrow else WIDE if window_width >= _WIDE_FROM else MIDDLE
        if width != self.width():
            self.setFixedWidth(width)
        for entry in self._entries.values():
            if entry.narrow != self._narrow:
                entry.narrow = self._narrow
                entry.updateGeometry()
                entry.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint strip, mark, brand and foot."""
        look = theme.current()
        painter = begin(self)
        painter.fillRect(self.rect(), look.colour("rail"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), look.colour("line"))
        side = 44 if self._narrow else 40
        left = (self.width() - side) // 2 if self._narrow else 22
        mark = picture(art("mark"), side, side, ratio=self.devicePixelRatioF())
        painter.drawPixmap(left, 20, mark)
        if not self._narrow:
            write(painter, QRectF(74, 20, self.width() - 78, 40), self._brand, "h2", look.colour("ink"))
        if self._saved:
            self._paint_foot(painter)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() is QEvent.Type.StyleChange:
            self.update()
        super().changeEvent(event)

    def _paint_foot(self, painter: QPainter) -> None:
        look = theme.current()
        right = look.colour("right_ink")
        step = look.line("caption")
        y = self.height() - 16 - 2 * step
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        if self._narrow:
            paint_icon(painter, QRectF((self.width() - 20) / 2, y - 6, 20, 20), "saved", right)
            short = self._saved if text_width(self._saved, "caption") < self.width() - 8 else self._second
            lines = [(short, QRectF(4, y + 18, self.width() - 8, step), "caption", "ink2", _CENTRE)]
        else:
            paint_icon(painter, QRectF(25, y + (step - 20) / 2, 20, 20), "saved", right)
            room = self.width() - 60
            lines = [
                (self._saved, QRectF(56, y, room, step), "caption_bold", "ink", flags),
                (self._second, QRectF(56, y + step, room, step), "caption", "ink2", flags),
            ]
        for text, rect, role, ink, placed in lines:
            shown = look.metrics(role).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
            write(painter, rect, shown, role, look.colour(ink), placed)

    def _press(self) -> None:
        entry = self.sender()
        if isinstance(entry, NavEntry):
            self.chosen.emit(entry.key)

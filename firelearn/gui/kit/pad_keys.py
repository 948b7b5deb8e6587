"""The keys of a touch keypad: characters, clear and delete, in a grid that arrows walk over."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.icons import paint_icon
from firelearn.gui.kit.language import say
from firelearn.gui.kit.painting import begin, focus_by_key, focus_ring, number, panel
from firelearn.gui.kit.pressable import Pressable
from firelearn.gui.kit.theme import RADIUS_CARD

DELETE: Final = "delete"
CLEAR: Final = "clear"
DIGITS: Final = "1234567890"
ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})

_ICONS = {DELETE: "backspace"}
_FEW, _MANY = 3, 7
_GAP, _LARGE_GAP = 8, 14


class PadKey(Pressable):
    """One key: a character, or an act with its icon. A tap leaves the focus where it is; arrows come by."""

    def __init__(self, what: str, size: QSize, *, role: str, parent: QWidget) -> None:
        spoken = say(f"kit.key_{what}") if what in {CLEAR, DELETE} else what
        super().__init__("" if what in _ICONS else spoken, name=f"key_{what}", parent=parent)
        self.setAccessibleName(spoken)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._icon, self._size = _ICONS.get(what, ""), size
        self._letter_role = "label_bold" if what == CLEAR else role
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a size that a finger finds."""
        return self._size

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space, and Enter where the ring is, press the key; what is typed goes to the pad."""
        if event.key() == Qt.Key.Key_Space or (event.key() in ENTER and self.ringed):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the key."""
        look = theme.current()
        painter = begin(self)
        rect, radius = QRectF(self.rect()), float(RADIUS_CARD)
        if self.ringed and self.hasFocus():
            rect = focus_ring(painter, rect, radius, look)
            radius -= 4
        fill = "blue_soft" if self.isDown() else "surface" if self.isEnabled() else "sunken"
        edge = "primary" if self.hovered or self.isDown() else "edge"
        panel(painter, rect, radius, look.colour(fill), look.colour(edge), 1.2)
        ink = look.colour("ink" if self.isEnabled() else "ink3")
        if self._icon:
            side = look.px("stem") * 1.1
            box = QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side)
            paint_icon(painter, box, self._icon, ink)
        else:
            number(painter, rect, self.text(), look, self._letter_role, ink)
        painter.end()


class PadKeys(QWidget):
    """All keys of a pad: ten digits in three columns, or letters in seven.

    Signals:
        pressed(what): a character, ``CLEAR`` or ``DELETE``.
    """

    pressed = Signal(str)

    def __init__(self, letters: str = "", *, large: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        shown: Sequence[str] = (*letters, CLEAR, DELETE) if letters else (*DIGITS[:9], CLEAR, DIGITS[9], DELETE)
        columns = _MANY if letters else _FEW
        size, role = _measure(many=bool(letters), large=large)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(_LARGE_GAP if large and not letters else _GAP)
        self._rows: list[list[PadKey]] = []
        for place, what in enumerate(shown):
            key = PadKey(what, size, role=role, parent=self)
            key.clicked.connect(lambda _=False, what=what: self.pressed.emit(what))
            grid.addWidget(key, place // columns, place % columns, Qt.AlignmentFlag.AlignCenter)
            if place % columns == 0:
                self._rows.append([])
            self._rows[-1].append(key)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def holds_focus(self) -> bool:
        """Whether the focus is on one of the keys."""
        return any(key.hasFocus() for row in self._rows for key in row)

    def walk(self, down: int, right: int) -> bool:
        """Move the focus over the keys; False where it would leave them."""
        at = [(r, c) for r, row in enumerate(self._rows) for c, key in enumerate(row) if key.hasFocus()]
        r, c = (at[0][0] + down, at[0][1] + right) if at else (0, 0)
        if not 0 <= r < len(self._rows):
            return False
        row = self._rows[r]
        focus_by_key(row[min(max(c, 0), len(row) - 1)])
        return True


def _measure(*, many: bool, large: bool) -> tuple[QSize, str]:
    look = theme.current()
    if many:
        return (QSize(74, 66), "h2") if look.elder or large else (QSize(60, 60), "h2")
    if large:
        return QSize(110, 90), "number"
    return (QSize(104, 72) if look.elder else QSize(92, 64)), "stem"

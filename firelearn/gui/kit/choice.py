"""Choices: one of two to five side by side, and on or off."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.icons import paint_icon
from firelearn.gui.kit.painting import begin, disc, focus_ring, panel
from firelearn.gui.kit.pressable import Pressable
from firelearn.gui.kit.text import Label, text_width, write
from firelearn.gui.kit.theme import RADIUS_BUTTON

_SWITCH = (52, 30)
_OFF, _OFF_SIDE = 4, 2


class Segment(Pressable):
    """One part of a segmented choice: a radio button to assistive software."""

    def __init__(self, value: object, text: str, *, name: str, parent: QWidget) -> None:
        super().__init__(text, name=name, parent=parent)
        self.value = value
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of the word, its tick and the room around them."""
        look = theme.current()
        return QSize(text_width(self.text(), "label_bold") + look.px("label") + 44, look.target)

    def minimumSizeHint(self) -> QSize:
        """Return the same: a word is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the part; the chosen one is a blue panel with a tick."""
        look = theme.current()
        painter = begin(self)
        # The whole height can be pressed; the panel stands off the frame.
        rect = QRectF(self.rect()).adjusted(_OFF_SIDE, _OFF, -_OFF_SIDE, -_OFF)
        if self.ringed and self.hasFocus():
            rect = focus_ring(painter, rect, RADIUS_BUTTON - 4, look)
        if self.isChecked():
            panel(painter, rect, RADIUS_BUTTON - 4, look.colour("primary"))
        elif self.hovered:
            panel(painter, rect, RADIUS_BUTTON - 4, look.colour("blue_soft"))
        role = "label_bold" if self.isChecked() else "label"
        ink = look.colour("on_primary" if self.isChecked() else "ink")
        width = text_width(self.text(), role)
        size = look.px("label")
        left = (self.width() - width - (size + 6 if self.isChecked() else 0)) / 2
        if self.isChecked():
            paint_icon(painter, QRectF(left, (self.height() - size) / 2, size, size), "check", ink, stroke=2.6)
            left += size + 6
        write(painter, QRectF(left, 0, width + 2, self.height()), self.text(), role, ink)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right choose the neighbour."""
        group = self.parentWidget()
        if isinstance(group, Segmented) and event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            group.step(1 if event.key() == Qt.Key.Key_Right else -1)
            return
        super().keyPressEvent(event)


class Segmented(QWidget):
    """One of a few values, all in sight.

    Signals:
        chosen(value): the person chose another value.
    """

    chosen = Signal(object)

    def __init__(
        self,
        parts: Sequence[tuple[object, str]],
        value: object,
        *,
        label: str = "",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        if name:
            self.setObjectName(name)
        self.setAccessibleName(label)
        line = QHBoxLayout(self)
        line.setContentsMargins(2, 0, 2, 0)
        line.setSpacing(0)
        self.parts: list[Segment] = []
        for at, (part, text) in enumerate(parts):
            segment = Segment(part, text, name=f"{name}_{at + 1}", parent=self)
            segment.setAccessibleDescription(label)
            segment.clicked.connect(self._press)
            self.parts.append(segment)
            line.addWidget(segment)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._value: object = None
        self.set_value(value)

    @property
    def value(self) -> object:
        """The chosen value."""
        return self._value

    def set_value(self, value: object) -> None:
        """Choose a value, without a signal."""
        self._value = value
        for segment in self.parts:
            segment.setAutoExclusive(False)
            segment.setChecked(segment.value == value)
            segment.setAutoExclusive(True)
            stop = segment.isChecked()
            segment.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)

    def step(self, by: int) -> None:
        """Choose the neighbour to the left (-1) or right (1)."""
        at = next((i for i, segment in enumerate(self.parts) if segment.isChecked()), 0)
        neighbour = self.parts[(at + by) % len(self.parts)]
        neighbour.click()
        neighbour.setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the well around the parts."""
        look = theme.current()
        painter = begin(self)
        panel(painter, QRectF(self.rect()), RADIUS_BUTTON, look.colour("surface"), look.colour("edge"), 1.2)
        painter.end()

    def _press(self) -> None:
        segment = self.sender()
        if isinstance(segment, Segment) and segment.value != self._value:
            self.set_value(segment.value)
            self.chosen.emit(segment.value)


class Switch(Pressable):
    """The switch itself: a check box to assistive software."""

    def __init__(self, spoken: str, *, name: str, parent: QWidget) -> None:
        super().__init__("", name=name, parent=parent)
        self.setAccessibleName(spoken)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the target height and the switch's width."""
        return QSize(_SWITCH[0] + 12, theme.current().target)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint groove, knob, and a tick in the knob when on."""
        look = theme.current()
        painter = begin(self)
        groove = QRectF(6, (self.height() - _SWITCH[1]) / 2, *_SWITCH)
        if self.ringed and self.hasFocus():
            panel(painter, groove.adjusted(-5, -5, 5, 5), 20, look.colour("surface"), look.colour("focus"), 3.0)
        on = self.isChecked()
        radius = _SWITCH[1] / 2
        if on:
            panel(painter, groove, radius, look.colour("primary"))
        else:
            panel(painter, groove, radius, look.colour("surface"), look.colour("edge"), 1.5)
        x = groove.right() - radius if on else groove.left() + radius
        centre = QPointF(x, groove.center().y())
        disc(painter, centre, radius - 5, look.colour("on_primary" if on else "edge"))
        if on:
            box = QRectF(centre.x() - 6, centre.y() - 6, 12, 12)
            paint_icon(painter, box, "check", look.colour("primary"), stroke=3.0)
        painter.end()


class Toggle(QWidget):
    """A sentence with a switch, on or off.

    Signals:
        switched(on): the person switched it.
    """

    switched = Signal(bool)

    def __init__(
        self, text: str, *, on: bool = False, hint: str = "", name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(16)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(Label(text, "label_bold"))
        if hint:
            words.addWidget(Label(hint, "caption", "ink2"))
        words.addStretch(1)
        line.addLayout(words, 1)
        self._switch = Switch(text, name=name, parent=self)
        self._switch.setAccessibleDescription(hint)
        self._switch.setChecked(on)
        self._switch.clicked.connect(self.switched)
        line.addWidget(self._switch)
        self.setFocusProxy(self._switch)

    @property
    def on(self) -> bool:
        """Whether it is on."""
        return self._switch.isChecked()

    def set_on(self, on: bool) -> None:
        """Switch it, without a signal."""
        self._switch.setChecked(on)

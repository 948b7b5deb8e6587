"""Buttons: one painted routine for all kinds (design, section 6)."""

from __future__ import annotations

from math import ceil
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from firelearn.domain.value import value
from firelearn.gui.kit import theme
from firelearn.gui.kit.icons import paint_icon
from firelearn.gui.kit.painting import begin, focus_ring, panel
from firelearn.gui.kit.pressable import Pressable
from firelearn.gui.kit.text import text_width, write
from firelearn.gui.kit.theme import RADIUS_BUTTON, Theme

Kind = Literal["primary", "secondary", "soft", "quiet", "tool", "hero", "outline", "warn"]

_SIDE, _SNUG = 18, 7
_BETWEEN = 8
_ICON_SHARE = 1.3


@value(kw_only=False)
class _Coat:
    """How a kind of button is coloured: by role, "" for nothing."""

    fill: str
    hover: str
    down: str
    ink: str
    edge: str = ""


_COATS: dict[str, _Coat] = {
    "primary": _Coat("primary", "primary_hi", "primary_lo", "on_primary"),
    "secondary": _Coat("surface", "surface", "blue_soft", "primary", "edge"),
    "soft": _Coat("blue_soft", "blue_soft", "blue_soft", "blue_ink"),
    "quiet": _Coat("", "blue_soft", "blue_soft", "primary"),
    "tool": _Coat("", "sunken", "sunken", "ink2"),
    "hero": _Coat("hero_button", "hero_button", "on_hero2", "hero_button_ink"),
    "outline": _Coat("", "", "hero_b", "on_hero", "hero_edge"),
    "warn": _Coat("warn_soft", "warn_soft", "warn_soft", "warn_ink", "warn"),
}
_DISABLED = _Coat("sunken", "sunken", "sunken", "ink3")
_DISABLED_QUIET = _Coat("", "", "", "ink3")


class Button(Pressable):
    """A button with a label and perhaps an icon.

    ``clicked`` as of every button. A ``snug`` one leads back at the left edge of a page: its label begins close to the
    edge, and so stands under the title's first letter. When busy it cannot be pressed, keeps its width and says what is
    going on.
    """

    def __init__(
        self,
        text: str,
        kind: Kind = "secondary",
        *,
        icon: str = "",
        icon_after: bool = False,
        large: bool = False,
        huge: bool = False,
        snug: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, name=name, parent=parent)
        self._kind: Kind = kind
        self._icon, self._icon_after = icon, icon_after
        self._large, self._huge = large, huge
        self._side = 24 if large or huge else _SNUG if snug else _SIDE
        self._busy_text = ""
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    @property
    def kind(self) -> Kind:
        """The kind of button it is."""
        return self._kind

    def set_text(self, text: str) -> None:
        """Say something else."""
        if text != self.text():
            self.setText(text)
            self.restyle()

    def set_icon(self, name: str) -> None:
        """Carry another icon; "" for none."""
        if name != self._icon:
            self._icon = name
            self.restyle()

    def set_busy(self, busy: bool, text: str = "") -> None:
        """Stop taking presses and say ``text`` in their place, or go back to normal."""
        if busy:
            self.setFixedWidth(self.width())
        else:
            self.setMinimumWidth(0)
            self.setMaximumWidth(16_777_215)
        self._busy_text = text if busy else ""
        self.setEnabled(not busy)
        self.setAccessibleName(self._busy_text)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of label, icon and the room around them."""
        look = theme.current()
        width = text_width(self.text(), self._role) + 2 * self._side + self._icon_room()
        height = look.target
        if self._huge:
            height += 34
        elif self._large:
            height += 6
        return QSize(max(width, look.target), height)

    def minimumSizeHint(self) -> QSize:
        """Return the same: a label is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the panel in its state, then icon and label in the middle."""
        look = theme.current()
        painter = begin(self)
        rect = QRectF(self.rect())
        radius = float(RADIUS_BUTTON)
        coat = self._coat()
        if self.ringed and self.hasFocus():
            rect = focus_ring(painter, rect, radius, look, "hero_a" if self._kind == "outline" else "surface")
            radius -= 4
        fill = coat.down if self.isDown() else coat.hover if self.hovered else coat.fill
        edge = coat.edge
        if self._kind == "secondary" and self.hovered:
            edge = "primary"
        fill_colour = look.colour(fill) if fill else None
        panel(painter, rect, radius, fill_colour, look.colour(edge) if edge else None, 1.5)
        self._paint_label(painter, look.colour(coat.ink), look)
        painter.end()

    @property
    def _role(self) -> str:
        return "xl" if self._huge else "h3" if self._large else "label_bold"

    def _icon_room(self) -> int:
        if not self._icon:
            return 0
        return ceil(theme.current().px(self._role) * _ICON_SHARE) + (_BETWEEN if self.text() else 0)

    def _coat(self) -> _Coat:
        if not self.isEnabled():
            return _DISABLED_QUIET if self._kind in {"quiet", "tool"} else _DISABLED
        if self.isChecked():
            return _COATS["warn"]
        return _COATS[self._kind]

    def _paint_label(self, painter: QPainter, ink: QColor, look: Theme) -> None:
        text = self._busy_text or self.text()
        width = text_width(text, self._role)
        size = ceil(look.px(self._role) * _ICON_SHARE) if self._icon and not self._busy_text else 0
        between = _BETWEEN if size and text else 0
        left = (self.width() - width - size - between) / 2
        text_left = left if self._icon_after else left + size + between
        write(
            painter,
            QRectF(text_left, 0, width + 1, self.height()),
            text,
            self._role,
            ink,
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
        )
        if size:
            icon_left = left + width + between if self._icon_after else left
            box = QRectF(round(icon_left), round((self.height() - size) / 2), size, size)
            paint_icon(painter, box, self._icon, ink, stroke=2.0)


class IconButton(Button):
    """A square quiet button that shows only an icon; what it does is its accessible name."""

    def __init__(self, icon: str, spoken: str, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", "tool", icon=icon, name=name, parent=parent)
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a square of the target size."""
        side = theme.current().target
        return QSize(side, side)

    def _icon_room(self) -> int:
        return 0

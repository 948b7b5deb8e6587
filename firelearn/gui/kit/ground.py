"""The ground of a page: warm paper, and the shadows of the cards that lie on it."""

from __future__ import annotations

from typing import Protocol
from weakref import WeakSet

import shiboken6
from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.painting import faint
from firelearn.gui.kit.pressable import Pressable

_BLUR = {1: (14, 4, 0.075), 2: (24, 6, 0.11)}
_ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})
_AROUND_FOCUS = 24
_shadows: dict[tuple[int, int, str, float], QPixmap] = {}


class Flat(Protocol):
    """What lies on a ground: a widget with a shadow of ``level`` 0, 1 or 2 and corners of ``radius``."""

    level: int
    radius: int

    def isVisible(self) -> bool:  # noqa: D102
        ...

    def mapTo(self, parent: QWidget, at: QPoint, /) -> QPoint:  # noqa: D102
        ...

    def size(self) -> QSize:  # noqa: D102
        ...

    def parentWidget(self) -> QWidget | None:  # noqa: D102
        ...


class Ground(QWidget):
    """The root of a page: paints the paper and the shadow of every card on it, once each."""

    def __init__(self, parent: QWidget | None = None, *, name: str = "") -> None:
        super().__init__(parent)
        self._cards: WeakSet[Flat] = WeakSet()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        if name:
            self.setObjectName(name)

    def note(self, card: Flat) -> None:
        """Remember a card that lies on this ground."""
        self._cards.add(card)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint paper and shadows where something has to be painted."""
        look = theme.current()
        painter = QPainter(self)
        dirty = event.rect()
        painter.fillRect(dirty, look.colour("bg"))
        if not look.dark:
            for card in self._cards:
                if shiboken6.isValid(card) and card.level and card.isVisible():
                    place = QRect(card.mapTo(self, QPoint(0, 0)), card.size())
                    paint_shadow(painter, place, card.level, card.radius, dirty)
        painter.end()


class Surface(QFrame):
    """Something flat that lies on a ground with a shadow of ``level`` 0, 1 or 2 and rounded by ``radius``."""

    def __init__(self, level: int, radius: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.level = level
        self.radius = radius

    def showEvent(self, event: QShowEvent) -> None:
        """Tell the ground."""
        lie_down(self)
        super().showEvent(event)


def lie_down(card: Flat) -> None:
    """Tell the ground under a card that the card lies on it; call it when the card is shown."""
    above: QWidget | None = card.parentWidget()
    while above is not None and not isinstance(above, Ground):
        above = above.parentWidget()
    if above is not None:
        above.note(card)


def paint_shadow(painter: QPainter, place: QRect, level: int, radius: int, dirty: QRect) -> None:
    """Paint the shadow of a card at ``place`` from one small cached picture, cut in nine."""
    blur, down, strength = _BLUR[level]
    outer = place.adjusted(-blur, -blur, blur, blur).translated(0, down)
    if not outer.intersects(dirty):
        return
    ratio = painter.device().devicePixelRatioF()
    pixmap = _shadow(level, radius, theme.current().colour("shadow"), strength, ratio)
    corner = blur * 2 + radius
    _nine(painter, outer, pixmap, corner, ratio)


def _shadow(level: int, radius: int, colour: QColor, strength: float, ratio: float) -> QPixmap:
    key = (level, radius, colour.name(), ratio)
    made = _shadows.get(key)
    if made is None:
        made = _shadows[key] = _blurred(_BLUR[level][0], radius, colour, strength, ratio)
    return made


def _blurred(blur: int, radius: int, colour: QColor, strength: float, ratio: float) -> QPixmap:
    # A soft edge from many faint rounded panels, each a pixel smaller: the sum of equal steps over the blur's width
    # weighted like a bell, so that no effect and no convolution is needed.
    side = 2 * (blur * 2 + radius) + 2
    image = QImage(round(side * ratio), round(side * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    for step in range(2 * blur):
        share = (step + 1) / (2 * blur)
        bell = share * share * (3 - 2 * share)
        painter.setBrush(faint(colour, strength * bell))
        rect = QRectF(step, step, side - 2 * step, side - 2 * step)
        round_by = radius + 2 * blur - step
        painter.drawRoundedRect(rect, max(round_by, 1), max(round_by, 1))
    painter.end()
    return QPixmap.fromImage(image)


def _nine(painter: QPainter, outer: QRect, pixmap: QPixmap, corner: int, ratio: float) -> None:
    c = min(corner, outer.width() // 2, outer.height() // 2)
    cut = c * ratio
    size = float(pixmap.width())
    xs = (outer.left(), outer.left() + c, outer.right() + 1 - c, outer.right() + 1)
    ys = (outer.top(), outer.top() + c, outer.bottom() + 1 - c, outer.bottom() + 1)
    sx = (0.0, cut, size - cut, size)
    for j in range(3):
        for i in range(3):
            if i == 1 and j == 1:
                continue
            target = QRectF(xs[i], ys[j], xs[i + 1] - xs[i], ys[j + 1] - ys[j])
            source = QRectF(sx[i], sx[j], sx[i + 1] - sx[i], sx[j + 1] - sx[j])
            if target.width() > 0 and target.height() > 0:
                painter.drawPixmap(target, pixmap, source)


class ScrollPage(QScrollArea):
    """A ground that scrolls when what lies on it is taller than the window; give ``content`` a layout."""

    def __init__(self, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name or "scroll")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.content = Ground(name="scroll_content")
        self.setWidget(self.content)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._bring_into_sight)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave arrows to the page, which moves the focus by them; a scroll area would swallow every one."""
        if event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _bring_into_sight(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Bring into sight what the keyboard gave the focus; what is pressed must not move under the finger."""
        if isinstance(now, Pressable) and now.ringed and self.content.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, _AROUND_FOCUS)

    def minimumSizeHint(self) -> QSize:
        """Return the width that the content needs: it is scrolled up and down only, and never cut at the side."""
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self.content.minimumSizeHint().width() + bar, 80)

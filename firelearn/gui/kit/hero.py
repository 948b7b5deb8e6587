"""The hero: the one next step of the home page, on flame blue."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QLinearGradient, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.chip import Chip
from firelearn.gui.kit.ground import Surface
from firelearn.gui.kit.language import in_one_breath, in_one_line
from firelearn.gui.kit.painting import begin, faint, panel
from firelearn.gui.kit.pictures import picture as drawing
from firelearn.gui.kit.text import Label
from firelearn.gui.kit.theme import RADIUS_HERO

_TEXT_SHARE = 0.56
_PICTURE = 400 / 270


class Hero(Surface):
    """Chip, title of two lines broken by hand with ``/``, where it leads, and one white button; a picture at the right.

    Signals:
        acted(): the button was pressed.
    """

    acted = Signal()

    def __init__(
        self,
        *,
        chip: str,
        title: str,
        meta: str,
        button: str,
        picture: Path | None = None,
        chip_icon: str = "arrow-right",
        name: str = "hero",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(2, RADIUS_HERO, parent)
        self.setObjectName(name)
        self._picture = picture
        self._chip = Chip(chip, "hero", icon=chip_icon, name=f"{name}_chip")
        self._title = Label(title, "h1", "on_hero", breaks=True, name=f"{name}_title")
        self._meta = Label(meta, "body", "on_hero2", name=f"{name}_meta")
        self.button = Button(button, "hero", icon="arrow-right", icon_after=True, large=True, name=f"{name}_button")
        self.button.clicked.connect(self.acted)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(8)
        self._column.addStretch(1)
        self._column.addWidget(self._chip)
        self._column.addSpacing(4)
        self._column.addWidget(self._title)
        self._column.addWidget(self._meta)
        self._column.addSpacing(6)
        self._column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(in_one_breath(chip, in_one_line(title), meta))

    def set(self, *, chip: str, title: str, meta: str, button: str, picture: Path | None = None) -> None:
        """Offer another next step."""
        self._chip.set(chip)
        self._title.set_text(title)
        self._meta.set_text(meta)
        self.button.set_text(button)
        self._picture = picture
        self.setAccessibleName(in_one_breath(chip, in_one_line(title), meta))
        self._fit()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a middling size."""
        return QSize(520, 256)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the words clear of the picture."""
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint gradient, the faint circle and the picture."""
        look = theme.current()
        painter = begin(self)
        rect = QRectF(self.rect())
        gradient = QLinearGradient(rect.topLeft(), rect.bottomRight())
        gradient.setColorAt(0.0, look.colour("hero_a"))
        gradient.setColorAt(1.0, look.colour("hero_b"))
        path = QPainterPath()
        path.addRoundedRect(rect, self.radius, self.radius)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillPath(path, gradient)
        if self._picture is not None:
            self._paint_picture(painter, path, rect)
        if look.dark:
            panel(painter, rect, self.radius, None, look.colour("line"))
        painter.end()

    def _paint_picture(self, painter: QPainter, path: QPainterPath, rect: QRectF) -> None:
        look = theme.current()
        painter.save()
        painter.setClipPath(path)
        painter.setBrush(faint(look.colour("on_hero"), 0.07))
        radius = rect.height() * 0.95
        painter.drawEllipse(QPointF(rect.width() * 0.82, rect.height() * 0.55), radius, radius)
        painter.restore()
        width = min(rect.width() * (1 - _TEXT_SHARE) - 8, rect.height() * 0.84 * _PICTURE)
        height = width / _PICTURE
        x = rect.right() - width - 16
        art = drawing(self._picture or Path(), int(width), int(height), on="hero", ratio=self.devicePixelRatioF())
        painter.drawPixmap(QPointF(x, (rect.height() - height) / 2), art)

    def _fit(self) -> None:
        right = int(self.width() * (1 - _TEXT_SHARE)) if self._picture is not None else 28
        self._column.setContentsMargins(28, 16, right, 16)
        self._column.activate()

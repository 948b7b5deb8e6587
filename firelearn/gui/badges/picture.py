"""A badge as it is drawn: earned in colour with a tick, not yet in grey."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QImage, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from firelearn.domain.badges import Badge
from firelearn.gui.kit import theme
from firelearn.gui.kit.painting import begin, mark_disc
from firelearn.gui.kit.pictures import art, picture

_NOT_YET: Final = 0.42


class BadgePicture(QWidget):
    """One badge at ``side`` pixels. What it is stands beside it in words, so it is silent itself."""

    def __init__(self, badge: Badge, side: int, *, earned: bool) -> None:
        super().__init__()
        self.setObjectName(f"badge_{badge.value}")
        self._badge, self._earned = badge, earned
        self._grey: tuple[int, QPixmap] = (0, QPixmap())
        self.setFixedSize(QSize(side, side))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the drawing, and a tick where it was earned: never colour alone."""
        side, ratio = self.width(), self.devicePixelRatioF()
        drawn = picture(art(f"badge-{self._badge.value}"), side, side, ratio=ratio)
        painter = begin(self)
        if self._earned:
            painter.drawPixmap(0, 0, drawn)
            look = theme.current()
            radius = max(side * 0.13, 8.0)
            centre = QPointF(side - radius - 1, side - radius - 1)
            fill, ink = look.colour("right"), look.colour("on_right")
            mark_disc(painter, centre, radius, "check", fill, ink, ring=look.colour("surface"))
        else:
            if self._grey[0] != drawn.cacheKey():
                self._grey = drawn.cacheKey(), _grey(drawn)
            painter.setOpacity(_NOT_YET)
            painter.drawPixmap(0, 0, self._grey[1])
        painter.end()


def _grey(drawn: QPixmap) -> QPixmap:
    """Return a drawing without its colours."""
    image = drawn.toImage()
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    grey.setAlphaChannel(image.convertToFormat(QImage.Format.Format_Alpha8))
    grey.setDevicePixelRatio(drawn.devicePixelRatio())
    return QPixmap.fromImage(grey)

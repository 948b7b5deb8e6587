"""The dusk scene of the start screen, with the program's name on its sky."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.language import say
from firelearn.gui.kit.pictures import art, picture
from firelearn.gui.kit.text import write

_MARK: Final = 44
_INSET: Final = 36


class Scene(QWidget):
    """A county town at dusk, as high as the window; mark and name at the top left."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("scene")
        self.setAccessibleName(say("start.scene"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint sky, town and name."""
        look = theme.current()
        ratio = self.devicePixelRatioF()
        painter = QPainter(self)
        scene = picture(art("dusk"), self.width(), self.height(), fit="cover", ratio=ratio)
        painter.drawPixmap(0, 0, scene)
        inset = _INSET if self.width() > 400 else 28
        painter.drawPixmap(inset, 32, picture(art("mark"), _MARK, _MARK, ratio=ratio))
        room = QRectF(inset + _MARK + 12, 32, self.width() - inset - _MARK - 20, _MARK)
        write(painter, room, say("start.brand"), "stem", look.colour("on_hero"))
        painter.end()

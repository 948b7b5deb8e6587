"""The change of a page: a fade of one cached picture over the new page."""

from __future__ import annotations

from PySide6.QtCore import Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from firelearn.gui.kit import theme


class _Fading(QWidget):
    """The old page's picture, growing fainter; it takes no part in anything and goes by itself."""

    def __init__(self, over: QWidget, old: QPixmap, ms: int) -> None:
        super().__init__(over)
        self._old = old
        self._left = 1.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setGeometry(over.rect())
        self._run = QVariantAnimation(self, startValue=1.0, endValue=0.0, duration=ms)
        self._run.valueChanged.connect(self._step)
        self._run.finished.connect(self.deleteLater)
        self.show()
        self.raise_()
        self._run.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the old page at what is left of its strength."""
        painter = QPainter(self)
        painter.setOpacity(self._left)
        painter.drawPixmap(0, 0, self._old)
        painter.end()

    def _step(self, left: float) -> None:
        self._left = left
        self.raise_()
        self.update()


def fade_from(widget: QWidget) -> None:
    """Take a picture of ``widget`` as it stands and fade it out over whatever is shown next.

    Call it just before the page inside ``widget`` changes. It does nothing when motion is off.
    """
    ms = theme.current().ms("page")
    if ms and widget.isVisible():
        _Fading(widget, widget.grab(), ms)

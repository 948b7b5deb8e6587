"""Pictures: SVG drawings, cached by size, theme and the screen's ratio."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.places import resources

Fit = Literal["contain", "cover"]
On = Literal["page", "hero", "lesson"]
_LOG = logging.getLogger(__name__)
_made: dict[tuple[str, int, int, str, str, bool, float], QPixmap] = {}
_KEPT = 60

# The pale blob behind the subject is re-picked for what the drawing lies on; in the dark, blacks go darker too, so
# that wheels and stoves stay visible on night blue.
_BLOB = b'fill="#E1ECF8"'
_BLOB_ON = {
    ("page", True): b'fill="#2F4F70"',
    ("hero", False): b'fill="#FFFFFF" fill-opacity="0.1"',
    ("hero", True): b'fill="#FFFFFF" fill-opacity="0.1"',
    ("lesson", False): b'fill="#FFF6E6"',
    ("lesson", True): b'fill="#4B3722"',
}
_BLACK, _NIGHT_BLACK = b"#2A3847", b"#0D161F"


def art(name: str) -> Path:
    """Return the path of one of the program's own drawings."""
    return resources() / "art" / f"{name}.svg"


def picture(
    path: Path, width: int, height: int, *, fit: Fit = "contain", on: On = "page", ratio: float = 1.0
) -> QPixmap:
    """Return a drawing at ``width`` × ``height`` logical pixels, coloured for what it lies ``on``.

    An unreadable one is a dashed frame and a line in the log.
    """
    dark = theme.current().dark
    key = (str(path), width, height, fit, on, dark, ratio)
    made = _made.get(key)
    if made is None:
        if len(_made) >= _KEPT:
            _made.clear()
        made = _made[key] = _draw(path, (width, height), fit, _repicked(on, dark), ratio)
    return made


class Picture(QLabel):
    """A drawing; ``alt`` says what it shows to who cannot see it. Without ``height`` it takes the room it gets."""

    def __init__(
        self,
        source: Path | str,
        *,
        alt: str = "",
        fit: Fit = "contain",
        on: On = "page",
        height: int | None = None,
        width: int | None = None,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._path = art(source) if isinstance(source, str) else source
        self._fit: Fit = fit
        self._on: On = on
        if name:
            self.setObjectName(name)
        if height is not None:
            self.setFixedHeight(height)
        if width is not None:
            self.setFixedWidth(width)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.set_alt(alt)

    def set_alt(self, alt: str) -> None:
        """Say what the drawing shows."""
        self.setAccessibleName(alt)

    def sizeHint(self) -> QSize:
        """Return a middling size; layouts decide."""
        return QSize(200, 135)

    def minimumSizeHint(self) -> QSize:
        """Return a small size."""
        return QSize(60, 40)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the drawing."""
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        size = (self.width(), self.height())
        painter.drawPixmap(0, 0, picture(self._path, *size, fit=self._fit, on=self._on, ratio=ratio))
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() is QEvent.Type.StyleChange:
            self.update()
        super().changeEvent(event)


def _draw(path: Path, size: tuple[int, int], fit: Fit, repick: Callable[[bytes], bytes], ratio: float) -> QPixmap:
    # QtSvg is loaded with the first drawing, not with the program.
    from PySide6.QtSvg import QSvgRenderer

    width, height = size
    pixmap = QPixmap(max(round(width * ratio), 1), max(round(height * ratio), 1))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        source = path.read_bytes()
    except OSError:
        _LOG.warning("no picture called %s", path.name)
        source = b""
    renderer = QSvgRenderer(repick(source)) if source else None
    if renderer is None or not renderer.isValid():
        painter.setPen(QPen(theme.current().colour("edge"), 1.5, Qt.PenStyle.DashLine))
        painter.drawRect(QRectF(1, 1, width - 2, height - 2))
    else:
        box = renderer.viewBoxF()
        scales = (width / box.width(), height / box.height())
        scale = max(scales) if fit == "cover" else min(scales)
        w, h = box.width() * scale, box.height() * scale
        renderer.render(painter, QRectF((width - w) / 2, (height - h) / 2, w, h))
    painter.end()
    return pixmap


def _repicked(on: On, dark: bool) -> Callable[[bytes], bytes]:
    blob = _BLOB_ON.get((on, dark))

    def repick(source: bytes) -> bytes:
        if blob is not None:
            source = source.replace(_BLOB, blob)
        return source.replace(_BLACK, _NIGHT_BLACK) if dark else source

    return repick

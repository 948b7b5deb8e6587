"""The code on the screen and on the poster says the join code."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from firelearn.gui.unit.qr import modules, paint_qr
from firelearn.services import join_codes


def test_a_code_is_small_and_its_modules_are_painted_where_they_stand():
    text = join_codes.payload("ACDEFG")
    rows = modules(text)
    side = len(rows) + 8
    image = QImage(side * 10, side * 10, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)

    painter = QPainter(image)
    paint_qr(painter, QRectF(image.rect()), text)
    painter.end()

    assert len(rows) == 21
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            light = image.pixelColor((x + 4) * 10 + 5, (y + 4) * 10 + 5).lightness() > 128
            assert light != bool(dark)

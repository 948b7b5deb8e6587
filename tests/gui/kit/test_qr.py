"""The code on screens, posters and certificates says what it was given."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from firelearn.gui.kit.qr import QrCode, paint_qr
from firelearn.services import join_codes
from firelearn.services.qr import modules

QUIET = 4


def _read(image, count, step):
    """Return the modules of a picture as a camera sees them: light or dark in the middle of each."""
    return tuple(
        bytes(
            image.pixelColor(int((x + QUIET + 0.5) * step), int((y + QUIET + 0.5) * step)).lightness() < 128
            for x in range(count)
        )
        for y in range(count)
    )


@pytest.mark.parametrize("step", [10, 7.3])
def test_a_code_is_small_and_its_modules_are_painted_where_they_stand(step):
    rows = modules(join_codes.payload("ACDEFG"))
    side = round((len(rows) + 2 * QUIET) * step)
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)

    painter = QPainter(image)
    paint_qr(painter, QRectF(image.rect()), rows)
    painter.end()

    assert len(rows) == 21
    assert _read(image, len(rows), side / (len(rows) + 2 * QUIET)) == rows


def test_on_the_screen_a_module_takes_whole_pixels_and_the_ground_is_white(qtbot):
    rows = modules("ACDEFG")
    code = QrCode(rows, spoken="Code: A C D E F G", side=170)
    qtbot.addWidget(code)
    code.resize(code.sizeHint())

    image = code.grab().toImage()
    count = len(rows) + 2 * QUIET

    assert code.width() % count == 0
    assert code.minimumSizeHint() == code.sizeHint()
    assert code.accessibleName() == "Code: A C D E F G"
    assert _read(image, len(rows), code.width() / count) == rows
    assert image.pixelColor(QUIET, code.height() // 2).lightness() == 255

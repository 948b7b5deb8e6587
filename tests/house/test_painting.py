"""Painting keeps no references: PySide 6.12 let go of None once too often for each painted widget, until it crashed.

PySide6-Essentials is held below 6.12 in pyproject.toml for this; whoever lifts the bound reads here whether it may be.
"""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

PAINTINGS = 200_000
SLACK = 1_000  # other parts of the interpreter hold and drop None meanwhile; the fault costs one a call

pytestmark = pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")


class _Card(QWidget):
    """A widget that paints like ours: text, rounded rectangles, colours."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), QColor("#FFFFFF"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRect(0, 0, 3, 3), 1, 1)
        painter.end()


def _drift(act: Callable[[], object], times: int) -> int:
    """Repeat an act and tell how far the count of None's references moved; stop early, before the interpreter dies."""
    before = sys.getrefcount(None)
    for _ in range(times):
        act()
        if abs(sys.getrefcount(None) - before) >= SLACK:
            break
    return sys.getrefcount(None) - before


def test_calls_of_the_painter_leave_none_alone(qtbot: QtBot) -> None:
    image = QImage(8, 8, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)

    def paint() -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRect(0, 0, 2, 2)

    drift = _drift(paint, PAINTINGS)
    painter.end()

    assert abs(drift) < SLACK


def test_painting_widgets_leaves_none_alone(qtbot: QtBot) -> None:
    card = _Card()
    card.resize(4, 4)
    qtbot.addWidget(card)
    image = QImage(4, 4, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)

    drift = _drift(lambda: card.render(image, QPoint(), QRegion()), PAINTINGS // 10)

    assert abs(drift) < SLACK


def test_measuring_text_leaves_none_alone(qtbot: QtBot) -> None:
    metrics = QFontMetrics(QFont())

    drift = _drift(lambda: metrics.horizontalAdvance("积分"), PAINTINGS // 10)

    assert abs(drift) < SLACK

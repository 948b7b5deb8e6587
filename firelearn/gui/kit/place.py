"""The room that is kept for what comes after an answer."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy

from firelearn.gui.kit import theme
from firelearn.gui.kit.layout import STRETCH, column, row
from firelearn.gui.kit.painting import begin, mixed, panel
from firelearn.gui.kit.sign import Sign
from firelearn.gui.kit.text import Label
from firelearn.gui.kit.theme import RADIUS_CARD

_HEIGHT: Final = 240
_PADS: Final = (28, 24, 28, 24)


class Place(QFrame):
    """The room that the feedback will take: taken before it is there, so that nothing moves."""

    def __init__(self, text: str, keys: str = "", *, name: str = "place") -> None:
        super().__init__()
        self.setObjectName(name)
        look = theme.current()
        words_below = [Label(text, "body", "ink2", align="center", name=f"{name}_text")]
        if keys:
            words_below.append(Label(keys, "caption", "ink3", align="center", name=f"{name}_keys"))
        sign = Sign("bulb", "ink3", size=44 if look.elder else 36)
        self.setLayout(column(STRETCH, row(STRETCH, sign, STRETCH), *words_below, STRETCH, gap=10, margins=_PADS))
        self.setMinimumHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a quiet well: something comes here."""
        painter = begin(self)
        look = theme.current()
        panel(
            painter,
            QRectF(self.rect()),
            RADIUS_CARD,
            mixed(look.colour("bg"), look.colour("sunken"), 0.5),
            look.colour("line"),
        )
        painter.end()

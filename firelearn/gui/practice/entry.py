"""Two small parts of the chooser: the way into the search, and a way of practice that rests today."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy

from firelearn.gui.kit import theme
from firelearn.gui.kit.chip import IconPlate
from firelearn.gui.kit.icons import beside, paint_icon
from firelearn.gui.kit.language import in_sentences
from firelearn.gui.kit.layout import STRETCH, column, row
from firelearn.gui.kit.painting import begin, focus_ring, mixed, panel
from firelearn.gui.kit.pressable import Pressable
from firelearn.gui.kit.text import Label, write
from firelearn.gui.kit.theme import RADIUS_BUTTON, RADIUS_CARD

_WIDTH = 320


class SearchEntry(Pressable):
    """Looks like the search field that it opens."""

    def __init__(self, words: str, *, name: str) -> None:
        super().__init__(words, name=name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def sizeHint(self) -> QSize:
        """Return the size of a field."""
        return QSize(_WIDTH, theme.current().target)

    def minimumSizeHint(self) -> QSize:
        """Return the least useful width."""
        return QSize(_WIDTH // 2, theme.current().target)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field with its glass and what can be written there."""
        look = theme.current()
        painter = begin(self)
        rect = QRectF(self.rect())
        radius = float(RADIUS_BUTTON)
        if self.ringed and self.hasFocus():
            rect = focus_ring(painter, rect, radius, look)
            radius -= 4
        edge, width = ("primary", 2.0) if self.hovered else ("edge", 1.2)
        panel(painter, rect, radius, look.colour("surface"), look.colour(edge), width)
        size = beside("body")
        paint_icon(painter, QRectF(14, (self.height() - size) / 2, size, size), "search", look.colour("ink2"))
        left = 14 + size + 10
        words = look.metrics("body").elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() - left - 14)
        write(painter, QRectF(left, 0, self.width() - left - 14, self.height()), words, "body", look.colour("ink3"))
        painter.end()


class RestingCard(QFrame):
    """A way of practice with nothing in it today: what it is, and why it rests. It is no button."""

    def __init__(self, title: str, why: str, *, icon: str, tone: str = "plain", name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(in_sentences(title, why))
        look = theme.current()
        words = column(Label(title, "h3", "ink2", name=f"{name}_title"), Label(why, "label", "ink3"), gap=0)
        plate = IconPlate(icon, tone, 60 if look.elder else 48, fill="bg" if tone == "plain" else "")
        self.setLayout(row(plate, (column(STRETCH, words, STRETCH, gap=0), 1), gap=16, margins=(20, 16, 20, 16)))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setSizePolicy(policy)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a well without an edge: nothing to press."""
        look = theme.current()
        painter = begin(self)
        if look.dark:
            # On night blue a well of this size would stand before the cards that can be pressed.
            fill = mixed(look.colour("bg"), look.colour("sunken"), 0.25)
            panel(painter, QRectF(self.rect()), RADIUS_CARD, fill, look.colour("line"))
        else:
            panel(painter, QRectF(self.rect()), RADIUS_CARD, look.colour("sunken"))
        painter.end()

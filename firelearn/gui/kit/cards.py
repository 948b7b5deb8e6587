"""The card: a panel with a head that holds other widgets."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.ground import Surface
from firelearn.gui.kit.painting import begin, panel
from firelearn.gui.kit.text import Label
from firelearn.gui.kit.theme import RADIUS_CARD, RADIUS_HERO
from firelearn.gui.kit.tones import tone


class Card(Surface):
    """A card: title left, unit or definition right, whatever is in ``body`` below.

    Level 1 is a card, 2 a hero or result, 0 with a ``tone`` a soft note without an edge; ``edge`` names another
    colour for the edge.
    """

    def __init__(
        self,
        title: str = "",
        note: str = "",
        *,
        pad: int = 20,
        level: int = 1,
        tone: str = "",
        edge: str = "",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(level, RADIUS_HERO if level == 2 else RADIUS_CARD, parent)
        self._tone, self._edge = tone, edge
        if name:
            self.setObjectName(name)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(pad, pad, pad, pad)
        outer.setSpacing(8)
        self.head = QHBoxLayout()
        self.head.setSpacing(12)
        self._title: Label | None = None
        self._note: Label | None = None
        outer.addLayout(self.head)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        outer.addLayout(self.body)
        outer.addStretch(0)
        self._outer = outer
        self.set_title(title)
        self.set_note(note)

    def set_title(self, title: str) -> None:
        """Show another title."""
        if self._title is None and title:
            self._title = Label(title, "h3", wrap=False, name="card_title")
            self.head.insertWidget(0, self._title, 1)
        elif self._title is not None:
            self._title.set_text(title)
        self.setAccessibleName(title)

    def set_note(self, note: str) -> None:
        """Show another unit or definition at the right."""
        if self._note is None and note:
            self._note = Label(note, "caption", "ink2", wrap=False, align="right", name="card_note")
            self.head.addWidget(self._note)
        elif self._note is not None:
            self._note.set_text(note)

    def showEvent(self, event: QShowEvent) -> None:
        """Let the body fill the card if something in it wants to grow; otherwise it stands at the top."""
        grows = bool(self.body.expandingDirections() & Qt.Orientation.Vertical)
        if self._outer.stretch(1) != int(grows):
            self._outer.setStretch(1, int(grows))
            self._outer.activate()
        super().showEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the panel."""
        look = theme.current()
        painter = begin(self)
        fill = look.colour(tone(self._tone).soft if self._tone else "surface")
        edge = look.colour(self._edge or "line") if self.level or self._edge else None
        panel(painter, QRectF(self.rect()), self.radius, fill, edge, 1.0)
        painter.end()

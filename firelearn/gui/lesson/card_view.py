"""A card of a lesson: the picture at the left, one idea in words at the right."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from firelearn.domain.course import Card, CardText
from firelearn.gui.kit import theme
from firelearn.gui.kit.cards import Card as Panel
from firelearn.gui.kit.feedback import NeverNote, NoteLine
from firelearn.gui.kit.language import words
from firelearn.gui.kit.layout import STRETCH, column, holder, row, shares
from firelearn.gui.kit.painting import begin, disc, mixed
from firelearn.gui.kit.pictures import Picture
from firelearn.gui.kit.text import Label, write
from firelearn.gui.kit.theme import RADIUS_HERO

_PICTURE_SHARE: Final = 46
_SPEAKABLE_END: Final = ("。", "：", "？", ".", ":", "?")


class StepBadge(QWidget):
    """The badge of a step: its one word, or its number."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text
        side = 56 if theme.current().elder else 44
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint disc and word."""
        look = theme.current()
        painter = begin(self)
        half = self.width() / 2
        disc(painter, QPointF(half, half), half, look.colour("primary"))
        role = "h3" if len(self._text) == 1 else "caption_bold"
        width = look.metrics(role).horizontalAdvance(self._text)
        box = QRectF(half - width / 2, 0, width + 2, self.height())
        write(painter, box, self._text, role, look.colour("on_primary"))
        painter.end()


class PictureSide(QWidget):
    """The picture on warm ground, with what it shows written under it."""

    def __init__(self, path: Path, caption: str, *, on_top: bool) -> None:
        super().__init__()
        self._on_top = on_top
        side = 12
        self._picture = Picture(path, alt=caption, on="lesson", name="card_picture")
        self._picture.setMinimumHeight(200)
        said = Label(caption, "caption_bold", "ember_ink", align="center", name="card_caption")
        self.setLayout(column((self._picture, 1), said, gap=12, margins=(side, 24, side, 20)))
        # Only now: shown before it has a place it would be a window of its own, and take the keyboard.
        said.setVisible(bool(caption))

    def sizeHint(self) -> QSize:
        """Return a middling size; the card decides."""
        return QSize(360, 300)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the warm ground inside the card's own corners."""
        painter = begin(self)
        radius = RADIUS_HERO - 1.0
        rect = QRectF(self.rect())
        path = QPainterPath()
        path.addRoundedRect(rect, radius, radius)
        square = QRectF(rect)
        if self._on_top:
            square.setTop(rect.bottom() - radius)
        else:
            square.setLeft(rect.right() - radius)
        corner = QPainterPath()
        corner.addRect(square)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = theme.current()
        warm = look.colour("ember_soft")
        # At night so large a warm ground would be the brightest thing on the page: half of it is enough.
        painter.fillPath(path.united(corner), mixed(look.colour("surface"), warm, 0.45) if look.dark else warm)
        painter.end()


class CardView(Panel):
    """One card of a lesson."""

    def __init__(self, card: Card, picture: Callable[[str], Path]) -> None:
        super().__init__(pad=1, level=2, name="lesson_card")
        said = card.of(words().language)
        self._said = said
        self.setAccessibleName(said.heading.replace("\n", ""))
        look = theme.current()
        text = holder(_words_of(said), name="card_words")
        self.body.setSpacing(0)
        if card.picture is None:
            self.body.addWidget(text, 1)
            return
        side = PictureSide(picture(card.picture), said.caption, on_top=look.one_column)
        if look.one_column:
            side.setFixedHeight(340)
            self.body.addWidget(side)
            self.body.addWidget(text, 1)
        else:
            self.body.addLayout(shares([(side, _PICTURE_SHARE), (text, 100 - _PICTURE_SHARE)], 0), 1)

    def spoken(self) -> str:
        """Return the card's words to be read aloud, sentence after sentence."""
        said = self._said
        heading = said.heading.replace("\n", "")
        parts = [heading, *said.paragraphs, *(step.text for step in said.steps), *said.bullets, said.never]
        stop = ". " if heading.isascii() else "。"
        return "".join(part if part.endswith(_SPEAKABLE_END) else part + stop for part in parts if part)


def _words_of(said: CardText) -> QVBoxLayout:
    side = 28 if theme.current().elder else 36
    made = column(STRETCH, Label(said.heading, "title", name="card_heading"), gap=14, margins=(side, 24, side, 24))
    for paragraph in said.paragraphs:
        made.addWidget(Label(paragraph, "lead", "ink2"))
    for place, step in enumerate(said.steps, 1):
        made.addLayout(_step(step.badge or str(place), step.text))
    for bullet in said.bullets:
        made.addWidget(NoteLine("dot", bullet, role="option", colour="ink"))
    if said.never:
        made.addSpacing(4)
        made.addWidget(NeverNote(said.never))
    made.addStretch(1)
    return made


def _step(badge: str, text: str) -> QHBoxLayout:
    return row(StepBadge(badge), (Label(text, "option", middle=True), 1), gap=16)

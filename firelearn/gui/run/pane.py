"""One question on the screen: what is asked at the left, the picture or the feedback at the right."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from firelearn.domain.question import Question, QuestionType
from firelearn.gui.asking import pad_for, rule_line
from firelearn.gui.kit import theme
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.chip import Chip
from firelearn.gui.kit.feedback import NoteLine
from firelearn.gui.kit.ground import ScrollPage
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.layout import STRETCH, column, row
from firelearn.gui.kit.pictures import Picture
from firelearn.gui.kit.place import Place
from firelearn.gui.kit.text import Label
from firelearn.gui.screen import Stage
from firelearn.services.asking import Asked

_WIDEST: Final = 1320
_NARROW_UNTIL: Final = 1180
_LEFT_SHARE, _LEFT_SHARE_BROAD = 0.56, 0.64
_PICTURE_PAD: Final = 16
_FEEDBACK_FROM_TOP: Final = 20
_LETTERED: Final = frozenset({QuestionType.SINGLE, QuestionType.MULTIPLE, QuestionType.TRUE_FALSE})
_BROAD: Final = frozenset({QuestionType.MATCHING, QuestionType.HOTSPOT})
"""In elder mode these need the whole width: large words side by side, regions large enough to touch."""
_PICTURE_SHAPE: Final = 270 / 400


class PictureCard(Card):
    """The picture of a question, as wide as the column."""

    def __init__(self, path: Path, alt: str) -> None:
        super().__init__(pad=_PICTURE_PAD, name="picture_card")
        self._picture = Picture(path, alt=alt, name="picture")
        self.body.addWidget(self._picture)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the picture's shape."""
        self._picture.setFixedHeight(max(round((self.width() - 2 * _PICTURE_PAD) * _PICTURE_SHAPE), 80))
        super().resizeEvent(event)


class QuestionPane(QWidget):
    """A question and the pad on which it is answered. It can be built and laid out before it is shown."""

    def __init__(self, asked: Asked, stage: Stage, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("question")
        self.asked = asked
        self.pad = pad_for(asked, stage)
        self._one = theme.current().one_column or (theme.current().elder and asked.question.type in _BROAD)
        self._left, self._right = ScrollPage(name="asking_scroll"), ScrollPage(name="answer_scroll")
        self._slot = QVBoxLayout()
        self._standing: QWidget | None = None
        picture = _picture_of(asked.question, stage)
        asking = self._asking(asked.question, picture if self._one else None)
        if self._one:
            self._asking_column = column(asking, self._slot, STRETCH, gap=20)
            self._answer_column = column()
            self._right.hide()
        else:
            self._asking_column = column(asking, STRETCH, gap=0)
            self._answer_column = column(self._slot, STRETCH, gap=0)
            self._stand(picture or _place_of(asked.question))
        self._left.content.setLayout(self._asking_column)
        self._right.content.setLayout(self._answer_column)
        self._across = row((self._left, int(self._one)), (self._right, 1), gap=0)
        self.setLayout(self._across)

    def prepare_feedback(self, card: QWidget) -> None:
        """Lay a feedback out that may come, while the person thinks, so that showing it costs a paint only."""
        for part in (card, *card.findChildren(QWidget)):
            part.ensurePolished()
        width = self._slot.geometry().width()
        card.resize(width, max(card.heightForWidth(width), 1))
        inside = card.layout()
        if inside is not None:
            inside.activate()

    def show_feedback(self, card: QWidget) -> None:
        """Put the feedback where its place was taken."""
        if self._standing is not None:
            self._slot.removeWidget(self._standing)
            self._standing.hide()
            self._standing.deleteLater()
        self._stand(card)
        card.show()
        if self._one:
            # Where everything stands in one column the feedback lies below; the page is as tall as it needs only then.
            QTimer.singleShot(0, card, lambda: self._left.verticalScrollBar().setValue(card.y() - _FEEDBACK_FROM_TOP))

    def to_top(self) -> None:
        """Show the question from its beginning."""
        self._left.verticalScrollBar().setValue(0)

    def keep_in_sight(self, widget: QWidget) -> None:
        """Scroll to what has the focus, where it lies outside the window."""
        if self._left.isAncestorOf(widget):
            self._left.ensureWidgetVisible(widget, 0, 24)

    def prepare(self, size: QSize) -> None:
        """Lay everything out at ``size`` while nobody is waiting, so that showing it costs a paint only."""
        self.resize(size)
        self.ensurePolished()
        for layout in (self._across, self._asking_column, self._answer_column):
            layout.activate()

    def spoken(self) -> str:
        """Return what is to be read aloud."""
        return f"{words().text(self.asked.question.stem)} {self.pad.spoken()}"

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width 56 to 44, the pair at most 1320 wide and in the middle."""
        width, elder = event.size().width(), theme.current().elder
        narrow = width < _NARROW_UNTIL or elder
        gap = 24 if narrow else 36
        side = max(24 if narrow else 40, (width - _WIDEST) // 2)
        top = 20 if elder else 32 if narrow else 56 if width > _WIDEST else 44
        if self._one:
            self._asking_column.setContentsMargins(side, top, side, 24)
        else:
            # Words side by side need more room; a picture would only grow taller than the window.
            broad = self.asked.question.type is QuestionType.MATCHING
            asking = round((width - 2 * side - gap) * (_LEFT_SHARE_BROAD if broad else _LEFT_SHARE))
            self._left.setFixedWidth(side + asking + gap // 2)
            self._asking_column.setContentsMargins(side, top, gap // 2, 24)
            self._answer_column.setContentsMargins(gap - gap // 2, top, side, 24)
        super().resizeEvent(event)

    def _stand(self, widget: QWidget) -> None:
        self._standing = widget
        self._slot.addWidget(widget)

    def _asking(self, question: Question, picture: QWidget | None) -> QVBoxLayout:
        parts = QVBoxLayout()
        parts.setSpacing(8)
        if not theme.current().elder:
            kind = Chip(say(f"terms.type_{question.type.value}"), "blue", name="type")
            topic = Chip(say(f"terms.topic_{question.topic.value}"), "plain", name="topic")
            parts.addLayout(row(kind, topic, STRETCH, gap=8))
            parts.addSpacing(8)
        parts.addWidget(Label(words().text(question.stem), "stem", name="stem"))
        rule = rule_line(question)
        if rule:
            parts.addWidget(NoteLine("info", rule, name="rule"))
        parts.addSpacing(6)
        if picture is not None:
            parts.addWidget(picture)
            parts.addSpacing(6)
        parts.addWidget(self.pad)
        return parts


def _place_of(question: Question) -> Place:
    look = theme.current()
    keys = "" if look.elder or look.kiosk or question.type not in _LETTERED else say("run.keys")
    return Place(say("run.place"), keys)


def _picture_of(question: Question, stage: Stage) -> QWidget | None:
    if not question.picture or question.type is QuestionType.HOTSPOT:
        return None
    alt = words().text(question.picture_alt) if question.picture_alt else ""
    return PictureCard(stage.picture(question.picture), alt)

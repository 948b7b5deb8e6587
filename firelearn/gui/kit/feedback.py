"""Feedback after an answer, and the lines that stand in it: source, note, and what one must never do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.ground import Surface
from firelearn.gui.kit.icons import beside
from firelearn.gui.kit.language import in_sentences
from firelearn.gui.kit.painting import begin, panel
from firelearn.gui.kit.sign import Rule, Sign
from firelearn.gui.kit.text import Label
from firelearn.gui.kit.theme import RADIUS_BUTTON, RADIUS_CARD

_PAD = 22
_SIGN = 44
_LONG = 44


class NoteLine(QWidget):
    """An icon and a small text that wraps."""

    def __init__(
        self,
        icon: str,
        text: str,
        *,
        role: str = "caption",
        colour: str = "ink2",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        if name:
            self.setObjectName(name)
        look = theme.current()
        size = beside(role)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        holder = QVBoxLayout()
        # The icon's middle is the middle of the first line.
        holder.setContentsMargins(0, max((look.line(role) - size) // 2, 0), 0, 0)
        holder.addWidget(Sign(icon, colour, size=size))
        holder.addStretch(1)
        line.addLayout(holder)
        self._label = Label(text, role, colour)
        line.addWidget(self._label, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_text(self, text: str) -> None:
        """Show another text."""
        self._label.set_text(text)


class SourceLine(NoteLine):
    """The law or standard that a question rests on, with the scales."""

    def __init__(self, text: str, *, name: str = "source", parent: QWidget | None = None) -> None:
        super().__init__("scales", text, name=name, parent=parent)


class NeverNote(QWidget):
    """What one must never do, on brick red."""

    def __init__(self, text: str, *, name: str = "never", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 12, 14, 12)
        line.setSpacing(12)
        line.addWidget(Sign("cross", "on_wrong", size=30, disc="wrong"), 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(Label(text, "h3", "wrong_ink", middle=True), 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the soft ground."""
        painter = begin(self)
        panel(painter, QRectF(self.rect()), RADIUS_BUTTON, theme.current().colour("wrong_soft"))
        painter.end()


class _Head(QWidget):
    """The coloured head of the feedback: badge, verdict, right answer. Its corners follow the card's."""

    def __init__(self, verdict: str, answer: str, *, tone: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._tone = tone
        line = QHBoxLayout(self)
        line.setContentsMargins(_PAD, 16, _PAD, 16)
        line.setSpacing(14)
        sign = "check" if tone == "right" else "cross"
        size = max(_SIGN, round(theme.current().px("h3") * 1.6))
        long = len(answer) > _LONG
        beside_words = Qt.AlignmentFlag.AlignTop if long else Qt.AlignmentFlag.AlignVCenter
        line.addWidget(Sign(sign, f"on_{tone}", size=size, disc=tone), 0, beside_words)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(verdict, "h3", f"{tone}_ink", name="verdict"))
        if answer:
            # An order or all the pairs is a text to read, not a letter to see.
            words.addWidget(Label(answer, "label" if long else "body_bold", name="right_answer"))
        line.addLayout(words, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the soft fill inside the card's edge and the 2 px rule."""
        look = theme.current()
        painter = begin(self)
        rect = QRectF(self.rect()).adjusted(1, 1, -1, 0)
        radius = RADIUS_CARD - 1
        path = QPainterPath(rect.bottomLeft())
        path.lineTo(rect.left(), rect.top() + radius)
        path.arcTo(QRectF(rect.left(), rect.top(), 2 * radius, 2 * radius), 180, -90)
        path.arcTo(QRectF(rect.right() - 2 * radius, rect.top(), 2 * radius, 2 * radius), 90, -90)
        path.lineTo(rect.bottomRight())
        path.closeSubpath()
        painter.fillPath(path, look.colour(f"{self._tone}_soft"))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 2, rect.width(), 2), look.colour(self._tone))
        painter.end()


class FeedbackCard(Surface):
    """Right or not, the right answer, why, one line to remember, the sources, and what happens next."""

    def __init__(
        self,
        *,
        right: bool,
        verdict: str,
        answer: str,
        explanation: str,
        remember: str = "",
        sources: Sequence[str] = (),
        after: str = "",
        name: str = "feedback",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(1, RADIUS_CARD, parent)
        self.setObjectName(name)
        self.setAccessibleName(in_sentences(verdict, answer))
        self.setAccessibleDescription(explanation)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 18)
        column.setSpacing(0)
        column.addWidget(_Head(verdict, answer, tone="right" if right else "wrong", parent=self))
        body = QVBoxLayout()
        body.setContentsMargins(_PAD, 16, _PAD, 0)
        body.setSpacing(10)
        body.addWidget(Label(explanation, "lead", name="explanation"))
        if remember:
            body.addWidget(NoteLine("check", remember, role="option_bold", colour="right_ink", name="remember"))
        if sources or after:
            body.addWidget(Rule())
        for source in sources:
            body.addWidget(SourceLine(source))
        if after:
            body.addWidget(NoteLine("loop", after, name="after"))
        column.addLayout(body)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        look = theme.current()
        painter = begin(self)
        panel(painter, QRectF(self.rect()), self.radius, look.colour("surface"), look.colour("line"))
        painter.end()

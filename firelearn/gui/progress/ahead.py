"""The reviews that fall due in the next days."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button, Kind
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.layout import STRETCH, row
from firelearn.gui.kit.painting import begin, panel
from firelearn.gui.kit.text import Label, write
from firelearn.services.practice import REVIEW_LENGTH

_BAR: Final = 26
_LEAST: Final = 84
_CENTRE: Final = Qt.AlignmentFlag.AlignCenter


class AheadBars(QWidget):
    """A bar a day with its count above and its weekday below; today stands first."""

    def __init__(self, counts: Sequence[int], today: int) -> None:
        super().__init__()
        self.setObjectName("ahead_bars")
        self._counts = tuple(counts)
        self._labels = [words().weekday(today + at) if at else say("progress.today") for at in range(len(self._counts))]
        told = [
            say("progress.ahead_day", day=words().short_date(today + at) if at else say("progress.today"), n=count)
            for at, count in enumerate(self._counts)
        ]
        self.setAccessibleName(words().joined(told))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)

    def sizeHint(self) -> QSize:
        """Return room for bars of a readable height between their two lines of words."""
        return QSize(len(self._counts) * 40, self._room_for_words() + _LEAST)

    def minimumSizeHint(self) -> QSize:
        """Return the same height, however narrow."""
        return QSize(len(self._counts) * 26, self._room_for_words() + _LEAST)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the days."""
        look = theme.current()
        painter = begin(self)
        pitch = self.width() / max(len(self._counts), 1)
        above, below = look.line("label_bold"), look.line("caption")
        floor = self.height() - below - 4
        most = max((*self._counts, 1))
        width = min(_BAR, pitch - 8)
        for at, (count, label) in enumerate(zip(self._counts, self._labels, strict=True)):
            left = pitch * at + (pitch - width) / 2
            high = max((floor - above) * count / most, 4)
            bar = QRectF(left, floor - high, width, high)
            panel(painter, bar, 4 if count else 2, look.colour("primary" if count else "track"))
            ink = look.colour("ink" if count else "ink3")
            number = QRectF(pitch * at, bar.top() - above, pitch, above)
            write(painter, number, str(count), "label_bold" if count else "caption", ink, _CENTRE)
            day = QRectF(pitch * at, self.height() - below, pitch, below)
            role = "caption" if at else "caption_bold"
            write(painter, day, label, role, look.colour("ink2" if at else "ink"), _CENTRE)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def _room_for_words(self) -> int:
        look = theme.current()
        return look.line("label_bold") + look.line("caption") + 4


class AheadCard(Card):
    """What falls due in a week, and the act that reviews what is due today.

    Signals:
        review_wanted(): review now.
    """

    review_wanted = Signal()

    def __init__(self, counts: Sequence[int], today: int, *, kind: Kind) -> None:
        super().__init__(say("progress.ahead_title"), name="ahead")
        self.act: Button | None = None
        if not any(counts):
            self.body.addWidget(Label(say("progress.ahead_none"), "label", "ink2", name="ahead_none"))
            return
        self.set_note(say("progress.ahead_note"))
        self.body.addWidget(AheadBars(counts, today), 1)
        self.body.addSpacing(4)
        if counts[0]:
            # A run asks no more than this at once; the rest stays due.
            now = min(counts[0], REVIEW_LENGTH)
            self.act = Button(say("progress.ahead_act", n=now), kind, icon="loop", name="review")
            self.act.clicked.connect(self.review_wanted)
            self.body.addLayout(row(self.act, STRETCH))
        else:
            self.body.addWidget(Label(say("progress.ahead_nothing_today"), "caption", "ink2", name="ahead_today"))

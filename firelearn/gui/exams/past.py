"""The rows of exams that were handed in."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from firelearn.domain.calendar import day_of
from firelearn.gui.kit import theme
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.chip import Chip, IconPlate
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.layout import column, row
from firelearn.gui.kit.painting import begin, focus_ring, panel
from firelearn.gui.kit.pressable import Pressable
from firelearn.gui.kit.sign import Rule, Sign
from firelearn.gui.kit.text import Label
from firelearn.services.exam_views import ExamResult

_NARROW = 640


class PastRow(Pressable):
    """One exam that was handed in; the whole row opens its result."""

    def __init__(self, result: ExamResult, zone_offset_min: int, place: int) -> None:
        super().__init__("", name=f"past_{place + 1}")
        speak = words()
        title = speak.text(result.title)
        when = say(
            "exams.past_line",
            day=speak.short_date(day_of(result.submitted_ms, zone_offset_min)),
            time=speak.time(result.submitted_ms, zone_offset_min),
            used=speak.duration(result.used_ms),
        )
        score = say("exams.past_score", score=result.score, full=result.full)
        tone, icon, verdict = ("right", "check", "passed") if result.passed else ("wrong", "cross", "failed")
        self.setAccessibleName(words().joined((title, score, say(f"exams.{verdict}"), when)))
        elder = theme.current().elder
        told = column(Label(title, "label_bold", wrap=elder), Label(when, "caption", "ink2", wrap=elder), gap=0)
        self._chip = Chip(say(f"exams.{verdict}"), tone, icon=icon)
        line = row(
            IconPlate("clipboard", "blue", 52 if elder else 40),
            (told, 1),
            Label(score, "label_bold", wrap=False, align="right"),
            self._chip,
            Sign("chevron-right", "ink3"),
            gap=14,
            margins=(14, 10, 12, 10),
        )
        line.setAlignment(self._chip, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the chip out where the row is short of room; the score and the name stay."""
        self._chip.setVisible(not (theme.current().elder and self.width() < _NARROW))
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground of the row when it is under the pointer, pressed or focused."""
        look = theme.current()
        painter = begin(self)
        rect = QRectF(self.rect())
        if self.ringed and self.hasFocus():
            rect = focus_ring(painter, rect, 10, look)
        if self.isDown() or self.hovered:
            panel(painter, rect, 10, look.colour("blue_soft" if self.isDown() else "sunken"))
        painter.end()


class PastCard(Card):
    """The last exams, the latest first.

    Signals:
        looked(exam): a result is wanted.
    """

    looked = Signal(object)

    def __init__(self, results: tuple[ExamResult, ...], zone_offset_min: int) -> None:
        super().__init__(pad=8, name="past")
        self.rows: list[PastRow] = []
        self.body.setSpacing(2)
        for place, result in enumerate(results):
            if place:
                self.body.addWidget(Rule())
            line = PastRow(result, zone_offset_min, place)
            line.clicked.connect(lambda _=False, exam=result.exam: self.looked.emit(exam))
            self.rows.append(line)
            self.body.addWidget(line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

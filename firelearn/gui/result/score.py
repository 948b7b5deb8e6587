"""The score: ring, verdict, one sentence, the facts, and the ways to look at it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from firelearn.domain.exam import ReviewPolicy
from firelearn.domain.fact import HandIn
from firelearn.gui.certificate.paper import Preview
from firelearn.gui.certificate.wording import Wording
from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button, Kind
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.chip import Chip
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import STRETCH, column, row
from firelearn.gui.kit.meters import Ring
from firelearn.gui.kit.text import Label
from firelearn.gui.result.words import facts, may_review, sentence
from firelearn.services.exam_views import ExamResult

_RING: Final = 200
_PREVIEW: Final = (232, 164)
_FIRST_ROW: Final = 2
_ROOM_FOR_PREVIEW: Final = 980
_RING_TO_DIGITS: Final = 3.15


class ScoreCard(Card):
    """How it went. With ``lead`` the screen's one filled button stands here: ``lead`` then is that button.

    Signals:
        looked(only_wrong): the questions are wanted.
        certified(): the certificate is wanted.
        left(): back to all exams.
    """

    looked = Signal(bool)
    certified = Signal()
    left = Signal()

    def __init__(self, result: ExamResult, *, lead: bool, certificate: Wording | None = None) -> None:
        super().__init__(level=2, pad=28, name="score_card")
        self.setAccessibleName(sentence(result))
        self.lead: Button | None = None
        look = theme.current()
        ring = Ring(
            size=max(_RING, round(look.px("number_xl") * _RING_TO_DIGITS)), stroke=14, role="number_xl", name="score"
        )
        ring.set_value(
            result.score,
            result.full,
            note=say("result.full", n=result.full),
            pass_at=result.pass_mark,
            spoken=say("result.score_spoken", score=result.score, full=result.full, **{"pass": result.pass_mark}),
            tone="right" if result.passed else "wrong",
        )
        told = column(
            STRETCH,
            self._verdict(result),
            Label(sentence(result), "h1", name="sentence"),
            Label(facts(result), "body", "ink2", name="facts"),
            6,
            self._acts(result, lead=lead),
            STRETCH,
            gap=8,
        )
        self.preview: Preview | None = None
        pair = row(ring, (told, 1), gap=36)
        if certificate is not None and not look.elder:
            self.preview = Preview(certificate)
            self.preview.setFixedSize(*_PREVIEW)
            pair.addWidget(self.preview, 0, Qt.AlignmentFlag.AlignVCenter)
        if look.one_column:
            pair.setDirection(QBoxLayout.Direction.TopToBottom)
        self.body.addLayout(pair)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the certificate where there is room for it."""
        if self.preview is not None:
            self.preview.setVisible(self.width() >= _ROOM_FOR_PREVIEW)
        super().resizeEvent(event)

    def _verdict(self, result: ExamResult) -> QBoxLayout:
        if result.passed:
            verdict = Chip(say("result.passed"), "right", icon="check", name="verdict")
        else:
            verdict = Chip(say("result.failed"), "wrong", icon="cross", name="verdict")
        line = row(verdict, gap=10)
        line.addWidget(
            Label(say("result.pass_mark", n=result.pass_mark), "label", "ink2", middle=True, name="pass_mark")
        )
        if result.how is HandIn.TIME_OUT:
            line.addWidget(Chip(say("result.time_out"), "plain", icon="clock", name="time_out"))
        line.addStretch(1)
        return line

    def _acts(self, result: ExamResult, *, lead: bool) -> QBoxLayout:
        wanted: list[tuple[str, str, Callable[[], None]]] = []
        if result.passed:
            wanted.append(("certificate", "certificate", self.certified.emit))
        if may_review(result):
            if result.right < result.questions:
                wanted.append(("wrong_ones", "loop", lambda: self.looked.emit(True)))
            if result.review_policy is ReviewPolicy.ALL:
                wanted.append(("all_ones", "list", lambda: self.looked.emit(False)))
        wanted.append(("all_exams", "", self.left.emit))
        acts: list[Button] = []
        for name, icon, act in wanted:
            later = len(acts) >= _FIRST_ROW and result.passed
            kind: Kind = "primary" if lead and not acts else "quiet" if later or (acts and not icon) else "secondary"
            button = Button(say(f"result.{name}"), kind, icon=icon, large=True, name=name)
            button.clicked.connect(act)
            acts.append(button)
        self.lead = acts[0] if lead else None
        if not result.passed:
            return row(*acts, STRETCH, gap=12)
        # With the certificate there is one act more than a line has room for.
        cut = 1 if theme.current().elder else _FIRST_ROW
        return column(row(*acts[:cut], STRETCH, gap=12), row(*acts[cut:], STRETCH, gap=12), gap=8)

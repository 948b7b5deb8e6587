"""The content of one's own page."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from firelearn.gui.exams.past import PastCard
from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.ground import ScrollPage
from firelearn.gui.kit.language import say
from firelearn.gui.kit.layout import STRETCH, Centre, column, holder, row, shares
from firelearn.gui.kit.text import Label
from firelearn.gui.progress.ahead import AheadCard
from firelearn.gui.progress.certificates import CertificatesCard, passed
from firelearn.gui.progress.days import DaysCard
from firelearn.gui.progress.facts import Facts
from firelearn.gui.progress.header import Header
from firelearn.gui.progress.topics import TopicsCard
from firelearn.gui.progress.view import MyView
from firelearn.gui.route import Certificate, Exams, Practice, Result, Run, Settings
from firelearn.services.exam_views import ExamResult
from firelearn.services.practice import PracticeRequest, Way

_WIDEST: Final = 1400
_NARROW_UNTIL: Final = 940


class ProgressBoard(ScrollPage):
    """Who one is, a few figures, the last days, what falls due, the topics, and the exams.

    Signals:
        wanted(route): go there.
        rename_wanted(), leave_wanted(): as of the header.
    """

    wanted = Signal(object)
    rename_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, view: MyView) -> None:
        super().__init__(name="progress_scroll")
        look = theme.current()
        progress = view.progress
        self.header = self._header(view)
        self.days = DaysCard(progress.days)
        due = bool(progress.due_ahead and progress.due_ahead[0])
        self.ahead = AheadCard(progress.due_ahead, view.today, kind="primary" if due else "soft")
        self.ahead.review_wanted.connect(lambda: self.wanted.emit(Run(request=PracticeRequest(way=Way.REVIEW))))
        self.topics = TopicsCard(progress.topics, kind="soft" if due else "primary")
        self.topics.begin_wanted.connect(lambda: self.wanted.emit(Practice()))
        self.topics.practise_wanted.connect(
            lambda topic: self.wanted.emit(Run(request=PracticeRequest(way=Way.TOPIC, topic=topic)))
        )
        self.next_step = self.ahead.act or self.topics.act or self.header.settings
        self.ahead.setMinimumHeight(0)
        middle: list[QWidget | QLayout]
        if look.elder:
            middle = [self.ahead, self.days]
        else:
            middle = [shares([(self.days, 62), (self.ahead, 38)], look.gap)]
        exams: list[QWidget | QLayout] = [
            self._exams(progress.exams, view.zone_offset_min),
            *self._certificates(view),
        ]
        parts = (self.header, Facts(progress), *middle, self.topics, *exams)
        body = holder(column(*parts, gap=18 if look.elder else look.gap), name="progress_body")
        self._outer = column(Centre(body, _WIDEST), STRETCH)
        self.content.setLayout(self._outer)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the margins to the width."""
        look = theme.current()
        # Of the page, not of what the scroll bar leaves of it: the bar must not change what makes it come and go.
        side = 24 if self.width() < _NARROW_UNTIL else look.margin
        self._outer.setContentsMargins(side, 56 if look.wide else 20 if look.elder else 26, side, 28)
        super().resizeEvent(event)

    def _header(self, view: MyView) -> Header:
        header = Header(view.person)
        header.rename_wanted.connect(self.rename_wanted)
        header.leave_wanted.connect(self.leave_wanted)
        header.settings_wanted.connect(lambda: self.wanted.emit(Settings()))
        return header

    def _certificates(self, view: MyView) -> list[QWidget]:
        if not passed(view.progress.exams):
            return []
        card = CertificatesCard(view.progress.exams, view.zone_offset_min)
        card.wanted.connect(lambda exam: self.wanted.emit(Certificate(exam=exam)))
        return [card]

    def _exams(self, results: tuple[ExamResult, ...], zone_offset_min: int) -> QLayout:
        title = Label(say("progress.exams_title"), "h3", middle=True, name="exams_title")
        if not results:
            card = Card(name="exams_none_card")
            act = Button(say("progress.exams_act"), "soft", name="see_exams")
            act.clicked.connect(lambda: self.wanted.emit(Exams()))
            told = Label(say("progress.exams_none"), "label", "ink2", middle=True, name="exams_none")
            inside: QVBoxLayout | QHBoxLayout
            if theme.current().elder:
                inside = column(title, told, row(act, STRETCH), gap=8)
            else:
                inside = row((column(title, told, gap=4), 1), act, gap=16)
            card.body.addLayout(inside)
            return column(card)
        note = Label(say("progress.exams_note", n=len(results)), "caption", "ink2", middle=True, align="right")
        past = PastCard(results, zone_offset_min)
        past.looked.connect(lambda exam: self.wanted.emit(Result(exam=exam)))
        return column(row((title, 1), note), past, gap=8)

"""The certificates of one's passed exams, on one's own page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal

from firelearn.domain.calendar import day_of
from firelearn.gui.kit import theme
from firelearn.gui.kit.button import Button
from firelearn.gui.kit.cards import Card
from firelearn.gui.kit.chip import IconPlate
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.layout import column, row
from firelearn.gui.kit.text import Label
from firelearn.services.exam_views import ExamResult

MOST: Final = 3


class CertificatesCard(Card):
    """The last passed exams, each with its certificate; no card is made where none was passed.

    Signals:
        wanted(exam): the certificate of this exam.
    """

    wanted = Signal(object)

    def __init__(self, results: Sequence[ExamResult], zone_offset_min: int) -> None:
        super().__init__(say("progress.certificates"), name="certificates_card")
        elder = theme.current().elder
        for place, result in enumerate(passed(results)[:MOST], 1):
            title = words().text(result.title)
            day = words().iso_date(day_of(result.submitted_ms, zone_offset_min))
            line = say("progress.certificate_line", day=day, score=result.score, full=result.full)
            told = column(Label(title, "label_bold"), Label(line, "caption", "ink2"), gap=0)
            act = Button(say("progress.certificate_act"), "soft", icon="certificate", name=f"certificate_{place}")
            act.setAccessibleName(say("progress.certificate_spoken", title=title, day=day))
            act.clicked.connect(lambda _=False, exam=result.exam: self.wanted.emit(exam))
            plate = IconPlate("certificate", "ember", 52 if elder else 40)
            who = row(plate, (told, 1), gap=14)
            who.setAlignment(plate, Qt.AlignmentFlag.AlignVCenter)
            self.body.addLayout(column(who, act, gap=10) if elder else row((who, 1), act, gap=14))


def passed(results: Sequence[ExamResult]) -> list[ExamResult]:
    """Return the passed ones, the latest first, each paper once."""
    found: dict[str, ExamResult] = {}
    for result in results:
        if result.passed:
            found.setdefault(result.title.zh_CN, result)
    return list(found.values())

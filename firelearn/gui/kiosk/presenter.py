"""What happens on the kiosk's first screen."""

from __future__ import annotations

import logging
from functools import partial

from firelearn.domain.ids import ExamId
from firelearn.domain.value import value
from firelearn.gui import route as to
from firelearn.gui.kiosk.page import KioskPage
from firelearn.gui.kit.language import words
from firelearn.gui.route import Route
from firelearn.gui.screen import Screen, Stage
from firelearn.gui.stand_in import tell
from firelearn.services.abandoned import hand_in_when_over
from firelearn.services.people import PersonCard

_LOG = logging.getLogger(__name__)


@value
class _Open:
    """Whose exam was interrupted at this PC, and goes on still."""

    card: PersonCard
    exam: ExamId


class Presenter(Screen):
    """Starts a visit; an exam that a power cut interrupted can be gone on with."""

    page: KioskPage

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, KioskPage())
        self._open: _Open | None = None
        self.page.begun.connect(self._begin)
        self.page.claim_wanted.connect(lambda: stage.go(to.Claim()))
        self.page.exam_wanted.connect(self._go_on)
        if stage.kiosk is not None:
            self.page.staff_wanted.connect(stage.kiosk.ask_staff)
        self.page.switches.elder_wanted.connect(lambda on: stage.choose(elder=on))
        self.page.switches.language_wanted.connect(lambda language: stage.choose(language=language))

    def enter(self, route: Route) -> None:
        """Wait for somebody."""
        self.stage.person = None
        self.page.focus_first()
        self.stage.tasks.run(self._look, self._show, owner=self)

    def _look(self) -> _Open | None:
        suite = self.stage.suite
        card = suite.people.current()
        if card is None:
            return None
        left = hand_in_when_over(suite.seat, suite.exams, card.person)
        if left is None:
            # Whoever was here before the power went is not here any more.
            suite.people.leave()
            return None
        return _Open(card=card, exam=left)

    def _show(self, found: _Open | None) -> None:
        self._open = found
        _LOG.info("the kiosk waits for somebody")
        self.page.show_exam(unfinished=found is not None)

    def _begin(self) -> None:
        language = words().language
        self.page.set_busy(True)
        people = self.stage.suite.people
        self.stage.tasks.run(lambda: people.start_guest(language), self._in, self._not_begun, owner=self)

    def _in(self, card: PersonCard) -> None:
        self.stage.person = card.person
        self.stage.replace(to.KioskChoose())

    def _go_on(self) -> None:
        if self._open is not None:
            found, people = self._open, self.stage.suite.people
            self.stage.tasks.run(
                lambda: people.choose(found.card.person), partial(self._sit, found.exam), self._not_begun, owner=self
            )

    def _sit(self, exam: ExamId, card: PersonCard) -> None:
        self.stage.person = card.person
        self.stage.replace(to.Exam(exam=exam))

    def _not_begun(self, error: Exception) -> None:
        self.page.set_busy(False)
        tell(self.stage, error)

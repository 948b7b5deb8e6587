"""What happens on the start screen."""

from __future__ import annotations

from typing import Final

from firelearn.domain.calendar import day_of
from firelearn.domain.ids import PersonId
from firelearn.gui.kit.language import words
from firelearn.gui.route import Home, Route
from firelearn.gui.screen import Screen, Stage
from firelearn.gui.stand_in import tell
from firelearn.gui.start.page import Known, StartPage
from firelearn.services.people import PersonCard

_MOST_KNOWN: Final = 60


class Presenter(Screen):
    """Starts a guest, or lets somebody go on."""

    page: StartPage

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, StartPage())
        self.page.begun.connect(self._begin)
        self.page.chosen.connect(self._go_on)
        self.page.switches.elder_wanted.connect(lambda on: stage.choose(elder=on))
        self.page.switches.language_wanted.connect(lambda language: stage.choose(language=language))

    def enter(self, route: Route) -> None:
        """Show who may go on; starting anew is possible at once."""
        self.stage.person = None
        self.page.focus_start()
        self.stage.tasks.run(self._known, self.page.show_known, owner=self)

    def _known(self) -> tuple[Known, ...]:
        seat = self.stage.suite.seat
        today = seat.today()
        return tuple(
            Known(card=card, days_ago=today - day_of(card.last_seen_ms, seat.zone_offset_min))
            for card in self.stage.suite.people.known(_MOST_KNOWN)
        )

    def _begin(self) -> None:
        language = words().language
        self.page.set_busy(True)
        self.stage.tasks.run(
            lambda: self.stage.suite.people.start_guest(language), self._learn, self._not_begun, owner=self
        )

    def _go_on(self, person: PersonId) -> None:
        self.page.set_busy(True)
        self.stage.tasks.run(lambda: self.stage.suite.people.choose(person), self._learn, self._not_begun, owner=self)

    def _learn(self, card: PersonCard) -> None:
        self.stage.person = card.person
        self.stage.replace(Home())

    def _not_begun(self, error: Exception) -> None:
        self.page.set_busy(False)
        tell(self.stage, error)

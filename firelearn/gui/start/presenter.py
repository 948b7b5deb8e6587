"""What happens on the start screen."""

from __future__ import annotations

from functools import partial
from typing import Final

from firelearn.domain.calendar import day_of
from firelearn.gui.kit.language import words
from firelearn.gui.route import Claim, Home, Pick, Register, Route, Setup, Staff
from firelearn.gui.screen import Screen, Stage
from firelearn.gui.stand_in import tell
from firelearn.gui.start.page import Known, StartPage
from firelearn.services.people import PersonCard

_MOST_KNOWN: Final = 6


class Presenter(Screen):
    """Starts a guest, or lets somebody go on."""

    page: StartPage

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, StartPage())
        self.page.begun.connect(self._begin)
        self.page.chosen.connect(self._go_on)
        self.page.pick_wanted.connect(lambda: stage.replace(Pick()))
        self.page.claim_wanted.connect(lambda: stage.replace(Claim()))
        self.page.register_wanted.connect(lambda: stage.replace(Register()))
        self.page.switches.elder_wanted.connect(lambda on: stage.choose(elder=on))
        self.page.switches.language_wanted.connect(lambda language: stage.choose(language=language))
        offer = self.page.offer
        offer.owned.connect(self._own)
        offer.set_up_wanted.connect(lambda: stage.go(Setup()))
        offer.staff_wanted.connect(lambda: stage.go(Staff()))

    def enter(self, route: Route) -> None:
        """Show who may go on; starting anew is possible at once."""
        self.stage.person = None
        self.page.focus_start()
        self._show_offer()
        self.stage.tasks.run(self._known, self.page.show_known, owner=self)

    def _known(self) -> tuple[Known, ...]:
        """Return who may be shown: at home the last ones, on a PC that many use only who is signed in now."""
        seat, people = self.stage.suite.seat, self.stage.suite.people
        today = seat.today()
        shared, here = self.stage.deployment.shared, people.current()
        cards = (here,) if shared and here is not None else () if shared else people.known(_MOST_KNOWN)
        return tuple(
            Known(card=card, days_ago=today - day_of(card.last_seen_ms, seat.zone_offset_min)) for card in cards
        )

    def _show_offer(self) -> None:
        now = self.stage.deployment
        self.page.offer.show_state(set_up=now.set_up, shared=now.shared)

    def _own(self) -> None:
        staff = self.stage.suite.staff
        self.stage.tasks.run(staff.own, lambda _: self._show_offer(), partial(tell, self.stage), owner=self)

    def _begin(self) -> None:
        language = words().language
        self.page.set_busy(True)
        self.stage.tasks.run(
            lambda: self.stage.suite.people.start_guest(language), self._learn, self._not_begun, owner=self
        )

    def _go_on(self, card: PersonCard) -> None:
        if card.has_pin:
            self.stage.replace(Pick(person=card.person))
            return
        people = self.stage.suite.people
        self.page.set_busy(True)
        self.stage.tasks.run(lambda: people.choose(card.person), self._learn, self._not_begun, owner=self)

    def _learn(self, card: PersonCard) -> None:
        self.stage.person = card.person
        self.stage.replace(Home())

    def _not_begun(self, error: Exception) -> None:
        self.page.set_busy(False)
        tell(self.stage, error)

"""What happens when somebody looks for themselves."""

from __future__ import annotations

from collections.abc import Callable

from firelearn.domain.errors import Trouble
from firelearn.domain.ids import UnitId
from firelearn.gui import route as to
from firelearn.gui.kit.language import say
from firelearn.gui.pick.letting_in import LettingIn
from firelearn.gui.pick.page import PickPage
from firelearn.gui.pinning import Refusal
from firelearn.gui.route import Route
from firelearn.gui.screen import Screen, Stage
from firelearn.gui.stand_in import tell
from firelearn.services.people import LEAST_WITHOUT_UNIT, MOST_SHOWN, PersonCard
from firelearn.services.unit_views import UnitsFound

_FEW_UNITS = 8


class Presenter(Screen):
    """Leads from the unit over the name to the PIN, and lets one go on."""

    page: PickPage

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, PickPage())
        self._unit: UnitId | None = None
        self._unit_name = ""
        self._card: PersonCard | None = None
        self._letting_in: LettingIn | None = None
        self._way_back: Callable[[], None] = self._leave
        self.page.left.connect(self._back)
        self.page.without_unit.connect(lambda: self._ask_name(None, ""))
        self.page.pinned.connect(self._pinned)
        self.page.claim_wanted.connect(lambda: self.stage.replace(to.Claim()))
        self.page.staff_wanted.connect(self._ask_staff)
        self.page.forgotten.connect(self._forgotten)

    def enter(self, route: Route) -> None:
        """Ask for the unit; for the PIN at once where it is known who comes."""
        assert isinstance(route, to.Pick)
        if route.person is None:
            self._ask_unit()
            return
        person, people = route.person, self.stage.suite.people
        self.stage.tasks.run(lambda: people.card(person), self._chosen_at_once, self._failed, owner=self)

    def _back(self) -> None:
        self._way_back()

    def _leave(self) -> None:
        self.stage.replace(to.Start())

    def _ask_unit(self) -> None:
        self._way_back, self._letting_in = self._leave, None
        finder = self.page.ask_unit()
        finder.wanted.connect(self._look_for_unit)
        finder.chosen.connect(lambda card: self._ask_name(card.unit, card.name))

    def _look_for_unit(self, text: str) -> None:
        units, page = self.stage.suite.units, self.page

        def found(answer: UnitsFound) -> None:
            if page.finder is not None and page.finder.text() == answer.text:
                page.finder.show_found(answer)

        if not text and page.finder is not None:
            page.finder.show_start()
            return
        self.stage.tasks.run(lambda: units.find(text, _FEW_UNITS), found, self._not_found, owner=self)

    def _ask_name(self, unit: UnitId | None, name: str) -> None:
        self._way_back, self._unit, self._unit_name = self._ask_unit, unit, name
        names = self.page.ask_name(name, least=1 if unit is not None else LEAST_WITHOUT_UNIT)
        names.wanted.connect(self._look_for_name)
        names.chosen.connect(self._chosen)
        names.unit_wanted.connect(self._ask_unit)
        names.register_wanted.connect(lambda: self.stage.replace(to.Register()))

    def _look_for_name(self, text: str) -> None:
        people, unit, page = self.stage.suite.people, self._unit, self.page

        def found(cards: tuple[PersonCard, ...]) -> None:
            if page.names is not None:
                page.names.show_found(text, cards)

        self.stage.tasks.run(lambda: people.find(text, unit, MOST_SHOWN + 1), found, self._not_found, owner=self)

    def _not_found(self, error: Exception) -> None:
        shown = self.page.finder or self.page.names
        if not isinstance(error, Trouble):
            raise error
        if shown is not None:
            shown.show_trouble(error)

    def _chosen_at_once(self, card: PersonCard) -> None:
        self._chosen(card)
        self._way_back = self._leave

    def _chosen(self, card: PersonCard) -> None:
        self._card = card
        self._way_back = lambda: self._ask_name(self._unit, self._unit_name)
        if card.has_pin:
            self.page.ask_pin(card)
        elif self.stage.deployment.shared:
            self.page.show_other_ways(card, "no_pin")
        else:
            people = self.stage.suite.people
            self.stage.tasks.run(lambda: people.choose(card.person), self._in, self._failed, owner=self)

    def _pinned(self, pin: str) -> None:
        pad, card = self.page.pad, self._card
        if pad is None or card is None:
            return
        if self._letting_in is not None:
            self._letting_in.take(pin)
            return
        pad.lock(True)
        pad.set_note(say("people.checking"))
        people = self.stage.suite.people
        self.stage.tasks.run(lambda: people.sign_in(card.person, pin), self._in, self._refused, owner=self)

    def _forgotten(self) -> None:
        card = self._card
        if card is None:
            return
        before = self._way_back

        def back() -> None:
            self._way_back = before
            self.page.ask_pin(card)

        self._way_back = back
        self.page.show_other_ways(card, "forgotten")

    def _ask_staff(self) -> None:
        if self._card is None:
            return
        self._way_back = self._leave
        self._letting_in = LettingIn(self.stage, self.page, self._card, self._in)
        self._letting_in.begin()

    def _refused(self, error: Exception) -> None:
        pad = self.page.pad
        if not isinstance(error, Trouble):
            raise error
        if pad is None or not error.code.startswith("pin_"):
            self._failed(error)
            return
        Refusal(pad).tell(error)
        pad.focus_first()

    def _in(self, card: PersonCard) -> None:
        self.stage.person = card.person
        self.stage.replace(to.Home())

    def _failed(self, error: Exception) -> None:
        tell(self.stage, error)
        self._ask_unit()

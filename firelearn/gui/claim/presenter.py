"""What happens with a claim code: one goes on as its record, or a guest's record is joined to one's own."""

from __future__ import annotations

from functools import partial

from firelearn.domain.errors import Trouble
from firelearn.domain.ids import PersonId
from firelearn.gui import route as to
from firelearn.gui.claim.page import ClaimPage
from firelearn.gui.kit.language import say
from firelearn.gui.kit.toast import toast
from firelearn.gui.pinning import ON_THE_PAD, Refusal
from firelearn.gui.route import Route
from firelearn.gui.screen import Screen, Stage
from firelearn.gui.stand_in import tell
from firelearn.services.people import PersonCard


class Presenter(Screen):
    """Takes a code."""

    page: ClaimPage

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, ClaimPage(merging=stage.person is not None, by_name=stage.kiosk is None))
        self._card: PersonCard | None = None
        self.page.left.connect(self._leave)
        self.page.coded.connect(self._coded)
        self.page.pinned.connect(self._pinned)
        self.page.pick_wanted.connect(lambda: stage.replace(to.Pick()))

    def enter(self, route: Route) -> None:
        """Wait for the code."""
        self.page.pad.focus_first()

    def _leave(self) -> None:
        if self._card is not None:
            self._card = None
            self.page.ask_code()
        elif self.stage.person is None:
            self.stage.replace(to.Start())
        else:
            self.stage.back()

    def _coded(self, code: str) -> None:
        self._hold()
        people, me = self.stage.suite.people, self.stage.person
        if me is None:
            self.stage.tasks.run(lambda: people.by_claim_code(code), self._found, self._refused, owner=self)
        else:
            self.stage.tasks.run(lambda: people.claim(code, me), self._claimed, self._refused, owner=self)

    def _found(self, card: PersonCard) -> None:
        if card.has_pin:
            # The code finds the record, the PIN opens it: a code can be read off a photograph.
            self._card = card
            self.page.ask_pin(card)
            return
        people = self.stage.suite.people
        self.stage.tasks.run(lambda: people.choose(card.person), self._in, self._refused, owner=self)

    def _pinned(self, pin: str) -> None:
        card, people = self._card, self.stage.suite.people
        if card is None:
            return
        self._hold()
        self.stage.tasks.run(lambda: people.sign_in(card.person, pin), self._in, self._refused, owner=self)

    def _in(self, card: PersonCard) -> None:
        self.stage.person = card.person
        self.stage.replace(to.Home())

    def _claimed(self, guest: PersonId) -> None:
        stage = self.stage
        # The toast stays when this screen is gone: what it calls must not stand on it.
        toast(
            stage.host,
            say("claim.claimed"),
            action=say("claim.undo"),
            on_action=lambda: stage.tasks.run(
                lambda: stage.suite.people.part(guest), partial(_parted, stage), partial(tell, stage), owner=stage.host
            ),
        )
        stage.back()

    def _hold(self) -> None:
        self.page.pad.lock(True)
        self.page.pad.set_note(say("people.checking"))

    def _refused(self, error: Exception) -> None:
        pad = self.page.pad
        pad.lock(False)
        if isinstance(error, Trouble) and error.code in ON_THE_PAD:
            Refusal(pad).tell(error)
        else:
            pad.clear()
            tell(self.stage, error)
        pad.focus_first()


def _parted(stage: Stage, _: None) -> None:
    toast(stage.host, say("claim.undone"))

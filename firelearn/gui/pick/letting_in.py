"""Staff lets somebody in on a PC that knows no PIN of theirs: they choose one, and the reason is kept."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from firelearn.domain.errors import Trouble
from firelearn.gui.kit.language import say
from firelearn.gui.pick.page import PickPage
from firelearn.gui.pinning import NewPin, Refusal, Taken
from firelearn.gui.screen import Stage
from firelearn.gui.staff.gate import ask_staff
from firelearn.gui.stand_in import tell
from firelearn.services.people import PersonCard


class LettingIn(QObject):
    """Asks for the staff PIN, then twice for the person's new one; ``then`` gets the person who may go on."""

    def __init__(self, stage: Stage, page: PickPage, card: PersonCard, then: Callable[[PersonCard], None]) -> None:
        super().__init__(page)
        self._stage, self._page, self._card, self._then = stage, page, card, then
        self._reason = say("pick.staff_reason")
        self._new = NewPin()

    def begin(self) -> None:
        """Ask for staff."""
        ask_staff(self._stage, self._reason, self._first)

    def take(self, pin: str) -> None:
        """Take six digits that the person entered."""
        pad = self._page.pad
        if pad is None:
            return
        match self._new.take(pin):
            case Taken.WEAK:
                Refusal(pad).tell(Trouble("pin_weak"))
            case Taken.ONCE:
                self._page.ask_new_pin(again=True)
            case Taken.DIFFERENT:
                self._first()
                pad.set_wrong(say("people.pins_differ"))
            case Taken.TWICE:
                pad.lock(True)
                self._stage.tasks.run(lambda: self._let_in(pin), self._then, self._refused, owner=self)

    def _first(self) -> None:
        self._page.ask_new_pin(again=False)

    def _let_in(self, pin: str) -> PersonCard:
        self._stage.suite.staff_people.reset_pin(self._card.person, pin, self._reason)
        return self._stage.suite.people.choose(self._card.person)

    def _refused(self, error: Exception) -> None:
        self._first()
        if self._page.pad is not None:
            self._page.pad.lock(False)
        tell(self._stage, error)

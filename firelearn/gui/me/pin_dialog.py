"""A question for the PIN over one's own page: to change it, or because something cannot be taken back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from firelearn.domain.errors import Trouble
from firelearn.gui.kit import theme
from firelearn.gui.kit.dialog import Dialog
from firelearn.gui.kit.keypad import Keypad
from firelearn.gui.kit.language import say
from firelearn.gui.kit.toast import toast
from firelearn.gui.pinning import ON_THE_PAD, NewPin, Refusal, Taken
from firelearn.gui.screen import Stage
from firelearn.gui.stand_in import tell
from firelearn.services.people import PersonCard


class PinDialog(QObject):
    """Asks for six digits, over the window.

    Signals:
        given(pin): six digits were entered.
    """

    given = Signal(str)

    def __init__(self, stage: Stage, *, title: str, text: str, keep: str) -> None:
        super().__init__(stage.host)
        self.stage = stage
        self.pad = Keypad(name="my_pin_pad")
        self.pad.entered.connect(self.given)
        self._refusal = Refusal(self.pad)
        # With the largest text there is room for the keys or for the reason.
        reason = "" if theme.current().one_column else text
        self.dialog = Dialog(
            stage.host,
            icon="lock",
            title=title,
            text=reason,
            safe=keep,
            content=self.pad,
            quiet=True,
            name="pin_dialog",
        )
        self.dialog.closed.connect(self.deleteLater)

    def open(self) -> None:
        """Ask; the digits may be typed at once."""
        self.dialog.open()
        self.pad.focus_first()

    def check(self, work: Callable[[], object], then: Callable[[], None]) -> None:
        """Do something on the store's thread that refuses a wrong PIN; a refusal is told on the pad."""
        self.pad.lock(True)
        self.pad.set_note(say("people.checking"))
        self.stage.tasks.run(work, lambda _: then(), self._refused, owner=self)

    def ask(self, told: str) -> None:
        """Ask for something else with the same keys."""
        self.pad.lock(False)
        self.pad.clear()
        self.pad.set_note(told)
        self.pad.focus_first()

    def refuse(self, told: str) -> None:
        """Say what is wrong with what was entered."""
        self.pad.lock(False)
        self.pad.set_wrong(told)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Trouble) and error.code in ON_THE_PAD:
            self._refusal.tell(error)
            return
        self.dialog.dismiss()
        tell(self.stage, error)


class ChangePin(PinDialog):
    """The old PIN where there is one, the new one twice."""

    def __init__(self, stage: Stage, card: PersonCard, then: Callable[[], None]) -> None:
        key = "me.pin_change" if card.has_pin else "me.pin_set"
        super().__init__(stage, title=say(key), text=say("me.pin_text"), keep=say("me.pin_keep"))
        self._card, self._then = card, then
        self._proved, self._new = not card.has_pin, NewPin()
        self.given.connect(self._take)
        self.ask(say("me.pin_new") if self._proved else say("me.pin_old"))

    def _take(self, pin: str) -> None:
        people, person = self.stage.suite.people, self._card.person
        if not self._proved:
            self.check(lambda: people.sign_in(person, pin), self._prove)
            return
        match self._new.take(pin):
            case Taken.WEAK:
                self._refusal.tell(Trouble("pin_weak"))
            case Taken.ONCE:
                self.ask(say("me.pin_again"))
            case Taken.DIFFERENT:
                self.refuse(say("people.pins_differ"))
            case Taken.TWICE:
                self.check(lambda: people.set_pin(person, pin), self._done)

    def _prove(self) -> None:
        self._proved = True
        self.ask(say("me.pin_new"))

    def _done(self) -> None:
        self.dialog.dismiss()
        toast(self.stage.host, say("me.pin_kept"))
        self._then()


class ProvePin(PinDialog):
    """The PIN once more, before something that cannot be taken back."""

    def __init__(self, stage: Stage, card: PersonCard, *, title: str, text: str, then: Callable[[], None]) -> None:
        super().__init__(stage, title=title, text=text, keep=say("me.erase_keep"))
        self._card, self._then = card, then
        self.given.connect(self._take)

    def _take(self, pin: str) -> None:
        people, person = self.stage.suite.people, self._card.person
        self.check(lambda: people.sign_in(person, pin), self._done)

    def _done(self) -> None:
        self.dialog.dismiss()
        self._then()

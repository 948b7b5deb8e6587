"""What happens in a registration: questions, and in the end one act."""

from __future__ import annotations

from functools import partial

from firelearn.content.consent import ConsentText
from firelearn.domain.errors import Trouble
from firelearn.gui import route as to
from firelearn.gui.kit.language import say, words
from firelearn.gui.pinning import NewPin, Refusal, Taken
from firelearn.gui.register.answers import act_of, body_of, facts_of, keep, said_in
from firelearn.gui.register.bodies import DoneBody
from firelearn.gui.register.draft import Draft, Step
from firelearn.gui.register.page import RegisterPage
from firelearn.gui.route import Route
from firelearn.gui.screen import Screen, Stage
from firelearn.gui.stand_in import tell
from firelearn.gui.units.picker import UnitPicker
from firelearn.services.people import PersonCard
from firelearn.services.unit_views import UnitPicked


class Presenter(Screen):
    """Keeps the draft; records all of it when the PIN was given twice, or skipped."""

    page: RegisterPage

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, RegisterPage())
        self._draft = Draft()
        self._texts: tuple[ConsentText, ...] = ()
        self._new = NewPin()
        self._busy = False
        self.page.left.connect(self._back)
        self.page.acted.connect(self._onward)
        self.page.pinned.connect(self._pinned)
        self.page.pin_skipped.connect(lambda: self._register(None))
        self.page.another_wanted.connect(self._another)

    def enter(self, route: Route) -> None:
        """Begin, or go on where one was."""
        assert isinstance(route, to.Register)
        self._draft = route.draft
        privacy, language = self.stage.suite.privacy, words().language
        self.stage.tasks.run(lambda: privacy.consent(language), self._begin, owner=self)

    @property
    def _steps(self) -> tuple[Step, ...]:
        return self._draft.steps(phone=bool(self.stage.deployment.seal_key))

    def _begin(self, texts: tuple[ConsentText, ...]) -> None:
        self._texts = texts
        if self._draft.step is Step.DONE and self.stage.person is not None:
            self.stage.replace(to.Home())
            return
        self._ask()

    def _ask(self) -> None:
        draft, page = self._draft, self.page
        self._new = NewPin()
        page.show_place(self._steps.index(draft.step), len(self._steps) - 1)
        if draft.step is Step.UNIT:
            self._ask_unit()
            return
        if draft.step in {Step.PIN, Step.DONE}:
            page.ask_pin(again=False, shared=self.stage.deployment.shared)
            return
        body = body_of(draft, self._texts)
        body.done.connect(self._onward)
        page.show_question(body, act_of(draft))

    def _ask_unit(self) -> None:
        picker = UnitPicker(self.stage, skip=True)
        picker.picked.connect(self._picked)
        picker.skipped.connect(lambda: self._picked(None))
        self.page.show_unit(picker, self._draft.unit.name if self._draft.unit else "")

    def _picked(self, unit: UnitPicked | None) -> None:
        self._draft.unit = unit
        self._step(1)

    def _onward(self) -> None:
        """Keep what was said, and ask the next question."""
        draft, body = self._draft, self.page.body
        if draft.step is Step.DONE:
            self.stage.replace(to.Home())
            return
        if body is not None and not (body.ready and body.take()):
            return
        keep(draft, body)
        if draft.step is Step.GUARDIAN:
            draft.guardian = True
        self._step(1)

    def _step(self, by: int) -> None:
        steps = self._steps
        self._draft.step = steps[steps.index(self._draft.step) + by]
        self._ask()

    def _back(self) -> None:
        if self._busy or self._draft.step is Step.DONE:
            return
        keep(self._draft, self.page.body)
        if self.page.picker is not None and not self.page.picker.searching:
            self.page.picker.back_to_search()
        elif self._draft.step is Step.PIN and self._new.first:
            self._ask()
        elif self._draft.step is not Step.AGE:
            self._step(-1)
        elif self.stage.person is None:
            self.stage.replace(to.Start())
        else:
            self.stage.back()

    def _pinned(self, pin: str) -> None:
        pad = self.page.pad
        if pad is None or self._busy:
            return
        match self._new.take(pin):
            case Taken.WEAK:
                Refusal(pad).tell(Trouble("pin_weak"))
            case Taken.ONCE:
                self.page.ask_pin(again=True, shared=self.stage.deployment.shared)
            case Taken.DIFFERENT:
                self.page.ask_pin(again=False, shared=self.stage.deployment.shared)
                pad.set_wrong(say("people.pins_differ"))
            case Taken.TWICE:
                pad.lock(True)
                pad.set_note(say("register.keeping"))
                self._register(pin)

    def _register(self, pin: str | None) -> None:
        draft, people, me = self._draft, self.stage.suite.people, self.stage.person
        if self._busy:
            return
        self._busy = True
        said = said_in(draft, version=self._texts[0].version, language=words().language, pin=pin)

        def register() -> tuple[PersonCard, str]:
            card = people.register(me, said)
            return card, people.claim_code(card.person)

        self.stage.tasks.run(register, self._registered, self._not_registered, owner=self)

    def _registered(self, done: tuple[PersonCard, str]) -> None:
        card, code = done
        self._busy = False
        lead = say("register.done_guest" if self.stage.person is not None else "register.done_new")
        self._draft.step = Step.DONE
        self.stage.person = card.person
        self.page.show_place(len(self._steps) - 1, len(self._steps) - 1)
        done_body = DoneBody(card.nickname, lead, code, facts_of(card, self._draft.unit))
        self.page.show_done(done_body, another=self.stage.deployment.shared)

    def _another(self) -> None:
        """Sign out who was registered, and begin with the next: a volunteer has a queue."""

        def left(_: None) -> None:
            self.stage.person = None
            self.stage.replace(to.Register())

        people = self.stage.suite.people
        self.stage.tasks.run(people.leave, left, partial(tell, self.stage), owner=self)

    def _not_registered(self, error: Exception) -> None:
        self._busy = False
        tell(self.stage, error)
        self._ask()

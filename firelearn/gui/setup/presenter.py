"""What happens in a set-up: questions, one act, and a rescue code that is shown once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from firelearn.domain.errors import Trouble
from firelearn.domain.text import Language
from firelearn.gui import route as to
from firelearn.gui.kit.language import say, words
from firelearn.gui.kit.toast import toast
from firelearn.gui.pinning import Refusal
from firelearn.gui.route import Route
from firelearn.gui.screen import Screen, Stage
from firelearn.gui.setup.bodies import PlaceQuestion, Question, RulesQuestion, ServerQuestion, WhereQuestion
from firelearn.gui.setup.code import CodeCard, paper_of
from firelearn.gui.setup.draft import SetUpDraft, Step
from firelearn.gui.setup.files import Files
from firelearn.gui.setup.page import SetupPage
from firelearn.gui.setup.printing import print_text
from firelearn.gui.staff.gate import ask_staff
from firelearn.gui.stand_in import tell
from firelearn.runtime.pin import pin_fault

_QUESTIONS: Final[dict[Step, Callable[[SetUpDraft], Question]]] = {
    Step.PLACE: PlaceQuestion,
    Step.WHERE: WhereQuestion,
    Step.RULES: RulesQuestion,
    Step.SERVER: ServerQuestion,
}
_FIRST_TIME: Final = tuple(Step)
_CHANGING: Final = tuple(_QUESTIONS)


class Presenter(Screen):
    """Sets the PC up, or lets staff change what was chosen."""

    page: SetupPage
    for_staff = True

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, SetupPage())
        self._draft = SetUpDraft()
        self._first_pin = ""
        self._changing = False
        self._files = Files(stage, self)
        self.page.left.connect(self._back)
        self.page.acted.connect(self._onward)
        self.page.pinned.connect(self._pinned)
        other = Language.EN if words().language is Language.ZH_CN else Language.ZH_CN
        self.page.language_wanted.connect(lambda: stage.choose(language=other.value))

    def enter(self, route: Route) -> None:
        """Begin, or go on where one was; where a staff PIN was set only staff change anything."""
        assert isinstance(route, to.Setup)
        self._draft = route.draft
        staff = self.stage.suite.staff
        self.stage.tasks.run(lambda: staff.has_pin, self._admit, owner=self)

    def _admit(self, has_pin: bool) -> None:
        self._changing = has_pin
        if not has_pin:
            self._begin()
        elif self._draft.step is Step.CODE:
            # Built anew after the act: the code was shown, and is not shown twice.
            self.stage.replace(to.Staff())
        else:
            ask_staff(self.stage, say("setup.gate"), self._begin, refused=self.stage.back, owner=self.page)

    def _begin(self) -> None:
        if not self._draft.filled and self.stage.deployment.set_up:
            self._draft.fill(self.stage.deployment)
        self._ask()

    @property
    def _steps(self) -> tuple[Step, ...]:
        return _CHANGING if self._changing else _FIRST_TIME

    def _ask(self) -> None:
        step, steps = self._draft.step, self._steps
        self._first_pin = ""
        self.page.show_place(steps.index(step), len(steps))
        if step is Step.PIN:
            self.page.ask_pin(again=False)
            return
        body = _QUESTIONS[step](self._draft)
        body.done.connect(self._onward)
        if isinstance(body, PlaceQuestion):
            body.owned.connect(self._own)
        if isinstance(body, ServerQuestion):
            body.file_wanted.connect(lambda: self._files.ask_key(body.read))
        last = step is steps[-1]
        act = "" if step is Step.PLACE and self._draft.place is None else say("setup.keep" if last else "setup.next")
        self.page.show_question(body, act)

    def _onward(self) -> None:
        if isinstance(self.page.body, CodeCard):
            self.stage.replace(to.Staff())
            return
        if self.page.body is not None and not self.page.body.take():
            return
        steps = self._steps
        if self._draft.step is steps[-1]:
            self._change()
            return
        self._draft.step = steps[steps.index(self._draft.step) + 1]
        self._ask()

    def _back(self) -> None:
        steps = self._steps
        at = steps.index(self._draft.step) if self._draft.step in steps else 0
        if self._first_pin:
            self._ask()
        elif at == 0:
            self.stage.back()
        else:
            self._draft.step = steps[at - 1]
            self._ask()

    def _own(self) -> None:
        staff = self.stage.suite.staff
        self.stage.tasks.run(staff.own, lambda _: self._leave(), partial(tell, self.stage), owner=self)

    def _pinned(self, pin: str) -> None:
        pad = self.page.pad
        if pad is None:
            return
        fault = pin_fault(pin)
        if fault is not None:
            Refusal(pad).tell(Trouble(f"pin_{fault.value}", digits=len(pin)))
        elif not self._first_pin:
            self._first_pin = pin
            self.page.ask_pin(again=True)
        elif pin != self._first_pin:
            self._first_pin = ""
            self.page.ask_pin(again=False).set_wrong(say("setup.pin_differs"))
        else:
            pad.lock(True)
            self._first_pin = ""
            staff, wanted = self.stage.suite.staff, self._draft.set_up(pin)
            self.stage.tasks.run(lambda: staff.set_up(wanted), self._show_code, self._not_set_up, owner=self)

    def _show_code(self, code: str) -> None:
        self._draft.step = Step.CODE
        self.page.show_place(len(self._steps) - 1, len(self._steps))
        card = self.page.show_code(code)
        paper = paper_of(code, self._draft.place_name, self.stage.suite.seat.today())
        card.save_wanted.connect(lambda: self._files.ask_place(paper))
        card.print_wanted.connect(lambda: card.told.set_text(print_text(paper)))

    def _not_set_up(self, error: Exception) -> None:
        self.page.ask_pin(again=False).lock(False)
        tell(self.stage, error)

    def _change(self) -> None:
        staff, choices = self.stage.suite.staff, self._draft.choices()
        self.stage.tasks.run(
            lambda: staff.choose(**choices), lambda _: self._changed(), partial(tell, self.stage), owner=self
        )

    def _changed(self) -> None:
        toast(self.stage.host, say("setup.kept"))
        self.stage.replace(to.Staff())

    def _leave(self) -> None:
        self.stage.replace(to.Home() if self.stage.person is not None else to.Start())

"""What happens in a rescue: the code is looked at together with the new PIN, in one act."""

from __future__ import annotations

from firelearn.domain.errors import Trouble
from firelearn.gui import route as to
from firelearn.gui.kit.language import say
from firelearn.gui.pinning import Refusal
from firelearn.gui.route import Route
from firelearn.gui.screen import Screen, Stage
from firelearn.gui.setup.code import paper_of
from firelearn.gui.setup.files import Files
from firelearn.gui.setup.printing import print_text
from firelearn.gui.staff_rescue.page import RescuePage
from firelearn.gui.stand_in import tell
from firelearn.runtime.pin import pin_fault


class Presenter(Screen):
    """Sets a new staff PIN by the rescue code, and shows the new code."""

    page: RescuePage
    for_staff = True

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, RescuePage())
        self._code = self._first = ""
        self._files = Files(stage, self)
        self.page.left.connect(self._back)
        self.page.coded.connect(self._take_code)
        self.page.pinned.connect(self._take_pin)
        self.page.acted.connect(lambda: stage.replace(to.Staff()))

    def enter(self, route: Route) -> None:
        """Ask for the code."""
        self.page.ask_code()

    def close(self) -> None:
        """Forget what was entered."""
        self._code = self._first = ""

    def _back(self) -> None:
        if self._code:
            self._code = self._first = ""
            self.page.ask_code()
        else:
            self.stage.back()

    def _take_code(self, code: str) -> None:
        self._code = code
        self.page.ask_pin(again=False)

    def _take_pin(self, pin: str) -> None:
        pad = self.page.pad
        fault = pin_fault(pin)
        if pad is None:
            return
        if fault is not None:
            Refusal(pad).tell(Trouble(f"pin_{fault.value}", digits=len(pin)))
        elif not self._first:
            self._first = pin
            self.page.ask_pin(again=True)
        elif pin != self._first:
            self._first = ""
            self.page.ask_pin(again=False).set_wrong(say("setup.pin_differs"))
        else:
            pad.lock(True)
            staff, code = self.stage.suite.staff, self._code
            self.stage.tasks.run(lambda: staff.rescue(code, pin), self._show_code, self._refuse, owner=self)

    def _show_code(self, code: str) -> None:
        self._code = self._first = ""
        card = self.page.show_code(code)
        paper = paper_of(code, self.stage.deployment.place_name, self.stage.suite.seat.today())
        card.save_wanted.connect(lambda: self._files.ask_place(paper))
        card.print_wanted.connect(lambda: card.told.set_text(print_text(paper)))

    def _refuse(self, error: Exception) -> None:
        self._code = self._first = ""
        pad = self.page.ask_code()
        if not isinstance(error, Trouble):
            raise error
        if error.code == "pin_wrong":
            pad.set_wrong(say("staff.rescue_wrong", n=error.values.get("left", 0)))
        elif error.code == "pin_wait":
            Refusal(pad).tell(error)
        else:
            tell(self.stage, error)

"""The exam: asks the questions one by one, keeps every answer before the next one shows, hands in."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from firelearn.domain.ids import ExamId
from firelearn.gui import route as to
from firelearn.gui.exam.page import ExamPage
from firelearn.gui.exam.pulse import Pulse
from firelearn.gui.exam.seated import Opened, Over, RanOut, Waits, seated_on
from firelearn.gui.exam.sitting import SittingAt
from firelearn.gui.kit.language import say
from firelearn.gui.route import Route
from firelearn.gui.screen import Screen, Stage
from firelearn.gui.staff.gate import ask_staff
from firelearn.gui.stand_in import load


class Presenter(Screen):
    """Opens an exam, however one comes to it; what happens in the room is :class:`SittingAt`'s."""

    page: ExamPage

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, ExamPage())
        self._exam: ExamId | None = None
        self._seat = seated_on(stage)
        self.sitting: SittingAt | None = None
        self._pulse = Pulse(self)
        self._pulse.beat.connect(self._tell_elapsed)
        self._waiting_since = 0
        self.page.again.connect(self._open)
        self.page.decided.connect(self._decide)
        self.page.left.connect(stage.back)
        self.page.result_wanted.connect(self._show_result)

    def enter(self, route: Route) -> None:
        """Sit down at the exam, or find out why one cannot simply go on."""
        assert isinstance(route, to.Exam)
        self._exam = route.exam
        self._open()

    def leave(self, then: Callable[[], None]) -> None:
        """Ask first while the exam goes on."""
        if self.sitting is None:
            then()
        else:
            self.sitting.leave(then)

    @property
    def in_exam(self) -> bool:
        """Whether the exam goes on."""
        return self.sitting is not None

    def close(self) -> None:
        """Stop the clock on the screen; the exam itself is safe in the store."""
        self._pulse.stop()
        self.stage.voice.hush()
        if self.sitting is not None:
            self.sitting.close()

    def _open(self, grant: bool | None = None) -> None:
        exam, me, seat = self._exam, self.stage.me, self._seat
        if exam is not None:
            load(self, self.page, lambda: seat.open(me, exam, grant=grant), self._opened)

    def _decide(self, grant: bool) -> None:
        """Take the invigilator's word; time is given back by staff only, where this PC has a staff PIN."""
        if grant:
            go_on = partial(self._take_word, grant=True)
            ask_staff(self.stage, say("exam.grant_reason"), go_on, unset=go_on)
        else:
            self._take_word(grant=False)

    def _take_word(self, *, grant: bool) -> None:
        if self.page.invigilator is not None:
            self.page.invigilator.freeze()
        self._open(grant)

    def _opened(self, found: Opened | Waits | RanOut | Over) -> None:
        self._pulse.stop()
        if isinstance(found, Over):
            self._show_result()
        elif isinstance(found, RanOut):
            self.page.say_ran_out(found.unfinished)
        elif isinstance(found, Waits):
            self._waiting_since = self._now()
            self.page.ask_invigilator(found.unfinished)
            self._pulse.start(1000)
        else:
            groups = [(say(f"terms.type_{kind}"), count) for kind, count in found.groups]
            room = self.page.open_room(found.sitting.paper, groups)
            self.sitting = SittingAt(self.stage, self._seat, found, room, self)
            self.sitting.handed_in.connect(self._show_result)

    def _tell_elapsed(self) -> None:
        if self.page.invigilator is not None:
            self.page.invigilator.show_elapsed(self._now() - self._waiting_since)
            self._pulse.start(1000)

    def _show_result(self) -> None:
        if self.sitting is not None:
            self.sitting.close()
            self.sitting = None
        if self._exam is not None:
            self.stage.replace(to.Result(exam=self._exam))

    def _now(self) -> int:
        return self.stage.suite.seat.clock.now().monotonic_ms

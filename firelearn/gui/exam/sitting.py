"""Sitting at an exam: what happens in the room from the first question to the hand-in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from firelearn.domain.errors import Trouble
from firelearn.domain.fact import HandIn
from firelearn.gui.asking import pad_for
from firelearn.gui.exam.asking import Questions
from firelearn.gui.exam.handing import Handing
from firelearn.gui.exam.pulse import Pulse
from firelearn.gui.exam.question import Shown
from firelearn.gui.exam.recorder import Recorder
from firelearn.gui.exam.room import Room
from firelearn.gui.exam.seated import Opened, Seated
from firelearn.gui.kit.answers import AnswerPad
from firelearn.gui.kit.language import words
from firelearn.gui.kit.matching import MatchBoard
from firelearn.gui.screen import Stage
from firelearn.gui.stand_in import tell
from firelearn.services.asking import Asked
from firelearn.services.exam_views import Sitting

_HEARTBEAT_MS: Final = 5000
_SECOND_MS: Final = 1000


class SittingAt(QObject):
    """One person in the exam room.

    Signals:
        handed_in(): the paper is handed in.
    """

    handed_in = Signal()

    def __init__(self, stage: Stage, seat: Seated, opened: Opened, room: Room, parent: QObject) -> None:
        super().__init__(parent)
        self._stage, self._seat, self._room = stage, seat, room
        self._sitting: Sitting = opened.sitting
        self._at, self._flags = opened.sitting.at, opened.sitting.flags
        self._pad: AnswerPad | None = None
        self._partial: dict[int, tuple[int, ...]] = {}
        self._moving = self._gone = False
        self.questions = Questions(stage.host, self)
        self.handing = Handing(stage, seat, room, self.questions, self)
        self.handing.done.connect(self.handed_in)
        self.handing.look.connect(self._move)
        self.recorder = Recorder(stage, seat, opened.sitting, self)
        self._listen(room)
        self._heart = QTimer(self)
        self._heart.setInterval(_HEARTBEAT_MS)
        self._heart.timeout.connect(self._keep_place)
        self._pulse = Pulse(self)
        self._pulse.beat.connect(self._tick)
        self._show(self._at, opened.asked)
        self._tell_saved()
        self._heart.start()
        self._tick()

    def leave(self, then: Callable[[], None]) -> None:
        """Ask, then remember the place and let go; coming back is a new sitting."""
        if self._gone or self.handing.under_way:
            then()
            return

        def gone() -> None:
            self._gone = True
            self.close()
            then()

        def go() -> None:
            at, flags = self._at, self._flags
            self._stage.tasks.run(lambda: self._seat.rise(at, flags), lambda _: gone(), owner=self)

        self.questions.leave(self._sitting.paper.time_policy, go=go)

    def close(self) -> None:
        """Stop clock and heartbeat, take away a question that waits."""
        self._pulse.stop()
        self._heart.stop()
        self.questions.drop()

    def _listen(self, room: Room) -> None:
        self.recorder.kept.connect(self._kept)
        self.recorder.failed.connect(self._not_kept)
        self.recorder.time_up.connect(lambda: self.handing.finish(HandIn.TIME_OUT))
        room.answered.connect(self._record)
        room.committed.connect(self._commit)
        room.stepped.connect(self._step)
        room.chosen.connect(self._move)
        room.flagged.connect(self._flag)
        room.handed_in.connect(self._want_hand_in)
        room.read.connect(self._read)
        room.bottom.speak.setVisible(self._stage.voice.can_speak(words().language))

    # -- answers --------------------------------------------------------------------------------------------------

    def _record(self) -> None:
        if self._pad is not None and not self.handing.under_way and self.recorder.record(self._at, self._pad.response):
            self._room.top.saved.saving()

    def _commit(self) -> None:
        """Enter: what stands on the pad counts (steps may be right as they stand), and on."""
        if self._pad is not None and self._pad.ready:
            self._record()
        self._step(1)

    def _kept(self, sitting: Sitting) -> None:
        self._sitting = sitting
        self._tell_saved()
        self._tell_sheet()

    def _not_kept(self, item: int, trouble: Trouble) -> None:
        self.questions.unsaved(item + 1, trouble, again=self.recorder.again)

    def _tell_saved(self) -> None:
        offset = self._stage.suite.seat.zone_offset_min
        self._room.top.saved.saved(words().time(self._sitting.saved_ms, offset, seconds=True))

    def _tell_sheet(self) -> None:
        answered = {item for item, response in enumerate(self._sitting.answers) if response}
        self._room.show_sheet(answered, self._flags, self._at)

    # -- from question to question --------------------------------------------------------------------------------

    def _step(self, by: int) -> None:
        if self._at + by == len(self._sitting.paper.items):
            self._want_hand_in()
        else:
            self._move(self._at + by)

    def _move(self, item: int) -> None:
        if self._moving or self.handing.under_way or item == self._at or not 0 <= item < len(self._sitting.paper.items):
            return
        self._moving = True
        flags = self._flags

        def work() -> Asked:
            self._seat.keep(item, flags)
            return self._seat.ask(item)

        # The store thread works in order: this comes home after every answer given before it.
        self._stage.tasks.run(work, lambda asked: self._moved(item, asked), self._not_moved, owner=self)

    def _moved(self, item: int, asked: Asked) -> None:
        self._moving = False
        if self.recorder.unsaved:
            self._keep_place()
            return
        self._show(item, asked)

    def _not_moved(self, error: Exception) -> None:
        self._moving = False
        if not self.handing.under_way:
            tell(self._stage, error)

    def _show(self, item: int, asked: Asked) -> None:
        self._stash()
        self._at = item
        question = asked.question
        self._pad = pad_for(asked, self._stage)
        self._pad.set_response(self.recorder.given[item] or self._partial.get(item, ()))
        picture = self._stage.picture(question.picture) if question.picture else None
        marks = self._sitting.paper.items[item].marks
        self._stage.voice.hush()
        self._room.show_question(Shown(question=question, number=item + 1, marks=marks, picture=picture), self._pad)
        self.recorder.appeared()
        self._tell_sheet()

    def _stash(self) -> None:
        """Remember ties that are not complete, and so are no answer yet, while the person is elsewhere."""
        if isinstance(self._pad, MatchBoard):
            self._partial[self._at] = () if self._pad.ready else self._pad.partial

    def _flag(self) -> None:
        if not self.handing.under_way:
            self._flags ^= {self._at}
            self._tell_sheet()
            self._keep_place()

    def _read(self) -> None:
        self._stage.voice.say(self._room.spoken(), words().language)

    # -- time and hand-in -----------------------------------------------------------------------------------------

    def _tick(self) -> None:
        now = self._stage.suite.seat.clock.now()
        left = self._sitting.clock.remaining_ms(now)
        self._room.top.show_time(left, self._sitting.paper.duration_ms)
        if left > 0:
            # On the next full second, so that no second is shown twice or left out.
            self._pulse.start(left % _SECOND_MS or _SECOND_MS)
        elif not self.handing.stuck:
            self.handing.finish(HandIn.TIME_OUT)

    def _keep_place(self) -> None:
        at, flags = self._at, self._flags
        if not self.handing.under_way:
            self._stage.tasks.run(lambda: self._seat.keep(at, flags), fail=_memory_only, owner=self)

    def _want_hand_in(self) -> None:
        if self.handing.under_way or self._moving:
            return
        at, flags = self._at, self._flags

        def ask(sitting: Sitting) -> None:
            # Every answer given before this is kept by now, or stands among the unsaved.
            if not self.recorder.unsaved:
                self.handing.ask(sitting, flags)

        self._stage.tasks.run(lambda: self._seat.keep(at, flags), ask, lambda e: tell(self._stage, e), owner=self)


def _memory_only(error: Exception) -> None:
    """Let a place go that could not be remembered: the answers themselves are not touched by it."""
    if not isinstance(error, Trouble):
        raise error

"""Sitting at an exam: what happens in the room from the first question to the hand-in."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from firelearn.domain.errors import Trouble
from firelearn.domain.fact import HandIn
from firelearn.gui.exam.ahead import Ahead
from firelearn.gui.exam.aloud import Aloud
from firelearn.gui.exam.asking import Questions
from firelearn.gui.exam.clockwork import Clockwork
from firelearn.gui.exam.handing import Handing
from firelearn.gui.exam.recorder import Recorder
from firelearn.gui.exam.room import Room
from firelearn.gui.exam.seated import Opened, Seated
from firelearn.gui.kit.answers import AnswerPad
from firelearn.gui.kit.language import words
from firelearn.gui.screen import Stage
from firelearn.gui.stand_in import tell
from firelearn.services.asking import Asked
from firelearn.services.exam_views import Sitting


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
        self._moving = self._gone = False
        self.questions = Questions(stage.host, self)
        self.handing = Handing(stage, seat, room, self.questions, self)
        self.recorder = Recorder(stage, seat, opened.sitting, self)
        self._ahead = Ahead(stage, seat, opened.sitting, room, self.recorder.given, self)
        self._clockwork = Clockwork(opened.sitting.clock, stage.suite.seat.clock.now, self)
        Aloud(stage.voice, room, self)
        self._listen()
        self._show(self._at, opened.asked)
        self._tell_saved()
        self._clockwork.start()

    def leave(self, then: Callable[[], None]) -> None:
        """Ask, then remember the place and let go; coming back is a new sitting."""
        if self._closed:
            then()
            return

        def go() -> None:
            self._gone = True
            self.close()
            self._room.freeze()
            self._stage.tasks.run(partial(self._seat.rise, self._at, self._flags), lambda _: then(), owner=self)

        self.questions.leave(self._sitting.paper.time_policy, go=go)

    def close(self) -> None:
        """Stop clock and heartbeat, take away a question that waits."""
        self._clockwork.stop()
        self._ahead.drop()
        self.questions.drop()

    @property
    def _closed(self) -> bool:
        """Whether nothing can be answered any more: the person leaves, or the paper is being handed in."""
        return self._gone or self.handing.under_way

    def _listen(self) -> None:
        room, recorder, handing, clockwork = self._room, self.recorder, self.handing, self._clockwork
        recorder.kept.connect(self._kept)
        recorder.failed.connect(self._not_kept)
        recorder.time_up.connect(lambda: handing.finish(HandIn.TIME_OUT))
        handing.done.connect(self.handed_in)
        handing.look.connect(self._move)
        clockwork.second.connect(lambda left: room.top.show_time(left, self._sitting.paper.duration_ms))
        clockwork.heart.connect(self._keep_place)
        clockwork.up.connect(lambda: handing.finish(HandIn.TIME_OUT))
        room.answered.connect(self._record)
        room.committed.connect(self._commit)
        room.stepped.connect(self._step)
        room.chosen.connect(self._move)
        room.flagged.connect(self._flag)
        room.handed_in.connect(self._want_hand_in)

    def _record(self) -> None:
        if self._pad is not None and not self._closed and self.recorder.record(self._at, self._pad.response):
            self._room.top.saved.saving()

    def _commit(self) -> None:
        """Enter: what stands on the pad counts (steps may be right as they stand), and on."""
        if self._pad is not None and self._pad.ready:
            self._record()
        self._step(1)

    def _kept(self, sitting: Sitting) -> None:
        self._sitting = sitting
        self._tell_saved()
        if not self._moving:
            self._tell_sheet()

    def _not_kept(self, item: int, trouble: Trouble) -> None:
        if not self._gone:
            self.questions.unsaved(item + 1, trouble, again=self.recorder.again)

    def _tell_saved(self) -> None:
        offset = self._stage.suite.seat.zone_offset_min
        self._room.top.saved.saved(words().time(self._sitting.saved_ms, offset, seconds=True))

    def _tell_sheet(self) -> None:
        answered = {item for item, response in enumerate(self._sitting.answers) if response}
        self._room.show_sheet(answered, self._flags, self._at)

    def _step(self, by: int) -> None:
        if self._at + by == len(self._sitting.paper.items):
            self._want_hand_in()
        else:
            self._move(self._at + by)

    def _move(self, item: int) -> None:
        if self._moving or self._closed or item == self._at or not 0 <= item < len(self._sitting.paper.items):
            return
        self._moving = True
        self.recorder.again()
        # The store thread works in order: this comes home after every answer given before it.
        ask = partial(self._seat.ask, item)
        self._stage.tasks.run(ask, lambda asked: self._moved(item, asked), self._not_moved, owner=self)

    def _moved(self, item: int, asked: Asked) -> None:
        self._moving = False
        if self.recorder.unsaved:
            self._tell_sheet()
        else:
            self._show(item, asked)
            # The place is memory, not an answer: nobody waits for its commit, which a slow disk takes 50 ms for.
            self._keep_place()

    def _not_moved(self, error: Exception) -> None:
        self._moving = False
        self._tell_sheet()
        if not self._closed and not self.questions.open:
            tell(self._stage, error)

    def _show(self, item: int, asked: Asked) -> None:
        self._at = item
        question = self._ahead.take(item, asked)
        self._pad = question.pad
        self._stage.voice.hush()
        self._room.show_question(question)
        self.recorder.appeared()
        self._tell_sheet()

    def _flag(self) -> None:
        if not self._closed:
            self._flags ^= {self._at}
            self._tell_sheet()
            self._keep_place()

    def _keep_place(self) -> None:
        if not self._closed:
            self._stage.tasks.run(partial(self._seat.keep, self._at, self._flags), owner=self)

    def _want_hand_in(self) -> None:
        if not self._closed and not self._moving:
            self.recorder.again()
            self.handing.want(self._at, self._flags, lambda: not self.recorder.unsaved and not self._closed)

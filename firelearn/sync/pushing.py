"""Brings the tail of one journal to a server, batch by batch; the watermark moves only on a whole acknowledgement."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from firelearn.domain.clock import Clock
from firelearn.sync import status as told
from firelearn.sync.conversation import Conversation
from firelearn.sync.forking import part
from firelearn.sync.journal import Journal, Origin, Outgoing
from firelearn.sync.setback import Cause, Setback
from firelearn.sync.status import Board
from firelearn.wire.columns_v1 import MOST_ENTRIES
from firelearn.wire.messages_v1 import Push, PushAnswer, Taken

_MOST_STALLS: Final = 3
_GOOD_BATCHES: Final = 16
"""After so many that got through, longer ones are tried again."""


class Pushing:
    """Pushes; it remembers how long batches may be that get through."""

    def __init__(self, journal: Journal, conversation: Conversation, clock: Clock, board: Board) -> None:
        self._journal = journal
        self._conversation = conversation
        self._clock = clock
        self._board = board
        self._limit = MOST_ENTRIES
        self._good = 0
        self.confirmed = 0

    def push(self, origin: Origin, after_seq: int, epoch: bytes, look_up: Callable[[], None]) -> bool:
        """Bring all behind ``after_seq`` to the server of ``epoch``; False when it has to be asked again what it holds.

        ``look_up`` is called between batches and may raise to end it. No sleep between batches that went well.

        Raises:
            Setback: it could not be brought; what was acknowledged stays so.
        """
        stalls = 0
        while (batch := self._journal.outgoing(origin, after_seq, self._limit)) is not None:
            look_up()
            try:
                answer = self._hand_over(origin, batch, epoch)
            except Setback as setback:
                stalls += setback.cause is Cause.STALLED
                if stalls >= _MOST_STALLS or not self._halved(setback.cause, batch):
                    raise
                continue
            stalls = 0
            if answer.epoch != epoch:
                return False
            if answer.outcome is Taken.FORKED:
                part(self._journal, self._conversation, origin, answer.received_seq, epoch, self._now_ms())
            if answer.outcome is not Taken.TAKEN:
                return False
            reached = self._reached(origin, batch, answer)
            self._acknowledged(origin, batch, answer, after_seq, reached)
            if reached < answer.received_seq:
                return False
            after_seq = reached
            self._grow()
        return True

    def settle(self, origin: Origin, seq: int) -> None:
        """Note how far the server holds a journal, when that is not what was known; it may be less."""
        if seq == origin.received_seq:
            return
        now_ms, count = self._now_ms(), seq - origin.received_seq
        self._journal.received(origin, seq, (), now_ms)
        self.confirmed += max(count, 0)
        self._board.show(told.settled(self._board.status, count, now_ms))

    def _hand_over(self, origin: Origin, batch: Outgoing, epoch: bytes) -> PushAnswer:
        self._board.show(told.sent(self._board.status, self._now_ms()))
        push = Push(epoch=epoch, batch=batch.raw)
        return self._conversation.push(push, origin.device, origin.incarnation)

    def _halved(self, cause: Cause, batch: Outgoing) -> bool:
        """Make the next batch half as long where that may help; what was sent may be held already: no harm."""
        count = batch.last_seq - batch.first_seq + 1
        if cause not in {Cause.TOO_LARGE, Cause.STALLED} or count == 1:
            return False
        self._limit, self._good = count // 2, 0
        return True

    def _grow(self) -> None:
        self._good += 1
        if self._good % _GOOD_BATCHES == 0:
            self._limit = min(MOST_ENTRIES, self._limit * 2)

    def _reached(self, origin: Origin, batch: Outgoing, answer: PushAnswer) -> int:
        """Return the seq up to which the server holds what this journal holds.

        Raises:
            Setback: the answer says that the batch was taken, and stops short of it or names another hash.
        """
        seq, held = answer.received_seq, answer.received_hash
        if seq < batch.last_seq or (seq == batch.last_seq and held != batch.last_hash):
            raise Setback(Cause.SENSELESS_ANSWER)
        return seq if seq == batch.last_seq or self._journal.hash_at(origin, seq) == held else batch.last_seq

    def _acknowledged(self, origin: Origin, batch: Outgoing, answer: PushAnswer, after_seq: int, reached: int) -> None:
        now_ms, count = self._now_ms(), reached - after_seq
        self._journal.received(origin, reached, answer.set_aside, now_ms)
        self.confirmed += count
        status = told.confirmed(self._board.status, count, batch.last_wall_ms, len(answer.set_aside), now_ms)
        self._board.show(status)

    def _now_ms(self) -> int:
        return self._clock.now().wall_utc_ms

"""Brings journals to a server and its feed back: hello, push, pull. The same on a PC and in a hub.

Nothing is remembered between runs but what the journal keeps: each begins by asking what the server holds, and resumes
at the exact entry. The watermark moves only on an answer that is whole, meant for this batch, and names our own hash.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from firelearn.domain.clock import Clock
from firelearn.domain.fact import Stamp
from firelearn.domain.ids import DeviceId, RegionId
from firelearn.domain.value import value
from firelearn.sync import status as told
from firelearn.sync.conversation import Conversation
from firelearn.sync.forking import part
from firelearn.sync.journal import FeedPlace, Journal, Origin
from firelearn.sync.pushing import Pushing
from firelearn.sync.setback import Cause, Setback
from firelearn.sync.skew import Anchor, better, measured
from firelearn.sync.status import Board, Status
from firelearn.wire.messages_v1 import (
    MOST_JOURNALS,
    MOST_ROWS,
    Head,
    Held,
    Hello,
    HelloAnswer,
    Pull,
)

_MOST_ROUNDS: Final = 12
"""Hellos of one run: forks and restored servers ask for another, nothing asks for ever."""


@value
class Speaker:
    """Who asks: the device whose token is shown, and the version of its program."""

    region: RegionId
    device: DeviceId
    program: str


@value
class Outcome:
    """What a run came to. ``complete``: nothing was left to bring or fetch; else ``cause``, or it was asked to stop."""

    complete: bool
    confirmed: int
    rows: int
    cause: Cause | None = None
    wait_s: int = 0


class _Stopped(Exception):  # noqa: N818 - not an error: somebody asked for it
    """The run was asked to stop."""


class Engine:
    """Runs on the sync thread. ``tell`` gets the status whenever it changed, on that thread."""

    def __init__(
        self,
        journal: Journal,
        conversation: Conversation,
        speaker: Speaker,
        clock: Clock,
        *,
        tell: Callable[[Status], None] = lambda _: None,
    ) -> None:
        self._journal = journal
        self._conversation = conversation
        self._speaker = speaker
        self._clock = clock
        self._board = Board(tell)
        self._pushing = Pushing(journal, conversation, clock, self._board)
        self._rows = 0
        self._stopping: Callable[[], bool] = lambda: False
        self.anchor: Anchor | None = None

    @property
    def status(self) -> Status:
        """How things stand."""
        return self._board.status

    def run(self, stopping: Callable[[], bool] = lambda: False) -> Outcome:
        """Bring what is missing and fetch what is new, until all is done, something stands in the way, or ``stopping``.

        The next run may begin at once, whatever came of this one.
        """
        self._stopping, self._rows, self._pushing.confirmed = stopping, 0, 0
        try:
            self._push_everything()
            self._pull()
        except _Stopped:
            return self._outcome()
        except Setback as setback:
            self._board.show(told.failed(self.status, setback.cause, self._now_ms()))
            return self._outcome(cause=setback.cause, wait_s=setback.wait_s)
        return self._outcome(complete=True)

    def _outcome(self, *, complete: bool = False, cause: Cause | None = None, wait_s: int = 0) -> Outcome:
        confirmed = self._pushing.confirmed
        return Outcome(complete=complete, confirmed=confirmed, rows=self._rows, cause=cause, wait_s=wait_s)

    def _push_everything(self) -> None:
        for _ in range(_MOST_ROUNDS):
            began_ms = self._now_ms()
            if self._push_round():
                self._board.show(told.finished(told.counted(self.status, self._journal.origins()), began_ms))
                return
        raise Setback(Cause.SENSELESS_ANSWER)

    def _push_round(self) -> bool:
        """Say hello for all journals and bring their tails; False when that changed what a hello would say."""
        origins = tuple(self._journal.origins())
        self._board.show(told.counted(self.status, origins))
        for some in _chunks(origins):
            answer = self._hello(some)
            for origin, held in zip(some, answer.held, strict=True):
                after_seq = self._settled(origin, held, answer.epoch)
                if after_seq is None or not self._pushing.push(origin, after_seq, answer.epoch, self._look_up):
                    return False
        return True

    def _hello(self, origins: Sequence[Origin]) -> HelloAnswer:
        self._look_up()
        place, sent = self._journal.feed_place(), self._clock.now()
        answer = self._conversation.hello(_hello(self._speaker, origins, place, sent))
        anchor = measured(sent, self._clock.now(), answer.wall_utc_ms)
        if anchor is not None:
            self.anchor = better(self.anchor, anchor)
        return answer

    def _settled(self, origin: Origin, held: Held, epoch: bytes) -> int | None:
        """Note what the server holds; return the seq behind which to go on, None after a fork."""
        if not held.forked and held.seq > origin.head_seq:
            # Somebody else went on under our name: a clone, or this PC before it was restored from a backup.
            self._pushing.settle(origin, origin.head_seq)
            if not origin.open:
                return origin.head_seq
            self._journal.forked(origin, origin.head_seq, self._now_ms())
            return None
        if held.forked or self._journal.hash_at(origin, held.seq) not in {held.hash, None}:
            part(self._journal, self._conversation, origin, held.seq, epoch, self._now_ms())
            return None
        self._pushing.settle(origin, held.seq)
        return held.seq

    def _pull(self) -> None:
        more = True
        while more:
            self._look_up()
            place = self._journal.feed_place()
            page = self._conversation.pull(
                Pull(
                    region=self._speaker.region,
                    device=self._speaker.device,
                    epoch=place.epoch,
                    cursor=place.cursor,
                    limit=MOST_ROWS,
                )
            )
            if page.restart or page.cursor != place.cursor:
                self._journal.apply(page, self._now_ms())
                self._rows += len(page.rows)
            more = page.more

    def _look_up(self) -> None:
        if self._stopping():
            raise _Stopped

    def _now_ms(self) -> int:
        return self._clock.now().wall_utc_ms


def _chunks(origins: Sequence[Origin]) -> Iterator[Sequence[Origin]]:
    """Yield as many journals at a time as one hello may name; one empty hello where there are none."""
    for first in range(0, max(len(origins), 1), MOST_JOURNALS):
        yield origins[first : first + MOST_JOURNALS]


def _hello(speaker: Speaker, origins: Sequence[Origin], place: FeedPlace, stamp: Stamp) -> Hello:
    heads = [
        Head(device=one.device, incarnation=one.incarnation, seq=one.head_seq, hash=one.head_hash) for one in origins
    ]
    return Hello(
        region=speaker.region,
        device=speaker.device,
        heads=tuple(heads),
        epoch=place.epoch,
        cursor=place.cursor,
        wall_utc_ms=stamp.wall_utc_ms,
        utc_offset_min=stamp.utc_offset_min,
        boot=stamp.boot,
        monotonic_ms=stamp.monotonic_ms,
        program=speaker.program,
    )

"""Questions to a server and its answers: typed, and taken for an answer only when whole and meant for this question."""

from __future__ import annotations

from itertools import pairwise
from typing import Final, TypeVar

from firelearn.sync.setback import Cause, Setback
from firelearn.sync.transport import Reply, Transport
from firelearn.wire.messages_v1 import (
    MEDIA_TYPE,
    Compare,
    CompareAnswer,
    Fault,
    FaultAnswer,
    FeedPage,
    Hello,
    HelloAnswer,
    Message,
    Pull,
    Push,
    PushAnswer,
    encode_message,
    read_message,
)
from firelearn.wire.refusals import Reason, Refused

HELLO: Final = "v1/hello"
COMPARE: Final = "v1/compare"
PUSH: Final = "v1/push"
PULL: Final = "v1/pull"

_A = TypeVar("_A", bound=Message)
_BY_FAULT: Final = {
    Fault.REFUSED: Cause.REFUSED,
    Fault.TOO_LARGE: Cause.TOO_LARGE,
    Fault.BUSY: Cause.BUSY,
    Fault.UNKNOWN_DEVICE: Cause.UNKNOWN_DEVICE,
    Fault.REVOKED: Cause.REVOKED,
    Fault.OTHER_REGION: Cause.OTHER_REGION,
    Fault.PROGRAM_TOO_OLD: Cause.PROGRAM_TOO_OLD,
    Fault.OTHER_EPOCH: Cause.SERVER_RESTORED,
    Fault.BROKEN: Cause.SERVER_BROKEN,
}
_BY_STATUS: Final = {
    401: Cause.UNKNOWN_DEVICE,
    403: Cause.REVOKED,
    408: Cause.STALLED,
    413: Cause.TOO_LARGE,
    426: Cause.PROGRAM_TOO_OLD,
    429: Cause.BUSY,
    503: Cause.BUSY,
    504: Cause.STALLED,
    511: Cause.CAPTIVE_PORTAL,
}


class Conversation:
    """Asks a server. Every question may end in a ``Setback``; then nothing is known about what the server did."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def hello(self, hello: Hello) -> HelloAnswer:
        """Ask how far the server holds some journals."""
        answer = self._ask(HELLO, hello, HelloAnswer)
        asked = [(head.device, head.incarnation) for head in hello.heads]
        if [(held.device, held.incarnation) for held in answer.held] != asked:
            raise Setback(Cause.SENSELESS_ANSWER)
        return answer

    def compare(self, compare: Compare) -> CompareAnswer:
        """Ask up to which of the probes both agree."""
        answer = self._ask(COMPARE, compare, CompareAnswer)
        ours = (answer.device, answer.incarnation) == (compare.device, compare.incarnation)
        if not ours or answer.common_seq not in {0, *(probe.seq for probe in compare.probes)}:
            raise Setback(Cause.SENSELESS_ANSWER)
        return answer

    def push(self, push: Push, device: bytes, incarnation: int) -> PushAnswer:
        """Hand over a batch of the named journal."""
        answer = self._ask(PUSH, push, PushAnswer)
        if (answer.device, answer.incarnation) != (device, incarnation):
            raise Setback(Cause.SENSELESS_ANSWER)
        return answer

    def pull(self, pull: Pull) -> FeedPage:
        """Ask for the feed behind a cursor."""
        page = self._ask(PULL, pull, FeedPage)
        began = 0 if page.restart else pull.cursor
        seqs = [began, *(row.seq for row in page.rows)]
        rising = all(before < after for before, after in pairwise(seqs))
        if not rising or seqs[-1] > page.cursor or (page.more and page.cursor <= began):
            raise Setback(Cause.SENSELESS_ANSWER)
        if not page.restart and page.epoch != pull.epoch:
            raise Setback(Cause.SENSELESS_ANSWER)
        return page

    def _ask(self, path: str, message: Message, shape: type[_A]) -> _A:
        reply = self._transport.exchange(path, encode_message(message))
        if reply.status != 200 or reply.media_type != MEDIA_TYPE:
            raise _setback(reply)
        try:
            return read_message(reply.body, shape)
        except Refused as cause:
            # A captive portal may claim any media type, and a proxy may cut an answer short.
            raise Setback(Cause.UNREADABLE_ANSWER) from cause


def _setback(reply: Reply) -> Setback:
    """Return what a reply that is no answer means."""
    if reply.media_type == MEDIA_TYPE:
        try:
            told = read_message(reply.body, FaultAnswer)
        except Refused:
            pass
        else:
            cause = Cause.TOO_LARGE if told.reason is Reason.TOO_LARGE else _BY_FAULT[told.fault]
            return Setback(cause, max(told.wait_s, reply.wait_s))
    if reply.status in _BY_STATUS:
        return Setback(_BY_STATUS[reply.status], reply.wait_s)
    if reply.status >= 500:
        return Setback(Cause.SERVER_BROKEN, reply.wait_s)
    if 300 <= reply.status < 400 or (reply.status == 200 and "html" in reply.media_type):
        return Setback(Cause.CAPTIVE_PORTAL)
    return Setback(Cause.NOT_FIRELEARN)

import pytest

from firelearn.sync.conversation import Conversation
from firelearn.sync.setback import Cause, Setback
from firelearn.sync.transport import Reply
from firelearn.wire.messages_v1 import (
    MEDIA_TYPE,
    CompareAnswer,
    Fault,
    FaultAnswer,
    FeedPage,
    FeedRow,
    HelloAnswer,
    Pull,
    Push,
    encode_message,
)
from firelearn.wire.refusals import Reason

PULL = Pull(region=1, device=b"d" * 16, epoch=b"e", cursor=5, limit=10)


class Answering:
    """A transport on which one reply comes back, whatever was asked."""

    def __init__(self, reply: Reply) -> None:
        self._reply = reply

    def exchange(self, path: str, body: bytes) -> Reply:  # noqa: ARG002
        return self._reply


def reply(status=200, media_type=MEDIA_TYPE, body=b"", wait_s=0):
    return Reply(status=status, media_type=media_type, wait_s=wait_s, body=body)


def pulled(answer):
    return Conversation(Answering(answer)).pull(PULL)


def page(*seqs, cursor=9, restart=False, more=False, epoch=b"e"):
    rows = tuple(FeedRow(seq=seq, kind="unit", body=b"") for seq in seqs)
    return reply(body=encode_message(FeedPage(epoch=epoch, restart=restart, rows=rows, cursor=cursor, more=more)))


@pytest.mark.parametrize(
    ("answer", "cause"),
    [
        (reply(media_type="text/html", body=b"<html>"), Cause.CAPTIVE_PORTAL),
        (reply(302, "text/html"), Cause.CAPTIVE_PORTAL),
        (reply(511, "text/html"), Cause.CAPTIVE_PORTAL),
        (reply(200, "application/json", b"{}"), Cause.NOT_FIRELEARN),
        (reply(404, "text/html"), Cause.NOT_FIRELEARN),
        (reply(200, body=b"<html>"), Cause.UNREADABLE_ANSWER),
        (reply(200, body=b""), Cause.UNREADABLE_ANSWER),
        (reply(401), Cause.UNKNOWN_DEVICE),
        (reply(403), Cause.REVOKED),
        (reply(413, "text/html"), Cause.TOO_LARGE),
        (reply(426), Cause.PROGRAM_TOO_OLD),
        (reply(500, "text/html"), Cause.SERVER_BROKEN),
        (reply(502), Cause.SERVER_BROKEN),
        (reply(504), Cause.STALLED),
        (reply(500, body=encode_message(FaultAnswer(fault=Fault.OTHER_REGION))), Cause.OTHER_REGION),
        (
            reply(422, body=encode_message(FaultAnswer(fault=Fault.REFUSED, reason=Reason.TOO_LARGE))),
            Cause.TOO_LARGE,
        ),
    ],
)
def test_what_is_no_answer_is_told_by_its_cause(answer, cause):
    with pytest.raises(Setback) as met:
        pulled(answer)

    assert met.value.cause is cause


@pytest.mark.parametrize("fault", list(Fault))
def test_every_fault_of_a_server_is_understood(fault):
    with pytest.raises(Setback) as met:
        pulled(reply(400, body=encode_message(FaultAnswer(fault=fault, wait_s=7)), wait_s=3))

    assert isinstance(met.value.cause, Cause)
    assert met.value.wait_s == 7


def test_the_wait_that_a_busy_server_asks_for_is_handed_on():
    with pytest.raises(Setback) as met:
        pulled(reply(429, "text/plain", wait_s=30))

    assert (met.value.cause, met.value.wait_s) == (Cause.BUSY, 30)


@pytest.mark.parametrize(
    "answer",
    [
        page(5),
        page(7, 6),
        page(7, 7),
        page(10),
        page(cursor=5, more=True),
        page(6, epoch=b"other"),
    ],
)
def test_a_page_that_does_not_follow_the_cursor_is_not_taken(answer):
    with pytest.raises(Setback, match=Cause.SENSELESS_ANSWER):
        pulled(answer)


def test_a_page_from_the_start_may_be_of_another_epoch():
    assert [row.seq for row in pulled(page(1, 2, restart=True, epoch=b"other")).rows] == [1, 2]
    assert pulled(page(6, 9)).cursor == 9


def test_an_answer_about_another_journal_is_not_taken():
    other = CompareAnswer(device=b"x" * 16, incarnation=7, common_seq=0)
    hello = HelloAnswer(epoch=b"e", held=(), wall_utc_ms=0, feed_head=0, oldest_program="")
    conversation = Conversation(Answering(reply(body=encode_message(other))))

    with pytest.raises(Setback, match=Cause.UNREADABLE_ANSWER):
        conversation.push(Push(epoch=b"e", batch=b""), b"d" * 16, 7)
    with pytest.raises(Setback, match=Cause.UNREADABLE_ANSWER):
        Conversation(Answering(reply(body=encode_message(hello)))).compare(PULL)

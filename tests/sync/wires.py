"""Wires between a PC and a server on which one thing after the other goes wrong, as planned."""

from collections import deque
from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum

from firelearn.sync.engine import Outcome
from firelearn.sync.setback import Cause, Setback
from firelearn.sync.transport import Reply
from tests.sync.county import County
from tests.sync.desk import Desk


class Mishap(StrEnum):
    NONE = "none"
    DROP_REQUEST = "drop_request"
    DROP_REPLY = "drop_reply"
    DOUBLE = "double"
    LATE = "late"
    CUT_REQUEST = "cut_request"
    CUT_REPLY = "cut_reply"
    PORTAL = "portal"
    SLY_PORTAL = "sly_portal"
    STALE_REPLY = "stale_reply"
    TOO_LARGE = "too_large"
    BUSY = "busy"
    BROKEN = "broken"
    STALL_BEFORE = "stall_before"
    STALL_AFTER = "stall_after"


PAGE = b"<!DOCTYPE html><html><body>Sign in to use this network</body></html>"


class FaultyWire:
    def __init__(self, county: County, mishaps: Iterable[Mishap] = ()) -> None:
        self.county = county
        self.mishaps = deque(mishaps)
        self.sent: list[tuple[str, int]] = []
        self._late: list[tuple[str, bytes]] = []
        self._replies: dict[str, Reply] = {}

    def exchange(self, path: str, body: bytes) -> Reply:
        self.sent.append((path, len(body)))
        mishap = self.mishaps.popleft() if self.mishaps else Mishap.NONE
        if mishap in {Mishap.DROP_REQUEST, Mishap.STALL_BEFORE}:
            raise Setback(Cause.CUT_OFF if mishap is Mishap.DROP_REQUEST else Cause.STALLED)
        if mishap is Mishap.LATE:
            self._late.append((path, body))
            raise Setback(Cause.STALLED)
        turned_away = _turned_away(mishap)
        if turned_away is not None:
            return turned_away
        if mishap is Mishap.STALE_REPLY and path in self._replies:
            return self._replies[path]
        reply = self._arrive(path, body[: len(body) // 2] if mishap is Mishap.CUT_REQUEST else body)
        if mishap is Mishap.DOUBLE:
            reply = self._arrive(path, body)
        if mishap in {Mishap.DROP_REPLY, Mishap.STALL_AFTER}:
            raise Setback(Cause.CUT_OFF if mishap is Mishap.DROP_REPLY else Cause.STALLED)
        return replace(reply, body=reply.body[:-3]) if mishap is Mishap.CUT_REPLY else reply

    def deliver_late(self) -> None:
        """Let arrive what was on its way for a long time; nobody waits for the answers any more."""
        for path, body in self._late:
            self._arrive(path, body)
        self._late = []

    def _arrive(self, path: str, body: bytes) -> Reply:
        reply = self.county.answer(path, body)
        self._replies[path] = reply
        return reply


def _turned_away(mishap: Mishap) -> Reply | None:
    status, media_type, wait_s, body = {
        Mishap.PORTAL: (200, "text/html", 0, PAGE),
        Mishap.SLY_PORTAL: (200, "application/vnd.firelearn.v1+msgpack", 0, PAGE),
        Mishap.TOO_LARGE: (413, "text/plain", 0, b""),
        Mishap.BUSY: (429, "text/plain", 30, b""),
        Mishap.BROKEN: (500, "text/html", 0, PAGE),
    }.get(mishap, (0, "", 0, b""))
    return Reply(status=status, media_type=media_type, wait_s=wait_s, body=body) if status else None


def synced(desk: Desk, county: County, *mishaps: Mishap) -> Outcome:
    """Run one sync on a wire with mishaps."""
    return desk.engine(FaultyWire(county, mishaps)).run()

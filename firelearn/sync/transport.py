"""The only HTTP on the PC: one question, one answer, and nothing kept in between."""

from __future__ import annotations

import email.utils
import ipaddress
import socket
import ssl
from collections.abc import Mapping
from typing import Final, Protocol

import httpx2

from firelearn.domain.value import value
from firelearn.sync.setback import Cause, Setback
from firelearn.wire.messages_v1 import MEDIA_TYPE, MOST_MESSAGE_BYTES

STALL_S: Final = 20.0
"""How long nothing may move in either direction. The whole may take as long as it needs."""
_CONNECT_S: Final = 10.0
_MOST_WAIT_S: Final = 86_400


@value
class Reply:
    """What came back: the status, the media type in small letters, Retry-After in seconds (0 for none), the body."""

    status: int
    media_type: str
    wait_s: int
    body: bytes


class Transport(Protocol):
    """Carries one question to a server and its reply back."""

    def exchange(self, path: str, body: bytes) -> Reply:
        """Return the reply, whatever it is.

        Raises:
            Setback: none came.
        """


class HttpTransport:
    """Asks a server by HTTP. For the sync thread alone; ``close`` it."""

    def __init__(
        self,
        url: str,
        token: str,
        *,
        plain: bool = False,
        stall_s: float = STALL_S,
        verify: ssl.SSLContext | None = None,
    ) -> None:
        """Stand ready to ask the server at ``url``; certificates are checked against the system's trust store.

        ``plain`` allows HTTP without TLS to a hub in the room; to this machine itself it is always allowed.

        Raises:
            ValueError: the address is none, or would send records in the open.
        """
        try:
            address = httpx2.URL(url)
        except httpx2.InvalidURL as cause:
            raise ValueError("not an address") from cause
        if address.scheme not in {"http", "https"} or not address.host:
            raise ValueError("not an address")
        if address.scheme == "http" and not (plain or _is_this_machine(address.host)):
            raise ValueError("records do not travel in the open")
        self._base = url.rstrip("/")
        self._client = httpx2.Client(
            headers={
                "Accept": MEDIA_TYPE,
                # Answers are packed by ourselves, within limits; what else unpacks by itself could be a bomb.
                "Accept-Encoding": "identity",
                "Authorization": f"Bearer {token}",
                "Content-Type": MEDIA_TYPE,
            },
            verify=verify or True,
            timeout=httpx2.Timeout(stall_s, connect=min(_CONNECT_S, stall_s)),
            limits=httpx2.Limits(max_connections=1),
            follow_redirects=False,
        )

    def exchange(self, path: str, body: bytes) -> Reply:
        """Post ``body`` to ``path`` below the server's address."""
        try:
            with self._client.stream("POST", f"{self._base}/{path}", content=body) as response:
                return Reply(
                    status=response.status_code,
                    media_type=response.headers.get("content-type", "").split(";")[0].strip().lower(),
                    wait_s=_wait_s(response.headers),
                    body=_limited(response),
                )
        except httpx2.HTTPError as cause:
            raise Setback(_cause_of(cause)) from cause
        finally:
            self._client.cookies.clear()

    def close(self) -> None:
        """Let go of the connection."""
        self._client.close()


def _is_this_machine(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _limited(response: httpx2.Response) -> bytes:
    """Read the body as it comes, no further than an answer may be long."""
    body = bytearray()
    for piece in response.iter_raw():
        body += piece
        if len(body) > MOST_MESSAGE_BYTES:
            raise Setback(Cause.UNREADABLE_ANSWER)
    return bytes(body)


def _wait_s(headers: Mapping[str, str]) -> int:
    """Return Retry-After in seconds; a date is taken against the server's own clock, for ours may be years off."""
    asked = headers.get("retry-after", "")
    if asked.isascii() and asked.isdigit():
        return min(int(asked[:9]), _MOST_WAIT_S)
    try:
        until = email.utils.parsedate_to_datetime(asked)
        since = email.utils.parsedate_to_datetime(headers.get("date", ""))
        return min(max(int((until - since).total_seconds()), 0), _MOST_WAIT_S)
    except (TypeError, ValueError):
        return 0


def _cause_of(error: httpx2.HTTPError) -> Cause:
    """Tell what stood in the way, by what lies at the bottom of the error."""
    if isinstance(error, httpx2.TimeoutException):
        return Cause.STALLED
    below: BaseException | None = error
    while below is not None:
        if isinstance(below, ssl.SSLCertVerificationError):
            return Cause.CERTIFICATE
        if isinstance(below, socket.gaierror):
            return Cause.NAME_UNKNOWN
        if isinstance(below, ConnectionRefusedError):
            return Cause.NOBODY_THERE
        below = below.__cause__ or below.__context__
    return Cause.NO_NETWORK if isinstance(error, httpx2.ConnectError) else Cause.CUT_OFF

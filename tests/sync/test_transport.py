import ssl
import threading
from contextlib import contextmanager

import pytest

from firelearn.sync.setback import Cause, Setback
from firelearn.sync.transport import HttpTransport, Reply
from firelearn.wire.messages_v1 import MEDIA_TYPE, MOST_MESSAGE_BYTES
from tests.sync.desk import a_desk
from tests.sync.loopback import a_certificate, a_closed_port, a_server


@contextmanager
def asking(url, **more):
    transport = HttpTransport(url, "secret", **more)
    try:
        yield transport
    finally:
        transport.close()


def echo(request, body):
    return Reply(status=200, media_type=f"{MEDIA_TYPE}; charset=binary", wait_s=0, body=body)


def test_a_sync_goes_through_real_http(county):
    desk = a_desk(1_200)
    paths = []

    def answer(request, body):
        paths.append((request.path, request.headers["Authorization"], request.headers["Content-Type"]))
        return county.answer(request.path.removeprefix("/sync/"), body)

    with a_server(answer) as url, asking(f"{url}/sync/") as transport:
        outcome = desk.engine(transport).run()

    assert outcome.complete
    assert county.bodies().total() == 1_200
    assert set(paths) == {(f"/sync/v1/{what}", "Bearer secret", MEDIA_TYPE) for what in ("hello", "push", "pull")}


def test_a_reply_comes_back_as_it_is():
    with a_server(echo) as url, asking(url) as transport:
        assert transport.exchange("v1/hello", b"body") == Reply(
            status=200, media_type=MEDIA_TYPE, wait_s=0, body=b"body"
        )


@pytest.mark.parametrize(
    ("headers", "wait_s"),
    [
        ({"Retry-After": "30"}, 30),
        ({"Retry-After": "999999999999"}, 86_400),
        ({"Retry-After": "Tue, 24 Nov 2026 10:02:00 GMT", "Date": "Tue, 24 Nov 2026 10:00:00 GMT"}, 120),
        ({"Retry-After": "Tue, 24 Nov 2026 10:00:00 GMT", "Date": "Tue, 24 Nov 2026 10:02:00 GMT"}, 0),
        ({"Retry-After": "soon"}, 0),
        ({}, 0),
    ],
)
def test_retry_after_is_read_by_the_servers_own_clock(headers, wait_s):
    def answer(request, body):
        request.send_response_only(429)
        for name, value in {**headers, "Content-Length": "0", "Connection": "close"}.items():
            request.send_header(name, value)
        request.end_headers()

    with a_server(answer) as url, asking(url) as transport:
        reply = transport.exchange("v1/push", b"")

    assert (reply.status, reply.wait_s) == (429, wait_s)


def test_a_redirect_is_not_followed_and_a_cookie_not_kept():
    seen = []

    def answer(request, body):
        seen.append(request.headers["Cookie"])
        request.send_response(302)
        request.send_header("Location", "/login")
        request.send_header("Set-Cookie", "portal=1")
        request.send_header("Connection", "close")
        request.send_header("Content-Length", "0")
        request.end_headers()

    with a_server(answer) as url, asking(url) as transport:
        statuses = [transport.exchange("v1/hello", b"").status for _ in range(2)]

    assert statuses == [302, 302]
    assert seen == [None, None]


def test_a_server_that_says_nothing_more_is_a_stall():
    for begun in (False, True):
        held = threading.Event()

        def answer(request, body, *, begun=begun, held=held):
            if begun:
                request.send_response(200)
                request.send_header("Content-Length", "10")
                request.end_headers()
                request.wfile.write(b"half")
            held.wait(5)

        with a_server(answer) as url, asking(url, stall_s=0.1) as transport:
            with pytest.raises(Setback, match=Cause.STALLED):
                transport.exchange("v1/hello", b"")
            held.set()


def test_an_answer_that_is_cut_off_or_endless_is_none():
    def cut(request, body):
        request.send_response(200)
        request.send_header("Content-Length", "10")
        request.end_headers()
        request.wfile.write(b"half")

    def endless(request, body):
        return Reply(status=200, media_type=MEDIA_TYPE, wait_s=0, body=bytes(MOST_MESSAGE_BYTES + 1))

    for answer, cause in ((cut, Cause.CUT_OFF), (endless, Cause.UNREADABLE_ANSWER)):
        with a_server(answer) as url, asking(url) as transport, pytest.raises(Setback, match=cause):
            transport.exchange("v1/hello", b"")


def test_an_answer_packed_by_somebody_else_is_not_unpacked():
    def answer(request, body):
        request.send_response(200)
        request.send_header("Content-Encoding", "gzip")
        request.send_header("Content-Length", "4")
        request.end_headers()
        request.wfile.write(b"\x1f\x8b\x08\x00")

    with a_server(answer) as url, asking(url) as transport:
        assert transport.exchange("v1/hello", b"").body == b"\x1f\x8b\x08\x00"


def test_nobody_there_and_a_name_that_does_not_exist_are_told_apart():
    with asking(f"http://127.0.0.1:{a_closed_port()}") as transport, pytest.raises(Setback, match=Cause.NOBODY_THERE):
        transport.exchange("v1/hello", b"")
    with asking("https://nowhere.invalid") as transport, pytest.raises(Setback) as met:
        transport.exchange("v1/hello", b"")

    assert met.value.cause is Cause.NAME_UNKNOWN


def test_a_certificate_counts_when_the_trust_store_knows_its_office(tmp_path):
    path = a_certificate(tmp_path)
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(path)

    with a_server(echo, tls) as url:
        with asking(url) as transport, pytest.raises(Setback, match=Cause.CERTIFICATE):
            transport.exchange("v1/hello", b"")

        with asking(url, verify=ssl.create_default_context(cafile=path)) as transport:
            assert transport.exchange("v1/hello", b"body").body == b"body"


def test_records_travel_in_the_open_only_where_it_was_allowed():
    with pytest.raises(ValueError, match="in the open"):
        HttpTransport("http://hub.example", "secret")
    for url in ("ftp://hub.example", "hub.example", "http://", ""):
        with pytest.raises(ValueError, match="not an address"):
            HttpTransport(url, "secret")

    for url, plain in (("http://hub.example", True), ("http://localhost:8000", False), ("http://[::1]:8000", False)):
        HttpTransport(url, "secret", plain=plain).close()

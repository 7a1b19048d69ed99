"""The practice service takes no more from anybody than a cancellation needs."""

from __future__ import annotations

import json
import socket
import sys
from collections.abc import Iterator

import pytest

from tests.support.examples import REFERENCE
from xb_desktop.practice import practice_service
from xb_desktop.practice.practice_orders import BAD_REQUEST, DROPPED, EMAIL_ADDRESS, PRACTICE_KEY
from xb_desktop.practice.practice_service import MAX_BODY_BYTES, MAX_CONNECTIONS, PracticeService
from xb_desktop.service.xendbridge import CANCEL_PATH


@pytest.fixture
def port() -> Iterator[int]:
    """Return where a practice service listens."""
    listening = socket.create_server(("127.0.0.1", 0))
    service = PracticeService(listening)
    yield listening.getsockname()[1]
    service.close()


def connect(port: int) -> socket.socket:
    """Connect to the service."""
    return socket.create_connection(("127.0.0.1", port), timeout=10)


def head(*headers: str) -> bytes:
    """Return the head of a cancellation with these headers."""
    lines = [f"POST {CANCEL_PATH} HTTP/1.1", "Host: x", f"secretKey: {PRACTICE_KEY}", *headers]
    return "\r\n".join([*lines, "", ""]).encode()


def status(connection: socket.socket) -> int:
    """Read the status of an answer; 0 where the connection was closed without one."""
    with connection.makefile("rb") as answer:
        line = answer.readline()
    return int(line.split()[1]) if line else 0


def order(length: int) -> bytes:
    """Return a cancellation of exactly so many bytes."""
    body = json.dumps({"emailAddress": EMAIL_ADDRESS, "orderReference": REFERENCE}).encode()
    return body + b" " * (length - len(body))


def test_longest_body(port: int) -> None:
    """A body of the limit's length is read."""
    with connect(port) as connection:
        connection.sendall(head(f"Content-Length: {MAX_BODY_BYTES}") + order(MAX_BODY_BYTES))
        assert status(connection) == 200


def test_an_error_has_the_documented_body(port: int) -> None:
    """Names in PascalCase, and the status is a number."""
    body = json.dumps({"emailAddress": EMAIL_ADDRESS, "orderReference": BAD_REQUEST}).encode()
    with connect(port) as connection:
        connection.sendall(head(f"Content-Length: {len(body)}", "Connection: close") + body)
        with connection.makefile("rb") as stream:
            answer = stream.read()
    assert json.loads(answer.partition(b"\r\n\r\n")[2]) == {
        "Status": 2,
        "Message": "This order can no longer be cancelled.",
        "Data": None,
    }


@pytest.mark.parametrize(
    "header",
    [
        f"Content-Length: {MAX_BODY_BYTES + 1}",
        f"Content-Length: {400 * 1024 * 1024}",
        f"Content-Length: {'9' * 5000}",
        "Content-Length: -1",
        "Content-Length: 1_0",
        "Content-Length: \N{SUPERSCRIPT TWO}",
        "Content-Length: many",
        "Transfer-Encoding: chunked",
    ],
)
def test_body_without_bounds(port: int, header: str) -> None:
    """What is longer, or of unknown length, is refused at once, before any of it was sent."""
    with connect(port) as connection:
        connection.sendall(head(header))
        # To the end, which comes at once.
        with connection.makefile("rb") as stream:
            answer = stream.read()
    assert answer.startswith(b"HTTP/1.1 413 ")


@pytest.mark.skipif(sys.platform != "linux", reason="memory in kilobytes")
def test_long_body_takes_no_memory(port: int) -> None:
    """Nothing is kept of a body that is refused."""
    import resource

    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with connect(port) as connection:
        connection.sendall(head(f"Content-Length: {100 * 1024 * 1024}"))
        try:
            for _ in range(100):
                connection.sendall(b" " * 1024 * 1024)
        except OSError:
            # The service has closed.
            pass
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 20 * 1024


def test_a_cancellation_whose_answer_was_lost_is_listed_later(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Until then a look-up finds the order as it was: an unknown outcome can be seen."""
    lost = {"orderReference": DROPPED, "emailAddress": EMAIL_ADDRESS}
    for seconds, state in ((60.0, "Submitted"), (0.0, "Cancelled")):
        monkeypatch.setattr(practice_service, "LISTED_AFTER_S", seconds)
        service = PracticeService(socket.create_server(("127.0.0.1", 0)))
        assert service.cancel(PRACTICE_KEY, lost) is None
        found = service.order(DROPPED)
        service.close()
        assert found is not None
        assert found["p2POrderStatus"] == state


def test_deep_body(port: int) -> None:
    """A body that no parser can follow down is no order, and the service goes on."""
    body = b"[" * MAX_BODY_BYTES
    with connect(port) as connection:
        connection.sendall(head(f"Content-Length: {len(body)}") + body)
        assert status(connection) == 400


@pytest.mark.parametrize("said", [b"", b"POST", head("Content-Length: 9"), head("X: 1")[:-1]])
def test_nobody_is_waited_for_in_vain(
    port: int, monkeypatch: pytest.MonkeyPatch, said: bytes
) -> None:
    """A connection on which nothing more comes is closed."""
    monkeypatch.setattr(practice_service, "CONNECTION_SECONDS", 0.2)
    with connect(port) as connection:
        connection.sendall(said)
        with connection.makefile("rb") as stream:
            stream.read()


def test_crowd(port: int) -> None:
    """Whoever comes when there are too many is sent away; when they have gone, the next is served.

    Those that are answered show that they have a place.
    """
    crowd = [connect(port) for _ in range(MAX_CONNECTIONS)]
    try:
        for one in crowd:
            one.sendall(head("Content-Length: 2") + b"[]")
            assert status(one) == 400
        with connect(port) as late:
            late.sendall(head("Content-Length: 2") + b"[]")
            assert turned_away(late)
    finally:
        for one in crowd:
            one.close()
    assert is_served_in_time(port)


def turned_away(connection: socket.socket) -> bool:
    """Whether the connection is closed without an answer."""
    try:
        return status(connection) == 0
    except ConnectionResetError:
        return True


def is_served_in_time(port: int) -> bool:
    """Whether one of some attempts is answered, while those before are being forgotten."""
    for _ in range(100):
        with connect(port) as connection:
            connection.sendall(head("Content-Length: 2") + b"[]")
            if not turned_away(connection):
                return True
    return False

"""Which side of the line a call ends on, whoever ends it: a stop, the clock, a name, an address."""

from __future__ import annotations

import contextlib
import errno
import socket
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from typing import Any, NoReturn

import httpx
import pytest
import trustme

from tests.support.examples import KEY, ORDER
from tests.support.service import (
    CANCELLED,
    Connection,
    Script,
    Service,
    envelope,
    head,
    raw,
    reply,
    reset,
    whole,
)
from tests.support.tls import server_tls
from xb_desktop.orders.address import Address
from xb_desktop.orders.order_state import NotFound
from xb_desktop.orders.outcome import Cancelled, Cause, NotSent, Outcome, Refused, Unknown
from xb_desktop.service import exchange
from xb_desktop.service.answer import MAX_BODY_BYTES, Answer
from xb_desktop.service.connection import PlainStream
from xb_desktop.service.exchange import Conversation
from xb_desktop.service.waiting import EndedError, Waiting
from xb_desktop.service.xendbridge import XendBridge

NAME = "service.example"
WAITS_SECONDS = 10.0
THE_LINE = "http11.send_request_headers.started"
SENT = "http11.send_request_body.complete"


def silent(connection: Connection) -> None:
    """Read the request and never answer."""
    connection.read_request()
    connection.service.closing.wait(WAITS_SECONDS)


def cancel_at(service: Service) -> Outcome:
    """Cancel the test's order at a service."""
    return XendBridge(service.address).cancel(ORDER, KEY)


def at_event(monkeypatch: pytest.MonkeyPatch, event: str, action: Callable[[], object]) -> None:
    """Do something on the thread of the call, each time that httpcore tells of an event."""
    note = Conversation._note

    def act_and_note(self: Conversation, told: str, info: dict[str, Any]) -> None:
        if told == event:
            action()
        note(self, told, info)

    monkeypatch.setattr(Conversation, "_note", act_and_note)


class Clock:
    """The clock of all exchanges, which can be moved on as the sleep of a computer does."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.ahead_s = 0.0
        monkeypatch.setattr(Waiting, "now", staticmethod(lambda: time.monotonic() + self.ahead_s))

    def jump(self) -> None:
        """Let every limit pass."""
        self.ahead_s += 3_600


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Return the clock of all exchanges of this test."""
    return Clock(monkeypatch)


# Whoever owns the attempt is asked once, at the line.


def test_the_owner_is_asked_once_and_immediately_before_the_first_byte() -> None:
    """Nothing has been sent by then."""
    asked: list[int] = []

    def may_leave() -> bool:
        asked.append(len(service.requests))
        return True

    with Service() as service:
        outcome = XendBridge(service.address).cancel(ORDER, KEY, may_leave=may_leave)
    assert isinstance(outcome, Cancelled)
    assert asked == [0]


def test_an_owner_who_objects_keeps_every_byte_here() -> None:
    """Nothing leaves any more, and the outcome says so."""
    read: list[bytes] = []
    closed = threading.Event()

    def listen(connection: Connection) -> None:
        read.append(connection.sock.recv(1))
        closed.set()

    with Service(listen) as service:
        outcome = XendBridge(service.address).cancel(ORDER, KEY, may_leave=lambda: False)
        assert closed.wait(WAITS_SECONDS)
    assert outcome == NotSent(Cause.STOPPED)
    assert read == [b""]


def test_a_proxy_that_refuses_is_before_the_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """Asking a proxy for a tunnel is no cancellation: the owner is not asked."""
    asked: list[bool] = []

    def may_leave() -> bool:
        asked.append(True)
        return True

    with Service(reply(403)) as proxy:
        monkeypatch.setenv("https_proxy", str(proxy.address))
        far = XendBridge(Address("https", NAME, 443))
        outcome = far.cancel(ORDER, KEY, may_leave=may_leave)
        assert [request.method for request in proxy.requests] == ["CONNECT"]
    assert outcome == NotSent(Cause.PROXY)
    assert asked == []


def test_a_proxys_certificate_is_trusted_by_the_system_alone(
    trusted: None, tls: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    """httpcore would take a list of authorities of its own for a proxy that speaks TLS."""
    del trusted
    monkeypatch.setattr("httpcore._sync.connection.default_ssl_context", None)
    with Service(reply(403), tls=tls) as proxy:
        monkeypatch.setenv("https_proxy", f"https://localhost:{proxy.port}")
        outcome = XendBridge(Address("https", NAME, 443)).cancel(ORDER, KEY)
        assert [request.method for request in proxy.requests] == ["CONNECT"]
    assert outcome == NotSent(Cause.PROXY)


def test_a_failing_owner_is_no_fault_of_the_network() -> None:
    """What nobody expected sends nothing, and is not told as a host that cannot be reached."""

    def fail() -> bool:
        raise RuntimeError

    with Service() as service:
        outcome = XendBridge(service.address).cancel(ORDER, KEY, may_leave=fail)
        assert service.requests == []
    assert outcome == NotSent(Cause.INTERRUPTED)


# A stop, from any thread and at any time.


def test_a_stop_before_the_call_keeps_it_here() -> None:
    """Who stops first is heard, however often they say it."""
    with Service() as service:
        bridge = XendBridge(service.address)
        bridge.stop()
        bridge.stop()
        assert bridge.cancel(ORDER, KEY) == NotSent(Cause.STOPPED)
        assert bridge.look_up(ORDER.reference, KEY) == NotFound(Cause.STOPPED)
        assert service.requests == []


def test_a_stop_after_the_call_changes_nothing() -> None:
    """The outcome stands, and nobody waits."""
    with Service() as service:
        bridge = XendBridge(service.address)
        assert isinstance(bridge.cancel(ORDER, KEY), Cancelled)
        bridge.stop()


@pytest.mark.parametrize(
    ("event", "outcome"),
    [
        ("connection.connect_tcp.started", NotSent(Cause.STOPPED)),
        ("connection.connect_tcp.complete", NotSent(Cause.STOPPED)),
        (THE_LINE, NotSent(Cause.STOPPED)),
        ("http11.send_request_headers.complete", Unknown(Cause.STOPPED)),
        (SENT, Unknown(Cause.STOPPED)),
        ("http11.receive_response_headers.started", Unknown(Cause.STOPPED)),
    ],
)
def test_a_stop_at_each_step_ends_on_its_own_side_of_the_line(
    event: str, outcome: Outcome, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before the line nothing leaves any more; after it the outcome is open."""
    with Service(silent) as service:
        bridge = XendBridge(service.address)
        at_event(monkeypatch, event, bridge.stop)
        assert bridge.cancel(ORDER, KEY) == outcome
        if isinstance(outcome, NotSent):
            assert service.requests == []


def test_a_stop_from_another_thread_ends_the_wait() -> None:
    """Silence is over at once; the caller need not wait for the limit."""
    arrived = threading.Event()

    def listen(connection: Connection) -> None:
        connection.read_request()
        arrived.set()
        connection.service.closing.wait(WAITS_SECONDS)

    with Service(listen) as service:
        bridge = XendBridge(service.address)
        outcomes: list[Outcome] = []
        caller = threading.Thread(target=lambda: outcomes.append(bridge.cancel(ORDER, KEY)))
        caller.start()
        assert arrived.wait(WAITS_SECONDS)
        bridge.stop()
        caller.join(WAITS_SECONDS)
    assert outcomes == [Unknown(Cause.STOPPED)]


def test_the_end_comes_however_fast_something_arrives() -> None:
    """Limits and stops are heard before each read of what a service sends before its answer."""
    ours, theirs = socket.socketpair()
    ours.setblocking(False)
    with ours, theirs, Waiting() as waiting:
        theirs.send(b"xx")
        waiting.limit(waiting.now() + WAITS_SECONDS)
        stream = PlainStream(ours, waiting)
        assert stream.read(1) == b"x"
        waiting.stop()
        with pytest.raises(EndedError):
            stream.read(1)


def test_a_stop_that_a_library_loses_is_said_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever takes it for an error of their own, and reads on, is told again."""

    def read_on(response: httpx.Response) -> Answer:
        stream = response.extensions["network_stream"]
        bridge.stop()
        with contextlib.suppress(EndedError):
            while True:
                stream.read(1)
        stream.read(1)
        return Answer(response.status_code, {}, CANCELLED)

    monkeypatch.setattr(exchange, "_read", read_on)
    with Service(answers(CANCELLED, arrived=threading.Event())) as service:
        bridge = XendBridge(service.address)
        assert bridge.cancel(ORDER, KEY) == Unknown(Cause.STOPPED, 200)


@pytest.mark.parametrize("event", ["connection.connect_tcp.complete", SENT])
def test_a_call_that_breaks_ends_on_its_own_side_of_the_line(
    event: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever ends the thread itself, the call has an outcome that is true."""
    at_event(monkeypatch, event, sys.exit)
    with Service(silent) as service:
        assert type(cancel_at(service)) is (Unknown if event == SENT else NotSent)


def test_a_fault_of_the_program_after_the_line_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever went wrong here, the request has left."""
    hold = Conversation.run

    def hold_and_fail(self: Conversation, seconds: float) -> NoReturn:
        hold(self, seconds)
        raise RuntimeError

    monkeypatch.setattr(Conversation, "run", hold_and_fail)
    with Service() as service:
        assert cancel_at(service) == Unknown(Cause.INTERRUPTED)


def test_a_computer_out_of_file_descriptors_sends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing can be waited for, nothing is begun."""

    def fail() -> NoReturn:
        raise OSError(errno.EMFILE, "Too many open files")

    monkeypatch.setattr(socket, "socketpair", fail)
    with Service() as service:
        assert cancel_at(service) == NotSent(Cause.INTERRUPTED)
        assert service.connections == 0


def test_settings_that_allow_no_client_send_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cause is what the settings of this computer have wrong."""
    monkeypatch.setenv("https_proxy", "ftp://127.0.0.1:1")
    far = XendBridge(Address("https", NAME, 443))
    assert far.cancel(ORDER, KEY) == NotSent(Cause.PROXY_SETTING)


def test_a_connection_that_never_comes_is_given_up_in_its_own_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A server that accepts and never shakes hands is not waited for until the end."""
    monkeypatch.setattr(exchange, "CONNECT_SECONDS", 0.2)

    def accept_alone(connection: Connection) -> None:
        connection.service.closing.wait(WAITS_SECONDS)

    with Service(accept_alone) as service:
        bridge = XendBridge(Address("https", "localhost", service.port))
        assert bridge.cancel(ORDER, KEY) == NotSent(Cause.CONNECT_TIMEOUT)


def test_the_time_for_connecting_is_no_limit_of_the_answer(
    clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once the request has left, the answer has until the end of the whole time."""

    def wait_long() -> None:
        clock.ahead_s += exchange.CONNECT_SECONDS + 5

    at_event(monkeypatch, "http11.receive_response_headers.started", wait_long)
    with Service(reply(200, CANCELLED, after_s=0.3)) as service:
        assert isinstance(cancel_at(service), Cancelled)


def test_a_look_up_has_the_time_that_it_is_given() -> None:
    """Whoever waits for the facts of an order waits no longer than they said."""
    with Service(silent) as service:
        found = XendBridge(service.address).look_up(ORDER.reference, KEY, seconds=0.2)
        assert found == NotFound(Cause.TIMED_OUT)


# What arrived, and what did not.


def test_an_answer_is_judged_by_its_headers() -> None:
    """Their names may come in any case: here one says that the words are a page."""
    page = {"CONTENT-Type": "text/html", "Retry-AFTER": "30"}
    with Service(reply(404, b"Not here", page)) as service:
        outcome = cancel_at(service)
    assert outcome == Unknown(Cause.GATEWAY_ANSWERED, 404, "", 30)


@pytest.mark.parametrize(
    ("longer", "outcome"),
    [(0, Cancelled(Cause.CONFIRMED, 200)), (1, Unknown(Cause.TOO_LARGE, 200))],
)
def test_an_answer_of_a_mebibyte_is_the_longest_that_is_read(longer: int, outcome: Outcome) -> None:
    """One byte more is too much to be read, whatever it says."""
    with Service(reply(200, CANCELLED.ljust(MAX_BODY_BYTES + longer))) as service:
        assert cancel_at(service) == outcome


@pytest.mark.parametrize(
    ("status", "cause"),
    [
        (299, Cause.CONNECTION_LOST),
        (300, Cause.REDIRECTED),
        (399, Cause.REDIRECTED),
        (400, Cause.CONNECTION_LOST),
    ],
)
def test_an_answer_that_breaks_off_is_known_by_its_status(status: int, cause: Cause) -> None:
    """The status line arrived, and tells why a redirect is not followed."""
    with Service(raw(whole(status, CANCELLED)[:-5])) as service:
        assert cancel_at(service) == Unknown(cause, status)


@pytest.mark.parametrize("secure", [False, True])
@pytest.mark.parametrize(
    ("headers", "body", "is_said_goodbye", "kind"),
    [
        ({}, b'{"data":tru', True, Unknown),
        ({}, b'{"data":false}', False, Refused),
        ({"Content-Length": "9"}, b"Not today", False, Refused),
        ({"Transfer-Encoding": "chunked"}, b"9\r\nNot today\r\n0\r\n\r\n", False, Refused),
        ({}, b"Not today", True, Refused),
        ({}, b"Not today", False, "Unknown over TLS"),
        ({}, b"", False, "Unknown over TLS"),
    ],
)
def test_a_refusal_without_a_length_is_whole_where_something_shows_it(
    trusted: None,
    tls: ssl.SSLContext,
    headers: dict[str, str],
    body: bytes,
    kind: Any,
    *,
    is_said_goodbye: bool,
    secure: bool,
) -> None:
    """Over TLS, its closing alert does; JSON does by itself."""
    del trusted

    def answer(connection: Connection) -> None:
        connection.read_request()
        connection.send(head(403, headers) + body)
        if secure and is_said_goodbye:
            with contextlib.suppress(OSError):
                connection.sock.unwrap()  # type: ignore[attr-defined]

    if kind == "Unknown over TLS":
        kind = Unknown if secure else Refused
    with Service(answer, tls=tls if secure else None) as service:
        assert type(cancel_at(service)) is kind


# A whole answer that has arrived counts, however late this is noticed.


def answers(body: bytes, *, arrived: threading.Event) -> Script:
    """Answer with a body, and tell when all of it is on its way."""

    def script(connection: Connection) -> None:
        connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        connection.read_request()
        connection.send(whole(200, body))
        arrived.set()
        connection.service.closing.wait(WAITS_SECONDS)

    return script


@pytest.mark.parametrize("body", [CANCELLED, CANCELLED.ljust(MAX_BODY_BYTES)])
@pytest.mark.parametrize("secure", [False, True])
def test_an_answer_that_arrived_while_the_computer_slept_counts(
    body: bytes,
    clock: Clock,
    trusted: None,
    tls: ssl.SSLContext,
    monkeypatch: pytest.MonkeyPatch,
    *,
    secure: bool,
) -> None:
    """The limit is long over when it is looked at again, and the answer lies in the socket."""
    del trusted
    arrived = threading.Event()

    def sleep() -> None:
        assert arrived.wait(WAITS_SECONDS)
        clock.jump()

    at_event(monkeypatch, "http11.receive_response_headers.started", sleep)
    with Service(answers(body, arrived=arrived), tls=tls if secure else None) as service:
        assert isinstance(cancel_at(service), Cancelled)


def test_an_answer_that_has_arrived_outlives_a_stop(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who stops waiting at the moment of the answer is told the answer."""
    arrived = threading.Event()
    with Service(answers(CANCELLED, arrived=arrived)) as service:
        bridge = XendBridge(service.address)

        def stop_late() -> None:
            assert arrived.wait(WAITS_SECONDS)
            bridge.stop()

        at_event(monkeypatch, "http11.receive_response_headers.started", stop_late)
        assert isinstance(bridge.cancel(ORDER, KEY), Cancelled)


@pytest.mark.parametrize("secure", [False, True])
def test_an_answer_that_comes_before_the_end_of_the_request_counts(
    trusted: None, tls: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch, *, secure: bool
) -> None:
    """A gateway answers what it will not read, and resets: writing fails, reading does not."""
    del trusted
    gone = threading.Event()

    def refuse(connection: Connection) -> None:
        connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        connection.sock.recv(10)
        connection.send(whole(403, envelope(False, "Error", "Not today")))
        reset(connection)
        gone.set()

    at_event(monkeypatch, "http11.send_request_body.started", lambda: gone.wait(WAITS_SECONDS))
    with Service(refuse, tls=tls if secure else None) as service:
        assert cancel_at(service) == Refused(Cause.FORBIDDEN, 403, "Not today")


def test_half_an_answer_that_arrived_late_is_no_answer(
    clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is missing is not waited for once the time is over."""
    arrived = threading.Event()

    def half(connection: Connection) -> None:
        connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        connection.read_request()
        connection.send(whole(200, CANCELLED)[:-5])
        arrived.set()
        connection.service.closing.wait(WAITS_SECONDS)

    def sleep() -> None:
        assert arrived.wait(WAITS_SECONDS)
        clock.jump()

    at_event(monkeypatch, "http11.receive_response_headers.started", sleep)
    with Service(half) as service:
        outcome = cancel_at(service)
    assert (type(outcome), outcome.cause) == (Unknown, Cause.TIMED_OUT)


def test_reading_on_after_the_end_has_a_limit_of_time(
    clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A service that floods puts off no end."""
    arrived = threading.Event()

    def flood(connection: Connection) -> None:
        connection.read_request()
        until = time.monotonic() + WAITS_SECONDS
        with contextlib.suppress(OSError):
            while time.monotonic() < until:
                connection.sock.sendall(b"HTTP/1.1 102 Processing\r\n\r\n" * 1_000)
                arrived.set()

    read = PlainStream.read
    reads: list[int] = []

    def take_long(self: PlainStream, max_bytes: int, timeout: float | None = None) -> bytes:
        reads.append(max_bytes)
        clock.ahead_s += 0.2
        return read(self, max_bytes, timeout)

    def stop() -> None:
        assert arrived.wait(WAITS_SECONDS)
        bridge.stop()

    monkeypatch.setattr(PlainStream, "read", take_long)
    with Service(flood) as service:
        bridge = XendBridge(service.address)
        at_event(monkeypatch, SENT, stop)
        assert bridge.cancel(ORDER, KEY) == Unknown(Cause.STOPPED)
    assert 1 < len(reads) < 5


@pytest.mark.parametrize("event", ["connection.connect_tcp.complete", THE_LINE])
def test_nothing_leaves_once_the_time_for_connecting_is_over(
    event: str, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A connection that was ready too late, or is noticed too late, is not used."""
    at_event(monkeypatch, event, clock.jump)
    with Service() as service:
        assert cancel_at(service) == NotSent(Cause.CONNECT_TIMEOUT)
        assert service.requests == []


# Names and addresses.


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[tuple[int, str]]]:
    """Return what the network's names lead to: (family, literal), in the order of preference."""
    known: dict[str, list[tuple[int, str]]] = {}

    def find(host: bytes | str, port: int, *_: object) -> list[tuple[Any, ...]]:
        text = host.decode() if isinstance(host, bytes) else host
        if text not in known:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return [
            (family, socket.SOCK_STREAM, socket.IPPROTO_TCP, "", (literal, port))
            for family, literal in known[text]
        ]

    monkeypatch.setattr(socket, "getaddrinfo", find)
    return known


def far(service: Service, name: str = NAME) -> XendBridge:
    """Return the service under a name."""
    return XendBridge(Address("https", name, service.port))


@pytest.fixture
def named_tls(authority: trustme.CA, trusted: None) -> ssl.SSLContext:
    """Return TLS with a trusted certificate for the name."""
    del trusted
    return server_tls(authority, NAME)


def test_a_dead_first_address_costs_no_outcome(
    names: dict[str, list[tuple[int, str]]], named_tls: ssl.SSLContext
) -> None:
    """The next address is tried while the first one says nothing (RFC 8305)."""
    with Service(tls=named_tls) as service, socket.socket() as dead:
        dead.bind(("127.0.0.2", service.port))
        dead.listen(0)
        queue = [socket.socket() for _ in range(3)]
        try:
            for each in queue:
                each.setblocking(False)
                each.connect_ex(("127.0.0.2", service.port))
            names[NAME] = [(socket.AF_INET, "127.0.0.2"), (socket.AF_INET, "127.0.0.1")]
            assert isinstance(far(service).cancel(ORDER, KEY), Cancelled)
        finally:
            for each in queue:
                each.close()
        assert len(service.posts) == 1


def test_a_refusing_first_address_costs_no_outcome(
    names: dict[str, list[tuple[int, str]]], named_tls: ssl.SSLContext
) -> None:
    """An address that refuses is passed over at once."""
    names[NAME] = [
        (socket.AF_INET6, "::1"),
        (socket.AF_INET, "127.0.0.3"),
        (socket.AF_INET, "127.0.0.1"),
    ]
    with Service(tls=named_tls) as service:
        assert isinstance(far(service).cancel(ORDER, KEY), Cancelled)
        assert len(service.posts) == 1


def test_addresses_that_all_refuse_are_named_as_refusing(
    names: dict[str, list[tuple[int, str]]],
) -> None:
    """Several failures are one cause."""
    names[NAME] = [(socket.AF_INET, "127.0.0.3"), (socket.AF_INET, "127.0.0.4")]
    with Service(listening=False) as service:
        assert far(service).cancel(ORDER, KEY) == NotSent(Cause.CONNECTION_REFUSED)


def test_a_final_dot_is_no_part_of_the_certificates_name(
    names: dict[str, list[tuple[int, str]]], named_tls: ssl.SSLContext
) -> None:
    """The name is looked up with its dot, and compared without, as curl does."""
    names[f"{NAME}."] = [(socket.AF_INET, "127.0.0.1")]
    with Service(tls=named_tls) as service:
        assert isinstance(far(service, f"{NAME}.").cancel(ORDER, KEY), Cancelled)
        assert service.requests[0].header("Host") == f"{NAME}.:{service.port}"


@pytest.mark.parametrize("host", ["127.0.0.1", "::1"])
def test_localhost_is_this_computer_whatever_a_name_server_says(
    host: str, names: dict[str, list[tuple[int, str]]]
) -> None:
    """It leads to the literals alone, IPv6 or not."""
    names["localhost"] = [(socket.AF_INET, "192.0.2.1")]
    with Service(host=host) as service:
        here = Address("http", "localhost", service.port)
        assert isinstance(XendBridge(here).cancel(ORDER, KEY), Cancelled)


HANGS = f"""
import socket, threading
hanging = threading.Event()
def hang(*_):
    hanging.set()
    threading.Event().wait(600)
socket.getaddrinfo = hang
from xb_desktop.service import exchange
from xb_desktop.service.answer import MAX_BODY_BYTES, Answer
from xb_desktop.orders.address import Address
from xb_desktop.orders.order import Order
from xb_desktop.service.xendbridge import XendBridge
exchange.CONNECT_SECONDS = 0.2
outcome = XendBridge(Address("https", "{NAME}", 443)).cancel(Order("a@b.example", "XB_1"), "key")
assert hanging.is_set()
print(outcome.name, outcome.cause)
"""


def test_a_name_that_never_comes_holds_neither_the_outcome_nor_the_end() -> None:
    """The time for connecting holds, and the process ends while the look-up still hangs."""
    done = subprocess.run(
        [sys.executable, "-c", HANGS], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.split() == ["not_sent", "connect_timeout"]
    assert done.stderr == ""


def test_a_name_that_hangs_can_be_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for a name server that is silent."""
    asked, over = threading.Event(), threading.Event()

    def hang(*_: object) -> list[Any]:
        asked.set()
        over.wait(WAITS_SECONDS)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", hang)
    bridge = XendBridge(Address("https", NAME, 443))
    outcomes: list[Outcome] = []
    caller = threading.Thread(target=lambda: outcomes.append(bridge.cancel(ORDER, KEY)))
    caller.start()
    assert asked.wait(WAITS_SECONDS)
    bridge.stop()
    caller.join(WAITS_SECONDS)
    assert outcomes == [NotSent(Cause.STOPPED)]
    over.set()


LOADS = """
import sys
from xb_desktop.orders.order import Order
from xb_desktop.service.xendbridge import XendBridge
from tests.support.service import Service
with Service() as service:
    bridge = XendBridge(service.address)
    bridge.prepare()
    before = set(sys.modules)
    outcome = bridge.cancel(Order("a@b.example", "XB_1"), "key")
    print(outcome.name, *sorted(set(sys.modules) - before))
"""


def test_everything_is_loaded_before_somebody_waits() -> None:
    """The libraries of a call come with the module, not between yes and the wire."""
    done = subprocess.run(
        [sys.executable, "-c", LOADS], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.split() == ["cancelled"]


def test_the_limits_are_those_of_the_contract() -> None:
    """Connecting has 10 seconds, everything 30."""
    assert (exchange.CONNECT_SECONDS, exchange.TOTAL_SECONDS) == (10.0, 30.0)

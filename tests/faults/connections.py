"""Answers that are no HTTP, that are cut short or never end, and connections that break."""

from __future__ import annotations

import contextlib
import errno
import os
import socket
import threading
import time
from collections.abc import Callable
from typing import NoReturn

import pytest

from tests.faults.answers import DECLINED, chunked, sends
from tests.faults.bench import Bench, Fault, Injection
from tests.support.proxy import FAR_HOST
from tests.support.service import CANCELLED, Connection, Script, Service, head, reset, whole
from xb_desktop.orders.address import Address
from xb_desktop.orders.outcome import Cancelled, NotSent, Refused, Unknown
from xb_desktop.service import connection

LENGTH = str(len(CANCELLED))
ANSWER = whole(200, CANCELLED)
WAITS_SECONDS = 10.0


def leave(connection: Connection) -> None:
    """Close as programs do."""
    connection.sock.close()


Ending = Callable[[Connection], None]


def breaks(before: bytes | None, end: Ending, *, read: int | None = None) -> Injection:
    """Read the request, or that many bytes of it; write something; and end the connection."""

    def script(connection: Connection) -> None:
        if read is None:
            connection.read_request()
        elif read:
            connection.sock.recv(read)
        if before:
            connection.send(before)
        end(connection)

    return lambda bench: bench.serve(script)


def holds(connection: Connection) -> None:
    """Keep the connection and say nothing more."""
    connection.service.closing.wait(WAITS_SECONDS)


def drips(before: bytes, drop: bytes, *, pause_s: float = 0.02) -> Injection:
    """Answer with something, and then with drops, for as long as anybody listens."""

    def script(connection: Connection) -> None:
        connection.read_request()
        connection.sock.sendall(before)
        until = time.monotonic() + WAITS_SECONDS
        while time.monotonic() < until and connection.is_open():
            connection.sock.sendall(drop)
            time.sleep(pause_s)

    return lambda bench: bench.serve(script)


def pushes(content: bytes) -> Script:
    """Answer before anything was asked, and read the request only then."""

    def script(connection: Connection) -> None:
        connection.send(content)
        connection.read_request()
        holds(connection)

    return script


def half_closes(connection: Connection) -> None:
    """Say that nothing will be said, and then listen."""
    connection.sock.shutdown(socket.SHUT_WR)
    connection.read_request()


def nobody_listens(bench: Bench) -> Address:
    """Name a port that refuses, until a service comes."""
    closed = bench._stack.enter_context(Service(listening=False))
    bench.services.append(closed)
    bench.on_mend(closed.open)
    return closed.address


def listening(bench: Bench, backlog: int) -> tuple[socket.socket, Address]:
    """Listen without accepting, until mended: then somebody serves the same port."""
    idle = Service()
    idle._listening.listen(backlog)
    bench.services.append(idle)
    bench._stack.callback(idle.__exit__)
    return idle._listening, idle.address


def never_accepts(bench: Bench) -> Address:
    """Let the system take the connection and the request, and nobody else."""
    sock, address = listening(bench, 5)

    def drain() -> None:
        taken, _ = sock.accept()
        taken.close()
        bench.services[-1].__enter__()

    bench.on_mend(drain)
    return address


def black_hole(bench: Bench) -> Address:
    """Fill the queue of a port, so that nothing answers a further connection."""
    sock, address = listening(bench, 0)
    waiting = []
    for _ in range(4):
        client = socket.socket()
        client.setblocking(False)
        client.connect_ex(("127.0.0.1", address.port))
        waiting.append(client)
        bench.at_end(client.close)

    def drain() -> None:
        for client in waiting:
            client.close()
        sock.settimeout(0.2)
        with contextlib.suppress(TimeoutError):
            while True:
                sock.accept()[0].close()
        sock.settimeout(None)
        bench.services[-1].__enter__()

    bench.on_mend(drain)
    return address


def unknown_name(name: str) -> Injection:
    """Ask for a name that no network knows; then it is found."""

    def inject(bench: Bench) -> Address:
        bench.on_mend(lambda: find_here(bench, name))
        return bench.serve_far(name)

    return inject


def find_here(bench: Bench, name: str) -> None:
    """Let a name lead to this computer from now on."""
    found = socket.getaddrinfo

    def find(host: object, *others: object, **options: object) -> object:
        text = host.decode() if isinstance(host, bytes) else host
        return found("127.0.0.1" if text == name else host, *others, **options)  # type: ignore[arg-type]

    bench.monkeypatch.setattr(socket, "getaddrinfo", find)


def refused_by(error: OSError) -> Callable[..., NoReturn]:
    """Return what fails with an error, whatever it is asked for."""

    def refuse(*_: object, **__: object) -> NoReturn:
        raise error

    return refuse


def names_fail(error: OSError) -> Injection:
    """Let the system's look-up of names fail, until it is mended."""

    def inject(bench: Bench) -> Address:
        address = bench.serve_far(FAR_HOST)
        find_here(bench, FAR_HOST)
        bench.patch(socket, "getaddrinfo", refused_by(error))
        return address

    return inject


def connecting_fails(error: OSError) -> Injection:
    """Let the system refuse each connection, until it is mended."""

    def inject(bench: Bench) -> Address:
        bench.patch(connection, "begin_to_connect", refused_by(error))
        return bench.serve_tls()

    return inject


def slow_name(bench: Bench) -> Address:
    """Find the name only long after everybody has given up: nothing may leave then."""
    address = bench.serve_far(FAR_HOST)
    find_here(bench, FAR_HOST)
    found = socket.getaddrinfo
    answered = threading.Event()

    def find(*arguments: object, **options: object) -> object:
        answered.wait(WAITS_SECONDS)
        return found(*arguments, **options)  # type: ignore[arg-type]

    bench.monkeypatch.setattr(socket, "getaddrinfo", find)
    bench.on_mend(answered.set)
    return address


def half_an_answer(connection: Connection) -> None:
    """Answer with half of what was announced."""
    connection.read_request()
    connection.send(ANSWER[:-5])


def over_ipv6(bench: Bench) -> Address:
    """Serve at the other loopback."""
    try:
        return bench.serve(half_an_answer, host="::1")
    except OSError:
        pytest.skip("this computer has no IPv6")


GARBAGE = [
    Fault(name, sends(content), Unknown)
    for name, content in {
        "a length that is too long": head(200, {"Content-Length": "999"}) + CANCELLED,
        "a length that is too short": head(200, {"Content-Length": "20"}) + CANCELLED,
        "a length of nothing": head(200, {"Content-Length": "0"}) + CANCELLED,
        "a negative length": head(200, {"Content-Length": "-5"}) + CANCELLED,
        "a length with a sign": head(200, {"Content-Length": f"+{LENGTH}"}) + CANCELLED,
        "a length in words": head(200, {"Content-Length": "many"}) + CANCELLED,
        "an endless length": head(200, {"Content-Length": "9" * 30}) + CANCELLED,
        "two lengths": head(200, {"Content-Length": LENGTH, "content-length": "5"}) + CANCELLED,
        "a length of a refusal that is too long": head(400, {"Content-Length": "999"}) + DECLINED,
        "an unknown transfer": head(200, {"Transfer-Encoding": "tar"}) + CANCELLED,
        "a packed transfer": head(200, {"Transfer-Encoding": "gzip, chunked"}) + CANCELLED,
        "chunks that are none": head(200, {"Transfer-Encoding": "chunked"}) + CANCELLED,
        "a chunk that is cut off": chunked(CANCELLED)[:-20],
        "a missing last chunk": chunked(CANCELLED).removesuffix(b"0\r\n\r\n"),
        "a refusal without its last chunk": chunked(DECLINED, status=404).removesuffix(
            b"0\r\n\r\n"
        ),
        "a negative chunk": head(200, {"Transfer-Encoding": "chunked"}) + b"-5\r\nabcde\r\n",
        "a huge chunk": head(200, {"Transfer-Encoding": "chunked"}) + b"F" * 30 + b"\r\nabc",
        "headers over the cap": head(200, {"X-Long": "x" * 200_000}) + CANCELLED,
        "a million headers": b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 1_000_000 + b"\r\n",
        "a header without a colon": b"HTTP/1.1 200 OK\r\nnonsense\r\n\r\n" + CANCELLED,
        "a header with NUL": b"HTTP/1.1 200 OK\r\nA: \0\r\n\r\n" + CANCELLED,
        "a header without a name": b"HTTP/1.1 200 OK\r\n: a\r\n\r\n" + CANCELLED,
        "a status line of garbage": b"\x16\x03\x01\xff\x00\r\n\r\n" + CANCELLED,
        "a status in words": b"HTTP/1.1 OK\r\n\r\n" + CANCELLED,
        "a status of four digits": b"HTTP/1.1 2000 OK\r\n\r\n" + CANCELLED,
        "a status of two digits": b"HTTP/1.1 20 OK\r\n\r\n" + CANCELLED,
        "a status of 099": b"HTTP/1.1 099 OK\r\n\r\n" + CANCELLED,
        "a version in words": b"HTTP/x 200 OK\r\n\r\n" + CANCELLED,
        "another protocol": b"ICY 200 OK\r\n\r\n" + CANCELLED,
        "no status line": b"Content-Length: 5\r\n\r\n" + CANCELLED,
        "HTTP/0.9": CANCELLED,
        "a request for an answer": b"POST / HTTP/1.1\r\nHost: x\r\n\r\n",
        "nothing but line ends": b"\r\n" * 50,
        "the preface of HTTP/2": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "half a megabyte of noise": bytes(range(256)) * 2000,
        "100 and nothing else": head(100),
        "101": head(101, {"Upgrade": "h2c", "Connection": "Upgrade"}) + CANCELLED,
        "101 that nobody asked for": head(101) + ANSWER,
        "half a confirmation until it closes": head(200) + CANCELLED[:-5],
    }.items()
]

BREAKS = [
    *(
        Fault(f"{how} {name}", breaks(before, end, read=read), Unknown, also=also)
        for how, end in {"closed": leave, "reset": reset}.items()
        for name, before, read, also in (
            ("at accept", None, 0, NotSent),
            ("at half the request", None, 30, None),
            ("after the request", None, None, None),
            ("in the status line", ANSWER[:8], None, None),
            ("in the headers", ANSWER[:30], None, None),
            ("in the body", ANSWER[:-5], None, None),
            ("in a chunk", chunked(CANCELLED)[:-20], None, None),
            ("in the body of a refusal", whole(400, DECLINED)[:-5], None, None),
            ("in the headers of a refusal", whole(404, DECLINED)[:20], None, None),
            ("after 100", head(100), None, None),
        )
    ),
    Fault("reset after a whole answer", breaks(ANSWER, reset), Cancelled),
    Fault("closed after a whole refusal", breaks(whole(400, DECLINED), leave), Refused),
    Fault("half closed at accept", lambda bench: bench.serve(half_closes), Unknown),
    Fault(
        "an answer pushed before the request",
        lambda bench: bench.serve(pushes(ANSWER)),
        Cancelled,
        also=Unknown,
    ),
    Fault(
        "a refusal pushed before the request",
        lambda bench: bench.serve(pushes(whole(400, DECLINED))),
        Refused,
        also=Unknown,
    ),
    Fault("half an answer over IPv6", over_ipv6, Unknown),
]

DELAYS = [
    Fault("silence", breaks(None, holds), Unknown, hurried=True),
    Fault("a service that reads nothing", breaks(None, holds, read=0), Unknown, hurried=True),
    Fault("a service that reads half", breaks(None, holds, read=30), Unknown, hurried=True),
    Fault("silence in the headers", breaks(ANSWER[:30], holds), Unknown, hurried=True),
    Fault("silence in the body", breaks(ANSWER[:-5], holds), Unknown, hurried=True),
    Fault("silence in a refusal", breaks(whole(400, DECLINED)[:-5], holds), Unknown, hurried=True),
    Fault("silence after 100", breaks(head(100), holds), Unknown, hurried=True),
    Fault("drips of 1xx", drips(b"", head(102)), Unknown, hurried=True),
    Fault("a flood of 1xx", drips(b"", head(103) * 50, pause_s=0), Unknown, hurried=True),
    Fault("drips of the status line", drips(b"HTTP/1.1 200 ", b"O"), Unknown, hurried=True),
    Fault("drips of headers", drips(b"HTTP/1.1 200 OK\r\n", b"A: b\r\n"), Unknown, hurried=True),
    Fault("drips of a body", drips(head(200) + CANCELLED, b" "), Unknown, hurried=True),
    Fault(
        "drips of chunks",
        drips(chunked(CANCELLED).removesuffix(b"0\r\n\r\n"), b"1\r\n \r\n"),
        Unknown,
        hurried=True,
    ),
    Fault("drips of a refusal", drips(head(404) + DECLINED, b" "), Unknown, hurried=True),
    Fault("a system that accepts alone", never_accepts, Unknown, hurried=True),
    Fault("a black hole", black_hole, NotSent, hurried=True),
    Fault("a name that comes too late", slow_name, NotSent, hurried=True),
    *(
        Fault(f"the name {name} that nobody knows", unknown_name(name), NotSent, says=(name,))
        for name in ("no-such-host.invalid", "xn--mnchen-3ya.invalid", "no-such-host.invalid.")
    ),
    *(
        Fault(f"a name and {error.strerror}", names_fail(error), NotSent)
        for error in (
            socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution"),
            socket.gaierror(socket.EAI_FAIL, "Non-recoverable failure in name resolution"),
            TimeoutError(errno.ETIMEDOUT, os.strerror(errno.ETIMEDOUT)),
        )
    ),
    *(
        Fault(
            f"a connection and {os.strerror(number)}",
            connecting_fails(OSError(number, os.strerror(number))),
            NotSent,
        )
        for number in (
            errno.ENETUNREACH,
            errno.EHOSTUNREACH,
            errno.EACCES,
            errno.EPERM,
            errno.EMFILE,
            errno.ETIMEDOUT,
            errno.EADDRNOTAVAIL,
        )
    ),
    Fault("a port that nobody listens at", nobody_listens, NotSent),
]

CONNECTIONS = GARBAGE + BREAKS + DELAYS

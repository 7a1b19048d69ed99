"""A service on loopback that does to its clients whatever a test asks for, byte by byte.

Each connection is handed to the next script; the last one serves all further connections. A script
reads and writes the bare socket (after the TLS handshake, if there is one), so that every fault of
a network or a service can be made. Everything is bounded: sockets time out, threads are daemons.
"""

from __future__ import annotations

import contextlib
import json
import socket
import struct
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Self

from tests.support.examples import EMAIL
from xb_desktop.orders.address import Address

if TYPE_CHECKING:
    import ssl

SOCKET_SECONDS = 60.0
_BEGUN = 1644227943147


@dataclass(frozen=True)
class Request:
    """One request as it came over the wire, header names as they were spelled."""

    method: str
    target: str
    headers: list[tuple[str, str]]
    body: bytes
    arrived: float = field(default_factory=time.monotonic)

    def header(self, name: str) -> str | None:
        """Return the value of a header of exactly this spelling."""
        return next((value for spelled, value in self.headers if spelled == name), None)

    def json(self) -> Any:
        """Return the body as the JSON that it is."""
        return json.loads(self.body)


class Connection:
    """One client's connection, in the hands of a script."""

    def __init__(self, service: Service, sock: socket.socket) -> None:
        self.service = service
        self.sock = sock

    def read_request(self) -> Request | None:
        """Read one whole request and put it on record; None where the client left before."""
        head = self._read_until(b"\r\n\r\n")
        if not head:
            return None
        lines = head.decode("latin-1").split("\r\n")
        method, target, _ = lines[0].split(" ", 2)
        pairs = [line.partition(": ") for line in lines[1:] if line]
        headers = [(name, value) for name, _, value in pairs]
        # Some gateways spell all names in lower case.
        lengths = (int(value) for name, value in headers if name.lower() == "content-length")
        request = Request(method, target, headers, self._read_exactly(next(lengths, 0)))
        self.service.requests.append(request)
        return request

    def send(self, content: bytes) -> None:
        """Write bytes; a client that is gone is none of a script's business."""
        with contextlib.suppress(OSError):
            self.sock.sendall(content)

    def is_open(self) -> bool:
        """Whether the client still listens."""
        return self.sock.fileno() >= 0 and not self.service.closing.is_set()

    def _read_until(self, end: bytes) -> bytes:
        content = b""
        while not content.endswith(end):
            piece = self.sock.recv(1)
            if not piece:
                return b""
            content += piece
        return content.removesuffix(end)

    def _read_exactly(self, length: int) -> bytes:
        content = b""
        while len(content) < length:
            piece = self.sock.recv(length - len(content))
            if not piece:
                break
            content += piece
        return content


Script = Callable[[Connection], None]


class Service:
    """Listens from `with` on; `requests` holds whatever arrived whole.

    Where it is not `listening`, connections to its port are refused until it is opened.
    """

    def __init__(
        self,
        *scripts: Script,
        tls: ssl.SSLContext | None = None,
        host: str = "127.0.0.1",
        listening: bool = True,
    ) -> None:
        self._scripts = list(scripts) or [reply(200, CANCELLED)]
        self._tls = tls
        self._host = host
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self._listening = socket.socket(family)
        self._listening.bind((host, 0))
        if listening:
            self._listening.listen()
        self._opens_itself = listening
        self.port: int = self._listening.getsockname()[1]
        self.requests: list[Request] = []
        self.connections = 0
        self.closing = threading.Event()
        self._open: list[socket.socket] = []

    @property
    def address(self) -> Address:
        """Where to find it; with TLS by the name that its certificate is for."""
        if self._tls is not None:
            return Address("https", "localhost", self.port)
        return Address("http", self._host, self.port)

    @property
    def posts(self) -> list[Request]:
        """The requests that could have cancelled something."""
        return [request for request in self.requests if request.method == "POST"]

    def open(self) -> None:
        """Accept connections from now on."""
        self._listening.listen()
        threading.Thread(target=self._accept, daemon=True).start()

    def __enter__(self) -> Self:
        if self._opens_itself:
            self.open()
        return self

    def __exit__(self, *_: object) -> None:
        self.closing.set()
        # A thread that waits in accept() does not notice close() alone.
        with contextlib.suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        for sock in self._open:
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
            sock.close()

    def _accept(self) -> None:
        while not self.closing.is_set():
            try:
                sock, _ = self._listening.accept()
            except OSError:
                return
            self._open.append(sock)
            script = self._scripts[min(self.connections, len(self._scripts) - 1)]
            self.connections += 1
            threading.Thread(target=self._serve, args=(sock, script), daemon=True).start()

    def _serve(self, sock: socket.socket, script: Script) -> None:
        with contextlib.suppress(OSError, ValueError):
            sock.settimeout(SOCKET_SECONDS)
            if self._tls is not None and not getattr(script, "without_tls", False):
                sock = self._tls.wrap_socket(sock, server_side=True)
                self._open.append(sock)
            script(Connection(self, sock))
        sock.close()


def envelope(
    data: Any = True,  # noqa: FBT002 - the envelope's own shape
    status: Any = "OK",
    message: Any = "",
) -> bytes:
    """Return the documented envelope as JSON."""
    return json.dumps({"data": data, "status": status, "message": message}).encode()


CANCELLED = envelope()


def order(reference: str, email_address: str, **changes: Any) -> bytes:
    """Return what the service says of an order that is open for ten minutes, but for changes."""
    response = {
        "orderReference": reference,
        "receiveInCurrencyCode": "BUSD",
        "payInCurrencyCode": "NGN",
        "receivableAmount": 0.00000012,
        "payableAmount": 69,
        "orderExpiryTimestamp": round((time.time() + 600) * 1000),
        "p2POrderStatus": "Submitted",
        "disputeStatus": "NoDispute",
        "orderType": "Buy",
        "customerContact": {"email": email_address.upper()},
    } | changes
    return json.dumps({"data": {"orderStatus": "X", "orderResponse": response}}).encode()


def pending(*references: str, **changes: Any) -> bytes:
    """Return the answer of a service that names these pending orders, in the documented shape."""
    data = [
        json.loads(order(reference, EMAIL, initiatedAtTimestamp=_BEGUN, **changes))["data"]
        for reference in references
    ]
    return json.dumps({"data": data[0] if len(data) == 1 else data, "status": "OK"}).encode()


def head(status: int, headers: dict[str, str] | None = None, reason: str = "Whatever") -> bytes:
    """Return a status line and headers, with the empty line after them."""
    lines = [f"HTTP/1.1 {status} {reason}"]
    lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def whole(status: int, body: bytes = b"", headers: dict[str, str] | None = None) -> bytes:
    """Return a whole answer with its length."""
    return head(status, {"Content-Length": str(len(body)), **(headers or {})}) + body


def reply(
    status: int,
    body: bytes = b"",
    headers: dict[str, str] | None = None,
    *,
    after_s: float = 0,
    once: threading.Event | None = None,
) -> Script:
    """Return a script that answers one request properly, maybe late."""
    return raw(whole(status, body, headers), after_s=after_s, once=once)


def once_set(answers: threading.Event) -> Script:
    """Return a script that cancels what is asked for as soon as the test lets it."""

    def script(connection: Connection) -> None:
        connection.read_request()
        answers.wait(20)
        connection.send(whole(200, CANCELLED))

    return script


def raw(content: bytes, *, after_s: float = 0, once: threading.Event | None = None) -> Script:
    """Return a script that reads a request and then writes these bytes, whatever they are.

    It writes after so many seconds, and not before `once` is set.
    """

    def script(connection: Connection) -> None:
        if connection.read_request() is None:
            return
        connection.service.closing.wait(after_s)
        if once is None or once.wait(SOCKET_SECONDS):
            connection.send(content)

    return script


def reset(connection: Connection) -> None:
    """Close with RST in place of FIN."""
    linger = struct.pack("ii", 1, 0)
    connection.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
    connection.sock.close()

"""A service on loopback that writes down what arrives and answers as it is told."""

from __future__ import annotations

import contextlib
import json
import socketserver
import threading
import time
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self


@dataclass(frozen=True)
class Request:
    """One request, as it stood on the wire."""

    method: str
    path: str
    header_lines: tuple[str, ...]
    body: bytes
    arrived: float

    def header(self, name: str) -> str | None:
        """Give the value of a header, whatever the spelling of its name."""
        for line in self.header_lines:
            found, _, value = line.partition(":")
            if found.lower() == name.lower():
                return value.strip()
        return None

    def json(self) -> Any:
        """Give the body as the JSON that it is."""
        return json.loads(self.body)


@dataclass(frozen=True)
class Answer:
    """What the service is to answer, and how long it thinks before."""

    status: int = 200
    body: bytes = b'{"data": true, "status": "OK", "message": ""}'
    headers: tuple[tuple[str, str], ...] = (("Content-Type", "application/json"),)
    delay: float = 0.0

    def on_the_wire(self) -> bytes:
        """Give the whole answer, closing the connection."""
        head = [f"HTTP/1.1 {self.status} Scripted"]
        head += [f"{name}: {value}" for name, value in self.headers]
        head += [f"Content-Length: {len(self.body)}", "Connection: close", "", ""]
        return "\r\n".join(head).encode("latin-1") + self.body


@dataclass
class Script:
    """What arrived, and the answers still to give (a success when there are none)."""

    requests: list[Request] = field(default_factory=list)
    answers: deque[Answer] = field(default_factory=deque)
    ending: threading.Event = field(default_factory=threading.Event)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def record(self, request: Request) -> Answer:
        """Write a request down and choose its answer."""
        with self.lock:
            self.requests.append(request)
            return self.answers.popleft() if self.answers else Answer()


class Handler(socketserver.StreamRequestHandler):
    """Reads the request by itself: http.server would tidy the header lines up."""

    timeout = 20
    server: Server

    def handle(self) -> None:
        """Read one request, answer it, and close."""
        with contextlib.suppress(OSError, ValueError):
            answer = self.server.script.record(self._read())
            self.server.script.ending.wait(answer.delay)
            self.wfile.write(answer.on_the_wire())

    def _read(self) -> Request:
        method, path, _ = self._line().split(" ")
        lines = tuple(iter(self._line, ""))
        request = Request(method, path, lines, b"", time.monotonic())
        body = self.rfile.read(int(request.header("Content-Length") or "0"))
        return Request(method, path, lines, body, request.arrived)

    def _line(self) -> str:
        return self.rfile.readline(65536).decode("latin-1").removesuffix("\r\n")


class Server(socketserver.ThreadingTCPServer):
    """The listening part; its threads never hold up the end of a test."""

    daemon_threads = True
    block_on_close = False
    script: Script


class Service:
    """A service at an address of its own; closed at first when asked for."""

    def __init__(self, *, listening: bool = True) -> None:
        """Take a free port; until it listens, connections to it are refused."""
        self._script = Script()
        self._server = Server(("127.0.0.1", 0), Handler, bind_and_activate=False)
        self._server.script = self._script
        self._server.server_bind()
        self._thread: threading.Thread | None = None
        if listening:
            self.open()

    @property
    def address(self) -> str:
        """The address to give to the program."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def requests(self) -> list[Request]:
        """Everything that arrived so far."""
        return list(self._script.requests)

    def wait_for_request(self, within: float = 10) -> None:
        """Wait until something has arrived."""
        until = time.monotonic() + within
        while not self.requests:
            if time.monotonic() > until:
                raise TimeoutError("no request arrived in time")
            time.sleep(0.02)

    def will_answer(self, *answers: Answer) -> None:
        """Answer the next requests like this, in this order."""
        self._script.answers.extend(answers)

    def open(self) -> None:
        """Begin to listen on the port that was taken."""
        self._server.server_activate()
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,))
        self._thread.start()

    def close(self) -> None:
        """Let waiting answers go and stop listening."""
        self._script.ending.set()
        if self._thread is not None:
            self._server.shutdown()
            self._thread.join(5)
        self._server.server_close()

    def __enter__(self) -> Self:
        """Give the service itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close it whatever happened."""
        self.close()

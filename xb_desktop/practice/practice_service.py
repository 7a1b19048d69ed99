"""The built-in practice service: the HTTP of the real service on loopback, orders in memory."""

from __future__ import annotations

import contextlib
import json
import socket
import threading
import time
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from xb_desktop.orders.order_state import State
from xb_desktop.practice.practice_orders import (
    BAD_REQUEST,
    DROPPED,
    FAULT,
    FORBIDDEN,
    KEY_REJECTED,
    NOT_FOUND,
    PRACTICE_KEY,
    SLOW,
    SLOW_SECONDS,
    TOO_MANY,
)
from xb_desktop.service.xendbridge import CANCEL_PATH, LOOK_UP_PATH

MAX_BODY_BYTES = 64 * 1024
"""The largest body of a request; that of a cancellation has a few hundred bytes."""
CONNECTION_SECONDS = 60.0
"""The longest time that a connection may last; a call takes 30 s at most."""
MAX_CONNECTIONS = 16
"""The most connections at the same time; the window opens one or two."""

_EXPIRES_AFTER_S = 15 * 60
LISTED_AFTER_S = 30.0
"""How long a cancellation whose answer was lost is not listed yet: a look-up finds it then."""


@dataclass(frozen=True, slots=True)
class _Reply:
    status: int
    data: bool | None = None
    message: str = ""
    retry_after_s: int | None = None


_SCRIPTED = {
    BAD_REQUEST: _Reply(400, False, "This order can no longer be cancelled."),
    KEY_REJECTED: _Reply(401, False, "The secret key is not valid."),
    FORBIDDEN: _Reply(403, False, "This key is not allowed to cancel orders."),
    NOT_FOUND: _Reply(404, False, "No order has this reference."),
    TOO_MANY: _Reply(429, False, "Too many requests.", retry_after_s=30),
    FAULT: _Reply(500, None, "Something went wrong in the service."),
}


class PracticeService:
    """Serves on a socket that is already listening, from construction until `close()`."""

    def __init__(self, listening: socket.socket) -> None:
        self._orders: dict[str, State] = {}
        self._listed_from: dict[str, float] = {}
        self._lock = threading.Lock()
        self._server = _Server(listening, self)
        threading.Thread(
            target=self._server.serve_forever, name="practice service", daemon=True
        ).start()

    def close(self) -> None:
        """Stop listening."""
        self._server.shutdown()
        self._server.server_close()

    def cancel(self, key: str, order: dict[str, Any]) -> _Reply | None:
        """Return the reply to a cancellation; None to close the connection without one."""
        reference = order.get("orderReference")
        if not isinstance(reference, str) or not order.get("emailAddress"):
            return _Reply(400, False, "emailAddress and orderReference are required.")
        if key != PRACTICE_KEY:
            return _SCRIPTED[KEY_REJECTED]
        if reference in _SCRIPTED:
            return _SCRIPTED[reference]
        if reference == SLOW:
            time.sleep(SLOW_SECONDS)
        reply = self._cancel_once(reference)
        return None if reference == DROPPED else reply

    def order(self, reference: str) -> dict[str, Any] | None:
        """Return an order in the documented form; None if there is no such order."""
        if reference == NOT_FOUND:
            return None
        with self._lock:
            is_listed = time.monotonic() >= self._listed_from.get(reference, 0.0)
            state = self._orders.get(reference, State.SUBMITTED) if is_listed else State.SUBMITTED
        return {
            "orderReference": reference,
            "p2POrderStatus": state,
            "orderType": "Buy",
            "payableAmount": 69,
            "payInCurrencyCode": "NGN",
            "receivableAmount": 0.1234347,
            "receiveInCurrencyCode": "BUSD",
            "orderExpiryTimestamp": int((time.time() + _EXPIRES_AFTER_S) * 1000),
        }

    def _cancel_once(self, reference: str) -> _Reply:
        with self._lock:
            if self._orders.get(reference) is State.CANCELLED:
                return _Reply(400, False, "This order is already cancelled.")
            self._orders[reference] = State.CANCELLED
            if reference == DROPPED:
                self._listed_from[reference] = time.monotonic() + LISTED_AFTER_S
        return _Reply(200, True)


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, listening: socket.socket, practice: PracticeService) -> None:
        super().__init__(listening.getsockname(), _Handler, bind_and_activate=False)
        self.socket.close()
        self.socket = listening
        self.practice = practice
        self._free = threading.Semaphore(MAX_CONNECTIONS)

    def process_request(self, request: Any, client_address: Any) -> None:
        """Serve the connection in a thread of its own, unless there are too many."""
        if self._free.acquire(blocking=False):
            super().process_request(request, client_address)
        else:
            self.shutdown_request(request)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Serve one connection, for a limited time."""
        limit = threading.Timer(CONNECTION_SECONDS, _shut, [request])
        limit.daemon = True
        limit.start()
        try:
            super().process_request_thread(request, client_address)
        finally:
            limit.cancel()
            self._free.release()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Print nothing if a client closes its connection before the reply."""


def _shut(connection: socket.socket) -> None:
    # The connection may have been closed at the same moment.
    with contextlib.suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def do_POST(self) -> None:
        if self.path != CANCEL_PATH:
            self._send(_Reply(404, False, "Nothing was found at this path."))
            return
        length = self._body_length()
        if length is None:
            # The unread body would be taken for the next request.
            self.close_connection = True
            self._send(_Reply(413, False, "The body is too long, or its length is not stated."))
            return
        try:
            order = json.loads(self.rfile.read(length))
        except (ValueError, RecursionError):
            order = None
        if not isinstance(order, dict):
            self._send(_Reply(400, False, "The body must be a JSON object."))
            return
        reply = self.server.practice.cancel(self.headers.get("secretKey", ""), order)
        if reply is None:
            self.close_connection = True
            _shut(self.connection)
        else:
            self._send(reply)

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        reference = parse_qs(parts.query).get("orderReference", [""])[0]
        order = self.server.practice.order(reference)
        if parts.path != LOOK_UP_PATH or order is None:
            self._send(_Reply(404, None, "No order has this reference."))
            return
        self._send_json(200, {"data": {"orderResponse": order}, "status": "OK", "message": ""}, {})

    def _body_length(self) -> int | None:
        """Return the length of the body in bytes; None if it is too long or not stated."""
        stated = self.headers.get("Content-Length", "0")
        if "Transfer-Encoding" in self.headers or not (stated.isascii() and stated.isdecimal()):
            return None
        return int(stated) if len(stated) < 10 and int(stated) <= MAX_BODY_BYTES else None

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class's name
        """Log nothing: the window shows what happens."""

    def _send(self, reply: _Reply) -> None:
        status = "OK" if reply.status == 200 else "Error"
        body = {"data": reply.data, "status": status, "message": reply.message}
        headers = {}
        if reply.retry_after_s is not None:
            headers["Retry-After"] = str(reply.retry_after_s)
        self._send_json(reply.status, body, headers)

    def _send_json(self, status: int, body: dict[str, Any], headers: dict[str, str]) -> None:
        content = json.dumps(body).encode()
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

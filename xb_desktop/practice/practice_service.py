"""The built-in practice service: the HTTP of the real service on loopback, orders in memory."""

from __future__ import annotations

import contextlib
import json
import socket
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from xb_desktop.orders.identity import same_customer
from xb_desktop.orders.order_state import State
from xb_desktop.practice import practice_facts
from xb_desktop.practice.practice_orders import (
    ANOTHER_CUSTOMERS,
    BAD_REQUEST,
    CANCELLED,
    DROPPED,
    EMAIL_ADDRESS,
    EXPIRED,
    FAULT,
    FORBIDDEN,
    GATEWAY_PAGE,
    KEY_REJECTED,
    NOT_FOUND,
    PRACTICE_KEY,
    SEVERAL,
    SLOW,
    SLOW_SECONDS,
    TOO_MANY,
    WITH_FAULT,
    WITH_SEVERAL,
)
from xb_desktop.practice.practice_replies import (
    Reply,
    envelope,
    page,
    plain_text,
    problem,
    refusal,
    success,
)
from xb_desktop.service.xendbridge import CANCEL_PATH, LOOK_UP_PATH, PENDING_PATH

MAX_BODY_BYTES = 64 * 1024
"""The largest body of a request; that of a cancellation has a few hundred bytes."""
CONNECTION_SECONDS = 60.0
"""The longest time that a connection may last; a call takes 30 s at most."""
MAX_CONNECTIONS = 16
"""The most connections at the same time; the window opens one or two."""

_EXPIRED_FOR_S = 60.0
"""After that, an order that has expired expires anew, so that practice can begin again."""
LISTED_AFTER_S = 30.0
"""How long a cancellation whose answer was lost is not listed yet: a look-up finds it then."""
_SCRIPTED = {
    BAD_REQUEST: refusal(400, "This order can no longer be cancelled."),
    KEY_REJECTED: envelope(401, "The secret key is not valid."),
    FORBIDDEN: envelope(403, "This key is not allowed to cancel orders."),
    NOT_FOUND: problem(404, "Not Found", "No order has this reference."),
    TOO_MANY: plain_text(429, "Too many requests.", retry_after_s=30),
    FAULT: refusal(500, "Something went wrong in the service."),
    GATEWAY_PAGE: page(403, "Forbidden"),
    EXPIRED: refusal(400, "This order has expired."),
    ANOTHER_CUSTOMERS: refusal(400, "This order belongs to another customer."),
}
_REFUSED_STATES: dict[str, str] = {
    State.CANCELLED: "This order is already cancelled.",
    State.COMPLETED: "This order is completed.",
}


class PracticeService:
    """Serves on a socket that is already listening, from construction until `close()`."""

    def __init__(self, listening: socket.socket) -> None:
        self._states: dict[str, str] = {}
        self._expiries: dict[str, float] = {}
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

    def cancel(self, key: str, order: dict[str, Any]) -> Reply | None:
        """Return the reply to a cancellation; None to close the connection without one."""
        reference = order.get("orderReference")
        if not isinstance(reference, str) or not order.get("emailAddress"):
            return refusal(400, "emailAddress and orderReference are required.")
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
            state = self._state(reference) if is_listed else State.SUBMITTED
            expires_at = self._expiry(reference, time.time())
        return practice_facts.facts(reference, state, expires_at)

    def _state(self, reference: str) -> str:
        return self._states.get(reference) or practice_facts.first_state(reference)

    def _expiry(self, reference: str, now: float) -> float:
        """Return when an order expires, counted from the first look-up."""
        expires_at = self._expiries.get(reference)
        if expires_at is None or now - expires_at > _EXPIRED_FOR_S:
            expires_at = self._expiries[reference] = now + practice_facts.lifetime_s(reference)
        return expires_at

    def pending(self, email_address: str) -> dict[str, Any] | list[Any] | None:
        """Return the pending orders of a customer in the documented form; None for a fault."""
        if same_customer(email_address, WITH_FAULT):
            return None
        references: tuple[str, ...] = ()
        if same_customer(email_address, EMAIL_ADDRESS):
            references = (CANCELLED,)
        elif same_customer(email_address, WITH_SEVERAL):
            references = SEVERAL
        orders = [self.order(reference) for reference in references]
        found = [
            {
                "orderStatus": "ProcessingRequest",
                "orderResponse": {**order, "customerContact": {"email": email_address}},
            }
            for order in orders
            if order is not None and order["p2POrderStatus"] != State.CANCELLED
        ]
        if not found:
            return {"orderStatus": "Available", "orderResponse": None}
        return found[0] if len(found) == 1 else found

    def _cancel_once(self, reference: str) -> Reply:
        with self._lock:
            refused = _REFUSED_STATES.get(self._state(reference))
            if refused is not None:
                return refusal(400, refused)
            self._states[reference] = State.CANCELLED
            if reference == DROPPED:
                self._listed_from[reference] = time.monotonic() + LISTED_AFTER_S
        return success(data=True)


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
            self._send(refusal(404, "Nothing was found at this path."))
            return
        length = self._body_length()
        if length is None:
            # The unread body would be taken for the next request.
            self.close_connection = True
            self._send(refusal(413, "The body is too long, or its length is not stated."))
            return
        try:
            order = json.loads(self.rfile.read(length))
        except (ValueError, RecursionError):
            order = None
        if not isinstance(order, dict):
            self._send(refusal(400, "The body must be a JSON object."))
            return
        reply = self.server.practice.cancel(self.headers.get("secretKey", ""), order)
        if reply is None:
            self.close_connection = True
            _shut(self.connection)
        else:
            self._send(reply)

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        query = parse_qs(parts.query)
        practice = self.server.practice
        if parts.path == PENDING_PATH:
            pending = practice.pending(query.get("emailAddress", [""])[0])
            self._send(_SCRIPTED[FAULT] if pending is None else success(pending))
            return
        order = practice.order(query.get("orderReference", [""])[0])
        if parts.path != LOOK_UP_PATH or order is None:
            self._send(refusal(404, "No order has this reference."))
            return
        self._send(success({"orderResponse": order}))

    def _body_length(self) -> int | None:
        """Return the length of the body in bytes; None if it is too long or not stated."""
        stated = self.headers.get("Content-Length", "0")
        if "Transfer-Encoding" in self.headers or not (stated.isascii() and stated.isdecimal()):
            return None
        return int(stated) if len(stated) < 10 and int(stated) <= MAX_BODY_BYTES else None

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class's name
        """Log nothing: the window shows what happens."""

    def _send(self, reply: Reply) -> None:
        self.send_response(reply.status)
        if reply.retry_after_s is not None:
            self.send_header("Retry-After", str(reply.retry_after_s))
        self.send_header("Content-Type", reply.content_type)
        self.send_header("Content-Length", str(len(reply.content)))
        self.end_headers()
        self.wfile.write(reply.content)

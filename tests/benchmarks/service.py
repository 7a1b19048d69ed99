"""The service on loopback, with the moments at which requests arrived and answers were out.

All times are `time.monotonic()`, whose clock is the same in every process of a machine. Neither TLS
nor Qt is imported by the process that serves: memory that it shared with the program would be
counted half.
"""

from __future__ import annotations

import contextlib
import json
import threading
import time
from dataclasses import dataclass
from typing import Self

from tests.system.service import Answer, Handler, Request, Server

KEY = "sk-made-up-7Qm2vX9tLr4WcB8nYe5Hs1"
EMAIL = "jane@example.com"
CANCEL_PATH = "/api/PeerToPeerOrder/ThirdParty/Order/Cancel"
_PATIENCE_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Served:
    """One request that was answered: when its head had arrived, when its answer was out."""

    request: Request
    arrived: float
    answered: float


class _Handler(Handler):
    server: _Server

    def handle(self) -> None:
        with contextlib.suppress(OSError, ValueError):
            request = self._read()
            if request.method == "POST":
                self.server.ending.wait(self.server.delay)
                answer = Answer()
            else:
                answer = Answer(body=_order(request.path.rpartition("=")[2]))
            self.wfile.write(answer.on_the_wire())
            self.server.put_down(Served(request, request.arrived, time.monotonic()))


class _Server(Server):
    def __init__(self, delay: float) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.delay = delay
        self.ending = threading.Event()
        self.news = threading.Condition()
        self.served: list[Served] = []

    def put_down(self, served: Served) -> None:
        with self.news:
            self.served.append(served)
            self.news.notify_all()


class TimedService:
    """Confirms every cancellation, `delay` seconds after its arrival, and knows every order."""

    def __init__(self, delay: float = 0.0) -> None:
        self._server = _Server(delay)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,))
        self.address = f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.ending.set()
        self._server.shutdown()
        self._thread.join(5)
        self._server.server_close()

    def forget(self) -> None:
        """Begin anew, with no request."""
        with self._server.news:
            self._server.served.clear()

    def wait_for(self, method: str, count: int = 1) -> list[Served]:
        """Wait until so many requests of this method were answered; return them in order."""

        def enough() -> bool:
            return len(self._of(method)) >= count

        with self._server.news:
            if not self._server.news.wait_for(enough, _PATIENCE_SECONDS):
                raise TimeoutError(f"no {method} arrived in time")
            return self._of(method)

    def _of(self, method: str) -> list[Served]:
        return [served for served in self._server.served if served.request.method == method]


def check(served: Served, reference: str) -> None:
    """Refuse to count a request that is not the whole documented one."""
    request = served.request
    body = {"emailAddress": EMAIL, "orderReference": reference}
    is_right = request.path == CANCEL_PATH and request.header("secretKey") == KEY
    if not is_right or request.json() != body:
        raise ValueError("what arrived is not the cancellation that was asked for")


def _order(reference: str) -> bytes:
    """Return an order that is open, in the shape of the documentation."""
    order = {
        "orderReference": reference,
        "receiveInCurrencyCode": "BUSD",
        "payInCurrencyCode": "NGN",
        "receivableAmount": 0.1234347,
        "payableAmount": 69,
        "orderExpiryTimestamp": int((time.time() + 900) * 1000),
        "p2POrderStatus": "Submitted",
        "disputeStatus": "NoDispute",
        "orderType": "Buy",
        "customerContact": {"email": EMAIL, "name": "Jane Doe"},
    }
    data = {"orderStatus": "ProcessingRequest", "orderResponse": order}
    return json.dumps({"data": data, "status": "OK", "message": ""}).encode()

"""The service on loopback, with the moments at which requests arrived and answers were out.

All times are `time.monotonic()`, whose clock is the same in every process of a machine. Neither TLS
nor Qt is imported by the process that serves: memory that it shared with the program would be
counted half.
"""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from typing import Self

from tests.support import service as wire
from tests.support.examples import EMAIL, KEY

CANCEL_PATH = "/api/PeerToPeerOrder/ThirdParty/Order/Cancel"
_PATIENCE_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Served:
    """One request that was answered: when it had arrived, when its answer was out."""

    request: wire.Request
    answered: float


class TimedService:
    """Confirms every cancellation, `delay` seconds after its arrival, and knows every order."""

    def __init__(self, delay: float = 0.0) -> None:
        self._wire = wire.Service(self._serve)
        self._delay = delay
        self._news = threading.Condition()
        self._served: list[Served] = []
        self.address = str(self._wire.address)

    def __enter__(self) -> Self:
        self._wire.__enter__()
        return self

    def __exit__(self, *raised: object) -> None:
        self._wire.__exit__(*raised)

    def forget(self) -> None:
        """Begin anew, with no request."""
        with self._news:
            self._served.clear()

    def wait_for(self, method: str, count: int = 1) -> list[Served]:
        """Wait until so many requests of this method were answered; return them in order."""

        def enough() -> bool:
            return len(self._of(method)) >= count

        with self._news:
            if not self._news.wait_for(enough, _PATIENCE_SECONDS):
                raise TimeoutError(f"no {method} arrived in time")
            return self._of(method)

    def _of(self, method: str) -> list[Served]:
        return [served for served in self._served if served.request.method == method]

    def _serve(self, connection: wire.Connection) -> None:
        request = connection.read_request()
        if request is None:
            return
        body = wire.CANCELLED
        if request.method == "POST":
            self._wire.closing.wait(self._delay)
        else:
            body = wire.order(request.target.rpartition("=")[2], EMAIL)
        connection.send(wire.whole(200, body))
        with self._news:
            self._served.append(Served(request, time.monotonic()))
            self._news.notify_all()


def check(served: Served, reference: str) -> None:
    """Refuse to count a request that is not the whole documented one."""
    request = served.request
    body = {"emailAddress": EMAIL, "orderReference": reference}
    is_right = request.target == CANCEL_PATH and request.header("secretKey") == KEY
    if not is_right or request.json() != body:
        raise ValueError("what arrived is not the cancellation that was asked for")

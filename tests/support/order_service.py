"""A service on loopback that tells cancellations from look-ups and answers each as it is told."""

from __future__ import annotations

import threading
import time
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

from tests.support import service as wire
from tests.support.examples import EMAIL

if TYPE_CHECKING:
    from typing import Self


@dataclass(frozen=True)
class Answer:
    """What the service is to answer, and how long it thinks before.

    Where it is `held`, it also waits until the test lets it go.
    """

    status: int = 200
    body: bytes = wire.CANCELLED
    delay: float = 0.0
    held: threading.Event | None = None


class Service:
    """Knows every order as open and cancels whatever it is asked to, unless told otherwise."""

    def __init__(self, *, listening: bool = True) -> None:
        """Take a free port; until it listens, connections to it are refused."""
        self._wire = wire.Service(self._serve, listening=listening)
        self._answers: deque[Answer] = deque()
        self._look_up: Answer | None = None
        self._look_ups_held: threading.Event | None = None
        self._facts: dict[str, Any] = {}

    @property
    def address(self) -> str:
        """The address to give to the program."""
        return str(self._wire.address)

    @property
    def requests(self) -> list[wire.Request]:
        """Everything that arrived so far."""
        return list(self._wire.requests)

    @property
    def cancellations(self) -> list[wire.Request]:
        """What arrived so far that changes something."""
        return self._wire.posts

    @property
    def look_ups(self) -> list[wire.Request]:
        """What arrived so far that only asks."""
        return [request for request in self.requests if request.method == "GET"]

    def wait_for_cancellation(self, within: float = 10) -> None:
        """Wait until a cancellation has arrived."""
        until = time.monotonic() + within
        while not self.cancellations:
            if time.monotonic() > until:
                raise TimeoutError("no cancellation arrived in time")
            time.sleep(0.02)

    def will_answer(self, *answers: Answer) -> None:
        """Answer the next cancellations like this, in this order."""
        self._answers.extend(answers)

    def will_answer_look_ups(self, answer: Answer) -> None:
        """Answer look-ups like this from now on, whatever they ask for."""
        self._look_up = answer

    def will_hold_look_ups(self, until: threading.Event) -> None:
        """Say what there is to say of orders, but not before the test lets it go."""
        self._look_ups_held = until

    def will_say_of_orders(self, **facts: Any) -> None:
        """Say these facts of every order from now on."""
        self._facts = facts

    def open(self) -> None:
        """Begin to listen on the port that was taken."""
        self._wire.open()

    def __enter__(self) -> Self:
        """Give the service itself."""
        self._wire.__enter__()
        return self

    def __exit__(self, *raised: object) -> None:
        """Close it whatever happened."""
        self._wire.__exit__(*raised)

    def _serve(self, connection: wire.Connection) -> None:
        request = connection.read_request()
        if request is None:
            return
        answer = self._cancellation() if request.method == "POST" else self._order(request)
        self._wire.closing.wait(answer.delay)
        while answer.held is not None and not answer.held.wait(0.02):
            if self._wire.closing.is_set():
                return
        connection.send(wire.whole(answer.status, answer.body))

    def _cancellation(self) -> Answer:
        return self._answers.popleft() if self._answers else Answer()

    def _order(self, request: wire.Request) -> Answer:
        if self._look_up is not None:
            return self._look_up
        [reference] = parse_qs(urlsplit(request.target).query)["orderReference"]
        body = wire.order(reference, EMAIL, **self._facts)
        return Answer(body=body, held=self._look_ups_held)

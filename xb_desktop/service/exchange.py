"""One HTTP exchange: one request, at most one answer, in bounded time and memory.

It adds to httpx a proof of whether a failure came before or after the request could leave, and a
total time limit:

- httpx reports through its *trace* extension when the first byte of a request is about to be
  written (`http11.send_request_headers.started`, for our method: a CONNECT to a proxy fires it
  too). Before this event, nothing has left; after it, something may have. Exception classes are no
  proof: `ReadError` and `RemoteProtocolError` can occur before and after.
- httpx limits each read, but not their sum, and name look-ups not at all. Therefore its connections
  are our own, and all that they wait for is waited for in one place (`Waiting`), which ends when
  the time is over or the exchange is stopped.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import httpx

from xb_desktop.orders.outcome import Cause
from xb_desktop.service.answer import MAX_BODY_BYTES, Answer, Ending
from xb_desktop.service.connection import BROKEN_OFF
from xb_desktop.service.http_client import NoClientError
from xb_desktop.service.stage import Stage, asks_for_certificate

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    import httpcore

    from xb_desktop.service.http_client import Client

CONNECT_SECONDS = 10.0
"""From the start until the request may leave: name, TCP, proxy and TLS together."""
TOTAL_SECONDS = 30.0
"""From the start until the last byte of the answer."""


@dataclass(frozen=True, slots=True)
class NoAnswer:
    """There is no complete answer. `sent` is False only if no byte can have left."""

    sent: bool
    cause: Cause
    http_status: int | None = None


class _TooLargeError(Exception):
    """The answer's body exceeds the limit."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is sent, to a loopback or https address; `headers` spelled as given, after `Host`."""

    method: str
    url: str
    headers: dict[str, str] = field(repr=False)
    content: bytes = b""


class Exchange:
    """One request and its answer; call `run()` once, on any thread.

    Redirects are not followed, nothing is retried, and cookies and credentials of the user's other
    programs (netrc) are not used. `client` returns a new client of `fresh_client`. `may_leave` is
    called once, immediately before the first byte may leave: if it returns False, nothing leaves.
    `seconds` limits the whole exchange.
    """

    def __init__(
        self,
        request: Request,
        *,
        client: Callable[[], Client],
        may_leave: Callable[[], bool] = lambda: True,
        seconds: float | None = None,
    ) -> None:
        self._request = request
        self._client = client
        self._may_leave = may_leave
        self._seconds = TOTAL_SECONDS if seconds is None else seconds
        self._conversation: Conversation | None = None
        self._is_stopped = False

    def run(self) -> Answer | NoAnswer:
        """Do the exchange within the limits and return its result. Never raises."""
        try:
            client = self._client()
            with client.waiting:
                return self._converse(client)
        except NoClientError as problem:
            return NoAnswer(sent=False, cause=problem.cause)
        except BaseException:  # noqa: BLE001 - whatever it is, it must become one result
            return NoAnswer(self._may_have_left(), Cause.INTERRUPTED)

    def stop(self) -> None:
        """End the exchange now, from any thread. Never blocks, never raises."""
        self._is_stopped = True
        conversation = self._conversation
        if conversation is not None:
            conversation.stop()

    def _converse(self, client: Client) -> Answer | NoAnswer:
        self._conversation = Conversation(self._request, client, self._may_leave)
        # Either this sees the stop, or `stop` sees the conversation.
        if self._is_stopped:
            self._conversation.stop()
        return self._conversation.run(self._seconds)

    def _may_have_left(self) -> bool:
        return self._conversation is not None and self._conversation.may_have_left


class Conversation:
    """The connection, the request and its answer, with one client."""

    def __init__(self, request: Request, client: Client, may_leave: Callable[[], bool]) -> None:
        self.may_have_left = False
        """Whether a byte of the request may have left."""
        self._request = request
        self._http = client.http
        self._waiting = client.waiting
        self._may_leave = may_leave
        self._stage = Stage(via_proxy=client.via_proxy)
        self._http_status: int | None = None

    def run(self, seconds: float) -> Answer | NoAnswer:
        """Send and read within the limits, from now on. Never raises."""
        now = self._waiting.now()
        self._until = now + seconds
        self._waiting.limit(now + min(CONNECT_SECONDS, seconds))
        answer = None
        try:
            with self._http, self._stream() as response:
                answer = _read(response)
        except BaseException as error:  # noqa: BLE001 - whatever it is, it must become one result
            # Closing a connection after a complete answer can fail; the answer is still valid.
            return answer or self._failure(error)
        return answer

    def stop(self) -> None:
        """End it now, from any thread."""
        self._waiting.stop()

    def _stream(self) -> AbstractContextManager[httpx.Response]:
        return self._http.stream(
            self._request.method,
            self._request.url,
            headers=self._request.headers,
            content=self._request.content,
            extensions={"trace": self._note},
        )

    def _note(self, event: str, info: dict[str, Any]) -> None:
        """Follow the events of httpcore 1.x; the next step waits until this returns."""
        self._stage.note(event, info)
        if event == "http11.send_request_headers.started":
            if info["request"].method == self._request.method.encode():
                self._let_leave()
        elif event == "http11.receive_response_headers.complete" and self.may_have_left:
            _, self._http_status, _, _ = info["return_value"]

    def _let_leave(self) -> None:
        """Let the request leave, unless the time is over or `may_leave` says no."""
        self._waiting.check()
        if not self._may_leave():
            self._waiting.stop()
            self._waiting.check()
        self.may_have_left = self._waiting.counts_what_arrived = True
        self._waiting.limit(self._until)

    def _failure(self, error: BaseException) -> NoAnswer:
        if self.may_have_left:
            return NoAnswer(True, self._cause_after_leaving(error), self._http_status)
        return NoAnswer(sent=False, cause=self._cause_before_leaving(error))

    def _cause_before_leaving(self, error: BaseException) -> Cause:
        if ended_by := self._waiting.ended_by:
            return Cause.STOPPED if ended_by is Cause.STOPPED else self._stage.timeout_cause
        if isinstance(error, httpx.InvalidURL):
            return Cause.NAME_NOT_FOUND
        if isinstance(error, httpx.HTTPError | OSError | UnicodeError):
            return self._stage.cause_of(error)
        return Cause.INTERRUPTED

    def _cause_after_leaving(self, error: BaseException) -> Cause:
        if isinstance(error, _TooLargeError):
            return Cause.TOO_LARGE
        if self._waiting.ended_by:
            return self._waiting.ended_by
        if self._http_status is not None and 300 <= self._http_status < 400:
            # httpx reads the target of a redirect even if it must not follow it, which may fail.
            return Cause.REDIRECTED
        return Cause.CLIENT_CERTIFICATE if asks_for_certificate(error) else Cause.CONNECTION_LOST


def _read(response: httpx.Response) -> Answer:
    body = bytearray()
    for piece in response.iter_raw():
        body += piece
        if len(body) > MAX_BODY_BYTES:
            raise _TooLargeError
    headers = {name.lower(): value for name, value in response.headers.items()}
    return Answer(response.status_code, headers, bytes(body), _ending(response, headers))


def _ending(response: httpx.Response, headers: dict[str, str]) -> Ending:
    """Return what shows that a body is whole, once all of it was read.

    A status that has no body has no length either, and nothing of it can be missing.
    """
    if "content-length" in headers or "transfer-encoding" in headers:
        return Ending.DELIMITED
    stream: httpcore.NetworkStream = response.extensions["network_stream"]
    return Ending.BROKEN_OFF if stream.get_extra_info(BROKEN_OFF) else Ending.CLOSED

"""One HTTP exchange: one request, at most one answer, in bounded time and memory.

It adds to httpx a proof of whether a failure came before or after the request could leave, and a
total time limit:

- httpx reports through its *trace* extension when the first byte of a request is about to be
  written (`http11.send_request_headers.started`, for our method: a CONNECT to a proxy fires it
  too). Before this event, nothing has left; after it, something may have. Exception classes are no
  proof: `ReadError` and `RemoteProtocolError` can occur before and after.
- httpx limits each read, but not their sum, and name look-ups not at all. Therefore the exchange is
  a task of its own event loop, on the calling thread, and is cancelled when its time is over or
  when it is stopped.

It connects as RFC 8305 (Happy Eyeballs) requires: an address that does not answer delays the next
one by a quarter of a second.
"""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import httpx

from xb_desktop.orders.outcome import Cause
from xb_desktop.service.answer import MAX_BODY_BYTES, Answer
from xb_desktop.service.event_loop import EventLoop
from xb_desktop.service.http_client import NoClientError
from xb_desktop.service.stage import Stage, asks_for_certificate

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractAsyncContextManager

    import httpcore

    from xb_desktop.service.http_client import Client

CONNECT_SECONDS = 10.0
"""From the start until the request may leave: name, TCP, proxy and TLS together."""
TOTAL_SECONDS = 30.0
"""From the start until the last byte of the answer."""

_LAST_TURNS = 200
"""Turns of the event loop for reading an answer that has already arrived when the time is over.

An answer of 1 MiB, the longest that is read, took 30 turns, with and without TLS.
"""
_LAST_SECONDS = 0.5
"""How long these turns may take together: in each of them, much can arrive of a flood."""


@dataclass(frozen=True, slots=True)
class NoAnswer:
    """There is no complete answer. `sent` is False only if no byte can have left."""

    sent: bool
    cause: Cause
    http_status: int | None = None


class _EndedError(Exception):
    """The exchange ended before the first byte left: the request must not leave any more."""


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
        self._result: Answer | NoAnswer | None = None

    def run(self) -> Answer | NoAnswer:
        """Do the exchange within the limits and return its result. Never raises."""
        try:
            client = self._client()
            with asyncio.Runner(loop_factory=EventLoop) as runner:
                return runner.run(self._converse(client))
        except NoClientError as problem:
            return NoAnswer(sent=False, cause=problem.cause)
        except BaseException:  # noqa: BLE001 - whatever it is, it must become one result
            return self._result or NoAnswer(self._may_have_left(), Cause.INTERRUPTED)

    def stop(self) -> None:
        """End the exchange now, from any thread. Never blocks, never raises."""
        self._is_stopped = True
        conversation = self._conversation
        if conversation is not None:
            conversation.stop()

    async def _converse(self, client: Client) -> Answer | NoAnswer:
        # Either this sees the stop, or `stop` sees the conversation.
        self._conversation = Conversation(
            self._request, client, lambda: not self._is_stopped and self._may_leave()
        )
        if self._is_stopped:
            return NoAnswer(sent=False, cause=Cause.STOPPED)
        self._result = await self._conversation.run(self._seconds)
        return self._result

    def _may_have_left(self) -> bool:
        return self._conversation is not None and self._conversation.may_have_left


class Conversation:
    """The only task of an exchange's event loop: sends, reads, and is cancelled to end it."""

    def __init__(self, request: Request, client: Client, may_leave: Callable[[], bool]) -> None:
        self.may_have_left = False
        """Whether a byte of the request may have left."""
        self._request = request
        self._http = client.http
        self._may_leave = may_leave
        self._stage = Stage(via_proxy=client.via_proxy)
        self._loop = asyncio.get_running_loop()
        self._connection: httpcore.AsyncNetworkStream | None = None
        self._ended_by: Cause | None = None
        self._http_status: int | None = None

    async def run(self, seconds: float) -> Answer | NoAnswer:
        """Send and read within the limits, from now on. Never raises."""
        answer = None
        self._set_limits(seconds)
        try:
            async with self._http, self._stream() as response:
                answer = await _read(response)
        except BaseException as error:  # noqa: BLE001 - whatever it is, it must become one result
            # Closing a connection after a complete answer can fail; the answer is still valid.
            return answer or self._failure(error)
        finally:
            await self._close_connection()
        return answer

    def stop(self) -> None:
        """End it now, from any thread."""
        # The loop is closed: the exchange has already ended.
        with contextlib.suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self._end, Cause.STOPPED)

    def _set_limits(self, seconds: float) -> None:
        now = self._loop.time()
        self._task = asyncio.current_task()
        self._connect_until = now + min(CONNECT_SECONDS, seconds)
        self._connecting = self._loop.call_at(self._connect_until, self._end, Cause.TIMED_OUT)
        self._loop.call_at(now + seconds, self._end, Cause.TIMED_OUT)

    def _stream(self) -> AbstractAsyncContextManager[httpx.Response]:
        async def trace(event: str, info: dict[str, Any]) -> None:
            self._note(event, info)

        return self._http.stream(
            self._request.method,
            self._request.url,
            headers=self._request.headers,
            content=self._request.content,
            extensions={"trace": trace},
        )

    def _note(self, event: str, info: dict[str, Any]) -> None:
        """Follow the events of httpcore 1.x; the next step waits until this returns."""
        self._stage.note(event, info)
        if event == "connection.connect_tcp.complete":
            self._connection = info["return_value"]
        elif event == "http11.send_request_headers.started":
            if info["request"].method == self._request.method.encode():
                self._let_leave()
        elif event == "http11.receive_response_headers.complete" and self.may_have_left:
            _, self._http_status, _, _ = info["return_value"]

    def _let_leave(self) -> None:
        """Let the request leave, unless the time is over or `may_leave` says no."""
        if self._ended_by is None and self._loop.time() >= self._connect_until:
            self._ended_by = Cause.TIMED_OUT
        elif self._ended_by is None and not self._may_leave():
            self._ended_by = Cause.STOPPED
        if self._ended_by:
            raise _EndedError
        self.may_have_left = True
        self._connecting.cancel()

    def _end(self, cause: Cause) -> None:
        """End the exchange: at once if nothing has left, else when what has arrived was read.

        The end of the time may be noticed much later (a computer that slept), when the complete
        answer is waiting in the socket: then it counts.
        """
        if self._ended_by is None:
            self._ended_by = cause
            self._read_until = self._loop.time() + _LAST_SECONDS
            self._read_on(_LAST_TURNS if self.may_have_left else 0)

    def _read_on(self, turns: int) -> None:
        if turns and self._loop.time() < self._read_until:
            self._loop.call_soon(self._read_on, turns - 1)
        else:
            self._cancel()

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
        # A library can mistake a cancellation for one of its own time limits, and lose it.
        self._loop.call_later(0.1, self._cancel)

    async def _close_connection(self) -> None:
        """Close the socket, which httpcore leaves open if TLS is cancelled during its handshake."""
        if self._connection is not None:
            with contextlib.suppress(asyncio.CancelledError):
                await self._connection.aclose()

    def _failure(self, error: BaseException) -> NoAnswer:
        if self.may_have_left:
            return NoAnswer(True, self._cause_after_leaving(error), self._http_status)
        return NoAnswer(sent=False, cause=self._cause_before_leaving(error))

    def _cause_before_leaving(self, error: BaseException) -> Cause:
        if self._ended_by:
            return Cause.STOPPED if self._ended_by is Cause.STOPPED else self._stage.timeout_cause
        if isinstance(error, httpx.InvalidURL):
            return Cause.NAME_NOT_FOUND
        if isinstance(error, httpx.HTTPError | OSError | UnicodeError):
            return self._stage.cause_of(error)
        return Cause.INTERRUPTED

    def _cause_after_leaving(self, error: BaseException) -> Cause:
        if isinstance(error, _TooLargeError):
            return Cause.TOO_LARGE
        if self._ended_by:
            return self._ended_by
        if self._http_status is not None and 300 <= self._http_status < 400:
            # httpx reads the target of a redirect even if it must not follow it, which may fail.
            return Cause.REDIRECTED
        return Cause.CLIENT_CERTIFICATE if asks_for_certificate(error) else Cause.CONNECTION_LOST


async def _read(response: httpx.Response) -> Answer:
    body = bytearray()
    async for piece in response.aiter_raw():
        body += piece
        if len(body) > MAX_BODY_BYTES:
            raise _TooLargeError
    headers = {name.lower(): value for name, value in response.headers.items()}
    return Answer(response.status_code, headers, bytes(body))

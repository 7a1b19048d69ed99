"""All waiting of one exchange: it ends when the time is over, and when somebody stops it.

A socket or a name server that does not answer would otherwise hold the thread: httpx limits each
read but not their sum, and look-ups of names not at all.
"""

from __future__ import annotations

import contextlib
import selectors
import socket
import threading
import time
from typing import TYPE_CHECKING, Self, TypeVar

from xb_desktop.orders.outcome import Cause

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

_T = TypeVar("_T")
_LATE_SECONDS = 0.5
"""How long reading what has arrived may take after the end: a flood never stops arriving."""
THREAD_NAME = "call that may hang"


class EndedError(Exception):
    """The exchange was stopped, or its time is over."""


class Waiting:
    """Waits on the thread of one exchange, between entering and leaving it as a context.

    Every wait ends with `EndedError` once the time of `limit` is over or `stop` was called. What is
    still open at the end is closed.
    """

    counts_what_arrived = False
    """Whether, after the end, what has arrived by then is still read.

    The end may be noticed much later (a computer that slept), when the whole answer is there.
    """

    def __init__(self) -> None:
        self.ended_by: Cause | None = None
        """Why it ended; the first reason stays."""
        self._until = self._late_until = 0.0
        self._is_stopped = False
        self._sockets: tuple[socket.socket, socket.socket] | None = None
        self._open: list[socket.socket] = []
        self._lock = threading.Lock()

    def __enter__(self) -> Self:
        self._sockets = socket.socketpair()
        for end in self._sockets:
            end.setblocking(False)
        return self

    def __exit__(self, *_: object) -> None:
        with self._lock:
            for sock in (*self._open, *(self._sockets or ())):
                with contextlib.suppress(OSError):
                    sock.close()
            self._sockets = None

    def close_at_end(self, sock: socket.socket) -> None:
        """Close a socket at the end, whoever lost it: httpcore does amid a handshake of TLS."""
        self._open.append(sock)

    @staticmethod
    def now() -> float:
        """Return the time in seconds, since some moment."""
        return time.monotonic()

    def limit(self, until: float) -> None:
        """Let the time be over at a moment of `now`."""
        self._until = until

    def stop(self) -> None:
        """End it now, from any thread. Never blocks, never raises."""
        self._is_stopped = True
        self._wake()

    def check(self) -> None:
        """Raise `EndedError` if it has ended."""
        if self._has_ended():
            raise EndedError

    def until_readable(self, sock: socket.socket) -> None:
        """Wait until something has arrived, or raise `EndedError`."""
        while True:
            has_ended = self._has_ended()
            if has_ended and not (self.counts_what_arrived and self.now() < self._late_until):
                raise EndedError
            seconds = 0.0 if has_ended else self._until - self.now()
            if self._select({sock}, selectors.EVENT_READ, seconds):
                return
            if has_ended:
                raise EndedError

    def until_writable(
        self, socks: Collection[socket.socket], until: float | None = None
    ) -> set[socket.socket]:
        """Wait until one of these can be written to, or cannot be connected; return which.

        None of them after `until`, a moment of `now`. Raises `EndedError`.
        """
        until = self._until if until is None else until
        while True:
            self.check()
            seconds = min(until, self._until) - self.now()
            ready = self._select(socks, selectors.EVENT_WRITE, seconds)
            if ready or self.now() >= until:
                return ready

    def until_done(self, call: Callable[[], _T]) -> _T:
        """Return or raise what a call does, or raise `EndedError`, while the call may go on.

        It has a daemon thread of its own, which not even the end of the process waits for.
        """
        results: list[_T] = []
        errors: list[BaseException] = []

        def work() -> None:
            try:
                results.append(call())
            except BaseException as error:  # noqa: BLE001 - raised by who waits
                errors.append(error)
            self._wake()

        threading.Thread(target=work, name=THREAD_NAME, daemon=True).start()
        self.check()
        while not results and not errors:
            self._select((), selectors.EVENT_READ, self._until - self.now())
            # Also of what has come too late: a silent name server takes the system 10 s, too.
            self.check()
        if errors:
            raise errors[0]
        return results[0]

    def _has_ended(self) -> bool:
        if self.ended_by is None:
            if self._is_stopped:
                self.ended_by = Cause.STOPPED
            elif self.now() >= self._until:
                self.ended_by = Cause.TIMED_OUT
            self._late_until = self.now() + _LATE_SECONDS
        return self.ended_by is not None

    def _select(
        self, socks: Collection[socket.socket], event: int, seconds: float
    ) -> set[socket.socket]:
        """Return which of these are ready; none after some seconds, or when somebody wakes it."""
        woken = self._woken()
        with selectors.DefaultSelector() as selector:
            selector.register(woken, selectors.EVENT_READ)
            for sock in socks:
                selector.register(sock, event)
            ready = {key.fd for key, _ in selector.select(max(seconds, 0.0))}
        if woken.fileno() in ready:
            woken.recv(1)
        return {sock for sock in socks if sock.fileno() in ready}

    def _woken(self) -> socket.socket:
        if self._sockets is None:
            raise RuntimeError("nothing waits outside of an exchange")
        return self._sockets[0]

    def _wake(self) -> None:
        # The lock: a closed socket's number may already be that of another one.
        with self._lock, contextlib.suppress(OSError):
            if self._sockets is not None:
                self._sockets[1].send(b"\0")

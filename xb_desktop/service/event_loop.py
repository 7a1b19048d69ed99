"""The event loop of one exchange: asyncio's own, except that it never waits for threads.

asyncio looks up names on the threads of its executor, and waits for them when the loop is closed
and when the process ends: a name server that is silent for 12 s would delay an outcome by as much.
Here every call that may block has its own daemon thread.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import threading
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

_T = TypeVar("_T")
_LITERALS = ("::1", "127.0.0.1")
"""The addresses of `localhost`."""
THREAD_NAME = "call that may hang"


class EventLoop(asyncio.SelectorEventLoop):
    """A loop that can be closed at any time, even during a name look-up."""

    async def getaddrinfo(
        self,
        host: bytes | str | None,
        port: bytes | str | int | None,
        *,
        family: int = 0,
        type: int = 0,  # noqa: A002 - asyncio's name
        proto: int = 0,
        flags: int = 0,
    ) -> list[tuple[Any, ...]]:
        """Look up a name; raises what `socket.getaddrinfo` does.

        `localhost` is not looked up: it is this computer, whatever a name server says.
        """
        name = host.decode("ascii") if isinstance(host, bytes) else host or ""
        literals = _LITERALS if name.rstrip(".") == "localhost" else (name,)
        with contextlib.suppress(ValueError):
            return [_address_info(literal, port) for literal in literals]
        return await in_daemon_thread(
            lambda: socket.getaddrinfo(host, port, family, type, proto, flags)
        )


async def in_daemon_thread(call: Callable[[], _T]) -> _T:
    """Return or raise what a call does; if it blocks, neither the loop nor the process waits."""
    loop = asyncio.get_running_loop()
    future: asyncio.Future[_T] = loop.create_future()

    def complete(set_future: Callable[[Any], None], value: Any) -> None:
        def set_if_pending() -> None:
            if not future.done():
                set_future(value)

        # The loop may be closed.
        with contextlib.suppress(RuntimeError):
            loop.call_soon_threadsafe(set_if_pending)

    def work() -> None:
        try:
            result = call()
        except BaseException as error:  # noqa: BLE001 - raised by the `await`
            complete(future.set_exception, error)
        else:
            complete(future.set_result, result)

    threading.Thread(target=work, name=THREAD_NAME, daemon=True).start()
    return await future


def _address_info(literal: str, port: Any) -> tuple[Any, ...]:
    """Return the entry of an IP address; raises `ValueError` for anything else."""
    family = socket.AF_INET6 if ip_address(literal).version == 6 else socket.AF_INET
    return (family, socket.SOCK_STREAM, socket.IPPROTO_TCP, "", (literal, port))

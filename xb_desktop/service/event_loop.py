"""The event loop of one exchange: asyncio's own, but that nobody waits for its threads.

asyncio looks names up on its executor's threads, and waits for them at its end and again at the
end of the process: a name server that is silent for 12 s would hold an outcome for as long. Here
whatever may hang has a daemon thread of its own.
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
"""Where `localhost` leads."""
THREAD_NAME = "call that may hang"


class EventLoop(asyncio.SelectorEventLoop):
    """A loop that can be closed at any time, however long a name look-up goes on."""

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
        """Look a name up; raises what `socket.getaddrinfo` does.

        `localhost` is not looked up: whatever a name server makes of it, it is this computer.
        """
        name = host.decode("ascii") if isinstance(host, bytes) else host or ""
        literals = _LITERALS if name.rstrip(".") == "localhost" else (name,)
        with contextlib.suppress(ValueError):
            return [_numbered(literal, port) for literal in literals]
        return await in_daemon_thread(
            lambda: socket.getaddrinfo(host, port, family, type, proto, flags)
        )


async def in_daemon_thread(call: Callable[[], _T]) -> _T:
    """Return or raise what a call does that may hang; it holds neither the loop nor the process."""
    loop = asyncio.get_running_loop()
    future: asyncio.Future[_T] = loop.create_future()

    def tell(settle: Callable[[Any], None], to: Any) -> None:
        def settle_if_awaited() -> None:
            if not future.done():
                settle(to)

        # A closed loop: nobody asks any more.
        with contextlib.suppress(RuntimeError):
            loop.call_soon_threadsafe(settle_if_awaited)

    def work() -> None:
        try:
            result = call()
        except BaseException as error:  # noqa: BLE001 - the one who asked gets it
            tell(future.set_exception, error)
        else:
            tell(future.set_result, result)

    threading.Thread(target=work, name=THREAD_NAME, daemon=True).start()
    return await future


def _numbered(literal: str, port: Any) -> tuple[Any, ...]:
    """Return a number's address; raises `ValueError` where it is none."""
    family = socket.AF_INET6 if ip_address(literal).version == 6 else socket.AF_INET
    return (family, socket.SOCK_STREAM, socket.IPPROTO_TCP, "", (literal, port))

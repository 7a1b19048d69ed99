"""The event loop of one exchange: asyncio's own, but for how names become addresses.

asyncio looks names up on its executor's threads, and waits for them at its end and again at the
end of the process: a name server that is silent for 12 s would hold an outcome for as long. Here
each look-up has a daemon thread that nobody waits for.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import threading
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

_LOOPBACK = ((socket.AF_INET6, "::1"), (socket.AF_INET, "127.0.0.1"))


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
        if host in {"localhost", b"localhost"}:
            return [
                (kind, socket.SOCK_STREAM, socket.IPPROTO_TCP, "", (literal, port))
                for kind, literal in _LOOPBACK
            ]
        found: asyncio.Future[list[tuple[Any, ...]]] = self.create_future()

        def look_up() -> None:
            try:
                addresses = socket.getaddrinfo(host, port, family, type, proto, flags)
            except BaseException as error:  # noqa: BLE001 - the one who asked gets it
                self._settle(found, found.set_exception, error)
            else:
                self._settle(found, found.set_result, addresses)

        threading.Thread(target=look_up, name="name look-up", daemon=True).start()
        return await found

    def _settle(self, future: asyncio.Future[Any], settle: Callable[[Any], None], to: Any) -> None:
        def settle_if_awaited() -> None:
            if not future.done():
                settle(to)

        # A closed loop: nobody asks for the name any more.
        with contextlib.suppress(RuntimeError):
            self.call_soon_threadsafe(settle_if_awaited)

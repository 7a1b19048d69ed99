"""Connects to each address of a host, one by one: for `--check`. Nothing is sent."""

from __future__ import annotations

import asyncio
import errno
import socket
from dataclasses import dataclass
from enum import Enum
from typing import Any

from xb_desktop.service.event_loop import EventLoop

NAME_SECONDS = 8.0
"""For the look-up of the name: one silent name server costs 5 s."""
CONNECT_SECONDS = 5.0
"""For each address; all are tried at the same time."""
_NO_ROUTE = {errno.ENETUNREACH, errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT, errno.EPERM}
"""What a system says at once of an address of a kind that its network does not have."""


class Reach(Enum):
    """What became of the connection to one address."""

    CONNECTED = "connected"
    REFUSED = "refused"
    SILENT = "silent"
    NO_ROUTE = "no route"
    """This network has no way to addresses of this kind, which costs no time."""


@dataclass(frozen=True, slots=True)
class Reached:
    """One IP address of a host."""

    address: str
    reach: Reach


def reach_all(host: str, port: int) -> tuple[Reached, ...]:
    """Look a host up and connect to each of its addresses; none if the name is not found.

    Blocks for at most `NAME_SECONDS` and `CONNECT_SECONDS`. Never raises `OSError`.
    """
    with asyncio.Runner(loop_factory=EventLoop) as runner:
        return runner.run(_reach_all(host, port))


async def _reach_all(host: str, port: int) -> tuple[Reached, ...]:
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(NAME_SECONDS):
            found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return ()
    places = {str(place[0]): (family, place) for family, _, _, _, place in found}
    reaches = await asyncio.gather(*(_reach(*each) for each in places.values()))
    return tuple(map(Reached, places, reaches))


async def _reach(family: int, place: tuple[Any, ...]) -> Reach:
    try:
        with socket.socket(family, socket.SOCK_STREAM) as sock:
            sock.setblocking(False)
            async with asyncio.timeout(CONNECT_SECONDS):
                await asyncio.get_running_loop().sock_connect(sock, place)
    except TimeoutError:
        return Reach.SILENT
    except ConnectionError:
        return Reach.REFUSED
    except OSError as error:
        return Reach.NO_ROUTE if error.errno in _NO_ROUTE else Reach.SILENT
    return Reach.CONNECTED

"""Connects to each address of a host, one by one: for `--check`. Nothing is sent."""

from __future__ import annotations

import contextlib
import errno
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from xb_desktop.service.connection import AddressInfo, begin_to_connect, connect_error, look_up
from xb_desktop.service.waiting import EndedError, Waiting

if TYPE_CHECKING:
    import socket

NAME_SECONDS = 8.0
"""For the look-up of the name: one silent name server costs 5 s."""
CONNECT_SECONDS = 5.0
"""For each address; all are tried at the same time."""
_NO_ROUTE = {errno.ENETUNREACH, errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT, errno.EPERM}
"""What a system says at once of an address of a kind that its network does not have."""


class Reachability(Enum):
    """What became of the connection to one address."""

    CONNECTED = "connected"
    REFUSED = "refused"
    SILENT = "silent"
    NO_ROUTE = "no route"
    """This network has no way to addresses of this kind, which costs no time."""


@dataclass(frozen=True, slots=True)
class TriedAddress:
    """One IP address of a host."""

    address: str
    reach: Reachability


def try_addresses(host: str, port: int) -> tuple[TriedAddress, ...]:
    """Look a host up and connect to each of its addresses; none if the name is not found.

    Blocks for at most `NAME_SECONDS` and `CONNECT_SECONDS`. Never raises `OSError`.
    """
    with Waiting() as waiting:
        waiting.limit(waiting.now() + NAME_SECONDS)
        try:
            found = look_up(host, port, waiting)
        except (OSError, UnicodeError, EndedError):
            return ()
        return _reach_each({str(info[4][0]): info for info in found}, waiting)


def _reach_each(found: dict[str, AddressInfo], waiting: Waiting) -> tuple[TriedAddress, ...]:
    """Connect to all of these, at the same time."""
    reaches = dict.fromkeys(found, Reachability.SILENT)
    pending: dict[socket.socket, str] = {}
    try:
        for address, info in found.items():
            try:
                pending[begin_to_connect(info)] = address
            except OSError as error:
                reaches[address] = _reach(error)
        waiting.limit(waiting.now() + CONNECT_SECONDS)
        with contextlib.suppress(EndedError):
            while pending:
                for sock in waiting.until_writable(pending.keys()):
                    with sock:
                        reaches[pending.pop(sock)] = _reach(connect_error(sock))
    finally:
        for sock in pending:
            sock.close()
    return tuple(TriedAddress(address, reach) for address, reach in reaches.items())


def _reach(error: OSError | None) -> Reachability:
    if error is None:
        return Reachability.CONNECTED
    if isinstance(error, ConnectionError):
        return Reachability.REFUSED
    return Reachability.NO_ROUTE if error.errno in _NO_ROUTE else Reachability.SILENT

"""A proxy in front of a service of the tests."""

from __future__ import annotations

import contextlib
import select
import socket
import ssl
from collections.abc import Iterable

from tests.support.service import Connection, Script

FAR_HOST = "service.invalid"
"""A name that only a proxy can find: everything that is not loopback goes through one."""


def tunnel(port: int, established: bytes = b"HTTP/1.1 200 OK\r\n\r\n") -> Script:
    """Return a proxy's script that obeys a CONNECT, towards a port of this computer."""

    def script(connection: Connection) -> None:
        if connection.read_request() is None:
            return
        with socket.create_connection(("127.0.0.1", port), 10) as onward:
            connection.send(established)
            _pump(connection.sock, onward)

    return script


def _pump(one: socket.socket, other: socket.socket) -> None:
    """Pass on what comes from either, on one thread: TLS of Python 3.11 has no lock for two."""
    targets = {one: other, other: one}
    while targets and (ready := _readable(targets)):
        for source in ready:
            with contextlib.suppress(OSError):
                if piece := source.recv(65536):
                    targets[source].sendall(piece)
                    continue
            target = targets.pop(source)
            with contextlib.suppress(OSError):
                target.shutdown(socket.SHUT_WR)


def _readable(sources: Iterable[socket.socket]) -> list[socket.socket]:
    """Wait for some of them; TLS may have read more than it has handed out."""
    pending: list[socket.socket] = [
        each for each in sources if isinstance(each, ssl.SSLSocket) and each.pending()
    ]
    return pending or select.select(list(sources), [], [], 10)[0]

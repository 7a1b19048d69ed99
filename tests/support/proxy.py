"""A proxy in front of a service of the tests."""

from __future__ import annotations

import contextlib
import socket
import threading

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
            back = threading.Thread(target=_pump, args=(onward, connection.sock), daemon=True)
            back.start()
            _pump(connection.sock, onward)
            back.join(10)

    return script


def _pump(source: socket.socket, target: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while piece := source.recv(65536):
            target.sendall(piece)
    with contextlib.suppress(OSError):
        target.shutdown(socket.SHUT_WR)

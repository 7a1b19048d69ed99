"""A name server for a namespace: every name has one IPv4 address, the service's."""

from __future__ import annotations

import contextlib
import socket
import struct
import threading
from collections.abc import Iterator

_HEADER_BYTES = 12
_A = 1
_IS_ANSWER = 0x8180
"""An answer without an error, recursion wanted and available (RFC 1035, 4.1.1)."""
_SECONDS = 60.0


@contextlib.contextmanager
def serve_names(address: str) -> Iterator[None]:
    """Answer at port 53 of loopback."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as server:
        server.bind(("127.0.0.1", 53))
        server.settimeout(_SECONDS)
        threading.Thread(target=_serve, args=(server, address), daemon=True).start()
        yield


def _serve(server: socket.socket, address: str) -> None:
    with contextlib.suppress(OSError):
        while True:
            query, client = server.recvfrom(512)
            server.sendto(_answer(query, address), client)


def _answer(query: bytes, address: str) -> bytes:
    """Return the one record of the name that is asked for, or none for other types than A."""
    identity = query[:2]
    end = query.index(b"\0", _HEADER_BYTES) + 5
    question = query[_HEADER_BYTES:end]
    (kind,) = struct.unpack("!H", question[-4:-2])
    records = b""
    if kind == _A:
        # The name is the one at the question's place; class IN, for 60 seconds, four bytes.
        records = struct.pack("!HHHIH", 0xC000 | _HEADER_BYTES, _A, 1, 60, 4)
        records += socket.inet_aton(address)
    counts = struct.pack("!HHHHH", _IS_ANSWER, 1, 1 if records else 0, 0, 0)
    return identity + counts + question + records

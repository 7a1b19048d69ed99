"""The system's log as a test has it: real datagram sockets where the program looks for them."""

from __future__ import annotations

import json
import socket
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from xb_desktop.audit import system_log

_PATIENCE_S = 10.0


class Log:
    """One socket that receives what is written to a log."""

    def __init__(self, path: str) -> None:
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.settimeout(_PATIENCE_S)
        self._socket.bind(path)
        self._path = path

    def read(self) -> bytes:
        """Return the next datagram; waits for it."""
        return self._socket.recv(256 * 1024)

    def events(self, count: int) -> list[dict[str, Any]]:
        """Return the next audit lines of journald; waits for so many, and there are no more."""
        found = [json.loads(fields_of(self.read())["MESSAGE"]) for _ in range(count)]
        assert self.is_empty()
        return found

    def is_empty(self) -> bool:
        """Whether nothing has come that was not read."""
        self._socket.setblocking(False)
        try:
            self._socket.recv(1)
        except BlockingIOError:
            return True
        finally:
            self._socket.settimeout(_PATIENCE_S)
        return False

    def fill(self) -> None:
        """Send until the system takes no more: from now on, whoever writes has to wait."""
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as writer:
            writer.setblocking(False)
            writer.connect(self._path)
            with suppress(BlockingIOError):
                while True:
                    writer.send(b"")

    def close(self) -> None:
        """Stop listening."""
        self._socket.close()


@contextmanager
def logs(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, str]]:
    """Return the paths where the program looks for journald and for syslog; nothing is there."""
    # A socket's path has at most 107 characters.
    with tempfile.TemporaryDirectory(prefix="log") as folder:
        journald, syslog = str(Path(folder) / "journald"), str(Path(folder) / "syslog")
        monkeypatch.setattr(system_log, "JOURNALD_SOCKET", journald)
        monkeypatch.setattr(system_log, "SYSLOG_SOCKET", syslog)
        yield journald, syslog


def fields_of(datagram: bytes) -> dict[str, str]:
    """Return the fields of an entry, read as journald's native protocol is described."""
    fields: dict[str, str] = {}
    rest = datagram
    while rest:
        line, _, rest = rest.partition(b"\n")
        name, is_text, value = line.partition(b"=")
        if not is_text:
            size = int.from_bytes(rest[:8], "little")
            value, rest = rest[8 : 8 + size], rest[8 + size :]
            assert rest[:1] == b"\n"
            rest = rest[1:]
        fields[name.decode()] = value.decode()
    return fields

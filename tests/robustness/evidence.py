"""What a service saw and what a journal holds, each read apart from the program."""

from __future__ import annotations

import contextlib
import json
import socket
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from tests.support import journal_file
from tests.support.service import CANCELLED, Connection, Service, whole

QUIET_SECONDS = 10.0


class Witness:
    """The script of a service that cancels everything and notes every byte that reaches it."""

    def __init__(self) -> None:
        self.references: list[str] = []
        self.touched = 0
        self._ended: list[int] = []
        self._lock = threading.Lock()

    def __call__(self, connection: Connection) -> None:
        """Serve one connection."""
        port = connection.sock.getpeername()[1]
        try:
            if connection.sock.recv(1, socket.MSG_PEEK):
                self.touched += 1
                request = connection.read_request()
                if request is not None:
                    self._note(request.body)
                    connection.send(whole(200, CANCELLED))
        finally:
            with self._lock:
                self._ended.append(port)

    def _note(self, body: bytes) -> None:
        # A killed client may have sent the head alone: `touched` tells of it.
        with contextlib.suppress(ValueError):
            self.references.append(json.loads(body)["orderReference"])

    def wait_for_quiet(self, service: Service) -> None:
        """Wait until everything that was sent until now has been seen.

        Connections are taken in their order: when ours has been served, the others are known.
        """
        with socket.create_connection(("127.0.0.1", service.port), timeout=QUIET_SECONDS) as probe:
            port = probe.getsockname()[1]
        deadline = time.monotonic() + QUIET_SECONDS
        while port not in self._ended or len(self._ended) < service.connections:
            assert time.monotonic() < deadline
            time.sleep(0.0005)


@dataclass(frozen=True)
class Row:
    """One attempt in the journal's file."""

    reference: str
    outcome: str
    finished_at: str | None


def rows(journal: Path, reference: str | None = None) -> list[Row]:
    """Return the attempts in a journal that must be whole; none where it was never written."""
    if not journal.exists():
        return []
    assert journal_file.is_whole(journal)
    found = journal_file.attempts(journal, "order_reference", "outcome", "finished_at")
    return [Row(*row) for row in found if reference in {None, row[0]}]

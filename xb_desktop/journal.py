"""The journal: one row for each attempt, on disk before the first byte of its request leaves.

The only module that imports sqlite3. One file, readable by its owner alone; no handle outlives a
call or crosses a thread. A commit is durable at power loss: rollback journal with
`synchronous=EXTRA` (about 1 ms measured on Linux, no side files left), `fullfsync` for macOS.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from xb_desktop.address import Address
    from xb_desktop.order import Order
    from xb_desktop.outcome import Outcome

FILE_NAME = "journal.sqlite3"
SENDING = "sending"
"""The outcome of a row whose attempt is not finished."""

_APPLICATION_ID = 0x58424A31  # "XBJ1", so that file(1) and we tell it from other databases
_SCHEMA_VERSION = 1
_BUSY_SECONDS = 1.0
_SETTINGS = """
PRAGMA journal_mode = DELETE;
PRAGMA synchronous = EXTRA;
PRAGMA fullfsync = ON;
PRAGMA secure_delete = ON;
PRAGMA trusted_schema = OFF;
"""
_SCHEMA = f"""
BEGIN IMMEDIATE;
CREATE TABLE IF NOT EXISTS attempts (
    id INTEGER PRIMARY KEY,
    started_at TEXT NOT NULL,
    finished_at TEXT,
    api_address TEXT NOT NULL,
    email_address TEXT NOT NULL,
    order_reference TEXT NOT NULL,
    outcome TEXT NOT NULL,
    http_status INTEGER,
    detail TEXT NOT NULL DEFAULT ''
);
PRAGMA application_id = {_APPLICATION_ID};
PRAGMA user_version = {_SCHEMA_VERSION};
COMMIT;
"""


class JournalError(Exception):
    """The journal cannot be written; the message is a short reason for the attempt's detail."""


class Journal:
    """The attempts made on this computer, in one folder. Opens nothing until it is needed."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE_NAME

    def begin(self, order: Order, address: Address) -> int:
        """Put an attempt on disk as `sending` and return its id.

        When it returns, the row survives a loss of power. Raises `JournalError` where it cannot be
        written; then nothing may be sent.
        """
        values = (_now(), str(address), order.email_address, order.reference, SENDING)
        with self._transaction() as database:
            inserted = database.execute(
                "INSERT INTO attempts"
                " (started_at, api_address, email_address, order_reference, outcome)"
                " VALUES (?, ?, ?, ?, ?)",
                values,
            )
            attempt = inserted.lastrowid
        if attempt is None:
            raise JournalError("no row was written")
        return attempt

    def finish(self, attempt: int, outcome: Outcome) -> None:
        """Complete an attempt's row. Raises `JournalError`; the row then stays `sending`."""
        values = (_now(), outcome.name, outcome.http_status, outcome.detail, attempt)
        with self._transaction() as database:
            database.execute(
                "UPDATE attempts SET finished_at = ?, outcome = ?, http_status = ?, detail = ?"
                " WHERE id = ?",
                values,
            )

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        try:
            database = self._open()
            try:
                database.execute("BEGIN IMMEDIATE")
                yield database
                database.execute("COMMIT")
            finally:
                database.close()
        except (sqlite3.Error, OSError) as error:
            raise JournalError(_reason(error)) from error

    def _open(self) -> sqlite3.Connection:
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # SQLite would create the file readable by everybody.
        os.close(os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600))
        database = sqlite3.connect(self.path, timeout=_BUSY_SECONDS, isolation_level=None)
        try:
            self._prepare(database)
        except BaseException:
            database.close()
            raise
        return database

    def _prepare(self, database: sqlite3.Connection) -> None:
        database.executescript(_SETTINGS)
        version = database.execute("PRAGMA user_version").fetchone()[0]
        if version > _SCHEMA_VERSION:
            raise JournalError("it was written by a newer version of XB Desktop")
        if version < _SCHEMA_VERSION:
            database.executescript(_SCHEMA)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def _reason(error: sqlite3.Error | OSError) -> str:
    if isinstance(error, OSError):
        return error.strerror or type(error).__name__
    return str(getattr(error, "sqlite_errorname", type(error).__name__))

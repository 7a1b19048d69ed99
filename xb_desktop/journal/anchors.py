"""Hashes of the journal's rows, with which lines elsewhere can show that a row was not changed.

A hash covers what is fixed when an attempt begins: not its outcome, which a look-up may settle
later. It includes the random name of the run, which is in no log: without it, nobody can find out
the email address by hashing likely ones.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from xb_desktop.journal.failures import FAILURES, reason_of
from xb_desktop.journal.file import JOURNAL_LOCK, opened_to_read
from xb_desktop.journal.journal_error import JournalError

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence
    from pathlib import Path

_SELECT = (
    "SELECT id, started_at, api_address, email_address, order_reference, run, operator, ticket,"
    " reason, outcome FROM attempts"
)
"""What is fixed, and the outcome as the last column."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """One row: its id, its hash (64 hexadecimal digits) and its outcome as it is now."""

    id: int
    digest: str
    outcome: str


def anchors_up_to(database: sqlite3.Connection, number: int) -> tuple[str, str]:
    """Return the hash of a row and that of the row before; empty where there is none."""
    rows = database.execute(
        f"{_SELECT} WHERE id <= ? ORDER BY id DESC LIMIT 2", (number,)
    ).fetchall()
    own = digest(rows[0]) if rows and rows[0][0] == number else ""
    before = next((row for row in rows if row[0] != number), None)
    return own, digest(before) if before is not None else ""


def read_anchors(path: Path, most: int = -1) -> list[Anchor]:
    """Return an anchor for each row of a journal, in their order, without changing anything.

    Only for the last `most` rows, if that is given. None where there is no file. Raises
    `JournalError`.
    """
    if not path.exists():
        return []
    try:
        with JOURNAL_LOCK, opened_to_read(path) as database:
            rows = database.execute(f"{_SELECT} ORDER BY id DESC LIMIT ?", (most,)).fetchall()
    except FAILURES as error:
        raise JournalError(reason_of(error, path.parent)) from error
    # Only now: an order may wait for the journal.
    return [Anchor(row[0], digest(row), str(row[-1])) for row in reversed(rows)]


def digest(row: Sequence[object]) -> str:
    """Return the SHA-256, in hexadecimal digits, of a row without its outcome, as a JSON array."""
    # Whoever else can write the file can put bytes in columns of text.
    return hashlib.sha256(json.dumps(list(row[:-1]), default=repr).encode()).hexdigest()

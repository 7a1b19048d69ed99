"""What a journal's file holds, read apart from the program."""

from __future__ import annotations

import contextlib
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

from xb_desktop.system.data_folder import JOURNAL


def journal_in(folder: Path) -> Path:
    """Return the journal of a session that a test has opened in this folder."""
    return folder / "data" / JOURNAL


def rows(journal: Path) -> list[dict[str, Any]]:
    """Return every column of each attempt, the oldest first; none where nothing was ever written.

    Raises sqlite3.Error where the file is not a journal, or is locked.
    """
    if not journal.exists():
        return []
    with contextlib.closing(_opened(journal)) as database:
        if not database.execute("SELECT 1 FROM sqlite_schema WHERE name = 'attempts'").fetchall():
            return []
        database.row_factory = sqlite3.Row
        return [dict(row) for row in database.execute("SELECT * FROM attempts ORDER BY id")]


def attempts(journal: Path, *columns: str) -> list[tuple[Any, ...]]:
    """Return these columns of each attempt, the oldest first; by default its order and outcome."""
    chosen = columns or ("order_reference", "outcome")
    return [tuple(row[column] for column in chosen) for row in rows(journal)]


def outcomes(journal: Path) -> list[str]:
    """Return the outcome of each attempt, the oldest first."""
    return [row["outcome"] for row in rows(journal)]


def is_whole(journal: Path) -> bool:
    """Whether SQLite finds no damage."""
    with contextlib.closing(_opened(journal)) as database:
        return database.execute("PRAGMA quick_check").fetchall() == [("ok",)]


def change_and_die(journal: Path, script: str) -> None:
    """Change a journal as another program does that sets a write-ahead log and is killed then."""
    program = f"""
import os, sqlite3
database = sqlite3.connect({str(journal)!r}, isolation_level=None)
database.executescript("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0;")
database.executescript({script!r})
os._exit(0)
"""
    subprocess.run([sys.executable, "-c", program], check=True)
    assert journal.with_name(f"{journal.name}-wal").stat().st_size > 0


def contents(journal: Path) -> dict[str, bytes]:
    """Return the content of a journal and of what belongs to it, by the ends of their names."""
    length = len(journal.name)
    files = journal.parent.glob(f"{journal.name}*")
    return {it.name[length:]: it.read_bytes() for it in files if it.is_file()}


def _opened(journal: Path) -> sqlite3.Connection:
    # Not `connect`, where tests put faults; not read-only, for a killed program leaves a rollback.
    return sqlite3.Connection(f"{journal.absolute().as_uri()}?mode=rw", uri=True)

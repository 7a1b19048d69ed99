"""What the journal's file defines: one table and its indexes, in their versions, and nothing else.

A trigger, a view or a constraint of somebody else's would run with our statements: one can delete
what is inserted, or never come to an end. So before anything else is asked of a file, every row of
its `sqlite_schema` is compared with what we define.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from xb_desktop.journal.attempt_record import RecordedOutcome
from xb_desktop.journal.failures import DamagedError
from xb_desktop.journal.journal_error import JournalError, Unwritable

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection

VERSION = 4
APPLICATION_ID = 0x58424A31
"""Reads "XBJ1", so that file(1) and we tell a journal from other databases."""
COLUMNS = {
    "id": "INTEGER PRIMARY KEY",
    "started_at": "TEXT NOT NULL DEFAULT ''",
    "finished_at": "TEXT",
    "api_address": "TEXT NOT NULL DEFAULT ''",
    "email_address": "TEXT NOT NULL DEFAULT ''",
    "order_reference": "TEXT NOT NULL DEFAULT ''",
    "outcome": "TEXT NOT NULL DEFAULT 'unknown'",
    "http_status": "INTEGER",
    "detail": "TEXT NOT NULL DEFAULT ''",
    "run": "TEXT NOT NULL DEFAULT ''",
    "operator": "TEXT NOT NULL DEFAULT ''",
    "ticket": "TEXT NOT NULL DEFAULT ''",
    "reason": "TEXT NOT NULL DEFAULT ''",
    "checked_at": "TEXT NOT NULL DEFAULT ''",
    "checked_state": "TEXT NOT NULL DEFAULT ''",
}
"""Each with its definition. A new one needs a default and a new `VERSION`: migration adds it."""
INDEXES = (
    "CREATE INDEX attempts_by_reference ON attempts (order_reference COLLATE NOCASE, api_address)",
    f"CREATE INDEX attempts_sending ON attempts (id) WHERE outcome = '{RecordedOutcome.SENDING}'",
)

_INDEX_OF_VERSION_2 = "CREATE INDEX attempts_by_order ON attempts (order_reference, api_address)"
_REQUIRED_IN_VERSION_1 = {
    "started_at",
    "api_address",
    "email_address",
    "order_reference",
    "outcome",
}
"""The first version gave these columns no default."""
_NEW_IN_VERSION_4 = {"operator", "ticket", "reason", "checked_at", "checked_state"}
"""In an older journal, people may have columns of their own by these names: their text is kept."""
_MOST_ENTRIES = 16
"""More than any version of ours defines: a file with more of them need not be read to its end."""
_LITERAL = r"(?:(?:'[^']*')+|-?\d+(?:\.\d+)?)"
_HARMLESS = re.compile(
    rf"(?:TEXT|INTEGER|REAL|NUMERIC|BLOB)(?: NOT NULL DEFAULT {_LITERAL}| DEFAULT {_LITERAL})?",
    re.IGNORECASE,
)
"""A column that we do not know: it never keeps a row of ours from being written as it is."""
_STATISTICS = {
    "sqlite_stat1": "CREATE TABLE sqlite_stat1(tbl,idx,stat)",
    "sqlite_stat4": "CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)",
}
"""SQLite's own, where somebody has had the file analysed: they change no result."""


class Entry(NamedTuple):
    """One row of `sqlite_schema`; `sql` is None for what SQLite makes by itself."""

    type: str
    name: str
    table: str
    sql: str | None


def version_of(database: sqlite3.Connection) -> int:
    """Return the version of a journal's schema, once it is known to be ours.

    Before that, nothing else may be asked of a file. Raises `DamagedError` where it is not ours,
    and `JournalError` where a newer version has made it.
    """
    version = pragma(database, "user_version")
    if version > VERSION:
        raise JournalError(Unwritable.NEWER)
    if pragma(database, "application_id") not in {0, APPLICATION_ID}:
        raise DamagedError
    rows = database.execute(
        "SELECT type, name, tbl_name, sql FROM sqlite_schema LIMIT ?", (_MOST_ENTRIES,)
    )
    if not is_ours([Entry(*row) for row in rows], is_current=version == VERSION):
        raise DamagedError
    return version


def migrate(database: sqlite3.Connection) -> None:
    """Add what the file lacks, in one transaction: everything, where it is new."""
    database.execute("BEGIN IMMEDIATE")
    columns = ", ".join(f"{name} {kind}" for name, kind in COLUMNS.items())
    database.execute(f"CREATE TABLE IF NOT EXISTS attempts ({columns})")
    present = {row[1] for row in database.execute("PRAGMA table_info(attempts)")}
    for name, kind in COLUMNS.items():
        if name not in present:
            database.execute(f"ALTER TABLE attempts ADD COLUMN {name} {kind}")
    database.execute("DROP INDEX IF EXISTS attempts_by_order")
    for index in INDEXES:
        database.execute(index.replace("CREATE INDEX", "CREATE INDEX IF NOT EXISTS"))
    database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    database.execute(f"PRAGMA user_version = {VERSION}")
    database.execute("COMMIT")


def is_ours(entries: Collection[Entry], *, is_current: bool) -> bool:
    """Whether these are at most our table and our indexes.

    Where `is_current` is not set, some columns and indexes may still be missing.
    """
    if not entries:
        return not is_current
    indexes = INDEXES if is_current else (*INDEXES, _INDEX_OF_VERSION_2)
    return any(entry.name == "attempts" for entry in entries) and all(
        _is_table_of_ours(entry, is_current=is_current)
        or (entry.type == "index" and _in_one_line(entry.sql) in indexes)
        or (entry.type == "table" and entry.sql == _STATISTICS.get(entry.name, ""))
        for entry in entries
    )


def _is_table_of_ours(entry: Entry, *, is_current: bool) -> bool:
    if (entry.type, entry.name, entry.table) != ("table", "attempts", "attempts"):
        return False
    whole = re.fullmatch(r"CREATE TABLE attempts ?\((.*)\)", _in_one_line(entry.sql))
    if whole is None:
        return False
    # Split at the commas that are in no text; whatever else holds one is nothing of ours.
    columns = re.findall(r"(?:'[^']*'|[^',])+", whole[1])
    found = {name: kind for name, _, kind in (each.strip().partition(" ") for each in columns)}
    if found.get("id") != COLUMNS["id"] or (is_current and not found.keys() >= COLUMNS.keys()):
        return False
    return all(_is_column_of_ours(name, kind) for name, kind in found.items())


def _is_column_of_ours(name: str, kind: str) -> bool:
    ours = COLUMNS.get(name)
    if ours is None:
        # In capitals it could be one of ours, which then could not be added.
        is_plain = name.isidentifier() and name.islower()
        return is_plain and _HARMLESS.fullmatch(kind) is not None
    bare = ours.partition(" ")[0]
    if name in _NEW_IN_VERSION_4 and kind.upper().startswith(bare):
        return _HARMLESS.fullmatch(kind) is not None
    required = {f"{bare} NOT NULL"} if name in _REQUIRED_IN_VERSION_1 else set()
    return kind in {ours, bare} | required


def _in_one_line(sql: str | None) -> str:
    return " ".join(sql.split()) if isinstance(sql, str) else ""


def pragma(database: sqlite3.Connection, name: str) -> int:
    """Return a number that SQLite keeps of a database."""
    value: int = database.execute(f"PRAGMA {name}").fetchone()[0]
    return value

"""The journal's file: opened safely, checked for damage, copied before a migration, set aside.

A file that nobody but us should write is believed nothing: no link is followed, only a regular file
is opened, and nothing is asked of it before its schema is known to be ours. What lies beside it is
not brought into it before that, either. A commit is durable at power loss: rollback journal with
`synchronous=EXTRA` (about 1 ms measured on Linux, no side files left), `fullfsync` for macOS.
"""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from urllib.parse import quote

from xb_desktop.journal import schema
from xb_desktop.journal.failures import DamagedError
from xb_desktop.journal.journal_error import JournalError, Unwritable
from xb_desktop.journal.overwriting import handle_of, overwrite_slice
from xb_desktop.journal.priority_lock import PriorityLock
from xb_desktop.journal.side_files import (
    SUFFIXES,
    beside,
    copied,
    has_log,
    holds_something,
    log_of,
    rollback_of,
)
from xb_desktop.system.data_folder import NO_FOLLOW, NO_WAIT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

JOURNAL_LOCK = PriorityLock()
"""Held by whoever opens a journal in this process, until it is closed again, also to read.

On POSIX, closing any descriptor of a file drops all locks that the process holds on it, another
thread's SQLite connection's too (SQLite, "How To Corrupt", 2.2), and each opening closes one."""

_BUSY_SECONDS = 1.0
SMALL_BYTES = 4 * 1024 * 1024
"""Up to this size the whole file is checked at the start: the time grows with the rows, and while
it is checked nobody can write."""
_REWRITTEN_BYTES = 16 * 1024 * 1024
"""About 50,000 attempts; to write them anew takes 0.2 s."""
_LONGEST_TEXT = 1024 * 1024
"""Bytes; a row that we have written has a few hundred."""
_GUARDS = """
PRAGMA trusted_schema = OFF;
PRAGMA cell_size_check = ON;
"""
"""For a file that may not be ours (SQLite, "Defense Against The Dark Arts")."""
_SETTINGS = """
PRAGMA journal_mode = DELETE;
PRAGMA synchronous = EXTRA;
PRAGMA fullfsync = ON;
PRAGMA secure_delete = ON;
"""


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """Open the journal to write, in the current schema; it is made where there is none.

    Raises `DamagedError` or `sqlite3.DatabaseError` for a file that has to be set aside,
    `JournalError` for one that must be left alone, and whatever else `failures` lists. Such a file
    is as it was found, with what belongs to it.
    """
    _make_safe(path)
    if has_log(path) or _is_cut_short(path):
        _look_at_copy(path)
    with _guarded(path) as database:
        version = schema.version_of(database)
        database.executescript(_SETTINGS)
        if version < schema.VERSION:
            # Damage is set aside as it was found: not half migrated.
            check(database)
            _copy_beside(path, database, version)
            schema.migrate(database)
        yield database


@contextmanager
def opened_to_read(path: Path) -> Iterator[sqlite3.Connection]:
    """Open the journal to read: no statement can change it, and none is made.

    It never locks others out for longer than one of its statements runs, and rolls nothing back:
    what a dead run has left half done is an error until somebody opens the journal to write. Raises
    what `opened` raises.
    """
    # Opening a pipe to read would wait for somebody who writes.
    handle = os.open(path, os.O_RDONLY | NO_FOLLOW | NO_WAIT)
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise JournalError(Unwritable.NO_ACCESS)
    finally:
        os.close(handle)
    with _guarded(uri_to_read(path)) as database:
        database.execute("PRAGMA query_only = ON")
        # What is sorted would otherwise lie in a file elsewhere.
        database.execute("PRAGMA temp_store = MEMORY")
        schema.version_of(database)
        yield database


def check(database: sqlite3.Connection) -> None:
    """Look the whole file through. Raises `DamagedError`."""
    if database.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise DamagedError


def check_if_small(database: sqlite3.Connection, path: Path) -> None:
    """Look the whole file through where that takes no noticeable time. Raises `DamagedError`."""
    if path.stat().st_size <= SMALL_BYTES:
        check(database)


def scrub(path: Path, start: int) -> int:
    """Remove what is left of deleted rows, from an offset on; return where to go on, 0 at the end.

    `secure_delete` overwrites what is deleted, but not the copies that SQLite leaves in the unused
    part of a page when it moves rows to another (2 of 6,000 deleted rows were found again). The
    whole file is written anew where that takes no noticeable time. Where more than
    `_REWRITTEN_BYTES` are in use, an order might have to wait for that: there, such copies are
    overwritten, a slice at a time.
    """
    with handle_of(path) as handle, opened(path) as database:
        numbers = ("page_count", "freelist_count", "page_size")
        pages, free, size = (schema.pragma(database, it) for it in numbers)
        if (pages - free) * size > _REWRITTEN_BYTES:
            return overwrite_slice(database, handle, start)
        # The copy that SQLite makes meanwhile would otherwise lie in a file elsewhere.
        database.execute("PRAGMA temp_store = MEMORY")
        database.execute("VACUUM")
        return 0


def quarantine(path: Path) -> Path:
    """Move a damaged file aside, byte for byte, and return where to."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    aside = _free_name(path.with_name(f"journal-damaged-{stamp}.sqlite3"))
    # First: without the file, SQLite would remove them.
    for suffix in SUFFIXES:
        if os.path.lexists(beside(path, suffix)):
            beside(path, suffix).rename(beside(aside, suffix))
    path.rename(aside)
    return aside


def _look_at_copy(path: Path) -> None:
    """Find out in a copy whether a file is damaged, before SQLite changes it on opening it.

    A file that another program is changing is not looked at. Raises what `opened` raises.
    """
    with copied(path, path.parent) as copy:
        with _guarded(copy) as database:
            version = schema.version_of(database)
            if version < schema.VERSION or path.stat().st_size <= SMALL_BYTES:
                check(database)
        # With all that belongs to it in it.
        _make_safe(copy)


def _is_cut_short(path: Path) -> bool:
    """Whether a process died amid a transaction, which SQLite would undo.

    Only SQLite knows whether another process is amid one: to read, it refuses what it would undo.
    """
    if not holds_something(rollback_of(path)):
        return False
    try:
        with _guarded(uri_to_read(path)) as database:
            database.execute("PRAGMA user_version")
    except sqlite3.DatabaseError as error:
        return error.sqlite_errorcode == sqlite3.SQLITE_READONLY_ROLLBACK
    return False


def _make_safe(path: Path) -> None:
    """Make the file where there is none, and its owner's alone; refuse what is no regular file."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # SQLite would create the file readable by everybody.
    handle = os.open(path, os.O_RDWR | os.O_CREAT | NO_FOLLOW, 0o600)
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            # Reading from a pipe, for one, would never end.
            raise JournalError(Unwritable.NO_ACCESS)
        if os.name == "posix":
            os.fchmod(handle, 0o600)
        _refuse_truncated(handle, path)
    finally:
        os.close(handle)


def _refuse_truncated(handle: int, path: Path) -> None:
    """Compare the size with the one in the header (SQLite file format, 1.3): SQLite would not.

    A truncated file can answer simple questions normally, for a while.
    """
    rollback = rollback_of(path)
    # Before, there may be something to roll back; after, somebody may be writing.
    if (
        rollback.exists()
        or holds_something(log_of(path))
        or not (header := os.read(handle, 100))
        or rollback.exists()
    ):
        return
    pages, page_size = int.from_bytes(header[28:32]), int.from_bytes(header[16:18])
    page_size = 65536 if page_size == 1 else page_size
    size_is_valid = header[24:28] == header[92:96]
    if len(header) < 100 or (size_is_valid and os.fstat(handle).st_size < pages * page_size):
        raise DamagedError


@contextmanager
def _guarded(name: Path | str) -> Iterator[sqlite3.Connection]:
    """Open a file of which nobody knows yet who has made it, by its path or its URI."""
    with closing(
        sqlite3.connect(
            name, timeout=_BUSY_SECONDS, isolation_level=None, uri=isinstance(name, str)
        )
    ) as database:
        database.executescript(_GUARDS)
        database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_TEXT)
        database.text_factory = lambda text: text.decode("utf-8", "replace")
        yield database


def uri_to_read(path: Path) -> str:
    """Return the URI of a file that is only to be read (SQLite, "Uniform Resource Identifiers")."""
    slashed = path.absolute().as_posix()
    # Before a drive of Windows there is one slash more; a share has two of its own.
    slashed = slashed if slashed.startswith("/") else f"/{slashed}"
    return f"file://{quote(os.fsencode(slashed))}?mode=ro"


def _copy_beside(path: Path, database: sqlite3.Connection, version: int) -> None:
    """Keep a copy of an older version; of a new file there is nothing to keep."""
    if database.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone() is None:
        return
    copy = _free_name(path.with_name(f"journal-version-{version}.sqlite3"))
    os.close(os.open(copy, os.O_RDWR | os.O_CREAT | os.O_EXCL | NO_FOLLOW, 0o600))
    with _guarded(copy) as target:
        database.backup(target)


def _free_name(path: Path) -> Path:
    """Return the path, with a number where it is taken: nothing is ever overwritten."""
    free, number = path, 2
    while any(os.path.lexists(beside(free, suffix)) for suffix in ("", *SUFFIXES)):
        free = path.with_stem(f"{path.stem}-{number}")
        number += 1
    return free

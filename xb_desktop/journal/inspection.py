"""Looks a journal through for `--check`, and changes nothing: another window may be using it."""

from __future__ import annotations

import os
import sqlite3
import tempfile
import time
from contextlib import ExitStack, closing, contextmanager
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from xb_desktop.journal import schema
from xb_desktop.journal.failures import FAILURES, is_damage, reason_of
from xb_desktop.journal.file import (
    JOURNAL_LOCK,
    SMALL_BYTES,
    check,
    opened_to_read,
)
from xb_desktop.journal.journal_error import JournalError, Unwritable
from xb_desktop.journal.side_files import copied, has_log
from xb_desktop.system.data_folder import NO_FOLLOW, NO_WAIT
from xb_desktop.system.log import describe, logger

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LIMIT_SECONDS = 15.0
"""How long a large file may take; a million rows, 289 MB, took 4 to 9 s on a
computer with much else to do."""
_PAGES_AT_ONCE = 1024
"""Of 4 KiB: while they are copied, for a few milliseconds, no other program can write."""
_STEPS = 100_000
"""SQLite's steps between two looks at the clock."""

_log = logger(__name__)


class Soundness(Enum):
    """What a journal is found to be; what can be told only as an error is a `JournalError`."""

    ABSENT = "absent"
    SOUND = "sound"
    OLDER = "older"
    DAMAGED = "damaged"
    UNFINISHED = "unfinished"
    """A process died while it changed the file. Whoever opens it to write undoes the change."""
    NOT_CHECKED = "not checked"
    """It is too large for the time, or there is no room for the copy that is checked."""


class _NotCheckedError(Exception):
    """The file is too large for the time, or for the room that a copy of it has."""


def inspect(path: Path, seconds: float = LIMIT_SECONDS) -> Soundness:
    """Look a whole journal through. Blocks; raises `JournalError` if it cannot be written to."""
    try:
        return _look_through(path, time.monotonic() + seconds)
    except FileNotFoundError as error:
        if _can_be_made(path):
            return Soundness.ABSENT
        raise JournalError(Unwritable.NO_ACCESS) from error
    except _NotCheckedError:
        return Soundness.NOT_CHECKED
    except FAILURES as error:
        if is_damage(error):
            return Soundness.DAMAGED
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_READONLY_ROLLBACK:
            return Soundness.UNFINISHED
        reason = reason_of(error, path.parent)
        _log.warning("journal %s: %s", reason, describe(error))
        raise JournalError(reason) from error


def _can_be_made(path: Path) -> bool:
    """Whether nothing but a folder is where an absent file, or its folder, would be made.

    Windows says of a file in the place of a folder that nothing was found, too.
    """
    return next((folder.is_dir() for folder in path.parents if folder.exists()), False)


def _look_through(path: Path, until: float) -> Soundness:
    """Check a small file where it is, and a large one in a copy: a check keeps others waiting."""
    size = path.lstat().st_size
    if size == 0 and path.is_file():
        # A process died before it had written anything.
        return Soundness.ABSENT
    version = _read(path, check) if size <= SMALL_BYTES else _read_copied(path, until)
    return Soundness.SOUND if version == schema.VERSION else Soundness.OLDER


def _read(path: Path, look: Callable[[sqlite3.Connection], None]) -> int:
    """Look at the open journal, and return the version of its schema."""
    with JOURNAL_LOCK, _opened(path) as database:
        version = schema.version_of(database)
        look(database)
        return version


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    """Open the journal to read, if it could be opened to write."""
    # Nothing is written. Opening a pipe would wait for somebody who reads.
    os.close(os.open(path, os.O_RDWR | NO_FOLLOW | NO_WAIT))
    with _without_log(path) as place, opened_to_read(place) as database:
        yield database


@contextmanager
def _without_log(path: Path) -> Iterator[Path]:
    """Return where to read a journal: to read a write-ahead log, SQLite would make its index."""
    if not has_log(path):
        yield path
        return
    with ExitStack() as stack:
        try:
            copy = stack.enter_context(copied(path))
        except OSError as error:
            raise _NotCheckedError from error
        yield copy


def _read_copied(path: Path, until: float) -> int:
    try:
        folder = tempfile.TemporaryDirectory(prefix="xb-desktop-", ignore_cleanup_errors=True)
    except OSError as error:
        raise _NotCheckedError from error
    with folder as name:
        copy = Path(name) / path.name
        version = _read(path, lambda database: _copy(database, copy, until))
        _check_copy(copy, until)
    return version


def _copy(database: sqlite3.Connection, path: Path, until: float) -> None:
    """Copy a few pages at a time; SQLite begins again whenever somebody has written meanwhile."""

    def look_at_clock(*_: int) -> None:
        if time.monotonic() > until:
            raise _NotCheckedError

    with closing(sqlite3.connect(path)) as copy:
        # It is thrown away: no loss of power matters to it.
        copy.executescript("PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF;")
        try:
            database.backup(copy, pages=_PAGES_AT_ONCE, progress=look_at_clock, sleep=0.001)
        except sqlite3.OperationalError as error:
            # No room for it, most probably; damage is another class of error.
            raise _NotCheckedError from error


def _check_copy(path: Path, until: float) -> None:
    with closing(sqlite3.connect(path)) as copy:
        copy.set_progress_handler(lambda: time.monotonic() > until, _STEPS)
        try:
            check(copy)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
                raise _NotCheckedError from error
            raise

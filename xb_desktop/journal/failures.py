"""What an operation on the journal can end with, and which reason it is told as."""

from __future__ import annotations

import errno
import sqlite3
import sys
import tempfile
from typing import TYPE_CHECKING

from xb_desktop.journal.journal_error import Unwritable

if sys.platform != "win32":
    import fcntl

if TYPE_CHECKING:
    from pathlib import Path


class DamagedError(Exception):
    """The file is not, or no longer, a complete journal of ours."""


FAILURES = (sqlite3.Error, OSError, MemoryError, UnicodeError, OverflowError, DamagedError)
"""`UnicodeError` and `OverflowError` are Python's own, for values that SQLite could not store."""

# A text that is too long was not written by us, and neither was a file that is no database.
_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_TOOBIG}
_SYSTEM_REASONS = {
    errno.ENOSPC: Unwritable.FULL,
    errno.EDQUOT: Unwritable.FULL,
    errno.EFBIG: Unwritable.FULL,
    errno.EROFS: Unwritable.READ_ONLY,
    errno.ENOMEM: Unwritable.NO_MEMORY,
    errno.EIO: Unwritable.BROKEN,
    errno.ELOOP: Unwritable.LINK,
}
"""By errno; all others have to do with access to the file."""
_SQLITE_REASONS = {
    sqlite3.SQLITE_FULL: Unwritable.FULL,
    sqlite3.SQLITE_READONLY: Unwritable.READ_ONLY,
    sqlite3.SQLITE_BUSY: Unwritable.IN_USE,
    sqlite3.SQLITE_LOCKED: Unwritable.IN_USE,
    sqlite3.SQLITE_CANTOPEN: Unwritable.NO_ACCESS,
    sqlite3.SQLITE_PERM: Unwritable.NO_ACCESS,
    sqlite3.SQLITE_NOMEM: Unwritable.NO_MEMORY,
    sqlite3.SQLITE_IOERR_NOMEM: Unwritable.NO_MEMORY,
    sqlite3.SQLITE_IOERR_LOCK: Unwritable.NO_LOCKS,
    sqlite3.SQLITE_IOERR_RDLOCK: Unwritable.NO_LOCKS,
    sqlite3.SQLITE_IOERR_CHECKRESERVEDLOCK: Unwritable.NO_LOCKS,
    sqlite3.SQLITE_IOERR: Unwritable.BROKEN,
    sqlite3.SQLITE_CORRUPT: Unwritable.BROKEN,
    sqlite3.SQLITE_NOTADB: Unwritable.BROKEN,
}
"""By SQLite's extended code, else by its primary one; all others are errors of our own."""


def is_damage(error: Exception) -> bool:
    """Whether the file has to be set aside for this error."""
    if isinstance(error, sqlite3.Error):
        return _primary(_code(error)) in _DAMAGE
    return isinstance(error, DamagedError)


def reason_of(error: Exception, folder: Path) -> Unwritable:
    """Return why a journal in a folder could not be written, for one of `FAILURES`."""
    if isinstance(error, sqlite3.Error):
        return _reason_of_sqlite(_code(error), folder)
    if isinstance(error, OSError):
        return _SYSTEM_REASONS.get(error.errno or 0, Unwritable.NO_ACCESS)
    if isinstance(error, MemoryError):
        return Unwritable.NO_MEMORY
    if isinstance(error, DamagedError):
        return Unwritable.BROKEN
    return Unwritable.FAULT


def _reason_of_sqlite(code: int, folder: Path) -> Unwritable:
    reason = _SQLITE_REASONS.get(code) or _SQLITE_REASONS.get(_primary(code), Unwritable.FAULT)
    # Where files cannot be locked, SQLite reports that somebody else has locked them.
    if reason is Unwritable.IN_USE and not _can_lock(folder):
        return Unwritable.NO_LOCKS
    return reason


def _code(error: sqlite3.Error) -> int:
    try:
        return error.sqlite_errorcode
    except AttributeError:
        # Python's own module has found it, before SQLite was asked: a call that is wrong.
        return sqlite3.SQLITE_MISUSE


def _primary(code: int) -> int:
    """Return the primary code of an extended one (SQLite, "Result and Error Codes")."""
    return code & 0xFF


def _can_lock(folder: Path) -> bool:
    """Whether files in a folder can be locked as SQLite locks them: on Windows, always.

    True also where that cannot be found out.
    """
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            return _takes_lock(file.fileno())
    except OSError:
        return True


def _takes_lock(handle: int) -> bool:
    if sys.platform == "win32":
        return True
    try:
        fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True

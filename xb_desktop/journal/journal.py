"""The journal: one row for each attempt, on disk before the first byte of its request leaves.

The only module that imports sqlite3. One file, readable by its owner alone; no handle outlives a
call or crosses a thread. A commit is durable at power loss: rollback journal with
`synchronous=EXTRA` (about 1 ms measured on Linux, no side files left), `fullfsync` for macOS.

What can befall the file:

    cannot be written   `JournalError`: nothing is sent without a record
    newer version       `JournalError`: left alone
    older version       copied beside, then migrated in one transaction
    damaged             set aside byte for byte, and a new one begun; `set_aside` tells
    planted             whatever defines more than we do counts as damaged, and nothing of it is run
    a run died          its rows in `sending` become `unknown` at the next `recover()`, which also
                        clears its sign of life away
"""

from __future__ import annotations

import errno
import os
import sqlite3
import stat
import threading
from contextlib import closing
from dataclasses import astuple, dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from xb_desktop.journal.journal_schema import MOST_ENTRIES, Entry, is_ours
from xb_desktop.orders.identity import same_order
from xb_desktop.system.data_folder import JOURNAL, NO_FOLLOW, RUNS, may_hold_journal
from xb_desktop.system.log import describe, logger
from xb_desktop.system.run_lock import RunLock, can_lock, living_runs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from xb_desktop.orders.address import Address
    from xb_desktop.orders.order import Order
    from xb_desktop.orders.outcome import Outcome

SENDING = "sending"
"""The outcome of a row whose attempt is not finished."""

_APPLICATION_ID = 0x58424A31  # "XBJ1", so that file(1) and we tell it from other databases
_SCHEMA_VERSION = 3
_BUSY_SECONDS = 1.0
_QUICK_CHECK_BYTES = 4 * 1024 * 1024
"""Up to this size the whole file is checked at the start: the time grows with the rows, and while
it is checked nobody can write."""
_SETTINGS = """
PRAGMA journal_mode = DELETE;
PRAGMA synchronous = EXTRA;
PRAGMA fullfsync = ON;
PRAGMA secure_delete = ON;
"""
_COLUMNS = {
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
}
_INDEXES = (
    (
        "CREATE INDEX IF NOT EXISTS attempts_by_reference"
        " ON attempts (order_reference COLLATE NOCASE, api_address)"
    ),
    f"CREATE INDEX IF NOT EXISTS attempts_sending ON attempts (id) WHERE outcome = '{SENDING}'",
)
_INDEX_OF_VERSION_2 = "CREATE INDEX attempts_by_order ON attempts (order_reference, api_address)"
_OF_ORDER = "order_reference = ? COLLATE NOCASE AND api_address = ?"
"""Finds at least every row of an order (`identity`): whether case counts is judged afterwards."""
_SELECT = (
    "SELECT id, started_at, api_address, email_address, order_reference, outcome, run FROM attempts"
)
_GUARDS = """
PRAGMA trusted_schema = OFF;
PRAGMA cell_size_check = ON;
"""
"""For a file that may not be ours (SQLite, "Defense Against The Dark Arts")."""
_LONGEST_TEXT = 1024 * 1024
"""Bytes; a row that we have written has a few hundred."""
# A text that is too long, like a file that is none of ours, is none that we have written.
_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_TOOBIG}

# On POSIX, closing any descriptor of a file drops all locks that the process holds on it, another
# thread's SQLite connection's too (SQLite, "How To Corrupt", 2.2), and `_open` has to look at it.
_ONE_AT_A_TIME = threading.Lock()
_log = logger(__name__)

Result = TypeVar("Result")


class Unwritable(StrEnum):
    """Why the journal cannot be written. The window has the words."""

    FULL = "full"
    READ_ONLY = "read_only"
    IN_USE = "in_use"
    NEWER = "newer"
    NO_ACCESS = "no_access"
    LINK = "link"
    NO_LOCKS = "no_locks"
    NO_MEMORY = "no_memory"
    BROKEN = "broken"
    FAULT = "fault"
    """A mistake of the program's own: nothing on this computer is to be put right."""


class JournalError(Exception):
    """The journal cannot be written, or not be read."""

    def __init__(self, reason: Unwritable) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class AttemptRecord:
    """One row, as far as others need it. `started_at` is UTC in ISO 8601."""

    id: int
    started_at: str
    api_address: str
    email_address: str
    order_reference: str
    outcome: str
    run: str


class _DamagedError(Exception):
    """The file is no whole database any more."""


_FAILURES = (sqlite3.Error, OSError, MemoryError, UnicodeError, OverflowError, _DamagedError)
"""What a call can end with; Python itself refuses values that SQLite could not store."""
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
"""By SQLite's extended code, else by its primary one; all others are mistakes of our own."""


class Journal:
    """The attempts made on this computer, in one folder. Opens nothing until it is needed.

    The signs of life of all runs are in `lock_folder`, or else in the same folder.
    `set_aside` is where a damaged file was moved to in this run, if one was found.
    """

    def __init__(self, folder: Path, lock_folder: Path | None = None) -> None:
        self.path = folder / JOURNAL
        self.set_aside: Path | None = None
        self._runs = (lock_folder or folder) / RUNS
        self._lock: RunLock | None = None

    def begin(self, order: Order, address: Address) -> AttemptRecord:
        """Put an attempt on disk as `sending`.

        When it returns, the row survives a loss of power. Raises `JournalError` where it cannot be
        written; then nothing may be sent.
        """

        return self._write(lambda database: _insert(database, self._new(order, address)))

    def add(self, order: Order, address: Address, outcome: Outcome) -> None:
        """Put an attempt on disk that ended before anything was sent.

        In one transaction: no moment in which a loss of power would leave it as `sending`. Raises
        `JournalError`.
        """

        def insert(database: sqlite3.Connection) -> None:
            row = _insert(database, self._new(order, address))
            _complete(database, row.id, outcome.name, outcome.http_status, outcome.detail)

        self._write(insert)

    def finish(self, attempt: AttemptRecord, outcome: Outcome) -> None:
        """Give an attempt's row its outcome, also another one when a late answer says more.

        Nothing that comes later takes a confirmed cancellation back. Raises `JournalError`; the row
        then stays as it was.
        """

        def complete(database: sqlite3.Connection) -> None:
            # The row is gone where the file was found damaged meanwhile: then it is written anew.
            known = database.execute(
                "SELECT 1 FROM attempts WHERE id = ? AND run = ?", (attempt.id, attempt.run)
            ).fetchone()
            row = attempt if known else _insert(database, attempt)
            _complete(database, row.id, outcome.name, outcome.http_status, outcome.detail)

        self._write(complete)

    def recover(self) -> list[AttemptRecord]:
        """Turn the rows that a dead run left as `sending` into `unknown`, and return them.

        To be called once at the start; it also looks a small file through for damage. Raises
        `JournalError`. Where there is no journal yet, none is made.
        """
        if not may_hold_journal(self.path.parent):
            return []

        def settle(database: sqlite3.Connection) -> list[AttemptRecord]:
            left_over = self._left_over(database)
            for attempt in left_over:
                _complete(database, attempt.id, "unknown", None, "interrupted")
            return left_over

        return self._write(settle, thorough=True)

    def is_in_order(self) -> bool:
        """Whether `recover` would find no row to settle, no damage, no trouble, nothing to migrate.

        Only looks. A process beside the program may ask, and may be killed.
        """
        try:
            with _ONE_AT_A_TIME, closing(self._connect()) as database:
                if _version_of_ours(database) < _SCHEMA_VERSION:
                    return False
                self._look_through(database)
                return not self._left_over(database)
        except (sqlite3.Error, OSError, _DamagedError, JournalError):
            return False

    def earlier(self, order: Order, address: Address) -> AttemptRecord | None:
        """Return the attempt that speaks against sending again, or None.

        That is the last one for the same order at the same address that was cancelled, is unknown,
        or is being sent by another run. One of this run that was left as `sending` is unknown: its
        outcome could not be recorded, for no attempt begins before the last one has one. Where
        there is no journal yet, one is made, so that the attempt need not wait for it. Raises
        `JournalError` where it cannot be read.
        """

        def find(database: sqlite3.Connection) -> AttemptRecord | None:
            rows = database.execute(
                f"{_SELECT} WHERE {_OF_ORDER}"
                f" AND outcome IN ('cancelled', 'unknown', '{SENDING}') ORDER BY id DESC",
                (order.reference, str(address)),
            )
            found = next(_of_order(rows, order.reference), None)
            if found is not None and found.outcome == SENDING and self._is_own(found):
                return replace(found, outcome="unknown")
            return found

        return self._write(find)

    def settle(self, reference: str, address: Address, outcome: Outcome) -> int:
        """Give the unknown attempts for an order the outcome that was found out since.

        Returns how many there were. Raises `JournalError`.
        """

        def update(database: sqlite3.Connection) -> int:
            rows = database.execute(
                f"{_SELECT} WHERE {_OF_ORDER} AND outcome = 'unknown'", (reference, str(address))
            ).fetchall()
            unknown = list(_of_order(rows, reference))
            database.executemany(
                "UPDATE attempts SET outcome = ?, detail = ? WHERE id = ?",
                [(outcome.name, outcome.detail, attempt.id) for attempt in unknown],
            )
            return len(unknown)

        return self._write(update)

    def close(self) -> None:
        """Give up this run's sign of life; nothing of it is left as `sending`."""
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _new(self, order: Order, address: Address) -> AttemptRecord:
        run = self._this_run()
        email_address, reference = order.email_address, order.reference
        return AttemptRecord(0, _now(), str(address), email_address, reference, SENDING, run)

    def _is_own(self, attempt: AttemptRecord) -> bool:
        return self._lock is not None and attempt.run == self._lock.run

    def _look_through(self, database: sqlite3.Connection) -> None:
        if self.path.stat().st_size <= _QUICK_CHECK_BYTES:
            _check(database)

    def _left_over(self, database: sqlite3.Connection) -> list[AttemptRecord]:
        rows = database.execute(f"{_SELECT} WHERE outcome = '{SENDING}' ORDER BY id").fetchall()
        # After the rows: a run shows its sign of life before it has any.
        alive = living_runs(self._runs) | ({self._lock.run} if self._lock else set())
        return [attempt for attempt in map(_attempt, rows) if attempt.run not in alive]

    def _this_run(self) -> str:
        if self._lock is None:
            self._lock = RunLock(self._runs)
        return self._lock.run

    def _write(
        self, change: Callable[[sqlite3.Connection], Result], *, thorough: bool = False
    ) -> Result:
        """Make a change in one transaction; with a new file where the old one is damaged."""
        try:
            with _ONE_AT_A_TIME:
                try:
                    return self._change(change, thorough=thorough)
                except (_DamagedError, sqlite3.DatabaseError) as error:
                    if not _is_damage(error):
                        raise
                    self._set_aside()
                    return self._change(change)
        except _FAILURES as error:
            reason = self._reason(error)
            _log.error("journal %s: %s", reason, describe(error))
            raise JournalError(reason) from error

    def _reason(self, error: Exception) -> Unwritable:
        reason = _reason(error)
        # Where there are no locks, SQLite takes them for those of somebody else.
        is_without_locks = reason is Unwritable.IN_USE and not can_lock(self.path.parent)
        return Unwritable.NO_LOCKS if is_without_locks else reason

    def _change(
        self, change: Callable[[sqlite3.Connection], Result], *, thorough: bool = False
    ) -> Result:
        with closing(self._open()) as database:
            if thorough:
                self._look_through(database)
            database.execute("BEGIN IMMEDIATE")
            result = change(database)
            database.execute("COMMIT")
            return result

    def _open(self) -> sqlite3.Connection:
        database = self._connect()
        try:
            self._prepare(database)
        except BaseException:
            database.close()
            raise
        return database

    def _connect(self) -> sqlite3.Connection:
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # SQLite would create the file readable by everybody.
        handle = os.open(self.path, os.O_RDWR | os.O_CREAT | NO_FOLLOW, 0o600)
        try:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                # Reading from a pipe, for one, would never end.
                raise JournalError(Unwritable.NO_ACCESS)
            if os.name == "posix":
                os.fchmod(handle, 0o600)
            _refuse_truncated(handle, self.path)
        finally:
            os.close(handle)
        return _guarded(self.path)

    def _prepare(self, database: sqlite3.Connection) -> None:
        version = _version_of_ours(database)
        database.executescript(_SETTINGS)
        if version < _SCHEMA_VERSION:
            self._migrate(database, version)

    def _migrate(self, database: sqlite3.Connection, version: int) -> None:
        # Damage is set aside as it was found: not half migrated.
        _check(database)
        if database.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone():
            self._copy_beside(database, version)
        database.execute("BEGIN IMMEDIATE")
        columns = ", ".join(f"{name} {kind}" for name, kind in _COLUMNS.items())
        database.execute(f"CREATE TABLE IF NOT EXISTS attempts ({columns})")
        present = {row[1] for row in database.execute("PRAGMA table_info(attempts)")}
        for name, kind in _COLUMNS.items():
            if name not in present:
                database.execute(f"ALTER TABLE attempts ADD COLUMN {name} {kind}")
        database.execute("DROP INDEX IF EXISTS attempts_by_order")
        for index in _INDEXES:
            database.execute(index)
        database.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
        database.execute(f"PRAGMA user_version = {_SCHEMA_VERSION}")
        database.execute("COMMIT")

    def _copy_beside(self, database: sqlite3.Connection, version: int) -> None:
        copy = _free_name(self.path.with_name(f"journal-version-{version}.sqlite3"))
        os.close(os.open(copy, os.O_RDWR | os.O_CREAT | os.O_EXCL | NO_FOLLOW, 0o600))
        with closing(_guarded(copy)) as target:
            database.backup(target)

    def _set_aside(self) -> None:
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
        aside = _free_name(self.path.with_name(f"journal-damaged-{stamp}.sqlite3"))
        # A rollback journal belongs to the file that it would restore.
        rollback = _rollback_of(self.path)
        if rollback.exists():
            rollback.rename(_rollback_of(aside))
        self.path.rename(aside)
        self.set_aside = aside


def _check(database: sqlite3.Connection) -> None:
    if database.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise _DamagedError


def _insert(database: sqlite3.Connection, attempt: AttemptRecord) -> AttemptRecord:
    inserted = database.execute(
        "INSERT INTO attempts"
        " (started_at, api_address, email_address, order_reference, outcome, run)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (
            attempt.started_at,
            attempt.api_address,
            attempt.email_address,
            attempt.order_reference,
            SENDING,
            attempt.run,
        ),
    )
    row = inserted.lastrowid or 0
    recorded = replace(attempt, id=row, outcome=SENDING)
    # What has been written is read, not believed: nothing is sent without a record.
    if database.execute(f"{_SELECT} WHERE id = ?", (row,)).fetchone() != astuple(recorded):
        raise JournalError(Unwritable.BROKEN)
    return recorded


def _complete(
    database: sqlite3.Connection, row: int, outcome: str, http_status: int | None, detail: str
) -> None:
    database.execute(
        "UPDATE attempts SET finished_at = ?, outcome = ?, http_status = ?, detail = ?"
        " WHERE id = ? AND outcome <> 'cancelled'",
        (_now(), outcome, http_status, detail, row),
    )


def _attempt(row: tuple[object, ...]) -> AttemptRecord:
    texts = [value if isinstance(value, str) else "" for value in row[1:]]
    return AttemptRecord(int(str(row[0])), *texts)


def _of_order(rows: Iterable[tuple[object, ...]], reference: str) -> Iterator[AttemptRecord]:
    attempts = map(_attempt, rows)
    return (each for each in attempts if same_order(each.order_reference, reference))


def _guarded(path: Path) -> sqlite3.Connection:
    """Open a file of which nobody knows yet who has made it."""
    database = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None)
    try:
        database.executescript(_GUARDS)
    except BaseException:
        database.close()
        raise
    database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_TEXT)
    database.text_factory = lambda text: text.decode("utf-8", "replace")
    return database


def _version_of_ours(database: sqlite3.Connection) -> int:
    """Return the version of a journal's schema, once it is known to be ours.

    Before that, nothing else may be asked of a file. Raises `_DamagedError` where it is not ours,
    and `JournalError` where a newer version has made it.
    """
    version = _pragma(database, "user_version")
    if version > _SCHEMA_VERSION:
        raise JournalError(Unwritable.NEWER)
    if _pragma(database, "application_id") not in {0, _APPLICATION_ID}:
        raise _DamagedError
    rows = database.execute(
        "SELECT type, name, tbl_name, sql FROM sqlite_schema LIMIT ?", (MOST_ENTRIES,)
    ).fetchall()
    entries = [Entry(*row) for row in rows]
    is_current = version == _SCHEMA_VERSION
    indexes = _INDEXES if is_current else (*_INDEXES, _INDEX_OF_VERSION_2)
    if not is_ours(entries, columns=_COLUMNS, indexes=indexes, is_current=is_current):
        raise _DamagedError
    return version


def _pragma(database: sqlite3.Connection, name: str) -> int:
    value: int = database.execute(f"PRAGMA {name}").fetchone()[0]
    return value


def _refuse_truncated(handle: int, path: Path) -> None:
    """Compare the size with the one in the header (SQLite file format, 1.3): SQLite would not.

    A truncated file can answer simple questions normally, for a while.
    """
    rollback = _rollback_of(path)
    # Before, there may be something to roll back; after, somebody may be writing.
    if rollback.exists() or not (header := os.read(handle, 100)) or rollback.exists():
        return
    pages, page_size = int.from_bytes(header[28:32]), int.from_bytes(header[16:18])
    page_size = 65536 if page_size == 1 else page_size
    size_is_valid = header[24:28] == header[92:96]
    if len(header) < 100 or (size_is_valid and os.fstat(handle).st_size < pages * page_size):
        raise _DamagedError


def _rollback_of(path: Path) -> Path:
    """Return where SQLite keeps what a transaction changes, until it is committed."""
    return path.with_name(f"{path.name}-journal")


def _free_name(path: Path) -> Path:
    """Return the path, with a number where it is taken: nothing is ever overwritten."""
    free, number = path, 2
    while os.path.lexists(free):
        free = path.with_stem(f"{path.stem}-{number}")
        number += 1
    return free


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def _is_damage(error: Exception) -> bool:
    # The low byte is the primary code, whatever the extended one says.
    code = getattr(error, "sqlite_errorcode", None)
    return isinstance(error, _DamagedError) or (code is not None and code & 0xFF in _DAMAGE)


def _reason(error: Exception) -> Unwritable:
    if isinstance(error, OSError):
        return _SYSTEM_REASONS.get(error.errno or 0, Unwritable.NO_ACCESS)
    if isinstance(error, MemoryError):
        return Unwritable.NO_MEMORY
    if isinstance(error, _DamagedError):
        return Unwritable.BROKEN
    # What is wrong with a value or a call has no code: Python itself has found it.
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_MISUSE)
    return _SQLITE_REASONS.get(code) or _SQLITE_REASONS.get(code & 0xFF, Unwritable.FAULT)

"""The journal of an older version, in the folder in which that kept it, moved to where it is now.

Only on Windows, where it was in the folder that a domain copies to other computers (*Roaming*): a
journal's locks say something about one computer. Nothing of it is lost, whenever this ends:

    the copy is begun           the old journal is as it was; what was copied is removed next time
    the copy has its name       both have the same rows; the next start adds none, and goes on
    the old one is removed      what lies beside the journal is moved by the next start
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from xb_desktop.journal import schema
from xb_desktop.journal.failures import FAILURES, DamagedError, is_damage
from xb_desktop.journal.file import JOURNAL_LOCK, check, opened, quarantine
from xb_desktop.journal.journal_error import JournalError
from xb_desktop.journal.kept_journal import Kept, KeptJournal
from xb_desktop.system.data_folder import (
    BESIDE_JOURNAL,
    JOURNAL,
    NO_FOLLOW,
    RUNS,
    SEARCH_FILES,
    may_hold_journal,
)
from xb_desktop.system.file_lock import lock
from xb_desktop.system.log import describe, logger
from xb_desktop.system.run_lock import living_runs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import Any

_FIRST_LOCK = "first.lock"
"""What a running program of an older version holds beside its journal."""
_UNFINISHED = "journal.sqlite3.moving"
_ATTEMPT = ("started_at", "api_address", "email_address", "order_reference", "run")
"""The columns that tell one attempt from another, and never change."""

_log = logger(__name__)


@dataclass(frozen=True, slots=True)
class Relocation:
    """Which journal to go on with: its folder, and the one with the locks of its runs.

    `set_aside` is where the old one is if it was damaged, `kept` why it was not moved, if it was
    not.
    """

    folder: Path
    runs: Path
    set_aside: Path | None = None
    kept: KeptJournal | None = None


class _InUseError(Exception):
    """An older version of the program is running."""


def relocate(former: Path, folder: Path, runs: Path) -> Relocation:
    """Move the journal in the folder `former`, and what lies beside it, to another folder.

    `runs` is the folder with the locks of the runs of this version. Blocks, and never raises: where
    the journal cannot be moved, the one in `former` is still good.
    """
    set_aside = None
    try:
        with JOURNAL_LOCK, _unused(former, runs):
            # First: should this be cut short, nobody would look for it once the journal is gone.
            _remove_index(former)
            if may_hold_journal(former):
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                set_aside = _take_over(former / JOURNAL, folder / JOURNAL)
            moved = _move_beside(former, folder)
    except _InUseError:
        return _kept(Kept.IN_USE, former, folder, runs)
    except (*FAILURES, JournalError) as error:
        _log.warning("the journal was not moved: %s", describe(error))
        return _kept(Kept.NOT_MOVED, former, folder, runs)
    if set_aside in moved:
        set_aside = folder / set_aside.name
    return Relocation(folder, runs, set_aside)


def _kept(why: Kept, former: Path, folder: Path, runs: Path) -> Relocation:
    if not may_hold_journal(former):
        # Only what lay beside it is left there.
        return Relocation(folder, runs)
    if may_hold_journal(folder):
        return Relocation(folder, runs, kept=KeptJournal(Kept.NOT_ADDED, former, folder))
    # A program that is running there knows the locks beside its journal alone.
    runs = former / RUNS if _has_runs(former) else runs
    return Relocation(former, runs, kept=KeptJournal(why, former, folder))


def _has_runs(folder: Path) -> bool:
    try:
        return bool(living_runs(folder / RUNS))
    except OSError:
        return True


@contextmanager
def _unused(former: Path, runs: Path) -> Iterator[None]:
    """Keep older versions from beginning meanwhile. Raises `_InUseError` where one is running."""
    with ExitStack() as stack:
        # No file is made: where there is none, no version that locks it has ever run.
        with suppress(FileNotFoundError):
            handle = os.open(former / _FIRST_LOCK, os.O_RDWR | NO_FOLLOW)
            stack.callback(os.close, handle)
            if not _may_be_ours(handle):
                raise _InUseError
        if living_runs(former / RUNS) or living_runs(runs):
            raise _InUseError
        yield


def _may_be_ours(handle: int) -> bool:
    try:
        return lock(handle)
    except OSError:
        # No locks here: then nobody holds one.
        return True


def _take_over(old: Path, new: Path) -> Path | None:
    """Move a journal, or add its attempts to the one that is there; return where it is if damaged.

    Raises what `opened` raises, and leaves both as they were.
    """
    try:
        with opened(old) as database:
            check(database)
    except (DamagedError, sqlite3.DatabaseError) as error:
        if not is_damage(error):
            raise
        return quarantine(old)
    with opened(old) as database:
        if may_hold_journal(new.parent):
            with opened(new) as target:
                _add_attempts(database, target)
        else:
            _copy(database, new)
    _remove(old)
    return None


def _copy(database: sqlite3.Connection, new: Path) -> None:
    """Copy a journal; it has its name only once it is whole, and on the disk."""
    unfinished = _unfinished(new.parent)
    os.close(os.open(unfinished, os.O_RDWR | os.O_CREAT | os.O_EXCL | NO_FOLLOW, 0o600))
    with closing(sqlite3.connect(unfinished, isolation_level=None)) as target:
        database.backup(target)
    _rename(unfinished, new)


def _add_attempts(old: sqlite3.Connection, new: sqlite3.Connection) -> None:
    """Add the rows that are not there yet, in one transaction.

    What became of those that are there is told better by the rows there: they are newer.
    """
    columns = [name for name in schema.COLUMNS if name != "id"]
    places = [columns.index(name) for name in _ATTEMPT]
    new.execute("BEGIN IMMEDIATE")
    there = {tuple(row[place] for place in places) for row in _rows(new, columns)}
    for row in _rows(old, columns):
        if tuple(row[place] for place in places) not in there:
            _insert(new, columns, row)
    new.execute("COMMIT")


def _rows(database: sqlite3.Connection, columns: list[str]) -> sqlite3.Cursor:
    listed = ", ".join(columns)
    return database.execute(f"SELECT {listed} FROM attempts ORDER BY id")  # noqa: S608 - our names


def _insert(database: sqlite3.Connection, columns: list[str], row: tuple[Any, ...]) -> None:
    listed, marks = ", ".join(columns), ", ".join("?" * len(columns))
    statement = f"INSERT INTO attempts ({listed}) VALUES ({marks})"  # noqa: S608 - our names
    database.execute(statement, row)


def _move_beside(former: Path, folder: Path) -> set[Path]:
    """Move what lies beside the journal, and return that; what has no place there stays."""
    moved = set()
    for old in sorted(former.glob(BESIDE_JOURNAL)):
        try:
            if old.is_file() and not old.is_symlink() and _copy_file(old, folder / old.name):
                old.unlink()
                moved.add(old)
        except OSError as error:
            _log.warning("%s was not moved: %s", old.name, describe(error))
    return moved


def _remove_index(former: Path) -> None:
    """Remove the search index of a journal that is moved: nobody would make it anew there.

    It would keep what is deleted from the journal later.
    """
    for path in map(former.joinpath, SEARCH_FILES):
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            _log.warning("%s was not removed: %s", path.name, describe(error))


def _copy_file(old: Path, new: Path) -> bool:
    """Copy a file byte for byte; return whether its name has the same content there now."""
    if os.path.lexists(new):
        return old.read_bytes() == new.read_bytes()
    new.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    unfinished = _unfinished(new.parent)
    shutil.copyfile(old, unfinished)
    if os.name == "posix":
        unfinished.chmod(0o600)
    _rename(unfinished, new)
    return True


def _unfinished(folder: Path) -> Path:
    """Return where to copy to; what an earlier copy that was cut short left there is removed."""
    path = folder / _UNFINISHED
    # SQLite itself removes the rollback journal of a file that is new.
    path.unlink(missing_ok=True)
    return path


def _rename(unfinished: Path, path: Path) -> None:
    """Give a copy its name, and wait until it is on the disk, with its name.

    The original may be on another disk, and is removed after that.
    """
    _sync(unfinished)
    unfinished.rename(path)
    _sync(path)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDWR | NO_FOLLOW)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _remove(old: Path) -> None:
    """Remove a journal of which everything is in the other one; the next start tries again."""
    try:
        old.unlink()
    except OSError as error:
        _log.warning("the old journal was not removed: %s", describe(error))

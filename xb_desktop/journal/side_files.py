"""What SQLite keeps beside the journal, and would bring into the file as soon as it is opened.

A transaction that was cut short leaves a rollback journal. Where another program has changed the
kind of log, there are a write-ahead log and its index: a part of the content is in them, and the
last one to close the file moves it. A damaged journal would not be what was found any more, so such
files are copied, and the copy is looked at first.
"""

from __future__ import annotations

import filecmp
import os
import shutil
import stat
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from xb_desktop.journal.journal_error import JournalError, Unwritable
from xb_desktop.system.data_folder import NO_FOLLOW, NO_WAIT

if TYPE_CHECKING:
    from collections.abc import Iterator

SUFFIXES = ("-journal", "-wal", "-shm")
"""The rollback journal, the write-ahead log and its index; what belongs to a file moves with it."""
_PREFIX = "journal-looked-at-"
_VERSIONS = slice(18, 20)
"""Where the header has the versions of the format to write and to read (SQLite file format, 1.3)"""
_WITH_LOG = 2
_PART_BYTES = 1024 * 1024


def rollback_of(path: Path) -> Path:
    """Return where SQLite keeps what a transaction changes, until it is committed."""
    return beside(path, "-journal")


def log_of(path: Path) -> Path:
    """Return where a write-ahead log is, if there is one."""
    return beside(path, "-wal")


def beside(path: Path, suffix: str) -> Path:
    """Return the path of a file that belongs to another."""
    return path.with_name(f"{path.name}{suffix}")


def holds_something(path: Path) -> bool:
    """Whether there is such a file, and it is not empty."""
    try:
        return path.lstat().st_size > 0
    except FileNotFoundError:
        return False


def has_log(path: Path) -> bool:
    """Whether SQLite would use a write-ahead log: the header or the log itself says so."""
    handle = os.open(path, os.O_RDONLY | NO_FOLLOW | NO_WAIT)
    try:
        versions = os.read(handle, _VERSIONS.stop)[_VERSIONS]
    finally:
        os.close(handle)
    return _WITH_LOG in versions or holds_something(log_of(path))


@contextmanager
def copied(path: Path, folder: Path | None = None) -> Iterator[Path]:
    """Copy a journal with what belongs to it, for as long as it is looked at.

    The copy is in a folder of its own, within the one that is given or where temporary files are.
    Raises `OSError`, and `JournalError` where another program is changing the files.
    """
    if folder is not None:
        # What a run that was killed meanwhile has left there: nobody would delete its rows.
        for old in folder.glob(f"{_PREFIX}*"):
            shutil.rmtree(old, ignore_errors=True)
    with TemporaryDirectory(prefix=_PREFIX, dir=folder, ignore_cleanup_errors=True) as name:
        copy = Path(name) / path.name
        try:
            is_whole = _copy_all(path, copy)
        except FileNotFoundError:
            is_whole = False
        if not is_whole:
            raise JournalError(Unwritable.IN_USE)
        yield copy


def _copy_all(path: Path, copy: Path) -> bool:
    """Copy a journal with what belongs to it; return whether nobody has changed it meanwhile."""
    # The index of a log says only where its parts are, and SQLite makes it anew.
    suffixes = [it for it in ("", *SUFFIXES[:2]) if os.path.lexists(beside(path, it))]
    for suffix in suffixes:
        _copy(beside(path, suffix), beside(copy, suffix))
    return all(
        filecmp.cmp(beside(path, suffix), beside(copy, suffix), shallow=False)
        for suffix in suffixes
    )


def _copy(source: Path, target: Path) -> None:
    flags = os.O_RDONLY | NO_FOLLOW | NO_WAIT
    with open(os.open(source, flags), "rb") as file:  # noqa: PTH123 - no link is followed
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise JournalError(Unwritable.NO_ACCESS)
        with target.open("xb") as copy:
            shutil.copyfileobj(file, copy, _PART_BYTES)

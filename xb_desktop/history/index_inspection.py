"""Looks at the search index without changing it: for the check of this computer."""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import closing
from enum import Enum, auto
from typing import TYPE_CHECKING

from xb_desktop.history.search_index import VERSION, checksum_of
from xb_desktop.history.slices import reading
from xb_desktop.journal.file import uri_to_read
from xb_desktop.system.data_folder import SEARCH_CHECKSUM, SEARCH_INDEX

if TYPE_CHECKING:
    from pathlib import Path

_BUSY_SECONDS = 0.5


class IndexState(Enum):
    """What is beside a journal as its search index."""

    ABSENT = auto()
    SOUND = auto()
    UNFIT = auto()
    """It is damaged, not finished, or of another journal or version: it will be made anew."""
    OBSTRUCTED = auto()
    """A folder has its name, which the program cannot remove."""


def inspect(journal: Path) -> IndexState:
    """Return what the search index of a journal is like.

    Reads all of it (100 ms for that of 1,000,000 attempts); writes nothing. Raises `JournalError`
    where the journal cannot be read, and `OSError` where the index cannot.
    """
    path, checksum = journal.with_name(SEARCH_INDEX), journal.with_name(SEARCH_CHECKSUM)
    if not os.path.lexists(path):
        return IndexState.ABSENT
    mode = path.lstat().st_mode
    if stat.S_ISDIR(mode):
        return IndexState.OBSTRUCTED
    if not stat.S_ISREG(mode) or not checksum.is_file():
        return IndexState.UNFIT
    if checksum.read_bytes() != checksum_of(path) or not _is_of(journal, path):
        return IndexState.UNFIT
    return IndexState.SOUND


def _is_of(journal: Path, index: Path) -> bool:
    """Whether the last row that an index has seen is in the journal, as `SearchIndex` asks."""
    try:
        with closing(
            sqlite3.connect(uri_to_read(index), timeout=_BUSY_SECONDS, uri=True)
        ) as database:
            database.execute("PRAGMA trusted_schema = OFF")
            version = database.execute("PRAGMA user_version").fetchone()
            last, *mark = database.execute("SELECT id, started_at, run FROM seen").fetchone()
    except (sqlite3.Error, TypeError):
        return False
    if version != (VERSION,) or not journal.exists():
        return False
    with reading(journal) as database:
        row = database.execute("SELECT started_at, run FROM attempts WHERE id = ?", (last,))
        return bool(row.fetchone() == tuple(mark))

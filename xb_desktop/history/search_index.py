"""The search index: a file that may be missing, old or damaged, and is then made anew.

It holds which three characters occur in which row and in the forms of its customer (FTS5's
trigrams), nothing else: whoever searches gets the rows that may be meant, and looks at each of them
in the journal. It serves the rows up to the last one that it has seen; later ones have to be looked
through. A row whose text may still change, because its outcome is not known, is always among the
rows that may be meant.

SQLite does not notice every damage, and a row that is not found is as good as lost. So the file is
compared with its checksum, which lies beside it, before it is first used in a run; a run that was
killed while it wrote leaves none that fits.

Measured with 1,000,000 rows (SQLite 3.40): without it, a rare term takes 430 to 900 ms, with it 2
to 60 ms. Up to `ROWS_WITHOUT` rows, none is made. Nothing is written while an order is cancelled.
"""

from __future__ import annotations

import os
import sqlite3
import threading
import zlib
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING

from xb_desktop.history.customer_forms import FORMS, HAS_FORMS
from xb_desktop.history.query import SEARCHED, spellings
from xb_desktop.history.slices import NOTHING, reading
from xb_desktop.journal.attempt_record import RecordedOutcome
from xb_desktop.journal.failures import FAILURES
from xb_desktop.journal.schema import pragma
from xb_desktop.system.data_folder import (
    NO_FOLLOW,
    SEARCH_CHECKSUM,
    SEARCH_FILES,
    SEARCH_INDEX,
)
from xb_desktop.system.log import describe, logger

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from xb_desktop.history.slices import Between

ROWS_WITHOUT = 25_000
"""Up to so many rows, a search looks through all of them in about 30 ms."""
VERSION = 2
_SLICE = 4000
"""Rows for each transaction."""
_GRAM = 3
_MOST_GRAMS = 24
"""For each spelling of a term: more hardly narrow it down."""
_READ_BYTES = 1024 * 1024
_SCHEMA = f"""
CREATE TABLE seen (id INTEGER, started_at TEXT, run TEXT);
CREATE TABLE unsettled (id INTEGER PRIMARY KEY);
CREATE VIRTUAL TABLE rows USING
    fts5(text, content='', detail=none, columnsize=0, tokenize='trigram');
INSERT INTO seen VALUES ({NOTHING}, '', '');
PRAGMA user_version = {VERSION};
"""
_OF_CUSTOMER = f"CASE WHEN {HAS_FORMS} THEN {FORMS} END"
_TEXT = " || char(10) || ".join(f"ifnull({it}, '')" for it in (*SEARCHED, _OF_CUSTOMER))
_ROWS = (
    f"SELECT id, {_TEXT}, outcome, started_at, run FROM attempts WHERE id > ? ORDER BY id LIMIT ?"
)

_log = logger(__name__)


class IndexUnusableError(Exception):
    """The index cannot be used; what was searched for can still be found without it."""


class SearchIndex:
    """The index beside a journal; there must be one object for it in a process.

    It serves nothing until `catch_up` has found that it is as it was left. All methods block, and
    may be called on any thread.
    """

    def __init__(self, journal: Path) -> None:
        self.path = journal.with_name(SEARCH_INDEX)
        self._checksum = journal.with_name(SEARCH_CHECKSUM)
        self._journal = journal
        self._lock = threading.Lock()
        self._is_checked = False
        self._discarded = 0

    def seen(self) -> int:
        """Return up to which id it serves the rows of the journal; `NOTHING` if it serves none.

        An index of another journal, or of one whose last rows were replaced, serves none. Raises
        `JournalError`.
        """
        if not (self._is_checked and self.path.exists()):
            return NOTHING
        try:
            # Before the journal is opened: an order would wait for whoever uses the index.
            with self._opened() as index:
                last, *mark = index.execute("SELECT id, started_at, run FROM seen").fetchone()
        except IndexUnusableError:
            return NOTHING
        with reading(self._journal) as journal:
            row = journal.execute("SELECT started_at, run FROM attempts WHERE id = ?", (last,))
            return last if row.fetchone() == tuple(mark) and isinstance(last, int) else NOTHING

    def candidates(
        self, terms: Sequence[str], between: Between, count: int, *, is_descending: bool
    ) -> list[int]:
        """Return the ids of the first rows between two ids that may hold all terms, in their order.

        There are fewer than `count` only at the end. Raises `IndexUnusableError`.
        """
        order = "DESC" if is_descending else "ASC"
        with self._opened() as index:
            found = index.execute(
                "SELECT rowid FROM rows WHERE rows MATCH ? AND rowid > ? AND rowid < ?"
                f" ORDER BY rowid {order} LIMIT ?",
                (expression(terms), *between, count),
            ).fetchall()
            found += index.execute(
                f"SELECT id FROM unsettled WHERE id > ? AND id < ? ORDER BY id {order} LIMIT ?",
                (*between, count),
            )
        return sorted({row[0] for row in found}, reverse=is_descending)[:count]

    def catch_up(self, may_go_on: Callable[[], bool]) -> None:
        """Index what it has not seen, a slice at a time, as long as it `may_go_on`.

        Where the journal is small, there is no index. Raises `JournalError`.
        """
        if self._is_small():
            return
        try:
            self._check()
            has_grown = False
            while may_go_on() and self._index_slice():
                has_grown = True
            if has_grown:
                self._note_checksum()
        except (IndexUnusableError, OSError) as error:
            # It was removed, or is not used: everything is found without it.
            _log.warning("the search index is not up to date: %s", describe(error))

    def _check(self) -> None:
        """Use what an earlier run has left only where it is as it was left."""
        with self._lock:
            if self._is_checked:
                return
            noted = self._checksum.read_bytes() if self._checksum.is_file() else b""
            if not noted or noted != checksum_of(self.path):
                self._remove()
            self._is_checked = True

    def _note_checksum(self) -> None:
        with self._lock:
            _make_safe(self._checksum)
            self._checksum.write_bytes(checksum_of(self.path))

    def discard(self) -> None:
        """Remove it, with all that it holds; without effect where there is none."""
        with self._lock:
            self._discarded += 1
            self._remove()

    def _remove(self) -> None:
        for path in map(self.path.with_name, SEARCH_FILES):
            path.unlink(missing_ok=True)

    def _is_small(self) -> bool:
        with reading(self._journal) as journal:
            rows = journal.execute("SELECT 1 FROM attempts LIMIT 1 OFFSET ?", (ROWS_WITHOUT,))
            return rows.fetchone() is None

    def _index_slice(self) -> bool:
        """Index some more rows; return whether there were any."""
        discarded = self._discarded
        last = self.seen()
        with reading(self._journal) as journal:
            rows = journal.execute(_ROWS, (last, _SLICE)).fetchall()
        if not rows:
            return False
        if last == NOTHING:
            with self._lock:
                self._remove()
        with self._opened(is_made=True) as index:
            # What was read may have been deleted meanwhile.
            if self._discarded == discarded:
                _add(index, rows)
        return True

    @contextmanager
    def _opened(self, *, is_made: bool = False) -> Iterator[sqlite3.Connection]:
        """Open the file; where it `is_made`, it is made if there is none.

        One that SQLite cannot use is removed. Raises `IndexUnusableError`.
        """
        with self._lock:
            try:
                if is_made:
                    _make_safe(self.path)
                elif not self.path.exists():
                    raise IndexUnusableError
                with closing(sqlite3.connect(self.path, isolation_level=None)) as index:
                    _prepare(index)
                    yield index
            except FAILURES as error:
                _log.warning("the search index cannot be used: %s", describe(error))
                if isinstance(error, sqlite3.DatabaseError):
                    with suppress(OSError):
                        self._remove()
                raise IndexUnusableError from error


def expression(terms: Sequence[str]) -> str:
    """Return the terms in FTS5's language; empty where all of them are too short for the index.

    With `detail=none`, each part is a word of its own.
    """
    return " AND ".join(filter(None, map(_one_of, terms)))


def _one_of(term: str) -> str:
    """Return that a row has one of the spellings of a term; empty if any of them is too short."""
    found = [_grams(spelling) for spelling in spellings(term)]
    if not all(found):
        return ""
    return f"({' OR '.join(f'({_all_of(grams)})' for grams in found)})"


def _all_of(grams: Sequence[str]) -> str:
    quoted = (gram.replace('"', '""') for gram in grams[:_MOST_GRAMS])
    return " AND ".join(f'"{gram}"' for gram in quoted)


def _grams(text: str) -> list[str]:
    """Return parts of a text that the index knows; none where it is too short.

    Together, they hold each character: those that overlap would cost more than they tell.
    """
    last = len(text) - _GRAM
    starts = [*range(0, last, _GRAM), last] if last >= 0 else []
    return list(dict.fromkeys(text[at : at + _GRAM] for at in starts))


def checksum_of(path: Path) -> bytes:
    """Return what tells a file from a damaged one; empty where there is none."""
    found, size = 0, 0
    if not path.is_file():
        return b""
    with path.open("rb") as file:
        while part := file.read(_READ_BYTES):
            found, size = zlib.crc32(part, found), size + len(part)
    return f"{size} {found:08x}".encode()


def _make_safe(path: Path) -> None:
    """Make the file where there is none, its owner's alone; a link is not followed."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT | NO_FOLLOW, 0o600)
    os.close(handle)


def _prepare(index: sqlite3.Connection) -> None:
    # Half a transaction would be worse than none: rows would not be found. Otherwise, what is lost
    # is made anew.
    index.executescript(
        "PRAGMA trusted_schema = OFF; PRAGMA journal_mode = DELETE; PRAGMA synchronous = NORMAL;"
        "PRAGMA temp_store = MEMORY;"
    )
    version = pragma(index, "user_version")
    if version == 0:
        index.execute("BEGIN IMMEDIATE")
        for statement in filter(str.strip, _SCHEMA.split(";")):
            index.execute(statement)
        index.execute("COMMIT")
    elif version != VERSION:
        raise sqlite3.DatabaseError("another version")


def _add(index: sqlite3.Connection, rows: Sequence[tuple[int, str, str, str, str]]) -> None:
    settled = {RecordedOutcome.CANCELLED, RecordedOutcome.REFUSED, RecordedOutcome.NOT_SENT}
    index.execute("BEGIN IMMEDIATE")
    index.executemany("INSERT INTO rows (rowid, text) VALUES (?, ?)", [row[:2] for row in rows])
    index.executemany(
        "INSERT OR IGNORE INTO unsettled VALUES (?)",
        [(row[0],) for row in rows if row[2] not in settled],
    )
    last, _, _, started_at, run = rows[-1]
    index.execute("UPDATE seen SET id = ?, started_at = ?, run = ?", (last, started_at, run))
    index.execute("COMMIT")

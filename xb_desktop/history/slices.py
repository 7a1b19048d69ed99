"""The journal read a few milliseconds at a time, so that no order waits for who looks back.

While a statement reads, SQLite lets nobody commit. So whatever could look through many rows looks
through as many as it can in a few milliseconds, then lets everybody else do their work.
"""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from xb_desktop.history.customer_forms import add_customer_forms
from xb_desktop.history.query import Condition
from xb_desktop.journal.failures import FAILURES, reason_of
from xb_desktop.journal.file import JOURNAL_LOCK, opened_to_read
from xb_desktop.journal.journal_error import JournalError
from xb_desktop.system.log import describe, logger

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path

_WANTED_SECONDS = 0.005
"""For one slice: so long can an order have to wait."""
_FIRST_SLICE, _LARGEST_SLICE = 250, 32_000
"""Rows; mostly the first ones are enough for a page."""
_STRETCH = 50_000
NOTHING, BEYOND = -(2**63), 2**63 - 1
"""No id is as low or as high."""

_log = logger(__name__)


class Slice(NamedTuple):
    """Rows that lie together: their ids are from `low` to `high`, both inclusive."""

    low: int
    high: int

    @property
    def condition(self) -> Condition:
        """The condition for these rows."""
        return Condition("id BETWEEN :low AND :high", {"low": self.low, "high": self.high})


class Between(NamedTuple):
    """Bounds of ids, both exclusive."""

    low: int
    high: int

    def beyond(self, last: int, *, is_descending: bool) -> Between:
        """Return what is left after an id."""
        return Between(self.low, last) if is_descending else Between(last, self.high)

    def parted(self, first: int, *, is_descending: bool) -> tuple[Between, Between]:
        """Return a stretch of ids from its first row on, and the rest."""
        if is_descending:
            middle = max(first - _STRETCH, self.low)
            return Between(middle, first + 1), Between(self.low, middle + 1)
        middle = min(first + _STRETCH, self.high)
        return Between(first - 1, middle), Between(middle - 1, self.high)

    def split(self, seen: int) -> tuple[Between, Between]:
        """Return what lies above an id, and what does not."""
        above = Between(max(self.low, seen), self.high)
        return above, Between(self.low, min(self.high, seen + 1))


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """Open the journal for one slice. Raises `JournalError`."""
    try:
        with JOURNAL_LOCK.at_low_priority(), opened_to_read(path) as database:
            add_customer_forms(database)
            yield database
    except FAILURES as error:
        _log.warning("the journal could not be read: %s", describe(error))
        raise JournalError(reason_of(error, path.parent)) from error


def next_slice(
    database: sqlite3.Connection, between: Between, size: int, *, is_descending: bool
) -> Slice | None:
    """Return the first `size` rows between two ids; None where there are none."""
    order = "DESC" if is_descending else "ASC"
    low, high = database.execute(
        "SELECT min(id), max(id) FROM"
        f" (SELECT id FROM attempts WHERE id > ? AND id < ? ORDER BY id {order} LIMIT ?)",
        (*between, size),
    ).fetchone()
    return None if low is None else Slice(low, high)


class Pace:
    """How many rows each slice is to have, by how long the ones before it took on this computer."""

    def __init__(self) -> None:
        self.size = _FIRST_SLICE
        self._began = 0.0

    def begin(self) -> None:
        """Begin with a slice of `size` rows."""
        self._began = time.perf_counter()

    def end(self) -> None:
        """Have done with it."""
        seconds = time.perf_counter() - self._began
        if seconds < _WANTED_SECONDS / 2:
            self.size = min(2 * self.size, _LARGEST_SLICE)
        elif seconds > _WANTED_SECONDS:
            self.size = max(self.size // 2, _FIRST_SLICE)

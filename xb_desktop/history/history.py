"""The journal as people look back at it: pages, counts, and what there is to filter by.

It reads by a connection of its own, which no statement can write by, a few milliseconds at a time.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from xb_desktop.history.history_record import COLUMNS, HistoryRecord
from xb_desktop.history.query import Column, Condition, Filter, Ordering, Position, after, before
from xb_desktop.history.search_index import IndexUnusableError, SearchIndex, expression
from xb_desktop.history.slices import BEYOND, NOTHING, Between, Pace, next_slice, reading
from xb_desktop.orders.outcome import Cancelled, NotSent, Refused
from xb_desktop.system.stop import Stop

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from typing import TypeAlias

Result = TypeVar("Result")

if TYPE_CHECKING:
    _Question: TypeAlias = Callable[[sqlite3.Connection, Condition], Result]

_CANDIDATES = 500
"""Rows that the index is asked for at a time."""
_DENSE = 20
"""Where one row in so many may be meant, looking through all of them is faster than the index."""
_SETTLED = Condition(f"outcome IN ('{Cancelled.name}', '{Refused.name}', '{NotSent.name}')", {})
_SELECTED = ", ".join(COLUMNS)


class StoppedError(Exception):
    """Whoever asked does not want the answer any more."""


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows in their order; `next` is where the next page begins, None at the end."""

    rows: tuple[HistoryRecord, ...]
    next: Position | None


class Choices(NamedTuple):
    """What occurs in the journal and can be filtered by, each sorted."""

    places: tuple[str, ...] = ()
    operators: tuple[str, ...] = ()


class History:
    """Reads a journal; every method blocks, and may be called on any thread.

    Each raises `JournalError` where the file cannot be read, and `StoppedError` where `stop` is set
    meanwhile. Where there is no journal, there are no rows.
    """

    def __init__(self, journal: Path) -> None:
        self.path = journal
        self.index = SearchIndex(journal)

    def page(
        self,
        wanted: Filter,
        ordering: Ordering,
        position: Position | None,
        count: int,
        stop: Stop,
    ) -> Page:
        """Return the next `count` rows after a position, from the beginning where it is None."""
        if ordering.column is Column.WHEN:
            found = self._next_rows(wanted, ordering, position, count, stop)
        else:
            found = self._first_rows(wanted, ordering, position, count, stop)
        rows = tuple(record for _, record in found)
        return Page(rows, Position(found[-1][0], rows[-1].id) if len(rows) == count else None)

    def count(self, wanted: Filter, stop: Stop) -> int:
        """Return how many rows there are."""
        condition = wanted.condition

        def count(database: sqlite3.Connection, part: Condition) -> int:
            both = part.and_also(condition)
            sql = f"SELECT count(*) FROM attempts WHERE {both.sql}"
            return int(database.execute(sql, both.parameters).fetchone()[0])

        return sum(self._ask(wanted, count, stop))

    def choices(self, stop: Stop) -> Choices:
        """Return the places and operators that occur."""

        def distinct(database: sqlite3.Connection, part: Condition) -> list[tuple[str, str]]:
            sql = f"SELECT DISTINCT api_address, operator FROM attempts WHERE {part.sql}"
            return database.execute(sql, part.parameters).fetchall()

        pairs = {pair for found in self._ask(Filter(), distinct, stop) for pair in found}
        places, operators = ({_text(pair[at]) for pair in pairs} for at in (0, 1))
        return Choices(tuple(sorted(places - {""})), tuple(sorted(operators - {""})))

    def rows(self, wanted: Filter, stop: Stop) -> Iterator[list[HistoryRecord]]:
        """Return all rows, the newest first, some at a time."""
        condition = wanted.condition

        def read(database: sqlite3.Connection, part: Condition) -> list[HistoryRecord]:
            found = _select(database, part.and_also(condition), Ordering(), -1)
            return [record for _, record in found]

        return self._ask(wanted, read, stop)

    def settled(self, wanted: Filter, may_go_on: Callable[[], bool]) -> Iterator[list[int]]:
        """Return the ids of all rows whose outcome is known, some at a time.

        Those that begin meanwhile are not among them. Ends early where it may not go on.
        """
        condition = wanted.condition.and_also(_SETTLED)
        newest = self._newest()

        def read(database: sqlite3.Connection, part: Condition) -> list[int]:
            both = part.and_also(condition)
            sql = f"SELECT id FROM attempts WHERE {both.sql}"
            return [row[0] for row in database.execute(sql, both.parameters)]

        for numbers in self._ask(wanted, read, Stop(), is_descending=False):
            if not may_go_on():
                return
            yield [number for number in numbers if number <= newest]

    def _newest(self) -> int:
        """Return the id of the newest row; 0 where there is none."""
        if not self.path.exists():
            return 0
        with reading(self.path) as database:
            return int(database.execute("SELECT ifnull(max(id), 0) FROM attempts").fetchone()[0])

    def _next_rows(
        self,
        wanted: Filter,
        ordering: Ordering,
        position: Position | None,
        count: int,
        stop: Stop,
    ) -> list[tuple[str, HistoryRecord]]:
        """Read on from a row until there are enough: rows come in the order of their ids."""
        condition = wanted.condition
        beyond = None if position is None else position.id
        found: list[tuple[str, HistoryRecord]] = []

        def read(database: sqlite3.Connection, part: Condition) -> list[tuple[str, HistoryRecord]]:
            return _select(database, part.and_also(condition), ordering, count - len(found))

        for rows in self._ask(wanted, read, stop, beyond, is_descending=ordering.is_descending):
            found += rows
            if len(found) == count:
                break
        return found

    def _first_rows(
        self,
        wanted: Filter,
        ordering: Ordering,
        position: Position | None,
        count: int,
        stop: Stop,
    ) -> list[tuple[str, HistoryRecord]]:
        """Look through all rows, and keep those that come first after a position."""
        condition = wanted.condition
        if position is not None:
            condition = condition.and_also(after(ordering, position))
        first: list[Position] = []

        def read(database: sqlite3.Connection, part: Condition) -> list[Position]:
            both = part.and_also(condition)
            if len(first) == count:
                # Most rows come after those that are kept already.
                both = both.and_also(before(ordering, first[-1]))
            rows = database.execute(
                f"SELECT {ordering.key}, id FROM attempts WHERE {both.sql}"
                f" {ordering.sql} LIMIT {count:d}",
                both.parameters,
            )
            return [Position(_text(key), number) for key, number in rows]

        for positions in self._ask(wanted, read, stop):
            first = sorted([*first, *positions], reverse=ordering.is_descending)[:count]
        return self._records(first)

    def _records(self, positions: list[Position]) -> list[tuple[str, HistoryRecord]]:
        """Return the rows at positions, in their order, without those that are gone meanwhile."""
        if not positions:
            return []
        numbers = ", ".join(str(position.id) for position in positions)
        with reading(self.path) as database:
            rows = _select(database, Condition(f"id IN ({numbers})", {}), Ordering(), -1)
        found = {record.id: record for _, record in rows}
        return [(key, found[number]) for key, number in positions if number in found]

    def _ask(
        self,
        wanted: Filter,
        ask: _Question[Result],
        stop: Stop,
        beyond: int | None = None,
        *,
        is_descending: bool = True,
    ) -> Iterator[Result]:
        """Ask slice after slice of the rows that may be wanted, those beyond an id."""
        if not self.path.exists():
            return
        walk = _Walk(self, wanted.terms, stop, is_descending=is_descending)
        between = Between(NOTHING, BEYOND)
        if beyond is not None:
            between = between.beyond(beyond, is_descending=is_descending)
        seen = walk.seen()
        # Rows that the index has not seen lie above the others.
        above, below = between.split(seen)
        if is_descending:
            yield from walk.looked_through(above, ask)
        if seen > NOTHING:
            yield from walk.served(below, ask)
        if not is_descending:
            yield from walk.looked_through(above, ask)


class _Walk:
    """One way through the rows, in the order of their ids."""

    def __init__(
        self, history: History, terms: tuple[str, ...], stop: Stop, *, is_descending: bool
    ) -> None:
        self._path = history.path
        self._index = history.index
        self._terms = terms
        self._stop = stop
        self._is_descending = is_descending

    def seen(self) -> int:
        """Return up to which id the index serves this search."""
        return self._index.seen() if expression(self._terms) else NOTHING

    def looked_through(self, between: Between, ask: _Question[Result]) -> Iterator[Result]:
        """Ask of all rows between two ids."""
        pace = Pace()
        while True:
            self._stop_if_wanted()
            with reading(self._path) as database:
                pace.begin()
                part = next_slice(database, between, pace.size, is_descending=self._is_descending)
                if part is None:
                    return
                result = ask(database, part.condition)
                pace.end()
            last = part.low if self._is_descending else part.high
            between = between.beyond(last, is_descending=self._is_descending)
            yield result

    def served(self, between: Between, ask: _Question[Result]) -> Iterator[Result]:
        """Ask of those rows between two ids that the index finds."""
        while True:
            self._stop_if_wanted()
            try:
                ids = self._index.candidates(
                    self._terms, between, _CANDIDATES, is_descending=self._is_descending
                )
            except IndexUnusableError:
                yield from self.looked_through(between, ask)
                return
            if not ids:
                return
            if len(ids) == _CANDIDATES and abs(ids[0] - ids[-1]) < _DENSE * _CANDIDATES:
                near, between = between.parted(ids[0], is_descending=self._is_descending)
                yield from self.looked_through(near, ask)
                continue
            with reading(self._path) as database:
                result = ask(database, Condition(f"id IN ({', '.join(map(str, ids))})", {}))
            between = between.beyond(ids[-1], is_descending=self._is_descending)
            yield result

    def _stop_if_wanted(self) -> None:
        if self._stop.is_set:
            raise StoppedError


def _select(
    database: sqlite3.Connection, condition: Condition, ordering: Ordering, count: int
) -> list[tuple[str, HistoryRecord]]:
    """Return the first rows of an ordering, each with its key in it; all where `count` is -1."""
    rows = database.execute(
        f"SELECT {ordering.key}, {_SELECTED} FROM attempts WHERE {condition.sql}"
        f" {ordering.sql} LIMIT {count:d}",
        condition.parameters,
    )
    return [(_text(key), _record(row)) for key, *row in rows]


def _record(row: list[Any]) -> HistoryRecord:
    # Whoever else can write the file can put numbers and bytes in columns of text.
    number, started_at, finished_at, outcome, status, *texts = row
    http_status = status if isinstance(status, int) else None
    times = (_text(started_at), _text(finished_at), _text(outcome))
    return HistoryRecord(number, *times, http_status, *map(_text, texts))


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""

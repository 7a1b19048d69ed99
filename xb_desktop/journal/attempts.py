"""The statements on the table `attempts`: the one place that writes rows and their outcomes.

All run in a transaction of the caller's.
"""

from __future__ import annotations

from dataclasses import astuple, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from xb_desktop.journal.attempt_record import AttemptRecord, RecordedOutcome
from xb_desktop.journal.journal_error import JournalError, Unwritable
from xb_desktop.orders.escaping import escaped
from xb_desktop.orders.identity import same_order
from xb_desktop.orders.outcome import Cancelled, NotSent, Refused

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator
    from typing import Any

    from xb_desktop.orders.outcome import Outcome

# Both in the order of the fields of `AttemptRecord`; no row is inserted as finished.
_SELECT = (
    "SELECT id, outcome, started_at, api_address, email_address, order_reference, run, operator,"
    " ticket, reason, checked_at, checked_state, ifnull(finished_at, '') FROM attempts"
)
_INSERT = (
    "INSERT INTO attempts"
    " (outcome, started_at, api_address, email_address, order_reference, run, operator,"
    " ticket, reason, checked_at, checked_state)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_OF_ORDER = "order_reference = ? COLLATE NOCASE AND api_address = ?"
"""Finds at least every row of an order (`identity`): whether case counts is judged afterwards."""
_LONGEST_STATE = 120
"""Characters of the service's word for a state; each documented one has at most 20."""
_AGAINST_SENDING = ", ".join(
    f"'{outcome}'"
    for outcome in (RecordedOutcome.CANCELLED, RecordedOutcome.UNKNOWN, RecordedOutcome.SENDING)
)

_OURS = ", ".join(f"'{outcome}'" for outcome in RecordedOutcome)
_FINISHED = ", ".join(
    f"'{outcome}'" for outcome in RecordedOutcome if outcome is not RecordedOutcome.SENDING
)
_DELETE = "DELETE FROM attempts WHERE id = ? AND outcome IN (?, ?, ?)"


def now() -> str:
    """Return this moment as the journal records it: UTC, ISO 8601, to the millisecond."""
    return _iso(datetime.now(UTC))


def insert(database: sqlite3.Connection, attempt: AttemptRecord) -> AttemptRecord:
    """Insert a row as `sending`, with a new id, and return it as it was read back.

    Raises `JournalError` where it does not read as it was written: nothing is sent without a
    record.
    """
    sending = replace(attempt, outcome=RecordedOutcome.SENDING, finished_at="")
    inserted = database.execute(_INSERT, astuple(sending)[1:-1])
    recorded = replace(sending, id=inserted.lastrowid or 0)
    row = database.execute(f"{_SELECT} WHERE id = ?", (recorded.id,)).fetchone()
    if row != astuple(recorded):
        raise JournalError(Unwritable.BROKEN)
    return recorded


def exists(database: sqlite3.Connection, attempt: AttemptRecord) -> bool:
    """Whether the row of an attempt is in this file, and not another one that got its id."""
    found = database.execute(
        "SELECT 1 FROM attempts WHERE id = ? AND run = ? AND started_at = ?"
        " AND order_reference = ?",
        (attempt.id, attempt.run, attempt.started_at, attempt.order_reference),
    )
    return found.fetchone() is not None


def finish(database: sqlite3.Connection, attempt: AttemptRecord, outcome: Outcome) -> bool:
    """Give a row its outcome, and return whether it has it: no confirmed one is taken back."""
    updated = database.execute(
        "UPDATE attempts SET finished_at = ?, outcome = ?, http_status = ?, detail = ?"
        " WHERE id = ? AND outcome <> ?",
        (
            now(),
            outcome.name,
            outcome.http_status,
            outcome.detail,
            attempt.id,
            RecordedOutcome.CANCELLED,
        ),
    )
    return updated.rowcount > 0


def settle(database: sqlite3.Connection, attempt: AttemptRecord, outcome: Outcome) -> None:
    """Give a row an outcome that was found out later; when and how it ended stays on record."""
    database.execute(
        "UPDATE attempts SET outcome = ?, detail = ? WHERE id = ?",
        (outcome.name, outcome.detail, attempt.id),
    )


def record_check(
    database: sqlite3.Connection, attempt: AttemptRecord, at: datetime, state: str
) -> None:
    """Note in a row what the last look-up of its order returned; its outcome stays as it is.

    One that was sent before the noted one, and answered after it, is not noted. A noted time that
    is still to come is one of a clock that has been set back since, and counts for nothing.
    """
    database.execute(
        "UPDATE attempts SET checked_at = ?1, checked_state = ?2"
        " WHERE id = ?3 AND (ifnull(checked_at, '') <= ?1 OR checked_at > ?4)",
        (_iso(at), escaped(state, longest=_LONGEST_STATE), attempt.id, now()),
    )


def sending(database: sqlite3.Connection) -> list[AttemptRecord]:
    """Return the rows that are not finished, oldest first."""
    rows = database.execute(f"{_SELECT} WHERE outcome = '{RecordedOutcome.SENDING}' ORDER BY id")
    return [_attempt(row) for row in rows]


def of_order(database: sqlite3.Connection, reference: str, address: str) -> list[AttemptRecord]:
    """Return the attempts for an order at an address whose outcome is a word of ours."""
    rows = database.execute(
        f"{_SELECT} WHERE {_OF_ORDER} AND outcome IN ({_OURS})", (reference, address)
    )
    return list(_of_order(rows, reference))


def newest(database: sqlite3.Connection, count: int) -> list[AttemptRecord]:
    """Return the last attempts that have an outcome, the newest first."""
    rows = database.execute(
        f"{_SELECT} WHERE outcome IN ({_FINISHED}) ORDER BY id DESC LIMIT ?", (count,)
    )
    return [_attempt(row) for row in rows]


def delete(database: sqlite3.Connection, numbers: Iterable[int]) -> list[int]:
    """Delete those of the rows whose outcome is known; return the ids of these.

    The others warn against sending again: they stay.
    """
    known = (Cancelled.name, Refused.name, NotSent.name)
    return [number for number in numbers if database.execute(_DELETE, (number, *known)).rowcount]


def last_against_sending(
    database: sqlite3.Connection, reference: str, address: str
) -> AttemptRecord | None:
    """Return the last attempt for an order that is, or may be, cancelled or being cancelled."""
    rows = database.execute(
        f"{_SELECT} WHERE {_OF_ORDER} AND outcome IN ({_AGAINST_SENDING}) ORDER BY id DESC",
        (reference, address),
    )
    return next(_of_order(rows, reference), None)


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")


def _of_order(rows: Iterable[tuple[Any, ...]], reference: str) -> Iterator[AttemptRecord]:
    attempts = map(_attempt, rows)
    return (each for each in attempts if same_order(each.order_reference, reference))


def _attempt(row: tuple[Any, ...]) -> AttemptRecord:
    number, outcome, *others = row
    # Whoever else can write the file can put numbers and bytes in columns of text.
    texts = [value if isinstance(value, str) else "" for value in others]
    return AttemptRecord(number, RecordedOutcome(outcome), *texts)

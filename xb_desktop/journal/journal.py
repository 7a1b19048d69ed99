"""The journal: one row for each attempt, on disk before the first byte of its request leaves.

One file, readable by its owner alone; no handle outlives a call or crosses a thread. What can
happen to the file:

    cannot be written   `JournalError`: nothing is sent without a record
    newer version       `JournalError`: left alone
    older version       copied beside, then migrated in one transaction
    damaged             set aside byte for byte, and a new one begun; `set_aside` tells
    planted             whatever defines more than we do counts as damaged, and nothing of it is run
    a run died          its rows in `sending` become `unknown` at the next `recover()`, which also
                        clears its lock away
"""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from xb_desktop.journal import attempts
from xb_desktop.journal.attempt_record import AttemptRecord, RecordedOutcome
from xb_desktop.journal.failures import FAILURES, DamagedError, is_damage, reason_of
from xb_desktop.journal.file import (
    JOURNAL_LOCK,
    check_if_small,
    opened,
    opened_to_read,
    quarantine,
    scrub,
)
from xb_desktop.journal.journal_error import JournalError, OvertakenError
from xb_desktop.journal.recovery import LEFT_OVER, settle_left_over
from xb_desktop.system.data_folder import JOURNAL, RUNS, may_hold_journal
from xb_desktop.system.log import describe, logger
from xb_desktop.system.run_lock import RunLock
from xb_desktop.system.user import user_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from xb_desktop.journal.change import Changes, Occasion
    from xb_desktop.orders.address import Address
    from xb_desktop.orders.order import Order
    from xb_desktop.orders.outcome import Outcome

_log = logger(__name__)

Result = TypeVar("Result")


class Journal:
    """The attempts made on this computer, in one folder. Opens nothing until it is needed.

    The locks of all runs lie in `runs_folder`, beside the journal where none is named. `set_aside`
    is where a damaged file was moved to in this run, if one was found. `changes` hears of each
    attempt that is begun, of each outcome and of each deletion, once it is on disk.
    """

    def __init__(
        self,
        folder: Path,
        runs_folder: Path | None = None,
        changes: Changes | None = None,
    ) -> None:
        self.path = folder / JOURNAL
        self.set_aside: Path | None = None
        self._runs_folder = runs_folder or folder / RUNS
        self._lock: RunLock | None = None
        self._operator = user_name()
        self._changes = changes
        self._owed: dict[AttemptRecord, Outcome] = {}

    def take_set_aside(self) -> Path | None:
        """Return where a damaged file was moved to since this was last asked, if one was."""
        path, self.set_aside = self.set_aside, None
        return path

    def begin(
        self,
        order: Order,
        address: Address,
        *,
        may_follow: Callable[[AttemptRecord | None], bool] = lambda _: True,
    ) -> AttemptRecord:
        """Put an attempt on disk as `sending`.

        When it returns, the row survives a loss of power. Raises `JournalError` where it cannot be
        written, and `OvertakenError` where it `may_follow` no attempt like the one that speaks
        against it by now (`earlier`); then nothing may be sent.
        """

        def begin(database: sqlite3.Connection) -> AttemptRecord:
            if not may_follow(self._earlier(database, order, address)):
                raise OvertakenError
            return self._insert(database, order, address)

        return self._write(begin)

    def add(self, order: Order, address: Address, outcome: Outcome) -> None:
        """Put an attempt on disk that ended before anything was sent.

        In one transaction: no moment in which a loss of power would leave it as `sending`. Raises
        `JournalError`.
        """

        def insert(database: sqlite3.Connection) -> None:
            self._finish(database, self._insert(database, order, address), outcome)

        self._write(insert)

    def finish(self, attempt: AttemptRecord, outcome: Outcome) -> None:
        """Give an attempt's row its outcome, also another one when a late answer says more.

        Nothing that comes later takes a confirmed cancellation back. Raises `JournalError`; the row
        then stays as it was until the next change, with which this one is tried again.
        """
        self._owed[attempt] = outcome
        self._write(lambda _: None)

    def settle(self, reference: str, address: Address, outcome: Outcome) -> int:
        """Give the unknown attempts for an order the outcome that was found out since.

        Returns how many have that outcome now. Raises `JournalError`.
        """

        def settle(database: sqlite3.Connection) -> int:
            found = attempts.of_order(database, reference, str(address))
            unknown = [each for each in found if each.outcome is RecordedOutcome.UNKNOWN]
            for attempt in unknown:
                attempts.settle(database, attempt, outcome)
                self._note(database, attempt, outcome)
            return len(unknown) + sum(each.outcome == outcome.name for each in found)

        return self._write(settle)

    def record_check(self, reference: str, address: Address, at: datetime, state: str) -> int:
        """Note in all rows of an order that it was looked up, when, and what its state was.

        `at` is when the look-up was sent, with its time zone; `state` is the service's own word.
        No outcome is changed by it, and no note of a later look-up is replaced. Returns how many
        rows there are. Raises `JournalError`.
        """

        def note(database: sqlite3.Connection) -> int:
            found = attempts.of_order(database, reference, str(address))
            for attempt in found:
                attempts.record_check(database, attempt, at, state)
            return len(found)

        return self._write(note)

    def earlier(self, order: Order, address: Address) -> AttemptRecord | None:
        """Return the attempt that speaks against sending again, or None.

        That is the last one for the same order at the same address that was cancelled, is unknown,
        or is being sent by another run. One of this run that was left as `sending` is unknown: its
        outcome could not be recorded, for no attempt begins before the last one has one. Where
        there is no journal yet, one is made, so that the attempt need not wait for it. Raises
        `JournalError` where it cannot be read.
        """
        return self._write(lambda database: self._earlier(database, order, address))

    def _earlier(
        self, database: sqlite3.Connection, order: Order, address: Address
    ) -> AttemptRecord | None:
        found = attempts.last_against_sending(database, order.reference, str(address))
        if found and found.outcome is RecordedOutcome.SENDING and found.run == self._own_run:
            return replace(found, outcome=RecordedOutcome.UNKNOWN)
        return found

    def recover(self) -> list[AttemptRecord]:
        """Turn the rows that a dead run left as `sending` into `unknown`, and return them.

        To be called once at the start; it also looks a small file through for damage. Raises
        `JournalError`. Where there is no journal yet, none is made.
        """
        if not may_hold_journal(self.path.parent):
            return []

        def recover(database: sqlite3.Connection) -> list[AttemptRecord]:
            check_if_small(database, self.path)
            left_over = settle_left_over(database, self._runs_folder, self._own_run)
            for attempt in left_over:
                self._note(database, attempt, LEFT_OVER)
            return left_over

        return self._write(recover)

    def delete(self, numbers: Sequence[int], occasion: Occasion) -> int:
        """Delete the rows of these numbers, but those whose outcome is not known.

        Gives way to an order; whoever deletes many does so a few at a time, and calls `scrub` at
        the end. Returns how many were deleted. Raises `JournalError`.
        """

        def delete(database: sqlite3.Connection) -> int:
            deleted = attempts.delete(database, numbers)
            if self._changes is not None:
                self._changes.note_deleted(deleted, self._operator, occasion)
            return len(deleted)

        return self._write(delete, is_urgent=False)

    def scrub(self, may_go_on: Callable[[], bool]) -> None:
        """Overwrite what SQLite may have left of deleted rows inside of pages in use.

        Gives way to an order, and ends where it may not go on. Raises `JournalError`.
        """
        start = 0
        while may_hold_journal(self.path.parent) and may_go_on():
            start = self._guard(partial(scrub, self.path, start), is_urgent=False)
            if not start:
                return

    def recent(self, count: int) -> list[AttemptRecord]:
        """Return the newest attempts that have an outcome, the newest first; changes nothing.

        None where the file cannot be read, or is not a journal of ours: what to do about that is
        told by whoever wants to write. Never raises.
        """
        try:
            with JOURNAL_LOCK, opened_to_read(self.path) as database:
                return attempts.newest(database, count)
        except (*FAILURES, JournalError) as error:
            _log.warning("the last attempts could not be read: %s", describe(error))
            return []

    def close(self) -> None:
        """Release this run's lock; nothing of it is left as `sending` that can be written."""
        if self._owed:
            with suppress(JournalError):
                self._write(lambda _: None)
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    @property
    def _own_run(self) -> str | None:
        return self._lock.run if self._lock else None

    def _insert(
        self, database: sqlite3.Connection, order: Order, address: Address
    ) -> AttemptRecord:
        if self._lock is None:
            self._lock = RunLock(self._runs_folder)
        attempt = AttemptRecord(
            id=0,
            outcome=RecordedOutcome.SENDING,
            started_at=attempts.now(),
            api_address=str(address),
            email_address=order.email_address,
            order_reference=order.reference,
            run=self._lock.run,
            operator=self._operator,
            ticket=order.ticket,
            reason=order.reason,
        )
        return self._add_row(database, attempt)

    def _add_row(self, database: sqlite3.Connection, attempt: AttemptRecord) -> AttemptRecord:
        recorded = attempts.insert(database, attempt)
        self._note(database, recorded)
        return recorded

    def _finish(
        self, database: sqlite3.Connection, attempt: AttemptRecord, outcome: Outcome
    ) -> None:
        if attempts.finish(database, attempt, outcome):
            self._note(database, attempt, outcome)

    def _finish_owed(self, database: sqlite3.Connection) -> dict[AttemptRecord, Outcome]:
        """Give each row its outcome that could not be given before, and return all of them."""
        owed = dict(self._owed)
        for attempt, outcome in owed.items():
            # The row is gone where the file was found damaged meanwhile: then it is written anew.
            is_there = attempts.exists(database, attempt)
            row = attempt if is_there else self._add_row(database, attempt)
            self._finish(database, row, outcome)
        return owed

    def _forget(self, written: dict[AttemptRecord, Outcome]) -> None:
        for attempt, outcome in written.items():
            # A late answer may have brought another one meanwhile.
            if self._owed.get(attempt) is outcome:
                del self._owed[attempt]

    def _note(
        self, database: sqlite3.Connection, attempt: AttemptRecord, outcome: Outcome | None = None
    ) -> None:
        if self._changes is not None:
            self._changes.note(database, attempt, outcome)

    def _write(
        self, change: Callable[[sqlite3.Connection], Result], *, is_urgent: bool = True
    ) -> Result:
        """Make a change in one transaction; with a new file where the old one is damaged."""
        return self._guard(lambda: self._change(change), is_urgent=is_urgent)

    def _guard(self, act: Callable[[], Result], *, is_urgent: bool) -> Result:
        """Do something with the file in turn, again with a new one where it is damaged."""
        try:
            with JOURNAL_LOCK if is_urgent else JOURNAL_LOCK.at_low_priority():
                try:
                    return act()
                except (DamagedError, sqlite3.DatabaseError) as error:
                    if not is_damage(error):
                        raise
                    self.set_aside = quarantine(self.path)
                    return act()
        except FAILURES as error:
            reason = reason_of(error, self.path.parent)
            _log.error("journal %s: %s", reason, describe(error))
            raise JournalError(reason) from error

    def _change(self, change: Callable[[sqlite3.Connection], Result]) -> Result:
        with opened(self.path) as database:
            if self._changes is not None:
                self._changes.restart()
            database.execute("BEGIN IMMEDIATE")
            written = self._finish_owed(database)
            result = change(database)
            database.execute("COMMIT")
            self._forget(written)
            if self._changes is not None:
                self._changes.tell()
            return result

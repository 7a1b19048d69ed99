"""What the journal tells of itself: each attempt and outcome that it records, and each deletion.

It is told once the row is on disk, so that nothing is told of a transaction that failed.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from xb_desktop.journal.anchors import anchors_up_to
from xb_desktop.system.log import describe, logger

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from xb_desktop.journal.attempt_record import AttemptRecord
    from xb_desktop.orders.outcome import Outcome

_log = logger(__name__)


@dataclass(frozen=True, slots=True)
class Change:
    """A row that was begun, where `outcome` is None, or that got an outcome.

    `digest` is the row's hash and `previous` that of the row before (`anchors`); empty where there
    is none, or it cannot be read.
    """

    attempt: AttemptRecord
    outcome: Outcome | None
    digest: str
    previous: str

    @property
    def subject(self) -> str:
        """What it is about, for the log."""
        return f"attempt {self.attempt.id}"


class Occasion(StrEnum):
    """Why attempts are deleted. Audit lines hold the words: they are not renamed."""

    USER = "user"
    """Somebody wants them to be deleted."""
    RETENTION = "retention"
    """They are older than attempts are kept."""


@dataclass(frozen=True, slots=True)
class DeletedAttempts:
    """Rows that were deleted in one transaction: their ids, when, in whose session and why."""

    ids: tuple[int, ...]
    at: datetime
    operator: str
    occasion: Occasion

    @property
    def subject(self) -> str:
        """What it is about, for the log."""
        return f"the deletion of {len(self.ids)} attempts from {min(self.ids)} to {max(self.ids)}"


class Changes:
    """The changes of one transaction, which `tell` hears of after it; it must return at once.

    Whatever goes wrong here changes nothing about the transaction.
    """

    def __init__(self, tell: Callable[[Change | DeletedAttempts], None]) -> None:
        self._tell = tell
        self._noted: list[Change | DeletedAttempts] = []

    def restart(self) -> None:
        """Forget what a transaction did that was not committed."""
        self._noted.clear()

    def note(
        self, database: sqlite3.Connection, attempt: AttemptRecord, outcome: Outcome | None = None
    ) -> None:
        """Note that a row was inserted, or got an outcome; call it within the transaction."""
        try:
            digest, previous = anchors_up_to(database, attempt.id)
        except sqlite3.Error as error:
            _log.error("the anchors of attempt %d: %s", attempt.id, describe(error))
            digest = previous = ""
        self._noted.append(Change(attempt, outcome, digest, previous))

    def note_deleted(self, ids: Sequence[int], operator: str, occasion: Occasion) -> None:
        """Note that rows were deleted; call it within the transaction."""
        if ids:
            self._noted.append(DeletedAttempts(tuple(ids), datetime.now(UTC), operator, occasion))

    def tell(self) -> None:
        """Tell of what was noted, now that it is on disk."""
        noted, self._noted = self._noted, []
        for change in noted:
            try:
                self._tell(change)
            except Exception as error:  # noqa: BLE001 - an attempt does not depend on who listens
                _log.error("%s is not told of: %s", change.subject, describe(error))

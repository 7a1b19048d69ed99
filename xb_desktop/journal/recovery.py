"""What a run that died has left in the journal: rows in `sending`, whose outcome is unknown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xb_desktop.journal import attempts
from xb_desktop.orders.outcome import Cause, Unknown
from xb_desktop.system.run_lock import living_runs

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from xb_desktop.journal.attempt_record import AttemptRecord

LEFT_OVER = Unknown(Cause.INTERRUPTED)
"""The outcome of an attempt whose run died."""


def settle_left_over(
    database: sqlite3.Connection, runs_folder: Path, own_run: str | None
) -> list[AttemptRecord]:
    """Turn the rows that dead runs left as `sending` into `unknown`; return them as they were.

    The rows of this run and of others that are alive are left alone. Removes the locks of dead runs
    from `runs_folder`. Raises `OSError` where that folder cannot be read.
    """
    unfinished = attempts.sending(database)
    # After the rows: a run takes its lock before it has any.
    alive = living_runs(runs_folder) | {own_run}
    left_over = [attempt for attempt in unfinished if attempt.run not in alive]
    for attempt in left_over:
        attempts.finish(database, attempt, LEFT_OVER)
    return left_over

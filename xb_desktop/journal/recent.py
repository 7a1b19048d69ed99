"""The last attempts, read without changing anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xb_desktop.journal import attempts
from xb_desktop.journal.failures import FAILURES
from xb_desktop.journal.file import ONE_AT_A_TIME, opened_to_read
from xb_desktop.journal.journal_error import JournalError
from xb_desktop.system.log import describe, logger

if TYPE_CHECKING:
    from pathlib import Path

    from xb_desktop.journal.attempt_record import AttemptRecord

_log = logger(__name__)


def recent_attempts(path: Path, count: int) -> list[AttemptRecord]:
    """Return the newest attempts that have an outcome, at most so many, the newest first.

    None where the file cannot be read, or is not a journal of ours: what to do about that is told
    by whoever wants to write. Never raises.
    """
    try:
        with ONE_AT_A_TIME, opened_to_read(path) as database:
            return attempts.newest(database, count)
    except (*FAILURES, JournalError) as error:
        _log.warning("the last attempts could not be read: %s", describe(error))
        return []

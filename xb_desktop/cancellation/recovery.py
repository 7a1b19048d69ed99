"""What the program finds in the journal when it starts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from xb_desktop.journal.journal_error import JournalError
from xb_desktop.system.log import logger

if TYPE_CHECKING:
    from pathlib import Path

    from xb_desktop.journal.attempt_record import AttemptRecord
    from xb_desktop.journal.journal import Journal
    from xb_desktop.journal.journal_error import Unwritable
    from xb_desktop.journal.kept_journal import KeptJournal
    from xb_desktop.journal.relocation import Relocation


@dataclass(frozen=True, slots=True)
class Recovery:
    """What earlier runs left in the journal, and whether it can be used.

    `left_over` are attempts that were interrupted with the run that made them; `set_aside` is the
    path to which a damaged journal was moved; `unwritable` is why the journal cannot be used;
    `kept` is the journal of an older version that could not be moved.
    """

    left_over: list[AttemptRecord]
    set_aside: Path | None = None
    unwritable: Unwritable | None = None
    kept: KeptJournal | None = None


def recover(journal: Journal, moved: Relocation | None = None) -> Recovery | None:
    """Settle what earlier runs left in a journal; return what there is to tell, if anything.

    `moved` is what became of the journal of an older version, if there was one.
    """
    log = logger(__name__)
    left_over: list[AttemptRecord] = []
    unwritable = None
    try:
        left_over = journal.recover()
    except JournalError as error:
        log.error("journal %s", error.reason)  # noqa: TRY400 - its text is not ours
        unwritable = error.reason
    for attempt in left_over:
        log.warning("attempt %d for %s was cut off", attempt.id, attempt.order_reference)
    set_aside, kept = journal.take_set_aside(), None
    if moved is not None:
        set_aside, kept = set_aside or moved.set_aside, moved.kept
    found = Recovery(left_over, set_aside, unwritable, kept)
    return found if found != Recovery([]) else None

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


@dataclass(frozen=True, slots=True)
class Recovery:
    """What earlier runs left in the journal, and whether it can be used.

    `left_over` are attempts that were interrupted with the run that made them; `set_aside` is the
    path to which a damaged journal was moved; `unwritable` is why the journal cannot be used.
    """

    left_over: list[AttemptRecord]
    set_aside: Path | None = None
    unwritable: Unwritable | None = None


def recover(journal: Journal) -> Recovery | None:
    """Settle what earlier runs left in a journal; return what there is to tell, if anything."""
    log = logger(__name__)
    try:
        left_over = journal.recover()
    except JournalError as error:
        log.error("journal %s", error.reason)  # noqa: TRY400 - its text is not ours
        return Recovery([], journal.take_set_aside(), error.reason)
    for attempt in left_over:
        log.warning("attempt %d for %s was cut off", attempt.id, attempt.order_reference)
    set_aside = journal.take_set_aside()
    return Recovery(left_over, set_aside) if left_over or set_aside else None

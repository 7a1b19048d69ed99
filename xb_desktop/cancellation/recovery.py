"""What the program finds in the journal when it starts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from xb_desktop.journal.journal import AttemptRecord
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

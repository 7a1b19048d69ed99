"""The one journal of a run, opened when it is first needed."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from xb_desktop.system.data_folder import JOURNAL, may_hold_journal

if TYPE_CHECKING:
    from pathlib import Path

    from xb_desktop.cancellation.recovery import Recovery
    from xb_desktop.history.history import History
    from xb_desktop.journal.attempt_record import AttemptRecord
    from xb_desktop.journal.journal import Journal


class RunJournal:
    """The journal in a folder; whoever uses it gets it after the recovery of the start.

    The locks of all runs lie in `runs_folder`, beside the journal where none is named.

    SQLite is imported by the first call that needs it, on a worker: 2 MB that a window without a
    journal does without.
    """

    def __init__(self, folder: Path, runs_folder: Path | None = None) -> None:
        self._folder = folder
        self._runs_folder = runs_folder
        self._recovering = threading.Lock()
        self._opening = threading.Lock()
        self._journal: Journal | None = None
        self._history: History | None = None

    def recover(self) -> Recovery | None:
        """Settle what earlier runs left; return what there is to tell, if anything. Blocks."""
        with self._recovering:
            # An order may have been faster, and may have found damage.
            if self._journal is None and not may_hold_journal(self._folder):
                return None
            from xb_desktop.cancellation.recovery import recover

            return recover(self._open())

    def recent(self, count: int) -> list[AttemptRecord]:
        """Return the newest attempts, the newest first; none where there is no journal. Blocks."""
        with self._recovering:
            if self._journal is None and not may_hold_journal(self._folder):
                return []
            return self._open().recent(count)

    def get(self) -> Journal:
        """Return the journal, once a recovery that has begun is finished. Blocks."""
        with self._recovering:
            return self._open()

    def history(self) -> History:
        """Return what looks back at the journal. Never blocks, but imports it the first time."""
        from xb_desktop.history.history import History

        with self._opening:
            if self._history is None:
                self._history = History(self._folder / JOURNAL)
            return self._history

    def take_set_aside(self) -> Path | None:
        """Return where a damaged journal was moved to since this was last asked, if one was."""
        return self._journal.take_set_aside() if self._journal is not None else None

    def close(self) -> None:
        """Let go of what this run holds on disk."""
        if self._journal is not None:
            self._journal.close()

    def _open(self) -> Journal:
        from xb_desktop.journal.journal import Journal

        with self._opening:
            if self._journal is None:
                self._journal = Journal(self._folder, self._runs_folder)
            return self._journal

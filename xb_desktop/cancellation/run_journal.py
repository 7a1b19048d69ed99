"""The one journal of a run, opened when it is first needed."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from xb_desktop.system.data_folder import JOURNAL, RUNS, may_hold_journal, may_hold_journals

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from xb_desktop.cancellation.recovery import Recovery
    from xb_desktop.history.history import History
    from xb_desktop.journal.attempt_record import AttemptRecord
    from xb_desktop.journal.change import Change, Changes, DeletedAttempts
    from xb_desktop.journal.journal import Journal
    from xb_desktop.journal.relocation import Relocation


class RunJournal:
    """The journal in a folder; whoever uses it gets it after the recovery of the start.

    The locks of all runs lie in `runs_folder`, beside the journal where none is named. A journal in
    `former_folder`, where an older version kept it, is moved before anything is asked of it.

    `listener` returns who is to be told of what the journal records, if anybody is. It is called
    once, when the journal is opened.

    SQLite is imported by the first call that needs it, on a worker: 2 MB that a window without a
    journal does without.
    """

    def __init__(
        self,
        folder: Path,
        runs_folder: Path | None = None,
        former_folder: Path | None = None,
        listener: Callable[[], Callable[[Change | DeletedAttempts], None] | None] = lambda: None,
    ) -> None:
        self._folder = folder
        self._runs_folder = runs_folder or folder / RUNS
        self._former_folder = former_folder
        self._moved: Relocation | None = None
        self._find_listener = listener
        self._recovering = threading.Lock()
        self._journal: Journal | None = None
        self._history: History | None = None

    def recover(self) -> Recovery | None:
        """Settle what earlier runs left; return what there is to tell, if anything. Blocks."""
        with self._recovering:
            self._move()
            # An order may have been faster, and may have found damage.
            if self._journal is None and self._moved is None and not self._is_there:
                return None
            from xb_desktop.cancellation.recovery import recover

            return recover(self._open(), self._moved)

    def recent(self, count: int) -> list[AttemptRecord]:
        """Return the newest attempts, the newest first; none where there is no journal. Blocks."""
        with self._recovering:
            self._move()
            if self._journal is None and not self._is_there:
                return []
            return self._open().recent(count)

    def get(self) -> Journal:
        """Return the journal, once a recovery that has begun is finished. Blocks."""
        with self._recovering:
            self._move()
            return self._open()

    def is_there(self) -> bool:
        """Whether there may be a journal, wherever it is by now. Blocks."""
        with self._recovering:
            self._move()
            return self._is_there

    def history(self) -> History:
        """Return what looks back at the journal, where that is by now. Blocks."""
        from xb_desktop.history.history import History

        with self._recovering:
            self._move()
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

    @property
    def _is_there(self) -> bool:
        return may_hold_journal(self._folder)

    def _move(self) -> None:
        """Move the journal of an older version here, once; go on with it there if it must stay."""
        former, self._former_folder = self._former_folder, None
        if former is None or not may_hold_journals(former):
            return
        from xb_desktop.journal.relocation import relocate

        self._moved = relocate(former, self._folder, self._runs_folder)
        self._folder, self._runs_folder = self._moved.folder, self._moved.runs

    def _open(self) -> Journal:
        """Return the journal; whoever calls this holds the lock."""
        from xb_desktop.journal.journal import Journal

        if self._journal is None:
            self._journal = Journal(self._folder, self._runs_folder, self._changes())
        return self._journal

    def _changes(self) -> Changes | None:
        listener = self._find_listener()
        if listener is None:
            return None
        from xb_desktop.journal.change import Changes

        return Changes(listener)

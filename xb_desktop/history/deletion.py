"""Forgetting attempts: after their time, or because somebody wants it; gone means gone.

The search index goes first: were the program to end meanwhile, it would hold parts of what is not
in the journal any more. SQLite overwrites what is deleted (`secure_delete`), in each transaction;
at the end, copies that it has left are overwritten too, as far as there is room. Attempts whose
outcome is unknown stay: they warn against sending again.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from xb_desktop.history.query import Filter
from xb_desktop.journal.change import Occasion
from xb_desktop.journal.journal_error import JournalError
from xb_desktop.system.log import logger

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from xb_desktop.history.history import History
    from xb_desktop.journal.journal import Journal

_log = logger(__name__)

_AT_ONCE = 100
"""Rows of one transaction; SQLite takes about 10 ms for them, so long may an order have to wait."""


class Deletion:
    """Deletes from a journal, a few rows at a time. Blocks; for one thread at a time.

    `may_go_on` is asked before each transaction: it may wait, and ends it by returning False.
    """

    def __init__(
        self,
        history: History,
        journal: Callable[[], Journal],
        may_go_on: Callable[[], bool],
        on_progress: Callable[[int], None] = lambda _: None,
    ) -> None:
        self._history = history
        self._journal = journal
        self._may_go_on = may_go_on
        self._on_progress = on_progress
        self._deleted = 0

    def delete(self, numbers: Sequence[int]) -> int:
        """Delete attempts by their numbers; return how many. Raises `JournalError`."""
        self._delete(numbers, Occasion.USER)
        return self._end()

    def count_older(self, days: int) -> int:
        """Return how many `delete_older` would delete. Raises `JournalError`."""
        wanted = _older(days, datetime.now(UTC))
        return sum(len(numbers) for numbers in self._history.settled(wanted, self._may_go_on))

    def delete_older(self, days: int, now: datetime | None = None) -> int:
        """Delete what began more than so many days ago; return how many. Raises `JournalError`."""
        return self._delete_all(_older(days, now or datetime.now(UTC)), Occasion.RETENTION)

    def delete_all(self) -> int:
        """Delete all attempts; return how many. Raises `JournalError`."""
        return self._delete_all(Filter(), Occasion.USER)

    def _delete_all(self, wanted: Filter, occasion: Occasion) -> int:
        for numbers in self._history.settled(wanted, self._may_go_on):
            if numbers:
                self._delete(numbers, occasion)
        return self._end()

    def _delete(self, numbers: Sequence[int], occasion: Occasion) -> None:
        for at in range(0, len(numbers), _AT_ONCE):
            if not self._may_go_on():
                return
            self._history.index.discard()
            self._deleted += self._journal().delete(numbers[at : at + _AT_ONCE], occasion)
            # It may have been begun anew meanwhile, and have seen them.
            self._history.index.discard()
            self._on_progress(self._deleted)

    def _end(self) -> int:
        if self._deleted and self._may_go_on():
            try:
                self._journal().scrub(self._may_go_on)
            except JournalError as error:
                # They are deleted, and overwritten: for a copy of the file, there may be no room.
                _log.warning("the journal is not written anew: %s", error.reason)
        return self._deleted


def _older(days: int, now: datetime) -> Filter:
    until = (now - timedelta(days=days)).isoformat(timespec="milliseconds")
    # A row without a time, which sorts before every digit, is of no age.
    return Filter(since="0", until=until)

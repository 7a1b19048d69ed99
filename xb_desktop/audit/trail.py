"""Hands the changes of a journal to the system's log, on a thread of its own.

Whoever makes an attempt never waits for a log, and nothing about an attempt depends on one. A line
that could not be written is not tried again: it is told, in the program's log and to `on_lost`.
"""

from __future__ import annotations

import threading
from contextlib import suppress
from queue import SimpleQueue
from typing import TYPE_CHECKING

from xb_desktop.audit import system_log
from xb_desktop.audit.event import event
from xb_desktop.system.log import describe, logger

if TYPE_CHECKING:
    from collections.abc import Callable

    from xb_desktop.journal.change import Change, DeletedAttempts

_log = logger(__name__)


class Trail:
    """The audit lines of one run, about the journal that is called `journal`.

    `on_lost` is called each time that a line could not be written, on any thread.
    """

    def __init__(self, journal: str, on_lost: Callable[[], None]) -> None:
        self._journal = journal
        self._on_lost = on_lost
        self._waiting: SimpleQueue[Change | DeletedAttempts | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._write_all, name="audit", daemon=True)
        # Without room for another thread, an attempt can still be made.
        with suppress(RuntimeError, MemoryError):
            self._thread.start()

    def add(self, change: Change | DeletedAttempts) -> None:
        """Have a change written. Returns at once, on any thread."""
        if self._thread.is_alive():
            self._waiting.put(change)
        else:
            self._tell_lost(change, "there is no thread to write it")

    def finish(self, seconds: float) -> None:
        """Wait until everything is written, at most for so long; what is left then is lost."""
        self._waiting.put(None)
        if self._thread.is_alive():
            self._thread.join(seconds)
        if self._thread.is_alive():
            _log.error("the system's log does not answer: audit lines of this run are lost")

    def _write_all(self) -> None:
        while (change := self._waiting.get()) is not None:
            try:
                system_log.write(event(change, self._journal))
            except Exception as error:  # noqa: BLE001 - the next line may be written all the same
                self._tell_lost(change, describe(error))

    def _tell_lost(self, change: Change | DeletedAttempts, reason: str) -> None:
        _log.error("no audit line on %s: %s", change.subject, reason)
        # The window may be gone by now.
        with suppress(Exception):
            self._on_lost()

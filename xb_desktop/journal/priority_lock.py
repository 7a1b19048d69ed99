"""Who may open the journal's file when: an order before everything that can wait."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class PriorityLock:
    """A lock that its holder takes first (`with lock:`) or once nobody else wants it.

    A plain lock is not fair: whoever lets go of it in a loop, as an export does, mostly gets it
    again before a thread that has waited for it. Whoever takes it `at_low_priority` must hold it
    for a few milliseconds at a time: so long can an order have to wait.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._counting = threading.Lock()
        self._first = 0
        self._nobody_first = threading.Event()
        self._nobody_first.set()

    def __enter__(self) -> None:
        """Take the lock before all who come by `at_low_priority`."""
        with self._counting:
            self._first += 1
            self._nobody_first.clear()
        self._lock.acquire()

    def __exit__(self, *_: object) -> None:
        self._lock.release()
        with self._counting:
            self._first -= 1
            if self._first == 0:
                self._nobody_first.set()

    @contextmanager
    def at_low_priority(self) -> Iterator[None]:
        """Take the lock once nobody who comes first has it or waits for it."""
        self._nobody_first.wait()
        with self._lock:
            yield

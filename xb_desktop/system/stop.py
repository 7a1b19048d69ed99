"""A way to end what another thread waits for."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Stop:
    """Set once and for good, from any thread; whoever waits under it is ended then.

    Unlike a `threading.Event` it reaches a wait that knows nothing of it: reading from a process,
    for one, ends when the process is killed.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._is_set = False
        self._end: Callable[[], None] | None = None

    @property
    def is_set(self) -> bool:
        """Whether nobody waits any more."""
        with self._lock:
            return self._is_set

    def set(self) -> None:
        """End what waits under this now, and what would from now on. Never blocks."""
        with self._lock:
            self._is_set = True
            if self._end is not None:
                self._end()

    @contextmanager
    def ends_with(self, end: Callable[[], None]) -> Iterator[None]:
        """Wait inside of this: `end` is called when it is set, at once where it has been.

        `end` must not block, and is not called once the wait is over.
        """
        with self._lock:
            self._end = end
            if self._is_set:
                end()
        try:
            yield
        finally:
            with self._lock:
                self._end = None

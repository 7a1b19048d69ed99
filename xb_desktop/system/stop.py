"""Ends what another thread is waiting for."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Stop:
    """Set once, from any thread; ends a wait in another thread.

    Unlike a `threading.Event` it also ends a wait that does not know about it: reading from a
    process, for example, ends when the process is killed.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._is_set = False
        self._end: Callable[[], None] | None = None

    @property
    def is_set(self) -> bool:
        """Whether it was set."""
        with self._lock:
            return self._is_set

    def set(self) -> None:
        """End the current wait, and every later one. Never blocks."""
        with self._lock:
            self._is_set = True
            if self._end is not None:
                self._end()

    @contextmanager
    def ends_with(self, end: Callable[[], None]) -> Iterator[None]:
        """Call `end` when this is set while the `with` block runs; at once if it is set already.

        `end` must not block.
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

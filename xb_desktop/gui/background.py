"""The only way to run work off the GUI thread."""

from __future__ import annotations

import threading
import time
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

Result = TypeVar("Result")


class Background(QObject):
    """Runs work on threads of its own and hands each result back on the GUI thread.

    Python threads rather than QThreads: a keychain prompt can keep one busy for as long as a person
    thinks, and destroying a running QThread aborts the process.

    `on_error` hears of every exception that nobody expected: those of `work` on the thread that did
    it, all others on the GUI thread. Should it raise itself, the results come all the same.
    """

    _finished = Signal(object)

    def __init__(self, on_error: Callable[[BaseException], None]) -> None:
        super().__init__()
        self._on_error = on_error
        self._threads: set[threading.Thread] = set()
        # Emitted on another thread, it is queued: the results wait for the event loop.
        self._finished.connect(self._deliver)

    @property
    def is_busy(self) -> bool:
        """Whether any work is still being done."""
        return any(thread.is_alive() for thread in self._threads)

    def run(
        self,
        work: Callable[[], Result],
        on_result: Callable[[Result], None],
        on_crash: Callable[[], None],
    ) -> None:
        """Call `work()` off the GUI thread, then exactly one of the others on it.

        `work` is expected to turn what can go wrong into its result; `on_crash` is for what nobody
        expected. It gets no exception: that might hold the key.
        """

        def do() -> None:
            try:
                result = work()
            except BaseException as error:  # noqa: BLE001 - one result must come, whatever happened
                self._report(error)
                self._hand_over(on_crash)
            else:
                self._hand_over(lambda: on_result(result))

        self._threads = {thread for thread in self._threads if thread.is_alive()}
        thread = threading.Thread(target=do, name="background", daemon=True)
        try:
            thread.start()
        except (RuntimeError, MemoryError) as error:
            # The system has no room for another thread. No result comes before `run` returns.
            self._report(error)
            QTimer.singleShot(0, self, lambda: self._deliver(on_crash))
        else:
            self._threads.add(thread)

    def wait(self, seconds: float) -> None:
        """Block until all work is done, at most for so long; results are not delivered by it."""
        end = time.monotonic() + seconds
        for thread in self._threads:
            thread.join(max(0.0, end - time.monotonic()))

    def _report(self, error: BaseException) -> None:
        # Nobody is left to report to that reporting itself has failed.
        with suppress(BaseException):
            self._on_error(error)

    def _hand_over(self, delivery: Callable[[], None]) -> None:
        try:
            self._finished.emit(delivery)
        except RuntimeError:
            # The program has ended meanwhile and nobody is left to hear of it.
            return

    def _deliver(self, delivery: Callable[[], None]) -> None:
        try:
            delivery()
        except Exception as error:  # noqa: BLE001 - the deliveries after it must still come
            self._report(error)

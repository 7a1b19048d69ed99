"""The only door off the GUI thread."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

Result = TypeVar("Result")


class Background(QObject):
    """Runs work on threads of its own and hands each result back on the GUI thread.

    Python threads rather than QThreads: a keychain prompt can keep one busy for as long as a person
    thinks, and destroying a running QThread aborts the process.

    Signals:
        crashed(str): a piece of work raised; the name of the exception's class. The work's own
            result still comes, through its `on_crash`.
    """

    crashed = Signal(str)
    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running = 0
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether any work is out. To be asked on the GUI thread."""
        return self._running > 0

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
        self._running += 1
        threading.Thread(
            target=self._work, args=(work, on_result, on_crash), name="background", daemon=True
        ).start()

    def _work(
        self,
        work: Callable[[], Result],
        on_result: Callable[[Result], None],
        on_crash: Callable[[], None],
    ) -> None:
        try:
            result = work()
        except BaseException as error:  # noqa: BLE001 - one result must come, whatever happened
            kind = type(error).__name__
            self._hand_over(lambda: self._report(kind, on_crash))
        else:
            self._hand_over(lambda: on_result(result))

    def _hand_over(self, delivery: Callable[[], None]) -> None:
        try:
            self._finished.emit(delivery)
        except RuntimeError:
            # The program has ended meanwhile and nobody is left to hear of it.
            return

    def _report(self, kind: str, on_crash: Callable[[], None]) -> None:
        self.crashed.emit(kind)
        on_crash()

    def _deliver(self, delivery: Callable[[], None]) -> None:
        self._running -= 1
        delivery()

"""The look-ups that follow an outcome by themselves, as long as it is on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from xb_desktop.cancellation import follow_up
from xb_desktop.orders.identity import same_order
from xb_desktop.system.stop import Stop

if TYPE_CHECKING:
    from collections.abc import Callable

    from xb_desktop.cancellation.looked_up import LookedUp
    from xb_desktop.gui.background import Background
    from xb_desktop.orders.outcome import Outcome
    from xb_desktop.session import Session


class FollowUp(QObject):
    """Looks up the order of one outcome at a time, at the moments of `cancellation.follow_up`.

    One look-up at a time: where the service is slow, the next one waits for its answer. None opens
    a prompt of the keychain. `is_wanted` says whether orders are to be looked up at all; it is
    asked before each of them.

    Signals:
        found(LookedUp): the answer, or why there is none; of one that has been ended, only that the
            order is cancelled.
        failed(): a look-up failed unexpectedly, or is not wanted any more; nothing was changed.
    """

    found = Signal(object)
    failed = Signal()

    def __init__(
        self,
        session: Session,
        background: Background,
        is_wanted: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._is_wanted = is_wanted
        self._session = session
        self._background = background
        self._reference = ""
        self._outcome: Outcome | None = None
        self._moments: list[float] = []
        self._stop = Stop()
        self._shown_for = QElapsedTimer()
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._look_up)

    @property
    def is_pending(self) -> bool:
        """Whether a look-up is out or will come."""
        return self._outcome is not None

    def prepare(self, reference: str, outcome: Outcome) -> bool:
        """Get ready for an outcome that is about to be shown; return whether look-ups follow it."""
        self.end()
        self._moments = list(follow_up.moments(outcome))
        if self._moments and self._is_wanted():
            self._reference, self._outcome = reference, outcome
        return self.is_pending

    def begin(self) -> None:
        """Begin, once for each outcome: it is on the screen now."""
        if self.is_pending and not self._shown_for.isValid():
            self._shown_for.start()
            self._wait_for_next()

    def ask_again(self, reference: str) -> None:
        """Repeat the look-up of an order that is out: what it asks about has changed since."""
        is_out = self._shown_for.isValid() and not self._next.isActive()
        if self.is_pending and is_out and same_order(self._reference, reference):
            self._stop.set()
            self._moments.insert(0, 0.0)
            self._wait_for_next()

    def end(self) -> None:
        """End the look-up that is out and those that would follow; none of them is told."""
        self._stop.set()
        self._next.stop()
        self._outcome = None
        self._shown_for.invalidate()

    def _wait_for_next(self) -> None:
        if self._moments:
            moment_ms = round(self._moments.pop(0) * 1000)
            self._next.start(max(0, moment_ms - self._shown_for.elapsed()))
        else:
            self.end()

    def _look_up(self) -> None:
        reference, address, stop = self._reference, self._session.address, Stop()
        self._stop = stop
        if not self._is_wanted():
            self._on_failed(stop)
            return
        self._background.run(
            lambda: self._session.look_up(reference, stop, address=address, may_prompt=False),
            lambda looked_up: self._on_found(stop, looked_up),
            lambda: self._on_failed(stop),
        )

    def _on_found(self, stop: Stop, looked_up: LookedUp) -> None:
        if stop.is_set or self._outcome is None:
            # It may have settled the attempt, and that is never taken back.
            if looked_up.is_cancelled:
                self.found.emit(looked_up)
            return
        # First: whoever hears of it may show another outcome, which has look-ups of its own.
        if follow_up.is_last(self._outcome, looked_up):
            self.end()
        else:
            self._wait_for_next()
        self.found.emit(looked_up)

    def _on_failed(self, stop: Stop) -> None:
        if not stop.is_set:
            self.end()
            self.failed.emit()

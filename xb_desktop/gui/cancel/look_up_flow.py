"""Looking an order up: asked for by hand, read-only, and without consequence where it fails."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from xb_desktop.orders.identity import same_order
from xb_desktop.system.stop import Stop

if TYPE_CHECKING:
    from xb_desktop.cancellation.looked_up import LookedUp
    from xb_desktop.gui.background import Background
    from xb_desktop.session import Session


class LookUpFlow(QObject):
    """Runs look-ups; each ends with exactly one of `found`, `dropped` and `failed`.

    Signals:
        asking(): a look-up is out.
        found(LookedUp): it came back, with a state or with why there is none.
        dropped(): it was dropped meanwhile, and there is nothing to tell of it.
        failed(): nobody expected what happened; nothing has changed by it.
    """

    asking = Signal()
    found = Signal(object)
    dropped = Signal()
    failed = Signal()

    def __init__(self, session: Session, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._background = background
        self._out: dict[Stop, str] = {}

    def begin(self, reference: str) -> None:
        """Ask for the state of an order."""
        address, stop = self._session.address, Stop()
        self._out[stop] = reference
        self.asking.emit()
        self._background.run(
            lambda: self._session.look_up(reference, stop, address=address),
            lambda looked_up: self._on_found(stop, looked_up),
            lambda: self._on_failed(stop),
        )

    def stop(self) -> None:
        """End the look-ups that are out; they are told as ones that found nothing."""
        for stop in self._out:
            stop.set()

    def drop(self, reference: str) -> None:
        """End those of an order that has an outcome by now: they were sent before it was known.

        Only that the order is cancelled is still told: that is never taken back.
        """
        for stop in [stop for stop, asked in self._out.items() if same_order(asked, reference)]:
            del self._out[stop]
            stop.set()

    def _on_found(self, stop: Stop, looked_up: LookedUp) -> None:
        is_dropped = self._out.pop(stop, None) is None
        if is_dropped and not looked_up.is_cancelled:
            self.dropped.emit()
        else:
            self.found.emit(looked_up)

    def _on_failed(self, stop: Stop) -> None:
        is_dropped = self._out.pop(stop, None) is None
        (self.dropped if is_dropped else self.failed).emit()

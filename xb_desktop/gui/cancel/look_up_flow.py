"""Looking an order up: asked for by hand, read-only, and without consequence where it fails."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from xb_desktop.system.stop import Stop

if TYPE_CHECKING:
    from xb_desktop.gui.background import Background
    from xb_desktop.session import Session


class LookUpFlow(QObject):
    """Runs one look-up at a time.

    Signals:
        asking(): a look-up is out.
        found(LookedUp): it came back, with a state or with why there is none.
        failed(): nobody expected what happened; nothing has changed by it.
    """

    asking = Signal()
    found = Signal(object)
    failed = Signal()

    def __init__(self, session: Session, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._background = background
        self._stop = Stop()

    def begin(self, reference: str) -> None:
        """Ask for the state of an order."""
        stop = self._stop = Stop()
        self.asking.emit()
        self._background.run(
            lambda: self._session.look_up(reference, stop), self.found.emit, self.failed.emit
        )

    def stop(self) -> None:
        """End the look-up that is out, if one is; it is told as one that found nothing."""
        self._stop.set()

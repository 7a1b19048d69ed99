"""Looking an order up: asked for by hand, read-only, and without consequence where it fails."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

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

    def begin(self, reference: str) -> None:
        """Ask for the state of an order."""
        self.asking.emit()
        self._background.run(
            lambda: self._session.look_up(reference), self.found.emit, self.failed.emit
        )

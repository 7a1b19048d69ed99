"""How the program ends during an attempt: on request of the user, a signal or the system."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from xb_desktop.gui.widgets.question import question
from xb_desktop.orders.outcome import Cause

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QSessionManager
    from PySide6.QtWidgets import QWidget

    from xb_desktop.gui.cancel.cancel_flow import CancelFlow

GRACE_MS = 5000
"""How long a signal waits for a pending answer: systems kill programs that take much longer."""


class ShutdownGuard(QObject):
    """The ways to end during an attempt; the attempt decides its outcome."""

    def __init__(self, window: QWidget, flow: CancelFlow) -> None:
        super().__init__(window)
        self._window = window
        self._flow = flow
        self._is_ending = False

    def end_soon(self) -> None:
        """End for a signal: at once, or if a byte may have left, after the answer or `GRACE_MS`."""
        self._is_ending = True
        if self._flow.may_have_left:
            self._flow.settled.connect(_exit)
            QTimer.singleShot(GRACE_MS, self, self._stop_and_exit)
        else:
            self._stop_and_exit()

    def allow_logout(self, manager: QSessionManager) -> None:
        """Ask before the user's session ends, if the system allows it."""
        if not self._flow.is_under_way:
            # Nothing is lost before a yes, and the log-out may still be cancelled.
            return
        if manager.allowsInteraction():
            leaves = self._ask()
            manager.release()
            if not leaves and self._flow.is_under_way:
                manager.cancel()
                return
        self._flow.stop(Cause.STOPPED)

    def answer_close(self, event: QCloseEvent) -> None:
        """Let the window close before a yes, or after it if the user confirms."""
        if self._is_ending or not self._flow.is_under_way or self._ask():
            self._flow.stop(Cause.STOPPED)
        else:
            event.ignore()

    def _ask(self) -> bool:
        """Ask whether to close; return False if the outcome arrives in the meantime."""
        box, is_yes = question(
            self._window,
            self.tr("A cancellation is in progress."),
            self.tr(
                "If nothing has been sent yet, closing XB Desktop stops it. Otherwise the outcome "
                "stays unknown until you check the order. The attempt is kept in the journal."
            ),
            (self.tr("C&lose anyway"), self.tr("&Keep waiting")),
            ("Close anyway", "Keep waiting"),
        )
        connection = self._flow.settled.connect(box.reject)
        box.exec()
        QObject.disconnect(connection)
        box.deleteLater()
        return is_yes()

    def _stop_and_exit(self) -> None:
        self._flow.stop(Cause.STOPPED)
        _exit()


def _exit() -> None:
    QApplication.exit(0)

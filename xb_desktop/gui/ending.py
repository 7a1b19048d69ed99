"""How the program ends while a request is out: asked by a person, a signal, or the system."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from types import FrameType

    from PySide6.QtGui import QCloseEvent, QSessionManager

    from xb_desktop.gui.cancel_flow import CancelFlow
    from xb_desktop.session import Session

GRACE_MS = 5000
"""How long a signal waits for an answer that is out: systems kill what takes much longer."""


class Signals(QObject):
    """Turns SIGTERM, SIGINT and SIGHUP into a Qt signal.

    Python runs its handlers between two of its own instructions, and there is none while Qt waits
    for events: a byte in a pipe wakes it (`signal.set_wakeup_fd`). On Windows the system closes
    windows instead of sending signals.

    Signals:
        received(): the program is to end.
    """

    received = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        if os.name != "posix":
            return
        self._read_end, write_end = os.pipe()
        os.set_blocking(self._read_end, False)
        os.set_blocking(write_end, False)
        signal.set_wakeup_fd(write_end, warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._read_end, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._drain)
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(number, self._handle)

    def _drain(self) -> None:
        os.read(self._read_end, 64)

    def _handle(self, number: int, frame: FrameType | None) -> None:
        del number, frame
        self.received.emit()


class Leaving(QObject):
    """The ways to end while a request is out; none leaves it behind without asking."""

    def __init__(self, window: QWidget, flow: CancelFlow, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._flow = flow
        self._session = session
        self._is_ending = False

    def end_soon(self) -> None:
        """End for a signal, when the answer that is out has come or had its time."""
        self._flow.settled.connect(self._end)
        QTimer.singleShot(GRACE_MS, self._session.stop)

    def allow_logout(self, manager: QSessionManager) -> None:
        """Ask before the person's session ends, if the system lets us."""
        if manager.allowsInteraction():
            leaves = ask_to_leave(self._window, self._flow.settled)
            manager.release()
            if not leaves and self._flow.is_awaiting:
                manager.cancel()
                return
        self._session.stop()

    def answer_close(self, event: QCloseEvent) -> None:
        """Let the window close if somebody says so."""
        if self._is_ending:
            return
        if ask_to_leave(self._window, self._flow.settled):
            self._session.stop()
        else:
            event.ignore()

    def _end(self) -> None:
        self._is_ending = True
        QApplication.exit(0)


def ask_to_leave(window: QWidget, answered: SignalInstance) -> bool:
    """Ask whether to leave a request behind; False also where its answer comes meanwhile."""
    from xb_desktop.gui.question import question

    box, is_yes = question(
        window,
        window.tr("A cancellation is under way."),
        window.tr(
            "If you close XB Desktop now, you will not learn whether the order was cancelled. The "
            "journal keeps the attempt with an unknown outcome."
        ),
        (window.tr("C&lose anyway"), window.tr("&Keep waiting")),
    )
    connection = answered.connect(box.reject)
    box.exec()
    QObject.disconnect(connection)
    return is_yes()

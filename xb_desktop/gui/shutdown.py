"""How the program ends while an attempt is under way: for a person, a signal, or the system."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal
from PySide6.QtWidgets import QApplication

from xb_desktop.outcome import Cause

if TYPE_CHECKING:
    from types import FrameType

    from PySide6.QtGui import QCloseEvent, QSessionManager
    from PySide6.QtWidgets import QWidget

    from xb_desktop.gui.cancel_flow import CancelFlow

GRACE_MS = 5000
"""How long a signal waits for an answer that is out: systems kill what takes much longer."""


class Signals(QObject):
    """Turns SIGTERM, SIGINT and SIGHUP into a Qt signal.

    Python writes a byte into a pipe for each (`signal.set_wakeup_fd`), which wakes Qt. Its own
    handlers do nothing: it runs them between any two instructions, also where the GUI thread holds
    a lock that whoever ends the program would wait for. On Windows the system closes windows
    instead of sending signals.

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
            signal.signal(number, _do_nothing)

    def _drain(self) -> None:
        os.read(self._read_end, 64)
        self.received.emit()


class ShutdownGuard(QObject):
    """The ways to end while an attempt is under way; the attempt decides what becomes of it."""

    def __init__(self, window: QWidget, flow: CancelFlow) -> None:
        super().__init__(window)
        self._window = window
        self._flow = flow
        self._is_ending = False

    def end_soon(self) -> None:
        """End for a signal: at once where nothing has left, else when an answer had its time."""
        self._is_ending = True
        if self._flow.may_have_left:
            self._flow.settled.connect(_exit)
            QTimer.singleShot(GRACE_MS, self, self._stop_and_exit)
        else:
            self._stop_and_exit()

    def allow_logout(self, manager: QSessionManager) -> None:
        """Ask before the person's session ends, if the system lets us."""
        if not self._flow.is_under_way:
            # Nothing is lost where nobody has said yes, and the log-out may be called off.
            return
        if manager.allowsInteraction():
            leaves = self._ask()
            manager.release()
            if not leaves and self._flow.is_under_way:
                manager.cancel()
                return
        self._flow.stop(Cause.STOPPED)

    def answer_close(self, event: QCloseEvent) -> None:
        """Let the window close if nobody has said yes, or somebody says so."""
        if self._is_ending or not self._flow.is_under_way or self._ask():
            self._flow.stop(Cause.STOPPED)
        else:
            event.ignore()

    def _ask(self) -> bool:
        """Ask whether to leave; False also where the outcome comes meanwhile."""
        from xb_desktop.gui.question import question

        box, is_yes = question(
            self._window,
            self.tr("A cancellation is under way."),
            self.tr(
                "If you close XB Desktop now, it is stopped if nothing was sent yet. If it was, "
                "you will not learn whether the order was cancelled. The journal keeps the attempt."
            ),
            (self.tr("C&lose anyway"), self.tr("&Keep waiting")),
        )
        connection = self._flow.settled.connect(box.reject)
        box.exec()
        QObject.disconnect(connection)
        box.deleteLater()
        return is_yes()

    def _stop_and_exit(self) -> None:
        self._flow.stop(Cause.STOPPED)
        _exit()


def _do_nothing(number: int, frame: FrameType | None) -> None:
    del number, frame


def _exit() -> None:
    QApplication.exit(0)

"""How the program ends while a request is out: asked by a person, a signal, or the system."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Signal, SignalInstance
from PySide6.QtWidgets import QMessageBox, QWidget

if TYPE_CHECKING:
    from types import FrameType

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


def ask_to_leave(window: QWidget, answered: SignalInstance) -> bool:
    """Ask whether to leave a request behind; False also where its answer comes meanwhile."""
    question = QMessageBox(window)
    question.setIcon(QMessageBox.Icon.Warning)
    question.setText(window.tr("A cancellation is under way."))
    question.setInformativeText(
        window.tr(
            "If you close XB Desktop now, you will not learn whether the order was cancelled. The "
            "journal keeps the attempt with an unknown outcome."
        )
    )
    wait = question.addButton(window.tr("&Keep waiting"), QMessageBox.ButtonRole.RejectRole)
    leave = question.addButton(window.tr("C&lose anyway"), QMessageBox.ButtonRole.AcceptRole)
    question.setDefaultButton(wait)
    question.setEscapeButton(wait)
    connection = answered.connect(question.reject)
    question.exec()
    QObject.disconnect(connection)
    return question.clickedButton() is leave

"""The signals with which POSIX systems ask a program to end."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Signal

if TYPE_CHECKING:
    from types import FrameType


class Signals(QObject):
    """Turns SIGTERM, SIGINT and SIGHUP into a Qt signal.

    For each, Python writes a byte into a pipe (`signal.set_wakeup_fd`), which wakes Qt. The Python
    handlers do nothing: they run between any two instructions, even while the GUI thread holds a
    lock that the shutdown would wait for. Windows closes windows instead of sending signals.

    Signals:
        received(): the program must end.
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


def _do_nothing(number: int, frame: FrameType | None) -> None:
    del number, frame

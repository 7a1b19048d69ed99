"""One program per user and data folder: a second start hands its form to the first.

Who is first is decided by a lock on a file in the data folder, which the system lets go of whatever
ends the process. It costs a start less than a millisecond; the `door` is opened after the first
paint, and what two say to each other (`hand_over`) is imported when somebody knocks. Behind the
lock, whatever still lies where we listen is what a dead process left.
"""

from __future__ import annotations

import os
import time
from enum import Enum
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal

from xb_desktop.system.data_folder import NO_FOLLOW
from xb_desktop.system.file_lock import lock

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from xb_desktop.gui.single_instance.door import Door
    from xb_desktop.orders.link import Filling

LISTEN_AFTER_MS = 300
"""After the first paint on any usual computer, painted or not: a hidden window is open as well."""
BEGIN_SECONDS = 3.0
"""How long a second start waits for a first one that does not listen yet, or is ending."""
MOST_VISITS = 8
"""Second starts that are heard at the same time; one takes some milliseconds."""
UNANSWERED_LINE = (
    "XB Desktop is already running with this data folder, but it does not answer. "
    "Close it or end its process, then start XB Desktop again."
)
UNANSWERED_EXIT_CODE = 1

_LOCK_FILE = "first.lock"
_PAUSE_SECONDS = 0.05


class Beginning(Enum):
    """What a start found out about its data folder."""

    FIRST = "first"
    HANDED_OVER = "handed_over"
    UNANSWERED = "unanswered"


class FirstInstance(QObject):
    """The place of the one program at a data folder: taken, waited for, or handed over to.

    Signals:
        filled(HandOver): a second start has handed its form over, and has ended or is about to.
        closed(): nobody is answered any more.
    """

    filled = Signal(object)
    closed = Signal()

    def __init__(self, data_folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = data_folder
        self._lock: int | None = None
        self._door: Door | None = None

    def begin(self, filling: Filling | None, address: str | None) -> Beginning:
        """Become the first, or hand the form to the one that is; needs no application object.

        `address` is the one that this start was asked to use, if any. Blocks for at most
        `BEGIN_SECONDS` and `hand_over.ANSWER_SECONDS`, and only where there is another.
        """
        if self._take_place():
            return Beginning.FIRST
        from xb_desktop.gui.single_instance.door import door_name
        from xb_desktop.gui.single_instance.hand_over import ask
        from xb_desktop.orders.link import Filling, HandOver

        request = HandOver(filling or Filling(), address, os.environ.get("XDG_ACTIVATION_TOKEN"))
        until = time.monotonic() + BEGIN_SECONDS
        while (is_taken := ask(door_name(self._folder), request)) is None:
            if time.monotonic() > until:
                return Beginning.UNANSWERED
            time.sleep(_PAUSE_SECONDS)
            if self._take_place():
                return Beginning.FIRST
        return Beginning.HANDED_OVER if is_taken else Beginning.UNANSWERED

    def listen(self) -> bool:
        """Begin to take what second starts hand over; return whether that is possible.

        It is not where the data folder has no room for a lock, or there is no place to listen that
        is out of other users' reach.
        """
        if self._lock is None:
            return False
        if self._door is not None:
            return True
        from xb_desktop.gui.single_instance.door import door_of

        door = door_of(self._folder, self)
        if door is None:
            return False
        if not door.open():
            door.deleteLater()
            return False
        door.knocked.connect(self._receive)
        self._door = door
        return True

    def _receive(self, descriptor: int) -> None:
        from xb_desktop.gui.single_instance.hand_over import Visit

        others = len(self.findChildren(Visit))
        visit = Visit(descriptor, self)
        if others >= MOST_VISITS:
            visit.end()
            return
        # Queued: the window may open a dialog, and the socket is not to wait for its end.
        visit.said.connect(self.filled, QtCore.Qt.ConnectionType.QueuedConnection)
        self.closed.connect(visit.end)

    def stop_listening(self) -> None:
        """Keep the place, but let second starts wait for the end instead of for an answer."""
        if self._door is not None:
            self._door.close()
            self._door = None
            self.closed.emit()

    def close(self) -> None:
        """Give the place up: the next start is the first."""
        self.stop_listening()
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def _take_place(self) -> bool:
        """Also true where there can be no lock, and nobody can know who else is there.

        A folder that cannot be written can hold no journal either: the window is what says so. On
        a file system without locks each start opens a window of its own.
        """
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            flags = os.O_RDWR | os.O_CREAT | NO_FOLLOW
            handle = os.open(self._folder / _LOCK_FILE, flags, 0o600)
        except OSError:
            return True
        try:
            is_ours = lock(handle)
        except OSError:
            os.close(handle)
            return True
        if is_ours:
            self._lock = handle
        else:
            os.close(handle)
        return is_ours


def bring_to_front(window: QWidget, activation: str | None) -> None:
    """Show a window, or the dialog that is open above it, before all others.

    `activation` is the leave to do so that Wayland gave to the second start; where a system forbids
    it all the same, the window draws attention the way that system does.
    """
    from PySide6.QtWidgets import QApplication

    if activation and QApplication.platformName().startswith("wayland"):
        # Qt takes it from there when it activates a window, and removes it.
        os.environ["XDG_ACTIVATION_TOKEN"] = activation
    window.setWindowState(window.windowState() & ~QtCore.Qt.WindowState.WindowMinimized)
    window.show()
    front = QApplication.activeModalWidget() or window
    front.raise_()
    front.activateWindow()
    if not front.isActiveWindow():
        QApplication.alert(window)

"""One program per user and data folder: a second start hands its form to the first.

Who is first is decided by a lock on a file in the data folder, which the system lets go of whatever
ends the process. It costs a start less than a millisecond; QtNetwork is imported only to listen,
after the first paint, and to hand over. Behind the lock, whatever still lies where we listen is
what a dead process left.

    second start                  first
    connects                      greets
    one line of JSON        ->
                            <-    "taken", and then tells the window

Nothing is said to one that does not greet: a frozen program would otherwise fill its form much
later, when nobody expects it any more.
"""

from __future__ import annotations

import errno
import os
import sys
import time
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QDir, QObject, QTimer, Signal

from xb_desktop.link import MAX_BYTES, Filling, HandOver
from xb_desktop.run_lock import lock

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket
    from PySide6.QtWidgets import QWidget

LISTEN_AFTER_MS = 300
"""After the first paint on any usual computer, painted or not: a hidden window is open as well."""
BEGIN_SECONDS = 3.0
"""How long a second start waits for a first one that does not listen yet, or is ending."""
ANSWER_SECONDS = 2.0
"""How long one that listens may take to answer; also how long it waits for a visitor."""
UNANSWERED_LINE = (
    "XB Desktop is already open with this data, but it does not answer. "
    "Close it, or end its process, and start again."
)
UNANSWERED_EXIT_CODE = 1

_LOCK_FILE = "first.lock"
_SOCKET_FILE = "first.socket"
_LONGEST_PATH = 100
"""Bytes; a socket's path has 104 to 108 of them, depending on the system."""
_PAUSE_SECONDS = 0.05
_GREETING = b"xb-desktop 1\n"
_TAKEN = b"taken\n"
_TAKEN_BY_OTHERS = {errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK, errno.EDEADLK}


class Beginning(Enum):
    """What a start found out about its data folder."""

    FIRST = "first"
    HANDED_OVER = "handed_over"
    UNANSWERED = "unanswered"


class FirstInstance(QObject):
    """The place of the one program at a data folder: taken, waited for, or handed over to.

    Signals:
        filled(HandOver): a second start has handed its form over, and has ended or is about to.
    """

    filled = Signal(object)

    def __init__(self, data_folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = data_folder
        self._lock: int | None = None
        self._server: QLocalServer | None = None

    def begin(self, filling: Filling, address: str | None) -> Beginning:
        """Become the first, or hand the form to the one that is; needs no application object.

        `address` is the one that this start was asked to use, if any. Blocks for at most
        `BEGIN_SECONDS` and `ANSWER_SECONDS`, and only where there is another.
        """
        if self._take_place():
            return Beginning.FIRST
        request = HandOver(filling, address, os.environ.get("XDG_ACTIVATION_TOKEN"))
        until = time.monotonic() + BEGIN_SECONDS
        while (found := _ask(_server_name(self._folder), request)) is None:
            if time.monotonic() > until:
                return Beginning.UNANSWERED
            time.sleep(_PAUSE_SECONDS)
            if self._take_place():
                return Beginning.FIRST
        return found

    def listen(self) -> bool:
        """Begin to take what second starts hand over; return whether that is possible.

        It is not where the data folder has no room for a lock.
        """
        if self._lock is None:
            return False
        if self._server is not None:
            return True
        from PySide6.QtNetwork import QLocalServer

        name = _server_name(self._folder)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(name)
        if not server.listen(name):
            server.deleteLater()
            return False
        server.newConnection.connect(self._receive)
        self._server = server
        return True

    def stop_listening(self) -> None:
        """Keep the place, but let second starts wait for the end instead of for an answer."""
        if self._server is not None:
            self._server.close()
            self._server = None
        for visit in self.findChildren(_Visit):
            visit.end()

    def close(self) -> None:
        """Give the place up: the next start is the first."""
        self.stop_listening()
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def _take_place(self) -> bool:
        """Also true where there can be no lock: such a folder can hold no journal either.

        Without one nothing is ever sent, and the window is what says so.
        """
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle = os.open(self._folder / _LOCK_FILE, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError:
            return True
        try:
            lock(handle)
        except OSError as error:
            os.close(handle)
            return error.errno not in _TAKEN_BY_OTHERS
        self._lock = handle
        return True

    def _receive(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            visit = _Visit(self._server.nextPendingConnection(), self)
            # Queued: the window may open a dialog, and the socket is not to wait for its end.
            visit.said.connect(self.filled, QtCore.Qt.ConnectionType.QueuedConnection)


class _Visit(QObject):
    """One connection of a second start; it ends by itself, answered or not.

    Signals:
        said(HandOver): what was handed over has arrived, and the visitor knows.
    """

    said = Signal(object)

    def __init__(self, socket: QLocalSocket, parent: QObject) -> None:
        super().__init__(parent)
        self._socket = socket
        self._is_over = False
        socket.setParent(self)
        socket.setReadBufferSize(MAX_BYTES)
        socket.readyRead.connect(self._read)
        socket.disconnected.connect(self.deleteLater)
        patience = QTimer(self, singleShot=True, interval=int(ANSWER_SECONDS * 1000))
        patience.timeout.connect(self.end)
        patience.start()
        socket.write(_GREETING)
        socket.flush()

    def end(self) -> None:
        """Let the visitor go without an answer."""
        self._is_over = True
        self._socket.abort()
        # Whoever left before we listened to the socket is not announced.
        self.deleteLater()

    def _read(self) -> None:
        if self._is_over:
            return
        if not self._socket.canReadLine():
            if self._socket.bytesAvailable() >= MAX_BYTES:
                self.end()
            return
        self._is_over = True
        request = HandOver.from_bytes(bytes(self._socket.readLine().data()))
        if request is not None:
            self.said.emit(request)
            self._socket.write(_TAKEN)
            self._socket.flush()
        self._socket.disconnectFromServer()


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


def _ask(name: str, request: HandOver) -> Beginning | None:
    """Hand over to the one that listens there; None where nobody does, or nobody any more."""
    from PySide6.QtNetwork import QLocalSocket

    if not _is_ours(name):
        return None
    socket = QLocalSocket()
    socket.setReadBufferSize(MAX_BYTES)
    socket.connectToServer(name)
    until = time.monotonic() + ANSWER_SECONDS
    if not socket.waitForConnected(_left_ms(until)):
        return None
    if _line(socket, until) == _GREETING:
        _let_it_come_to_front()
        socket.write(request.to_bytes() + b"\n")
        socket.flush()
        if _line(socket, until) == _TAKEN:
            return Beginning.HANDED_OVER
    is_there = socket.state() == QLocalSocket.LocalSocketState.ConnectedState
    return Beginning.UNANSWERED if is_there else None


def _line(socket: QLocalSocket, until: float) -> bytes:
    while not socket.canReadLine():
        left = _left_ms(until)
        if not left or not socket.waitForReadyRead(left):
            return b""
    return bytes(socket.readLine().data())


def _left_ms(until: float) -> int:
    return max(0, int((until - time.monotonic()) * 1000))


def _server_name(folder: Path) -> str:
    """In the data folder, or, where that has too long a path for a socket, among the temporary."""
    folder = folder.resolve()
    path = str(folder / _SOCKET_FILE)
    if sys.platform == "win32":
        user, prefix = os.environ.get("USERNAME", ""), ""
    else:
        if len(os.fsencode(path)) <= _LONGEST_PATH:
            return path
        user, prefix = str(os.getuid()), f"{QDir.tempPath()}/"
    # Brings its own library, and is needed nowhere else.
    import hashlib

    place = hashlib.sha256(os.fsencode(f"{user}\n{folder}")).hexdigest()
    return f"{prefix}xb-desktop-{place[:32]}"


def _is_ours(name: str) -> bool:
    """Whether no other user put the socket there: anybody can, among the temporary files."""
    if sys.platform == "win32":
        return True
    try:
        return Path(name).lstat().st_uid == os.getuid()
    except OSError:
        return False


def _let_it_come_to_front() -> None:
    """Pass on the right to the foreground, which Windows gives only to what people started."""
    if sys.platform == "win32":
        import ctypes

        any_process = -1
        ctypes.windll.user32.AllowSetForegroundWindow(any_process)

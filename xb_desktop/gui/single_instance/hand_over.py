"""What a second start and the first one say to each other.

    second start                  first
    connects                      greets
    one line of JSON        ->
                            <-    "taken", and then tells the window

Nothing is said to one that does not greet: a frozen program would otherwise fill its form much
later, when nobody expects it any more.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalSocket

from xb_desktop.gui.single_instance.ipc_server import is_of_this_user
from xb_desktop.orders.link import MAX_BYTES, HandOver

ANSWER_SECONDS = 2.0
"""How long one that listens may take to answer; also how long it waits for a client."""

_GREETING = b"xb-desktop 1\n"
_ACCEPTED = b"taken\n"


class Connection(QObject):
    """One second start at the first one's server; it is let go by itself, answered or not.

    It takes the connection of a `IpcServer` by its descriptor.

    Signals:
        said(HandOver): what was handed over has arrived, and the client knows.
    """

    received = Signal(object)

    def __init__(self, descriptor: int, parent: QObject) -> None:
        super().__init__(parent)
        self._socket = socket = QLocalSocket(self)
        self._is_over = False
        socket.setSocketDescriptor(descriptor)
        socket.setReadBufferSize(MAX_BYTES)
        socket.readyRead.connect(self._read)
        socket.disconnected.connect(self.deleteLater)
        patience = QTimer(self, singleShot=True, interval=int(ANSWER_SECONDS * 1000))
        patience.timeout.connect(self.abort)
        patience.start()
        socket.write(_GREETING)
        socket.flush()

    def abort(self) -> None:
        """Let the client go without an answer."""
        self._is_over = True
        self._socket.abort()
        # Whoever left before we listened to the socket is not announced.
        self.deleteLater()

    def _read(self) -> None:
        if self._is_over:
            return
        if not self._socket.canReadLine():
            if self._socket.bytesAvailable() >= MAX_BYTES:
                self.abort()
            return
        self._is_over = True
        request = HandOver.from_bytes(bytes(self._socket.readLine().data()))
        if request is not None:
            self.received.emit(request)
            self._socket.write(_ACCEPTED)
            self._socket.flush()
        self._socket.disconnectFromServer()


def send(name: str | None, request: HandOver) -> bool | None:
    """Hand over to the one that listens there, and return whether it answered.

    None where nobody listens, or nobody any more.
    """
    if name is None or not _is_ours(name):
        return None
    socket = QLocalSocket()
    socket.setReadBufferSize(MAX_BYTES)
    socket.connectToServer(name)
    until = time.monotonic() + ANSWER_SECONDS
    if not socket.waitForConnected(_left_ms(until)):
        return None
    # What has been put in the place of our socket meanwhile is told nothing.
    if not is_of_this_user(socket.socketDescriptor()):
        return False
    if _line(socket, until) == _GREETING:
        _allow_foreground()
        socket.write(request.to_bytes() + b"\n")
        socket.flush()
        if _line(socket, until) == _ACCEPTED:
            return True
    is_there = socket.state() == QLocalSocket.LocalSocketState.ConnectedState
    return False if is_there else None


def _line(socket: QLocalSocket, until: float) -> bytes:
    while not socket.canReadLine():
        left = _left_ms(until)
        if not left or not socket.waitForReadyRead(left):
            return b""
    return bytes(socket.readLine().data())


def _left_ms(until: float) -> int:
    return max(0, int((until - time.monotonic()) * 1000))


def _is_ours(name: str) -> bool:
    """Whether no other user has put the socket there."""
    if sys.platform == "win32":
        return True
    try:
        return Path(name).lstat().st_uid == os.getuid()
    except OSError:
        return False


def _allow_foreground() -> None:
    """Pass on the right to the foreground, which Windows gives only to what people started."""
    if sys.platform == "win32":
        import ctypes

        any_process = -1
        ctypes.windll.user32.AllowSetForegroundWindow(any_process)

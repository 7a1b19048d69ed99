"""The protocol between a second start and the first program.

    second start                  first program
    connects                      greets
    one line of JSON        ->
                            <-    accepts, and then informs the window

A client sends nothing before the greeting: a frozen program would otherwise fill in its form much
later, when nobody expects it.
"""

from __future__ import annotations

import ctypes
import os
import sys
import time
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalSocket

from xb_desktop.gui.single_instance.endpoint import is_of_this_user
from xb_desktop.orders.link import MAX_BYTES, HandOver

ANSWER_SECONDS = 2.0
"""How long either side waits for the other once they are connected."""

_ANY_PROCESS = -1


class Message(Enum):
    """What the first program says, each a whole line."""

    GREETING = b"xb-desktop 1\n"
    ACCEPTED = b"taken\n"


class Reply(Enum):
    """How the first program replied to a second start."""

    ACCEPTED = "accepted"
    UNANSWERED = "unanswered"
    NOT_LISTENING = "not_listening"
    """Nobody listens, or nobody any more."""


class Connection(QObject):
    """The first program's side of one connection; deletes itself when it is closed.

    It takes ownership of the descriptor that an `IpcServer` hands over.

    Signals:
        received(HandOver): a request has arrived, and the client knows.
    """

    received = Signal(object)

    def __init__(self, descriptor: int, parent: QObject) -> None:
        super().__init__(parent)
        self._socket = socket = QLocalSocket(self)
        self._is_done = False
        socket.setSocketDescriptor(descriptor)
        socket.setReadBufferSize(MAX_BYTES)
        socket.readyRead.connect(self._read)
        socket.disconnected.connect(self.deleteLater)
        QTimer.singleShot(int(ANSWER_SECONDS * 1000), self, self.abort)
        socket.write(Message.GREETING.value)
        socket.flush()

    def abort(self) -> None:
        """Close the connection without an answer."""
        self._is_done = True
        self._socket.abort()
        # A client that left before `disconnected` was connected is not announced.
        self.deleteLater()

    def _read(self) -> None:
        if self._is_done:
            return
        if not self._socket.canReadLine():
            if self._socket.bytesAvailable() >= MAX_BYTES:
                self.abort()
            return
        self._is_done = True
        request = HandOver.from_bytes(bytes(self._socket.readLine().data()))
        if request is not None:
            self.received.emit(request)
            self._socket.write(Message.ACCEPTED.value)
            self._socket.flush()
        self._socket.disconnectFromServer()


def send(name: str | None, request: HandOver) -> Reply:
    """Send a request to the server of that name, and wait for its reply."""
    if name is None or not _is_ours(name):
        return Reply.NOT_LISTENING
    socket = QLocalSocket()
    socket.setReadBufferSize(MAX_BYTES)
    socket.connectToServer(name)
    until = time.monotonic() + ANSWER_SECONDS
    if not socket.waitForConnected(_left_ms(until)):
        return Reply.NOT_LISTENING
    # Another user may have replaced the socket since the check above.
    if not is_of_this_user(socket.socketDescriptor()):
        return Reply.UNANSWERED
    if _line(socket, until) == Message.GREETING.value:
        _allow_foreground()
        socket.write(request.to_bytes() + b"\n")
        socket.flush()
        if _line(socket, until) == Message.ACCEPTED.value:
            return Reply.ACCEPTED
    is_connected = socket.state() == QLocalSocket.LocalSocketState.ConnectedState
    return Reply.UNANSWERED if is_connected else Reply.NOT_LISTENING


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
        ctypes.windll.user32.AllowSetForegroundWindow(_ANY_PROCESS)

"""The door of a data folder, at which second starts knock.

On POSIX it is a socket of Python's own library: QtNetwork takes 3 MB, and hardly any run ever has a
visitor. Windows has no such sockets there, but named pipes, which QtNetwork knows how to offer.
"""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, Signal

if TYPE_CHECKING:
    import socket

    from PySide6.QtCore import QSocketNotifier
    from PySide6.QtNetwork import QLocalServer

_SOCKET_FILE = "first.socket"
_LONGEST_PATH = 100
"""Bytes; a socket's path has 104 to 108 of them, depending on the system."""


class Door(QObject):
    """Where the first program can be found.

    Signals:
        knocked(int): somebody has connected; the descriptor belongs to whoever takes it.
    """

    knocked = Signal(object)

    def open(self) -> bool:
        """Let people knock; return whether that is possible. What a dead process left, goes."""
        raise NotImplementedError

    def close(self) -> None:
        """Let nobody knock any more."""
        raise NotImplementedError


class SocketDoor(Door):
    """A socket in the file system."""

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._name = name
        self._listening: socket.socket | None = None
        self._notifier: QSocketNotifier | None = None

    def open(self) -> bool:
        """Listen, for the same user alone."""
        import socket

        from PySide6.QtCore import QSocketNotifier

        try:
            Path(self._name).unlink(missing_ok=True)
            self._listening = listening = socket.socket(socket.AF_UNIX)
            listening.bind(self._name)
            # Nobody can connect before it listens, so nobody else ever can.
            Path(self._name).chmod(0o600)
            listening.listen()
        except OSError:
            self.close()
            return False
        listening.setblocking(False)
        self._notifier = QSocketNotifier(listening.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._let_in)
        return True

    def close(self) -> None:
        """Stop listening, and take the socket away."""
        if self._notifier is not None:
            self._notifier.setEnabled(False)
        if self._listening is not None:
            self._listening.close()
            # What cannot be taken away is swept aside by the next start.
            with contextlib.suppress(OSError):
                Path(self._name).unlink(missing_ok=True)

    def _let_in(self) -> None:
        if self._listening is not None:
            try:
                connection, _ = self._listening.accept()
            except OSError:
                # Whoever it was has left.
                return
            self.knocked.emit(connection.detach())


class PipeDoor(Door):
    """A named pipe of Windows."""

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._name = name
        self._server = _pipe_server(self)

    def open(self) -> bool:
        """Offer the pipe, to the same user alone."""
        return self._server.listen(self._name)

    def close(self) -> None:
        """Offer the pipe no longer."""
        self._server.close()


def _pipe_server(door: Door) -> QLocalServer:
    from PySide6.QtNetwork import QLocalServer

    class Server(QLocalServer):
        """Hands connections on as they are, like a socket does."""

        def incomingConnection(self, descriptor: int) -> None:
            door.knocked.emit(descriptor)

    server = Server(door)
    server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
    return server


def door_of(folder: Path, parent: QObject) -> Door:
    """Return the door of a data folder, still closed."""
    kind = PipeDoor if sys.platform == "win32" else SocketDoor
    return kind(door_name(folder), parent)


def door_name(folder: Path) -> str:
    """In the data folder, or, where that has too long a path for a socket, among the temporary."""
    folder = folder.resolve()
    path = str(folder / _SOCKET_FILE)
    if sys.platform == "win32":
        user, prefix = os.environ.get("USERNAME", ""), ""
    else:
        if len(os.fsencode(path)) <= _LONGEST_PATH:
            return path
        user, prefix = str(os.getuid()), f"{QDir.tempPath()}/"
    # Loads a large library, which hardly anybody's path needs.
    import hashlib

    place = hashlib.sha256(os.fsencode(f"{user}\n{folder}")).hexdigest()
    return f"{prefix}xb-desktop-{place[:32]}"

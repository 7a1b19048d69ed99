"""The server on which the first program at a data folder accepts connections: a Unix socket.

It is a socket of Python's own library: QtNetwork takes 3 MB, and there is hardly ever a second
start. Windows has no such sockets in Python; there the server is a named pipe (`pipe_server`).
"""

from __future__ import annotations

import contextlib
import socket
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, Signal

from xb_desktop.gui.single_instance.endpoint import is_of_this_user


class IpcServer(QObject):
    """Accepts connections of this user's other programs.

    Signals:
        connected(int): the descriptor of a new connection; the receiver has to close it.
    """

    connected = Signal(object)

    def listen(self) -> bool:
        """Start listening; return whether that is possible. Replaces what a dead process left."""
        raise NotImplementedError

    def close(self) -> None:
        """Stop listening."""
        raise NotImplementedError


class SocketServer(IpcServer):
    """Listens on a socket in the file system."""

    def __init__(self, path: str, parent: QObject) -> None:
        super().__init__(parent)
        self._path = Path(path)
        self._socket: socket.socket | None = None
        self._notifier: QSocketNotifier | None = None

    def listen(self) -> bool:
        """Start listening, for this user only."""
        try:
            self._path.unlink(missing_ok=True)
            self._socket = listening = socket.socket(socket.AF_UNIX)
            listening.bind(str(self._path))
            # Nobody can connect before it listens, so no other user ever can.
            self._path.chmod(0o600)
            listening.listen()
        except OSError:
            self.close()
            return False
        listening.setblocking(False)
        self._notifier = QSocketNotifier(listening.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._accept)
        return True

    def close(self) -> None:
        """Stop listening, and remove the socket."""
        if self._notifier is not None:
            self._notifier.setEnabled(False)
        if self._socket is not None:
            self._socket.close()
            # The next start replaces what cannot be removed.
            with contextlib.suppress(OSError):
                self._path.unlink(missing_ok=True)

    def _accept(self) -> None:
        if self._socket is not None:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                # The client has already left.
                return
            if is_of_this_user(connection.fileno()):
                self.connected.emit(connection.detach())
            else:
                connection.close()

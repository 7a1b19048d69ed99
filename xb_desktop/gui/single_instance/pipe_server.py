"""The server of Windows: a named pipe, whose name is noted in the data folder."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtNetwork import QLocalServer

from xb_desktop.gui.single_instance.ipc_server import IpcServer

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QObject


class PipeServer(IpcServer):
    """Listens on a pipe; `note` is the file that is to hold its name.

    All users share the names of pipes: the name must not be one that another user can guess, and
    occupy.
    """

    def __init__(self, name: str, note: Path, parent: QObject) -> None:
        super().__init__(parent)
        self.name = name
        self._note = note
        self._server = _LocalServer(self)

    def listen(self) -> bool:
        """Start listening, for this user only, and note the name."""
        if not self._server.listen(self.name):
            return False
        try:
            self._note.write_text(self.name, "utf-8")
        except OSError:
            self.close()
            return False
        return True

    def close(self) -> None:
        """Stop listening, and remove the note."""
        self._server.close()
        # A note that cannot be removed names a pipe that nobody listens on.
        with contextlib.suppress(OSError):
            self._note.unlink(missing_ok=True)


class _LocalServer(QLocalServer):
    """Hands over each connection as its descriptor, like a socket."""

    def __init__(self, server: PipeServer) -> None:
        super().__init__(server)
        self._server = server
        self.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)

    def incomingConnection(self, descriptor: int) -> None:
        self._server.connected.emit(descriptor)

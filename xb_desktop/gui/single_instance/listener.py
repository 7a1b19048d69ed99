"""The first program's side of a second start: accepts what is handed over."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal

from xb_desktop.gui.single_instance.endpoint import pipe_note, server_name
from xb_desktop.gui.single_instance.ipc_server import IpcServer, SocketServer

if TYPE_CHECKING:
    from pathlib import Path

    from xb_desktop.gui.single_instance.first_instance import FirstInstance

MAX_CONNECTIONS = 8
"""Connections that are served at the same time; one takes some milliseconds."""


class Listener(QObject):
    """Receives the requests of second starts.

    Signals:
        received(HandOver): a second start has handed its form over, and has ended or is about to.
        closed(): no request is answered any more.
    """

    received = Signal(object)
    closed = Signal()

    def __init__(self, first: FirstInstance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._first = first
        self._server: IpcServer | None = None

    def listen(self) -> bool:
        """Start accepting requests; return whether that is possible.

        It is not without the lock, or if every place to listen at is within other users' reach.
        """
        if not self._first.is_locked:
            return False
        if self._server is not None:
            return True
        server = server_for(self._first.folder, self)
        if server is None:
            return False
        if not server.listen():
            server.deleteLater()
            return False
        server.connected.connect(self._accept)
        self._server = server
        return True

    def close(self) -> None:
        """Stop listening: second starts then wait until this program has ended."""
        if self._server is not None:
            self._server.close()
            self._server = None
            self.closed.emit()

    def _accept(self, descriptor: int) -> None:
        # QtNetwork comes with it, 3 MB for the rest of the run, and most runs have no second start.
        from xb_desktop.gui.single_instance.protocol import Connection

        others = len(self.findChildren(Connection))
        connection = Connection(descriptor, self)
        if others >= MAX_CONNECTIONS:
            connection.abort()
            return
        # Queued: the window may open a dialog, and the client must not wait for its end.
        connection.received.connect(self.received, QtCore.Qt.ConnectionType.QueuedConnection)
        self.closed.connect(connection.abort)


def server_for(folder: Path, parent: QObject) -> IpcServer | None:
    """Return the server for a data folder, not listening yet; None if there is no safe place."""
    if sys.platform == "win32":
        # Only there: it needs QtNetwork.
        from xb_desktop.gui.single_instance.pipe_server import PipeServer

        return PipeServer(f"xb-desktop-{os.urandom(16).hex()}", pipe_note(folder), parent)
    name = server_name(folder)
    return None if name is None else SocketServer(name, parent)

"""The door of a data folder, at which second starts knock.

On POSIX it is a socket of Python's own library: QtNetwork takes 3 MB, and hardly any run ever has a
visitor. Windows has no such sockets there, but named pipes, which QtNetwork knows how to offer.
"""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, Signal

if TYPE_CHECKING:
    import socket

    from PySide6.QtCore import QSocketNotifier
    from PySide6.QtNetwork import QLocalServer

_SOCKET_FILE = "first.socket"
_NOTE_FILE = "first.pipe"
_LONGEST_PATH = 100
"""Bytes; a socket's path has 104 to 108 of them, depending on the system."""
_CREDENTIALS = 12
"""Bytes of Linux' `struct ucred`: process, user and group, four each."""


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
            if is_of_this_user(connection.fileno()):
                self.knocked.emit(connection.detach())
            else:
                connection.close()


class PipeDoor(Door):
    """A named pipe of Windows, whose name is noted in the data folder.

    All users share the names of pipes, so one that could be guessed might be taken by another user.
    """

    def __init__(self, name: str, note: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._name = name
        self._note = note
        self._server = _pipe_server(self)

    def open(self) -> bool:
        """Offer the pipe, to the same user alone, and say where it is."""
        if not self._server.listen(self._name):
            return False
        try:
            self._note.write_text(self._name, "utf-8")
        except OSError:
            self.close()
            return False
        return True

    def close(self) -> None:
        """Offer the pipe no longer."""
        self._server.close()
        # A note that cannot be taken away leads nowhere.
        with contextlib.suppress(OSError):
            self._note.unlink(missing_ok=True)


def _pipe_server(door: Door) -> QLocalServer:
    from PySide6.QtNetwork import QLocalServer

    class Server(QLocalServer):
        """Hands connections on as they are, like a socket does."""

        def incomingConnection(self, descriptor: int) -> None:
            door.knocked.emit(descriptor)

    server = Server(door)
    server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
    return server


def door_of(folder: Path, parent: QObject) -> Door | None:
    """Return the door of a data folder, still closed; None where there is no safe place for one."""
    if sys.platform == "win32":
        return PipeDoor(f"xb-desktop-{os.urandom(16).hex()}", folder / _NOTE_FILE, parent)
    name = door_name(folder)
    return None if name is None else SocketDoor(name, parent)


def door_name(folder: Path) -> str | None:
    """Return where the first program at a data folder listens; None where nobody can.

    That is in the data folder or, where its path is too long for a socket, in a folder with a short
    path which no other user can enter: not simply among the temporary files, where anybody could
    have put something by that name.
    """
    if sys.platform == "win32":
        return noted_name(folder)
    folder = folder.resolve()
    path = str(folder / _SOCKET_FILE)
    return path if _is_short(path) else _path_elsewhere(folder)


def _path_elsewhere(folder: Path) -> str | None:
    # Loads a large library, which hardly anybody's path needs.
    import hashlib

    file = f"xb-desktop-{hashlib.sha256(os.fsencode(folder)).hexdigest()[:16]}"
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    if runtime and is_private(Path(runtime)) and _is_short(f"{runtime}/{file}"):
        return f"{runtime}/{file}"
    own = Path(QDir.tempPath()) / f"xb-desktop-{os.getuid()}"
    with contextlib.suppress(OSError):
        own.mkdir(mode=0o700)
    return f"{own}/{file}" if is_private(own) else None


def _is_short(path: str) -> bool:
    return len(os.fsencode(path)) <= _LONGEST_PATH


def noted_name(folder: Path) -> str | None:
    """Return the name of the pipe that the first program at a data folder offers."""
    try:
        return (folder / _NOTE_FILE).read_text("utf-8")[:_LONGEST_PATH] or None
    except (OSError, UnicodeDecodeError):
        return None


def is_private(folder: Path) -> bool:
    """Whether it is a folder of this user's, and nobody else's to enter."""
    try:
        found = folder.lstat()
    except OSError:
        return False
    is_own = stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid()
    return is_own and not found.st_mode & (stat.S_IRWXG | stat.S_IRWXO)


def is_of_this_user(descriptor: int) -> bool:
    """Whether a program of this user is at the other end of a socket, where the system tells.

    Windows tells of a pipe, to those who have connected to it.
    """
    if sys.platform == "win32":
        from xb_desktop.system import pipe_owner

        return pipe_owner.is_of_this_user(descriptor)
    if sys.platform != "linux":
        return True
    import socket
    import struct

    with socket.socket(fileno=os.dup(descriptor)) as connection:
        credentials = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _CREDENTIALS)
    _, user, _ = struct.unpack("3i", credentials)
    return bool(user == os.getuid())

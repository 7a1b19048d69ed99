"""Where the first program at a data folder listens, and who is at the other end.

On POSIX it listens on a socket in the file system; on Windows on a named pipe, whose name is noted
in the data folder.
"""

from __future__ import annotations

import contextlib
import os
import socket
import stat
import struct
import sys
from pathlib import Path

from PySide6.QtCore import QDir

_SOCKET_FILE = "first.socket"
_PIPE_NAME_FILE = "first.pipe"
_MAX_PATH_BYTES = 100
"""The path of a socket may have 104 to 108 bytes, depending on the system."""
_CREDENTIALS = struct.Struct("3i")
"""Linux' `struct ucred`: process, user and group."""


def server_name(folder: Path) -> str | None:
    """Return the name under which to connect to the first program; None if there is none.

    The socket is in the data folder or, if its path is too long for a socket, in a folder with a
    short path which no other user can enter.
    """
    if sys.platform == "win32":
        return noted_pipe_name(folder)
    folder = folder.resolve()
    path = str(folder / _SOCKET_FILE)
    return path if _is_short(path) else _path_outside(folder)


def pipe_note(folder: Path) -> Path:
    """Return the file that says which pipe the first program listens on."""
    return folder / _PIPE_NAME_FILE


def noted_pipe_name(folder: Path) -> str | None:
    """Return the name of the pipe that the first program at a data folder listens on."""
    try:
        return pipe_note(folder).read_text("utf-8")[:_MAX_PATH_BYTES] or None
    except (OSError, UnicodeDecodeError):
        return None


def is_private(folder: Path) -> bool:
    """Whether it is a folder of this user that nobody else can enter."""
    try:
        found = folder.lstat()
    except OSError:
        return False
    is_own = stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid()
    return is_own and not found.st_mode & (stat.S_IRWXG | stat.S_IRWXO)


def is_of_this_user(descriptor: int) -> bool:
    """Whether a program of this user is at the other end of a socket or pipe; True on macOS."""
    if sys.platform == "win32":
        # Only there: it needs libraries of Windows.
        from xb_desktop.system import pipe_owner

        return pipe_owner.is_of_this_user(descriptor)
    if sys.platform != "linux":
        return True
    with socket.socket(fileno=os.dup(descriptor)) as connection:
        peer = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _CREDENTIALS.size)
    _, user, _ = _CREDENTIALS.unpack(peer)
    return bool(user == os.getuid())


def _path_outside(folder: Path) -> str | None:
    # OpenSSL comes with it, 4 MB for the rest of the run, and hardly any path is that long.
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
    return len(os.fsencode(path)) <= _MAX_PATH_BYTES

"""Which runs of the program are alive, told by locks that the operating system drops at their end.

A process id would not do: it is given away again, in containers at once. A file lock is let go by
the system whatever ends the process, kill -9 and a loss of power included.

Where files cannot be locked (some network file systems, some policies), nobody can tell a living
run from a dead one, and every run counts as dead: its rows become unknown, which is never untrue,
and an answer that still comes settles them all the same.
"""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from xb_desktop.system.data_folder import NO_FOLLOW

if TYPE_CHECKING:
    from pathlib import Path

_NAME_BYTES = 8
_TRIES = 16
"""A run makes another file where its first was taken for a dead run's: hardly ever even once."""

if sys.platform == "win32":
    import msvcrt

    def lock(handle: int) -> bool:
        """Lock an open file; return False where another process has.

        Raises `OSError` where files cannot be locked.
        """
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            if error.errno not in {errno.EACCES, errno.EDEADLK}:
                raise
            return False
        return True

    def can_lock(folder: Path) -> bool:
        """Whether files in a folder can be locked the way SQLite does: on Windows, always."""
        del folder
        return True
else:
    import fcntl

    def lock(handle: int) -> bool:
        """Lock an open file; return False where another process has.

        Raises `OSError` where files cannot be locked.
        """
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def can_lock(folder: Path) -> bool:
        """Whether files in a folder can be locked the way SQLite does.

        True also where that cannot be found out.
        """
        import tempfile

        try:
            with tempfile.TemporaryFile(dir=folder) as file:
                return _takes_locks(file.fileno())
        except OSError:
            return True

    def _takes_locks(handle: int) -> bool:
        try:
            fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True


class RunLock:
    """The sign of life of this run, in a folder that all runs of one journal share.

    `run` names this run. Raises `OSError` where the folder cannot be written.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for _ in range(_TRIES):
            self.run = os.urandom(_NAME_BYTES).hex()
            self._path = folder / self.run
            flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | NO_FOLLOW
            self._handle = os.open(self._path, flags, 0o600)
            if self._hold():
                return
            os.close(self._handle)
        raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))

    def release(self) -> None:
        """Give the sign of life up before the process ends."""
        os.close(self._handle)
        # What cannot be removed now is cleared away by a later start.
        with suppress(OSError):
            self._path.unlink(missing_ok=True)

    def _hold(self) -> bool:
        """Lock the file; return False where somebody took it for a dead run's before that."""
        try:
            is_locked = lock(self._handle)
        except OSError as error:
            from xb_desktop.system import log

            log.logger(__name__).warning("no file can be locked: %s", log.describe(error))
            return True
        return is_locked and _is_at(self._path, self._handle)


def living_runs(folder: Path) -> set[str]:
    """Return the names of the runs that are alive; what dead ones have left is cleared away.

    Raises `OSError` where the folder is there and cannot be read.
    """
    try:
        names = [path.name for path in folder.iterdir()]
    except FileNotFoundError:
        return set()
    return {name for name in names if _is_run(name) and _is_alive(folder / name)}


def _is_run(name: str) -> bool:
    """Whether this is a name that `RunLock` gives: whatever else lies there is not ours."""
    return len(name) == 2 * _NAME_BYTES and set(name) <= set("0123456789abcdef")


def _is_alive(path: Path) -> bool:
    try:
        handle = os.open(path, os.O_RDWR | NO_FOLLOW)
    except OSError:
        # It ended just now, or this is no file that a run has made.
        return False
    try:
        if not lock(handle):
            return True
        # Before the lock goes: a run that has made this file and not locked it yet will see that.
        path.unlink()
    except OSError:
        # No locks here, or a folder that cannot be written; on Windows, it is open.
        pass
    finally:
        os.close(handle)
    if sys.platform == "win32":
        # There a file that a living run has open cannot be removed, locked or not.
        with suppress(OSError):
            path.unlink()
    return False


def _is_at(path: Path, handle: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(handle))
    except FileNotFoundError:
        return False

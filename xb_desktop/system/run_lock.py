"""Which runs of the program are alive, told by locks that the operating system drops at their end.

A process id would not do: it is used again, in containers at once. A file lock is released by the
system whatever ends the process, kill -9 and a loss of power included.

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
from xb_desktop.system.file_lock import lock
from xb_desktop.system.log import describe, logger

if TYPE_CHECKING:
    from pathlib import Path

_NAME_BYTES = 8
_TRIES = 16
"""A run makes another file where its first was taken for a dead run's: hardly ever even once."""

_log = logger(__name__)


class RunLock:
    """The lock of this run, a file in a folder that all runs of one journal share.

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
        """Release the lock before the process ends."""
        os.close(self._handle)
        # What cannot be removed now is removed at a later start.
        with suppress(OSError):
            self._path.unlink(missing_ok=True)

    def _hold(self) -> bool:
        """Lock the file; return False where somebody took it for a dead run's before that."""
        try:
            is_locked = lock(self._handle)
        except OSError as error:
            _log.warning("no file can be locked: %s", describe(error))
            return True
        return is_locked and _is_at(self._path, self._handle)


def living_runs(folder: Path) -> set[str]:
    """Return the names of the runs that are alive; the files of dead ones are removed.

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

"""Which runs of the program are alive, told by locks that the operating system drops at their end.

A process id would not do: it is given away again, in containers at once. A file lock is let go by
the system whatever ends the process, kill -9 and a loss of power included.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def lock(handle: int) -> None:
        """Lock an open file, or raise `OSError` where another process has."""
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def lock(handle: int) -> None:
        """Lock an open file, or raise `OSError` where another process has."""
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class RunLock:
    """The sign of life of this run, in a folder that all runs of one journal share.

    `run` names this run. Raises `OSError` where the folder cannot be written.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.run = os.urandom(8).hex()
        self._path = folder / self.run
        self._handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        lock(self._handle)

    def release(self) -> None:
        """Give the sign of life up before the process ends."""
        os.close(self._handle)
        self._path.unlink(missing_ok=True)


def is_alive(folder: Path, run: str) -> bool:
    """Whether the process of a run is still there; what is left of a dead one is cleared away."""
    path = folder / run
    if not run.isalnum() or not path.exists():
        return False
    handle = os.open(path, os.O_RDWR)
    try:
        lock(handle)
    except OSError:
        return True
    finally:
        os.close(handle)
    path.unlink(missing_ok=True)
    return False

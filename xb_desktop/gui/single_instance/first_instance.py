"""One program per user and data folder: the first one holds a lock on a file in that folder.

The system releases the lock however the process ends. Taking it costs less than a millisecond; a
start that does not get it hands its form over (`second_start`). Imported before the first paint.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from xb_desktop.system.data_folder import NO_FOLLOW
from xb_desktop.system.file_lock import lock

if TYPE_CHECKING:
    from pathlib import Path

_LOCK_FILE = "first.lock"


class FirstInstance:
    """The lock of the first program at a data folder, in the folder for its locks."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock: int | None = None

    @property
    def is_locked(self) -> bool:
        """Whether this program holds the lock."""
        return self._lock is not None

    def claim(self) -> bool:
        """Take the lock if it is free; return whether this program may open a window.

        True also if there can be no lock. A folder that cannot be written cannot hold a journal
        either, which the window reports. On a file system without locks, each start opens a window.
        """
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            flags = os.O_RDWR | os.O_CREAT | NO_FOLLOW
            handle = os.open(self.folder / _LOCK_FILE, flags, 0o600)
        except OSError:
            return True
        try:
            is_ours = lock(handle)
        except OSError:
            os.close(handle)
            return True
        if is_ours:
            self._lock = handle
        else:
            os.close(handle)
        return is_ours

    def close(self) -> None:
        """Release the lock: the next start is the first."""
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

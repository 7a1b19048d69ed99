"""A lock on an open file, which the operating system releases whatever ends the process.

Loaded before the first paint: the single instance is told by such a lock.
"""

from __future__ import annotations

import sys

if sys.platform == "win32":
    import errno
    import msvcrt

    # Wine's C library leaves what an earlier call has set: nothing, or something about a name,
    # which cannot be what an open file fails for.
    _LOCKED = {errno.EACCES, errno.EDEADLK, errno.ENOENT, errno.EEXIST, 0}

    def lock(handle: int) -> bool:
        """Lock an open file; return False where another process has.

        Raises `OSError` where files cannot be locked.
        """
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            if error.errno not in _LOCKED:
                raise
            return False
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

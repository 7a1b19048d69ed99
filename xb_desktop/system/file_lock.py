"""A lock on an open file, which the operating system releases whatever ends the process.

Loaded before the first paint: the single instance is told by such a lock.
"""

from __future__ import annotations

import sys

if sys.platform == "win32":
    import errno
    import msvcrt

    def lock(handle: int) -> bool:
        """Lock an open file; return False where another process has.

        Raises `OSError` where files cannot be locked.
        """
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            # Wine's C library gives no reason, and no other failure than this one.
            if error.errno not in {errno.EACCES, errno.EDEADLK, 0, None}:
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

"""Keeps the memory of this process, and so the key, out of core dumps and other programs' hands."""

from __future__ import annotations

import sys

_PR_SET_DUMPABLE = 4


def forbid_dumps() -> None:
    """Turn core dumps off, and on Linux reading by other processes of the same user (ptrace).

    Where the system does not allow it, things stay as they are.
    """
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)

"""Keeps the memory of this process, and so the key, out of dumps and other processes."""

from __future__ import annotations

import ctypes
import sys

if sys.platform != "win32":
    import resource

_PR_SET_DUMPABLE = 4


def forbid_dumps() -> None:
    """Turn off core dumps, and on Linux reading by other processes of the same user (ptrace).

    Where the system does not allow it, nothing changes.
    """
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)

"""Ending what a test has started, and nothing else, within bounds."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import time
from pathlib import Path


def end(process: subprocess.Popen[bytes], patience: float = 5) -> int:
    """Ask a process to end, then make it; give its exit code."""
    if process.poll() is None:
        process.terminate()
    try:
        return process.wait(patience)
    except subprocess.TimeoutExpired:
        process.kill()
        return process.wait(patience)


def with_setting(setting: str) -> set[int]:
    """Give the processes that were started with this `NAME=value`."""
    wanted, found = setting.encode(), set()
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if wanted in (folder / "environ").read_bytes().split(b"\0"):
                found.add(int(folder.name))
    return found - {os.getpid()}


def end_with_setting(setting: str, patience: float = 5) -> set[int]:
    """End what our processes have started in turn; give those that would not go."""
    until = time.monotonic() + patience
    chosen = signal.SIGTERM
    while left := with_setting(setting):
        for pid in left:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, chosen)
        if time.monotonic() > until:
            return left
        if time.monotonic() > until - patience / 2:
            chosen = signal.SIGKILL
        time.sleep(0.1)
    return set()

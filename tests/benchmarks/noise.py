"""What else the machine did meanwhile: on a busy one, times say little."""

from __future__ import annotations

import os
import time
from pathlib import Path

_QUIET_SHARE = 0.05
_BUSY_COLUMNS = (1, 2, 3, 6, 7, 8)
"""Of `/proc/stat`: user, nice, system, both interrupts, and what another machine took."""


class Noise:
    """Counts processor time from now on; to be asked when every process of ours has ended."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._all, self._own = _seconds_of_all(), _seconds_of_own()

    def share(self) -> float:
        """Return the part of all processors' time that went to others than us and ours."""
        others = (_seconds_of_all() - self._all) - (_seconds_of_own() - self._own)
        elapsed = (time.monotonic() - self._began) * (os.cpu_count() or 1)
        return max(0.0, others / elapsed)


def sentence(share: float) -> str:
    """Say how far the numbers can be trusted."""
    verdict = "quiet enough" if share <= _QUIET_SHARE else "repeat it on a quiet machine"
    return f"others took {share:.0%} of the processors: {verdict}"


def _seconds_of_all() -> float:
    columns = Path("/proc/stat").read_text("ascii").splitlines()[0].split()
    return sum(int(columns[column]) for column in _BUSY_COLUMNS) / os.sysconf("SC_CLK_TCK")


def _seconds_of_own() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system

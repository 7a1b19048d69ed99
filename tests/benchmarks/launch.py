"""From the start of the console script to the first window mapped, and what stays in memory."""

from __future__ import annotations

import contextlib
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from tests.support.examples import EMAIL
from tests.support.timed_service import TimedService, check

from .bench import FLOOR, PACKAGE, PROGRAM, Bench, new_reference, stop
from .table import Measure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .bench import Mapped

IDLE_SECONDS = 3.0
"""After the mapping, or the answer, until memory counts as idle."""
_THINKING_SECONDS = 1.5


@dataclass(frozen=True, slots=True)
class Memory:
    """What a process has in memory, in MB (10**6 bytes), and how many others share its Qt."""

    pss: float
    rss: float
    sharers: int

    @classmethod
    def of(cls, pid: int) -> Self:
        """Read what the system says of a process."""
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines()[1:]
        kilobytes = {line.split()[0]: int(line.split()[1]) for line in lines}
        pss, rss = (kilobytes[name] * 1024 / 1e6 for name in ("Pss:", "Rss:"))
        return cls(pss, rss, _others_with_qt(pid))


def measure_launch(bench: Bench) -> list[Measure]:
    """Launch the floor, the program and the package, if there is one, in turn."""
    somebody = bench.desktop.new_account()
    names = (FLOOR, PROGRAM, PACKAGE) if bench.has_package else (FLOOR, PROGRAM)
    for name in names:
        bench.launch(name, somebody)
    rounds = [
        {name: bench.launch(name, somebody) for name in names} for _ in range(bench.plan.launches)
    ]
    floor, ours, packaged = (
        tuple(each[name] for each in rounds if name in each) for name in (FLOOR, PROGRAM, PACKAGE)
    )
    found = [Measure("launch: start to window mapped", "ms", ours, floor, 1.10)]
    if packaged:
        found.append(Measure("launch: package beside the checkout", "ms", packaged, ours, 1.10))
    return found


def measure_memory(bench: Bench) -> list[Measure]:
    """Measure the floor and the program idle, and the program after one cancellation, in turn.

    Idle for somebody who has never cancelled an order, and for somebody who has: their journal is
    looked at, at the start.
    """
    somebody, regular = bench.desktop.new_account(), bench.desktop.new_account()
    bench.fill_journal(regular, 0)
    floor: list[Memory] = []
    idle: list[Memory] = []
    with_journal: list[Memory] = []
    used: list[Memory] = []
    with TimedService() as service:
        bench.save_key(service.address)
        for _ in range(bench.plan.memories):
            floor.append(_idle(bench.map(FLOOR, somebody)))
            idle.append(_idle(bench.map(PROGRAM, somebody)))
            with_journal.append(_idle(bench.map(PROGRAM, regular)))
            used.append(_after_cancelling(bench, service))
    return [
        *_compare("idle", idle, floor, 1.2),
        *_compare("idle with a journal", with_journal, floor, 1.2),
        *_compare("after a cancellation", used, floor, 1.7),
    ]


def _compare(
    when: str, ours: list[Memory], floor: list[Memory], target: float
) -> Iterator[Measure]:
    """Compare PSS with its target, and RSS: other processes that use Qt do not lower that."""
    sharers = max(each.sharers for each in (*ours, *floor))
    remark = f"too low: {sharers} other processes share Qt" if sharers else ""
    pss, floor_pss = (tuple(each.pss for each in which) for which in (ours, floor))
    yield Measure(f"memory: PSS {when}", "MB", pss, floor_pss, target, remark)
    rss, floor_rss = (tuple(each.rss for each in which) for which in (ours, floor))
    yield Measure(f"memory: RSS {when}", "MB", rss, floor_rss)


def _idle(mapped: Mapped) -> Memory:
    try:
        time.sleep(IDLE_SECONDS)
        return Memory.of(mapped.process.pid)
    finally:
        stop(mapped.process)


def _after_cancelling(bench: Bench, service: TimedService) -> Memory:
    """Cancel one order with the keyboard, and measure once the outcome has been there a while."""
    reference, somebody = new_reference(), bench.desktop.new_account()
    service.forget()
    form = ("--email", EMAIL, "--reference", reference)
    mapped = bench.map(PROGRAM, somebody, "--api-address", service.address, *form)
    try:
        time.sleep(_THINKING_SECONDS)
        bench.type_keys("Return")
        service.wait_for("GET")  # The confirmation is open: it looks the order up.
        time.sleep(_THINKING_SECONDS)
        bench.type_keys("alt+y")
        check(service.wait_for("POST")[0], reference)
        return _idle(mapped)
    finally:
        stop(mapped.process)


def _others_with_qt(pid: int) -> int:
    """Count the other processes of this machine that have Qt in memory."""
    count = 0
    for maps in Path("/proc").glob("[0-9]*/maps"):
        with contextlib.suppress(OSError):
            count += maps.parent.name != str(pid) and b"libQt6Core" in maps.read_bytes()
    return count

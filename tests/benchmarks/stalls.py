"""The longest time for which the GUI thread does not answer, from first paint to the outcome.

The scenarios take turns. Beside them the heart of the floor's window beats, in which nothing
happens: what is found there is the machine's doing.
"""

from __future__ import annotations

import contextlib
import statistics
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.support.timed_service import TimedService

from .bench import python, stop
from .drive import drive, tell
from .plan import ROWS
from .table import Measure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.desktop import Account

    from .bench import Bench


_TWO_FRAMES_MS = 2000 / 60
_BUSY_MS = 50.0
_IDLE_SECONDS = 2
_PHASES_TOLD = 3
_BUSY_SECONDS = 90
"""After which a busy process ends by itself, should nobody end it."""
_BUSY = f"import time\nend = time.monotonic() + {_BUSY_SECONDS}\nwhile time.monotonic() < end: pass"

Gaps = dict[str, dict[str, float]]


@dataclass(frozen=True, slots=True)
class Scenario:
    """What makes a cancellation hard for the GUI thread; for the floor there is no cancellation."""

    name: str
    target: float | None = _TWO_FRAMES_MS
    busy: int = 0
    keychain_seconds: float = 0.0
    answer_seconds: float = 0.0
    large_journal: bool = False
    is_floor: bool = False

    def count(self, bench: Bench) -> int:
        """Return how often it is to be measured."""
        is_long = self.keychain_seconds or self.answer_seconds
        return bench.plan.long_stalls if is_long else bench.plan.stalls


SCENARIOS = (
    Scenario("floor, idle", target=None, is_floor=True),
    Scenario("floor, two busy processes", target=None, busy=2, is_floor=True),
    Scenario("plain"),
    Scenario("two busy processes", target=_BUSY_MS, busy=2),
    Scenario("keychain takes 5 s", keychain_seconds=5),
    Scenario("answer takes 10 s", answer_seconds=10),
    Scenario(f"journal of {ROWS:,} rows", large_journal=True),
)


def measure_stalls(bench: Bench) -> list[Measure]:
    """Let the heart beat in each scenario."""
    somebody = bench.desktop.new_account()
    rounds: dict[Scenario, list[Gaps]] = {scenario: [] for scenario in SCENARIOS}
    for number in range(max(scenario.count(bench) for scenario in SCENARIOS)):
        for scenario, found in rounds.items():
            if number < scenario.count(bench):
                found.append(_beat(bench, somebody, scenario))
    return [_measure(scenario, found) for scenario, found in rounds.items()]


def _beat(bench: Bench, somebody: Account, scenario: Scenario) -> Gaps:
    with _busy_processes(scenario.busy):
        if scenario.is_floor:
            found: Gaps = tell(bench, somebody, *python("idle", str(_IDLE_SECONDS)))
            return found
        who = bench.veteran if scenario.large_journal else somebody
        late = f"--keychain-seconds={scenario.keychain_seconds}"
        with TimedService(scenario.answer_seconds) as service:
            bench.save_key(service.address)
            return drive(bench, who, service, "--beats", late).gaps


def _measure(scenario: Scenario, rounds: list[Gaps]) -> Measure:
    """Sum the rounds up; the remark has the phases that stall most, by their medians."""
    longest = tuple(max(each["gap_ms"] for each in gaps.values()) for gaps in rounds)

    def median(phase: str, which: str) -> float:
        return statistics.median(gaps[phase][which] for gaps in rounds)

    worst_first = sorted(rounds[0], key=lambda phase: -median(phase, "gap_ms"))
    remark = ", ".join(
        f"{phase} {median(phase, 'gap_ms'):.1f} (cpu {median(phase, 'cpu_ms'):.1f})"
        for phase in worst_first[:_PHASES_TOLD]
    )
    name = f"longest stall: {scenario.name}"
    return Measure(name, "ms", longest, (), scenario.target, remark, details=rounds)


@contextlib.contextmanager
def _busy_processes(count: int) -> Iterator[None]:
    command = [sys.executable, "-c", _BUSY]
    busy = [subprocess.Popen(command, stdout=subprocess.DEVNULL) for _ in range(count)]
    try:
        yield
    finally:
        for process in busy:
            stop(process)

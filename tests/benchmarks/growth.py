"""Work that must not grow with the journal: the start, the guard and the first cancellation.

One person has no journal before each run, another one's holds `ROWS` attempts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.support.timed_service import TimedService

from .bench import PROGRAM, journal_of, python
from .drive import drive, tell
from .plan import ROWS
from .table import Measure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .bench import Bench

_TARGET = 1.1
_GUARD_ROUNDS = 2000
_ONE_ROW = "floor: a journal of one row"


def measure_growth(bench: Bench) -> list[Measure]:
    """Start, cancel and ask the guard without a journal and with a large one, in turn."""
    return [_launch(bench), *_cancel(bench), _guard(bench)]


def _launch(bench: Bench) -> Measure:
    none = bench.desktop.new_account()
    floor, ours = [], []
    for somebody in (none, bench.veteran):
        bench.launch(PROGRAM, somebody)
    for _ in range(bench.plan.launches):
        floor.append(bench.launch(PROGRAM, none))
        ours.append(bench.launch(PROGRAM, bench.veteran))
    return _measure("start to window mapped", ours, floor)


def _cancel(bench: Bench) -> list[Measure]:
    none, small = bench.desktop.new_account(), bench.desktop.new_account()
    bench.fill_journal(small, 0)
    floor, ours = [], []
    small_starts: list[float] = []
    large_starts: list[float] = []
    with TimedService() as service:
        bench.save_key(service.address)
        for _ in range(bench.plan.growths):
            journal_of(none).unlink(missing_ok=True)
            floor.append(drive(bench, none, service))
            ours.append(drive(bench, bench.veteran, service))
            for somebody, starts in ((small, small_starts), (bench.veteran, large_starts)):
                starts.append(drive(bench, somebody, service, cancellations=0).recovered_ms)
    return [
        # Without a journal nothing is looked at, and SQLite is not even loaded.
        _measure("start to journal recovered", large_starts, small_starts, _ONE_ROW),
        _measure(
            "first: press to key and guard done",
            [run.cancellations[0].guard_ms for run in ours],
            [run.cancellations[0].guard_ms for run in floor],
        ),
        _measure(
            "first: yes to request arrived",
            [run.cancellations[0].sending_ms for run in ours],
            [run.cancellations[0].sending_ms for run in floor],
        ),
    ]


def _guard(bench: Bench) -> Measure:
    """Ask the guard alone; without a journal it has nothing to ask, so the floor has one row."""
    small = bench.desktop.new_account()
    bench.fill_journal(small, 0)
    folders = [str(journal_of(somebody).parent) for somebody in (small, bench.veteran)]
    floor, ours = tell(bench, small, *python("guard", *folders, str(_GUARD_ROUNDS)))
    return _measure("guard alone", ours, floor, _ONE_ROW)


def _measure(
    name: str, ours: Sequence[float], floor: Sequence[float], remark: str = "floor: no journal"
) -> Measure:
    name = f"{ROWS:,} rows: {name}"
    return Measure(name, "ms", tuple(ours), tuple(floor), _TARGET, remark)

"""The history of a desk that has run for years, beside that of a new one.

Both are used in turn, in a process of their own (`look_back`).
"""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING, Any

from .bench import journal_of, python
from .drive import tell
from .plan import AT_REST, ROWS
from .table import Measure

if TYPE_CHECKING:
    from tests.support.desktop import Account

    from .bench import Bench

_NEW = 1000
_PATIENCE_SECONDS = 900.0
"""All is exported more than once."""
_PAGE_ROUNDS = 3
_PAGE_RATIO, _SEARCH_MS, _STALL_MS, _GROWN_MB, _BESIDE_RATIO = 1.3, 100.0, 33.0, 20.0, 1.1


def measure_history(bench: Bench) -> list[Measure]:
    """Look back at `_NEW` rows and at `ROWS`, in turn."""
    new = bench.desktop.new_account()
    bench.fill_journal(new, _NEW)
    folders = {who: str(journal_of(who).parent) for who in (new, bench.veteran)}
    few: list[Any] = []
    many: list[Any] = []
    # The first time, the search index is made.
    pages = _pages(bench, folders[new], folders[bench.veteran])
    for _ in range(bench.plan.histories):
        few.append(_look_back(bench, new, folders))
        many.append(_look_back(bench, bench.veteran, folders))
    return [
        *pages,
        *_times(few, many),
        *_stalls(many),
        *_memory(few, many),
        _orders(many),
    ]


def _look_back(bench: Bench, somebody: Account, folders: dict[Account, str]) -> Any:
    command = python("look_back", folders[somebody])
    return tell(bench, somebody, *command, patience=_PATIENCE_SECONDS)


def _pages(bench: Bench, new: str, veteran: str) -> list[Measure]:
    rounds = str(_PAGE_ROUNDS * bench.plan.histories)
    command = python("first_page", new, veteran, rounds)
    few, many = tell(bench, bench.veteran, *command, patience=_PATIENCE_SECONDS)
    return [
        Measure(
            f"{ROWS:,} rows: history, {name}",
            "ms",
            tuple(many[name]),
            tuple(few[name]),
            _PAGE_RATIO,
        )
        for name in few
    ]


def _times(few: list[Any], many: list[Any]) -> list[Measure]:
    def of(told: list[Any], name: str) -> tuple[float, ...]:
        return tuple(each["taken"][name] for each in told)

    name = f"{ROWS:,} rows: history, opened"
    opened = Measure(name, "ms", of(many, "opened"), of(few, "opened"), _PAGE_RATIO)
    return [opened] + [
        Measure(f"{ROWS:,} rows: search, {name}", "ms", of(many, name), (), _SEARCH_MS)
        for name in many[0]["taken"]
        if name != "opened"
    ]


def _stalls(many: list[Any]) -> list[Measure]:
    """Return the longest stalls: as they were, beside the idle window's, and our part of them."""

    def searching(which: str) -> tuple[float, ...]:
        return tuple(
            max(gap[which] for phase, gap in each["gaps"].items() if phase != AT_REST)
            for each in many
        )

    name = f"{ROWS:,} rows: longest stall while searching"
    idle = tuple(each["gaps"][AT_REST]["gap_ms"] for each in many)
    remark = "floor: the same window, idle for as long"
    own = "what this process has computed meanwhile: at most so much is its own doing"
    details = [each["gaps"] for each in many]
    return [
        Measure(name, "ms", searching("gap_ms"), idle, None, remark, details=details),
        Measure(f"{name}, own", "ms", searching("own_ms"), (), _STALL_MS, own),
    ]


def _memory(few: list[Any], many: list[Any]) -> list[Measure]:
    def grown(told: list[Any]) -> tuple[float, ...]:
        return tuple(each["memory"]["after"] - each["memory"]["before"] for each in told)

    exported = tuple(each["export"]["grown"] for each in many)
    seconds = statistics.median(each["export"]["seconds"] for each in many)
    remark = f"{many[0]['export']['rows']:,} rows in {seconds:.1f} s"
    return [
        Measure(f"{_NEW:,} rows: memory for the history", "MB", grown(few)),
        Measure(f"{ROWS:,} rows: memory for the history", "MB", grown(many), (), _GROWN_MB),
        Measure(f"{ROWS:,} rows: memory for an export", "MB", exported, (), _GROWN_MB, remark),
    ]


def _orders(many: list[Any]) -> Measure:
    def of(which: str) -> tuple[float, ...]:
        return tuple(statistics.median(each["orders"][which]) for each in many)

    name = f"{ROWS:,} rows: an order beside an export"
    remark = "floor: alone, in turn; what the journal has to do for it, the guard included"
    return Measure(name, "ms", of("beside"), of("alone"), _BESIDE_RATIO, remark)

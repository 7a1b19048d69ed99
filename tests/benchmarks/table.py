"""What was measured: its medians, spread and ratios, as a table and as JSON."""

from __future__ import annotations

import statistics
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Spread:
    """Median, quartiles and worst of some samples."""

    median: float
    low: float
    high: float
    worst: float

    @classmethod
    def of(cls, samples: tuple[float, ...]) -> Spread:
        """Sum samples up; there must be one at least."""
        low, median, high = (
            statistics.quantiles(samples, n=4, method="inclusive")
            if len(samples) > 1
            else samples * 3
        )
        return cls(median, low, high, max(samples))

    def __str__(self) -> str:
        return f"{_number(self.median)} [{_number(self.low)}-{_number(self.high)}]"


@dataclass(frozen=True, slots=True)
class Measure:
    """One line of the table.

    With samples of a floor, `target` is the highest ratio of the two medians; without, it is the
    highest median of ours, in `unit`. None where a number is for information. `remark` says what an
    engineer needs beside the numbers, and `details` go to the JSON as they are.
    """

    name: str
    unit: str
    ours: tuple[float, ...]
    floor: tuple[float, ...] = ()
    target: float | None = None
    remark: str = ""
    details: Any = None

    @property
    def ratio(self) -> float | None:
        """Our median as a multiple of the floor's."""
        if not self.floor:
            return None
        return statistics.median(self.ours) / statistics.median(self.floor)

    @property
    def best_ratio(self) -> float | None:
        """Our best as a multiple of the floor's: other work on the machine hardly changes it."""
        return min(self.ours) / min(self.floor) if self.floor else None

    @property
    def is_met(self) -> bool | None:
        """Whether the target is met, where there is one."""
        if self.target is None:
            return None
        ratio = self.ratio
        return (statistics.median(self.ours) if ratio is None else ratio) <= self.target

    def to_json(self) -> dict[str, Any]:
        """Return everything known, samples in the order in which they were taken."""
        return {
            "name": self.name,
            "unit": self.unit,
            "ours": self.ours,
            "floor": self.floor,
            "ours_median": statistics.median(self.ours),
            "floor_median": statistics.median(self.floor) if self.floor else None,
            "ratio": self.ratio,
            "best_ratio": self.best_ratio,
            "target": self.target,
            "met": self.is_met,
            "remark": self.remark,
            "details": self.details,
        }


_HEADS = (
    "measure",
    "n",
    "floor",
    "ours",
    "worst",
    "unit",
    "ratio",
    "of best",
    "target",
    "",
    "remark",
)
_LEFT = {0, 5, 9, 10}


def table(measures: list[Measure]) -> str:
    """Return the measures as lines of text: medians with quartiles in brackets."""
    rows = [_HEADS, *(_row(measure) for measure in measures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADS))]
    return "\n".join(_line(row, widths) for row in rows)


def _row(measure: Measure) -> tuple[str, ...]:
    ours = Spread.of(measure.ours)
    ratio, best_ratio, target = measure.ratio, measure.best_ratio, measure.target
    limit = "" if target is None else f"<= {target:.3g}" + ("" if measure.floor else measure.unit)
    return (
        measure.name,
        str(len(measure.ours)),
        str(Spread.of(measure.floor)) if measure.floor else "",
        str(ours),
        _number(ours.worst),
        measure.unit,
        "" if ratio is None else f"{ratio:.2f}",
        "" if best_ratio is None else f"{best_ratio:.2f}",
        limit,
        {None: "", True: "met", False: "MISSED"}[measure.is_met],
        measure.remark,
    )


def _number(value: float) -> str:
    return f"{value:.1f}" if value >= 1 else f"{value:.2f}"


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    cells = [
        cell.ljust(width) if column in _LEFT else cell.rjust(width)
        for column, (cell, width) in enumerate(zip(row, widths, strict=True))
    ]
    return "  ".join(cells).rstrip()

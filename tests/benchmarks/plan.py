"""How much is measured."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Self

ROWS = 1_000_000
"""How many attempts the large journal holds."""
AT_REST = "at rest"
"""The phase of a heartbeat in which nothing happens; here, for who compares loads no Qt."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How many samples of each kind; `long_stalls` are of the scenarios that wait for seconds."""

    launches: int = 20
    memories: int = 4
    cancellations: int = 8
    stalls: int = 4
    long_stalls: int = 2
    growths: int = 10
    histories: int = 5

    @classmethod
    def quick(cls) -> Self:
        """Return the least that still shows where things stand."""
        return cls(
            launches=5, memories=1, cancellations=2, stalls=1, long_stalls=1, growths=1, histories=1
        )

    def with_runs(self, runs: int) -> Plan:
        """Return a plan with so many samples of every kind."""
        return replace(self, **{kind.name: runs for kind in fields(self)})

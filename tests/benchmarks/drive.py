"""Runs of the driver, one process each, and what they told."""

from __future__ import annotations

import json
import subprocess
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.support.timed_service import TimedService, check

from .bench import new_reference, python, stop

if TYPE_CHECKING:
    from tests.support.desktop import Account
    from tests.support.timed_service import Served

    from .bench import Bench

PAUSE_MS = 1500
"""How long somebody looks at a confirmation before pressing yes."""
_PATIENCE_SECONDS = 75.0


@dataclass(frozen=True, slots=True)
class Cancellation:
    """One cancellation: moments of the window (see `driver`), and the request at the service."""

    moments: dict[str, float]
    served: Served

    @property
    def guard_ms(self) -> float:
        """From the press on `Cancel order` until key and journal are looked through."""
        return (self.moments["prospect"] - self.moments["asked"]) * 1000

    @property
    def asking_ms(self) -> float:
        """From the press on `Cancel order` until the question is on the screen."""
        return (self.moments["question"] - self.moments["asked"]) * 1000

    @property
    def sending_ms(self) -> float:
        """From the press on `Yes, cancel order` to the request's arrival."""
        return (self.served.request.arrived - self.moments["pressed"]) * 1000

    @property
    def showing_ms(self) -> float:
        """From the answer's last byte to the outcome painted."""
        return (self.moments["shown"] - self.served.answered) * 1000


@dataclass(frozen=True, slots=True)
class Run:
    """One process: the start's work (from the start of the process), cancellations, gaps."""

    recovered_ms: float
    cancellations: list[Cancellation]
    gaps: dict[str, dict[str, float]]


def drive(
    bench: Bench,
    account: Account,
    service: TimedService,
    *options: str,
    cancellations: int = 1,
) -> Run:
    """Run the program once with somebody in front of it, who cancels so many orders."""
    service.forget()
    references = [new_reference() for _ in range(cancellations)]
    orders = [f"--reference={reference}" for reference in references]
    program = ("--", "--api-address", service.address)
    command = python("driver", "--pause-ms", str(PAUSE_MS), *orders, *options, *program)
    started = time.monotonic()
    told = tell(bench, account, *command)
    posts = service.wait_for("POST", cancellations)
    if len(posts) != cancellations:
        raise ValueError(f"{len(posts)} requests for {cancellations} cancellations")
    for served, reference in zip(posts, references, strict=True):
        check(served, reference)
    pairs = zip(told["cancellations"], posts, strict=True)
    done = [Cancellation(moments, served) for moments, served in pairs]
    return Run((told["start"]["recovered"] - started) * 1000, done, told["gaps"])


def warm_up(bench: Bench) -> None:
    """Cancel one order that is not counted: libraries are compiled and in the system's cache."""
    with TimedService() as service:
        bench.save_key(service.address)
        drive(bench, bench.desktop.new_account(), service)


def tell(bench: Bench, account: Account, *command: str, patience: float = _PATIENCE_SECONDS) -> Any:
    """Run a module that tells one line of JSON and ends well; return what it told."""
    process = bench.start(account, *command)
    try:
        output, _ = process.communicate(timeout=patience)
    finally:
        stop(process)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command, output)
    return json.loads(output)

"""From each press to what it is for: the question, the request's arrival, and the outcome.

The floor is one `curl` that makes the same request: from the start of its process to the arrival.
It needs no key from a keychain and no journal; the program has had both ready by the time of the
arrival.
"""

from __future__ import annotations

import json
import subprocess
import time
from typing import TYPE_CHECKING

from tests.support.examples import EMAIL, KEY
from tests.support.timed_service import CANCEL_PATH, TimedService, check

from .bench import new_reference
from .drive import drive
from .table import Measure

if TYPE_CHECKING:
    from .bench import Bench

_CURLS = 3
"""For each run of the program."""
_FRAME_MS = 1000 / 60
_PRESS_MS = 60.0
"""What a person takes for at once, with what the program does beside it."""


def measure_latency(bench: Bench) -> list[Measure]:
    """Let curl and the program send in turn."""
    somebody, floor, runs = bench.desktop.new_account(), [], []
    with TimedService() as service:
        bench.save_key(service.address)
        _curl(bench, service)
        for _ in range(bench.plan.cancellations):
            floor += [_curl(bench, service) for _ in range(_CURLS)]
            runs.append(drive(bench, somebody, service, cancellations=2).cancellations)
    first, second = zip(*runs, strict=True)
    curl = tuple(floor)
    asked = [tuple(each.asking_ms for each in which) for which in (first, second)]
    sent = [tuple(each.sending_ms for each in which) for which in (first, second)]
    shown = [tuple(each.showing_ms for each in which) for which in (first, second)]
    return [
        Measure("first: press to question painted", "ms", asked[0], target=_PRESS_MS),
        Measure("second: press to question painted", "ms", asked[1], target=_PRESS_MS),
        Measure("first: yes to request arrived", "ms", sent[0], curl, 1.6, "floor: curl"),
        Measure("second: yes to request arrived", "ms", sent[1], curl, 1.6, "floor: curl"),
        Measure("first: answer to outcome painted", "ms", shown[0], target=_FRAME_MS),
        Measure("second: answer to outcome painted", "ms", shown[1], target=_FRAME_MS),
    ]


def _curl(bench: Bench, service: TimedService) -> float:
    """Make the program's request with curl; return the milliseconds until it had arrived."""
    service.forget()
    reference = new_reference()
    body = json.dumps({"emailAddress": EMAIL, "orderReference": reference})
    headers = ("--header", f"secretKey: {KEY}", "--header", "Content-Type: application/json")
    quiet = ("--disable", "--silent", "--output", "/dev/null", "--noproxy", "*")
    command = ["curl", *quiet, *headers, "--data", body, service.address + CANCEL_PATH]
    environment = bench.environment()
    started = time.monotonic()
    subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, timeout=30, check=True)
    [served] = service.wait_for("POST")
    check(served, reference)
    return (served.request.arrived - started) * 1000

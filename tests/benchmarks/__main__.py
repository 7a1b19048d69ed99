"""Measures everything and tells it as a table: `python -m tests.benchmarks --help`."""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.support.desktop import missing_parts

from .bench import Bench
from .drive import warm_up
from .growth import measure_growth
from .history import measure_history
from .latency import measure_latency
from .launch import measure_launch, measure_memory
from .noise import Noise, sentence
from .plan import Plan
from .stalls import measure_stalls
from .table import Measure, table
from .x11 import missing_library

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

PARTS: dict[str, Callable[[Bench], list[Measure]]] = {
    "launch": measure_launch,
    "memory": measure_memory,
    "latency": measure_latency,
    "stalls": measure_stalls,
    "growth": measure_growth,
    "history": measure_history,
}


def main() -> int:
    """Run the benchmarks; exit code 0 if all targets are met, 1 if not, 2 without a desktop."""
    options = _parse()
    lacking = [*missing_parts(), *missing_library(), *([] if shutil.which("curl") else ["curl"])]
    if lacking:
        print(f"no desktop to measure on without: {', '.join(lacking)}", file=sys.stderr)
        return 2
    plan = Plan.quick() if options.quick else Plan()
    if options.runs:
        plan = plan.with_runs(options.runs)
    noise, began = Noise(), time.monotonic()
    measures = _measure(plan, options.only or tuple(PARTS))
    seconds, share = time.monotonic() - began, noise.share()
    print(table(measures))
    print(f"\n{seconds:.0f} s; {sentence(share)}")
    if options.json is not None:
        found = {
            "machine": {**_machine(), "seconds": seconds, "noise": share},
            "measures": [measure.to_json() for measure in measures],
        }
        options.json.write_text(json.dumps(found, indent=1) + "\n", "utf-8")
    return 1 if any(measure.is_met is False for measure in measures) else 0


def _measure(plan: Plan, parts: Sequence[str]) -> list[Measure]:
    measures: list[Measure] = []
    # The name is short for the sake of the sockets in the folder.
    with (
        tempfile.TemporaryDirectory(prefix="xb-") as folder,
        Bench(Path(folder), plan) as bench,
    ):
        warm_up(bench)
        for part, measure in PARTS.items():
            if part in parts:
                print(f"measuring {part} ...", file=sys.stderr, flush=True)
                measures += measure(bench)
    return measures


def _parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks",
        description="Measure start, memory, latency, stalls and growth on a desktop of their own.",
    )
    parser.add_argument("--runs", type=int, metavar="N", help="take N samples of everything")
    parser.add_argument("--quick", action="store_true", help="take few samples, within 90 seconds")
    parser.add_argument(
        "--only", action="append", choices=PARTS, help="measure this part (may be repeated)"
    )
    parser.add_argument("--json", type=Path, metavar="PATH", help="write everything there as well")
    return parser.parse_args()


def _machine() -> dict[str, Any]:
    return {
        "system": platform.platform(),
        "processors": os.cpu_count(),
        "python": platform.python_version(),
        "pyside6": version("PySide6-Essentials"),
    }


if __name__ == "__main__":
    sys.exit(main())

"""The repeat guard alone: `... .guard FOLDER FOLDER ROUNDS` prints its milliseconds as JSON.

Each round asks the journals of both folders, in changing order, for an order not held there. Both
files are read once before, so that what is timed is the guard and not the disk: of a large file,
the system may have let go of most by now.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from xb_desktop.journal.journal import Journal
from xb_desktop.orders.address import CANARY
from xb_desktop.orders.order import Order

from .bench import new_reference


def main() -> None:
    """Time the guard; the first round is not counted."""
    folders, rounds = sys.argv[1:-1], int(sys.argv[-1])
    journals = [Journal(Path(folder)) for folder in folders]
    for journal in journals:
        journal.path.read_bytes()
    taken: list[list[float]] = [[] for _ in journals]
    for number in range(rounds + 1):
        order = Order("jane@example.com", new_reference())
        pairs = list(zip(journals, taken, strict=True))
        for journal, samples in pairs if number % 2 else reversed(pairs):
            started = time.perf_counter()
            journal.earlier(order, CANARY)
            if number:
                samples.append((time.perf_counter() - started) * 1000)
    print(json.dumps(taken))


if __name__ == "__main__":
    main()

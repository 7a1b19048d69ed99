"""The history with somebody in front of it: `... .look_back FOLDER`, one line of JSON.

The window is the program's own, on a journal in FOLDER; its search index is brought up to date
before anything is measured. What is typed is there at once, as after a paste. Told are milliseconds
from the key to the rows in the table, the longest gaps of the GUI thread in each phase, and what
the process has in memory (RSS, MB) before, after the history was used, and while all is exported.
After each search the same window is left idle for as long: what is found there is the machine's
doing.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QApplication

from xb_desktop.history.export import Export, export
from xb_desktop.history.history import History
from xb_desktop.history.orders_first import OrdersFirst
from xb_desktop.history.query import Filter, Ordering
from xb_desktop.journal.journal import Journal
from xb_desktop.orders.address import CANARY
from xb_desktop.orders.order import Order
from xb_desktop.orders.outcome import Cancelled, Cause
from xb_desktop.system.data_folder import JOURNAL
from xb_desktop.system.stop import Stop

from .bench import new_reference
from .heartbeat import Heartbeat
from .history_desk import HistoryDesk, rest
from .plan import AT_REST

if TYPE_CHECKING:
    from collections.abc import Callable

_ORDERS = 40
_BETWEEN_SECONDS = 0.05
_READING_SECONDS = 0.1
"""For the confirmation: nobody is faster."""


def main() -> None:
    """Look back, export, cancel beside it, and tell."""
    folder = Path(sys.argv[1])
    history = History(folder / JOURNAL)
    history.index.catch_up(lambda: True)
    searches = _searches(history)
    application = QApplication([])
    sys.setswitchinterval(0.001)
    desk = HistoryDesk(folder)
    told: dict[str, Any] = {"memory": {"before": _resident()}}
    told |= _look_back(desk, searches)
    told["memory"]["after"] = _resident()
    told |= _export(history, folder)
    print(json.dumps(told), flush=True)
    application.quit()
    os._exit(0)


def _searches(history: History) -> dict[str, str]:
    """Return what is searched for: each finds something, but in the middle of the journal."""
    rows = history.page(Filter(), Ordering(), None, 1, Stop()).rows
    middle = history.page(Filter(text=f"customer{rows[0].id // 2}@"), Ordering(), None, 1, Stop())
    row = middle.rows[0]
    return {
        "8 of a reference": row.order_reference[11:19],
        "part of an address": row.email_address[4:20],
        "half of all rows": "asked for",
    }


def _look_back(desk: HistoryDesk, searches: dict[str, str]) -> dict[str, Any]:
    taken = {"opened": desk.open()}
    desk.settle()
    heart = Heartbeat(desk.window)
    heart.begin(AT_REST)
    for name, text in searches.items():
        heart.phase = name
        began = time.perf_counter()
        taken[name] = desk.search(text)
        desk.settle()
        desk.search("")
        desk.settle()
        heart.phase = AT_REST
        rest(time.perf_counter() - began)
    heart.end()
    return {"taken": taken, "gaps": heart.to_json()}


def _export(history: History, folder: Path) -> dict[str, Any]:
    """Export all; and cancel orders, alone and beside that, as far as the journal has to do."""
    resident = [_resident()]

    def on_progress(_: int) -> None:
        resident.append(_resident())

    orders = _orders_beside_an_export(history, folder, on_progress)
    whole = folder / "whole.csv"
    began = time.perf_counter()
    count = export(history, Export(Filter(), whole), lambda: True, on_progress)
    seconds = time.perf_counter() - began
    whole.unlink()
    return {
        "orders": orders,
        "export": {"rows": count, "seconds": seconds, "grown": max(resident) - resident[0]},
    }


def _orders_beside_an_export(
    history: History, folder: Path, on_progress: Callable[[int], None]
) -> dict[str, list[float]]:
    """Return the milliseconds of orders: in turn, the export stands still before, or runs on."""
    orders_first, stop = OrdersFirst(), Stop()

    def work() -> None:
        while not stop.is_set:
            wanted = Export(Filter(), folder / "all.csv")
            export(history, wanted, lambda: orders_first.let_pass(stop), on_progress)

    exporting = threading.Thread(target=work)
    exporting.start()
    journal = Journal(folder)
    taken: dict[str, list[float]] = {"alone": [], "beside": []}
    for _ in range(_ORDERS):
        for which, samples in taken.items():
            orders_first.hold(which == "alone")
            time.sleep(_BETWEEN_SECONDS)
            samples.append(_cancel(journal, orders_first))
    journal.close()
    stop.set()
    exporting.join()
    return taken


def _cancel(journal: Journal, orders_first: OrdersFirst) -> float:
    """Record an order as an attempt does, guard included; return the milliseconds.

    What can wait is held as the window holds it, from the press on: also while the confirmation is
    read, which is not counted.
    """
    order = Order("jane@example.com", new_reference())
    pressed = time.perf_counter()
    orders_first.hold(True)
    journal.earlier(order, CANARY)
    guarded = time.perf_counter()
    time.sleep(_READING_SECONDS)
    confirmed = time.perf_counter()
    journal.finish(journal.begin(order, CANARY), Cancelled(Cause.CONFIRMED))
    return (time.perf_counter() - confirmed + guarded - pressed) * 1000


def _resident() -> float:
    fields = Path("/proc/self/statm").read_text().split()
    return int(fields[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    main()

"""The history with somebody in front of it: `... .look_back FOLDER`, one line of JSON.

The window is the program's own, on a journal in FOLDER; its search index is brought up to date
before anything is measured. What is typed is there at once, as after a paste. Told are milliseconds
from the key to the rows in the table, the longest gap of the GUI thread in each phase, and what the
process has in memory (RSS, MB) before, after the history was used, and while all is exported.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from xb_desktop.gui.background import Background
from xb_desktop.gui.main_window import MainWindow
from xb_desktop.history.export import Export, export
from xb_desktop.history.history import History
from xb_desktop.history.orders_first import OrdersFirst
from xb_desktop.history.query import Filter, Ordering
from xb_desktop.journal.journal import Journal
from xb_desktop.orders.address import CANARY
from xb_desktop.orders.order import Order
from xb_desktop.orders.outcome import Cancelled, Cause
from xb_desktop.run import Run
from xb_desktop.system.data_folder import JOURNAL, Folders
from xb_desktop.system.stop import Stop

from .bench import new_reference
from .heartbeat import Heartbeat

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from xb_desktop.gui.history.history_window import HistoryWindow

_ORDERS, _PAGES = 40, 20
_BETWEEN_SECONDS = 0.05
_REST_MS = 300


def main() -> None:
    """Look back, export, cancel beside it, and tell."""
    folder = Path(sys.argv[1])
    history = History(folder / JOURNAL)
    history.index.catch_up(lambda: True)
    searches = _searches(history)
    application = QApplication([])
    sys.setswitchinterval(0.001)
    background = Background(lambda error: sys.exit(repr(error)))
    window = MainWindow(Run(CANARY, Folders(folder, folder, folder)), background)
    window.show()
    _until(window.painted)
    _wait_for(lambda: window.completion is not None and not background.is_busy)
    window.do(lambda _: None)
    _wait_for(lambda: window._loaded is not None and not background.is_busy)
    told: dict[str, Any] = {"memory": {"before": _resident()}}
    told |= _look_back(window, background, searches)
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


def _look_back(
    window: MainWindow, background: Background, searches: dict[str, str]
) -> dict[str, Any]:
    heart = Heartbeat(window)
    began = time.perf_counter()
    window.open_history()
    assert window._loaded is not None
    look: HistoryWindow | None = window._loaded._history
    assert look is not None
    _until(look._reader.first_read)
    taken = {"opened": (time.perf_counter() - began) * 1000}
    _settle(look, background)
    pages = []
    for _ in range(_PAGES):
        began = time.perf_counter()
        look.refresh()
        _until(look._reader.first_read)
        pages.append((time.perf_counter() - began) * 1000)
        _wait_for(lambda: not background.is_busy)
    taken["first page"] = statistics.median(pages)
    heart.begin("at rest")
    for name, text in searches.items():
        heart.phase = name
        began = time.perf_counter()
        look.filters.search.setText(text)
        _until(look._reader.first_read)
        taken[name] = (time.perf_counter() - began) * 1000
        assert look._model.rowCount() > 0, name
        _settle(look, background)
        look.filters.search.clear()
        _settle(look, background)
    heart.end()
    return {"taken": taken, "gaps": heart.to_json()}


def _settle(look: HistoryWindow, background: Background) -> None:
    """Let the rows be counted and painted."""
    look.repaint()
    _rest()
    _wait_for(lambda: not background.is_busy)


def _export(history: History, folder: Path) -> dict[str, Any]:
    """Export all; and cancel orders, alone and beside that, as far as the journal has to do."""
    orders_first, stop = OrdersFirst(), Stop()
    alone = _cancel(Journal(folder), orders_first)
    resident, beside = [_resident()], []

    def on_progress(_: int) -> None:
        resident.append(_resident())

    done = threading.Event()

    def work() -> None:
        while not done.is_set():
            target = folder / "all.csv"
            wanted = Export(Filter(), target)
            export(history, wanted, lambda: orders_first.let_pass(stop), on_progress)

    exporting = threading.Thread(target=work)
    exporting.start()
    beside = _cancel(Journal(folder), orders_first)
    done.set()
    stop.set()
    exporting.join()
    whole = folder / "whole.csv"
    began = time.perf_counter()
    count = export(history, Export(Filter(), whole), lambda: True, on_progress)
    seconds = time.perf_counter() - began
    whole.unlink()
    return {
        "orders": {"alone": alone, "beside": beside},
        "export": {"rows": count, "seconds": seconds, "grown": max(resident) - resident[0]},
    }


def _cancel(journal: Journal, orders_first: OrdersFirst) -> list[float]:
    """Record orders as an attempt does, guard included; return the milliseconds of each.

    What can wait is held as the window holds it, from the press on.
    """
    taken = []
    for _ in range(_ORDERS):
        order = Order("jane@example.com", new_reference())
        time.sleep(_BETWEEN_SECONDS)
        began = time.perf_counter()
        orders_first.hold(True)
        journal.earlier(order, CANARY)
        journal.finish(journal.begin(order, CANARY), Cancelled(Cause.CONFIRMED))
        taken.append((time.perf_counter() - began) * 1000)
        orders_first.hold(False)
    journal.close()
    return taken


def _until(signal: SignalInstance) -> None:
    loop = QEventLoop()
    signal.connect(loop.quit)
    loop.exec()


def _wait_for(condition: Any) -> None:
    while not condition():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)


def _rest() -> None:
    end = time.perf_counter() + _REST_MS / 1000
    while time.perf_counter() < end:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)


def _resident() -> float:
    fields = Path("/proc/self/statm").read_text().split()
    return int(fields[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    main()

"""Whoever looks back, exports or deletes never keeps an order waiting."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.examples import ORDER
from tests.support.journal_file import rows as rows_of
from tests.support.past import Past, write_past
from xb_desktop.history.export import Export, export
from xb_desktop.history.history import History
from xb_desktop.history.orders_first import OrdersFirst
from xb_desktop.history.query import Filter, Ordering
from xb_desktop.journal.journal import Journal
from xb_desktop.journal.journal_error import JournalError
from xb_desktop.orders.address import CANARY
from xb_desktop.orders.outcome import Cancelled, Cause
from xb_desktop.system.stop import Stop

PATIENCE = 10


@pytest.fixture
def history(tmp_path: Path) -> History:
    """Return a history of more rows than one slice has."""
    return History(write_past(tmp_path / "data", [Past(f"XB_{number}") for number in range(2000)]))


def test_no_lock_is_held_between_two_slices(history: History) -> None:
    """Another program can write at once, also in the middle of an export."""
    parts = history.rows(Filter(), Stop())
    assert next(parts)
    with closing(sqlite3.connect(history.path, timeout=0, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        other.execute("UPDATE attempts SET ticket = 'x'")
        other.execute("COMMIT")
    assert next(parts)[0].ticket == "x"


def test_an_order_is_recorded_in_the_middle_of_an_export(history: History, tmp_path: Path) -> None:
    """On another thread, as in the program; the export is whole afterwards."""
    journal = Journal(history.path.parent)
    recorded: list[int] = []

    def cancel(count: int) -> None:
        attempt = journal.begin(ORDER, CANARY)
        journal.finish(attempt, Cancelled(Cause.CONFIRMED))
        recorded.append(count)

    def on_progress(count: int) -> None:
        order = threading.Thread(target=cancel, args=(count,))
        order.start()
        order.join(PATIENCE)

    count = export(history, Export(Filter(), tmp_path / "h.csv"), lambda: True, on_progress)
    assert count == 2000
    assert len(recorded) > 2
    assert len(rows_of(history.path)) == 2000 + len(recorded)
    journal.close()


def test_an_export_waits_from_the_press_to_the_outcome(history: History, tmp_path: Path) -> None:
    """It computes nothing meanwhile: the order has the processor for itself."""
    orders_first, target, stop = OrdersFirst(), tmp_path / "h.csv", Stop()
    orders_first.hold(True)
    asked, passed = threading.Event(), threading.Event()

    def may_go_on() -> bool:
        asked.set()
        goes_on = orders_first.let_pass(stop)
        passed.set()
        return goes_on

    done: list[int | None] = []
    thread = threading.Thread(
        target=lambda: done.append(export(history, Export(Filter(), target), may_go_on))
    )
    thread.start()
    assert asked.wait(PATIENCE)
    assert not passed.wait(0.3)
    assert not target.exists()
    orders_first.hold(False)
    thread.join(PATIENCE)
    assert done == [2000]
    assert target.exists()


def test_a_stop_ends_what_waits_for_an_order(history: History, tmp_path: Path) -> None:
    """Whoever closes the program need not wait for an answer."""
    orders_first, stop = OrdersFirst(), Stop()
    orders_first.hold(True)
    stop.set()
    wanted = Export(Filter(), tmp_path / "h.csv")
    assert export(history, wanted, lambda: orders_first.let_pass(stop)) is None


def test_reading_rolls_nothing_back(history: History) -> None:
    """What a killed run has left half done is for whoever writes: that would take a lock."""
    with closing(sqlite3.connect(history.path, isolation_level=None)) as killed:
        killed.execute("PRAGMA cache_size = 1")
        killed.execute("BEGIN IMMEDIATE")
        killed.execute("UPDATE attempts SET reason = 'half done, and long enough to be spilt'")
        files = {path: path.read_bytes() for path in history.path.parent.glob("journal.sqlite3*")}
        assert len(files) == 2
        killed.execute("ROLLBACK")
    for path, content in files.items():
        path.write_bytes(content)
    with pytest.raises(JournalError):
        history.page(Filter(), Ordering(), None, 10, Stop())
    assert {path: path.read_bytes() for path in files} == files
    journal = Journal(history.path.parent)
    journal.recover()
    assert len(history.page(Filter(), Ordering(), None, 10, Stop()).rows) == 10
    journal.close()

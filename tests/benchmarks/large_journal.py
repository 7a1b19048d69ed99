"""A journal of many attempts, by the program's own schema: `... .large_journal FOLDER ROWS`."""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

from xb_desktop.journal.journal import Journal
from xb_desktop.orders.address import CANARY
from xb_desktop.orders.order import Order
from xb_desktop.orders.outcome import Cancelled, Cause

_FAST = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -400000;"
_INSERT = """
INSERT INTO attempts (started_at, finished_at, api_address, email_address, order_reference,
                      outcome, http_status, detail, run)
WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?)
SELECT strftime('%Y-%m-%dT%H:%M:%S+00:00', 1500000000 + n * 60, 'unixepoch'),
       strftime('%Y-%m-%dT%H:%M:%S+00:00', 1500000001 + n * 60, 'unixepoch'),
       ?, 'customer' || n || '@example.com', 'XB_' || lower(hex(randomblob(16))),
       CASE WHEN n % 5 THEN 'cancelled' ELSE 'refused' END,
       CASE WHEN n % 5 THEN 200 ELSE 400 END, 'confirmed', '0123456789abcdef'
FROM numbers
"""


def fill(folder: Path, rows: int) -> None:
    """Make a journal with one attempt as the program makes it, and so many more besides."""
    journal = Journal(folder)
    order = Order("jane@example.com", "XB_0877e5692ee946f491bafab275d3d522")
    journal.finish(journal.begin(order, CANARY), Cancelled(Cause.CONFIRMED))
    journal.close()
    with closing(sqlite3.connect(journal.path, isolation_level=None)) as database:
        database.executescript(_FAST)
        database.execute("BEGIN")
        database.execute(_INSERT, (rows, str(CANARY)))
        database.execute("COMMIT")


if __name__ == "__main__":
    fill(Path(sys.argv[1]), int(sys.argv[2]))

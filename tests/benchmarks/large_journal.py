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

# The times are of the last 59 days: what is older than 90 is deleted by itself.
_FAST = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -400000;"
_INSERT = """
INSERT INTO attempts (started_at, finished_at, api_address, email_address, order_reference,
                      outcome, http_status, detail, run, operator, ticket, reason)
WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?)
SELECT strftime('%Y-%m-%dT%H:%M:%S+00:00', 'now', (n * 5 - 5100000) || ' seconds'),
       strftime('%Y-%m-%dT%H:%M:%S+00:00', 'now', (n * 5 - 5099999) || ' seconds'),
       ?, 'customer' || n || '@example.com', 'XB_' || lower(hex(randomblob(16))),
       CASE WHEN n % 5 THEN 'cancelled' ELSE 'refused' END,
       CASE WHEN n % 5 THEN 200 ELSE 400 END,
       CASE WHEN n % 5 THEN 'confirmed' ELSE 'declined: It is too late for this order' END,
       '0123456789abcdef', 'agent' || (n % 7), CASE WHEN n % 3 THEN '' ELSE '#' || n END,
       CASE WHEN n % 2 THEN 'Customer asked for it' ELSE '' END
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

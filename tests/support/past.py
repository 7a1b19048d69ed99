"""Journals with a past: rows as the program writes them, without waiting for each of them."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from xb_desktop.journal.file import opened
from xb_desktop.orders.address import CANARY
from xb_desktop.system.data_folder import JOURNAL


@dataclass(frozen=True)
class Past:
    """One row; it began so many days before now."""

    reference: str
    days_ago: float = 1
    outcome: str = "cancelled"
    detail: str = "confirmed"
    email_address: str = "jane@example.com"
    api_address: str = str(CANARY)
    operator: str = "ann"
    ticket: str = ""
    reason: str = ""
    run: str = "0123456789abcdef"


def write_past(folder: Path, rows: Iterable[Past]) -> Path:
    """Add rows to the journal in a folder, in their order, and return its file."""
    path = folder / JOURNAL
    now = datetime.now(UTC)
    with opened(path) as database, closing(database.cursor()) as cursor:
        cursor.execute("BEGIN")
        for row in rows:
            at = (now - timedelta(days=row.days_ago)).isoformat(timespec="milliseconds")
            cursor.execute(
                "INSERT INTO attempts (started_at, finished_at, outcome, http_status, detail,"
                " order_reference, email_address, api_address, operator, ticket, reason, run)"
                " VALUES (?, ?, ?, 200, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    at,
                    at,
                    row.outcome,
                    row.detail,
                    row.reference,
                    row.email_address,
                    row.api_address,
                    row.operator,
                    row.ticket,
                    row.reason,
                    row.run,
                ),
            )
        cursor.execute("COMMIT")
    return path

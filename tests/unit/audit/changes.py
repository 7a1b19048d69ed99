"""A change of a journal, for tests that need one of whatever kind."""

from __future__ import annotations

from xb_desktop.journal.attempt_record import AttemptRecord, RecordedOutcome
from xb_desktop.journal.change import Change


def change(number: int) -> Change:
    """Return that an attempt of this id was begun."""
    started_at = "2026-01-02T03:04:05.678+00:00"
    sending = RecordedOutcome.SENDING
    address = "https://api.acme.example"
    attempt = AttemptRecord(number, sending, started_at, address, "a@b.example", "XB_1", "4f")
    return Change(attempt, None, "a" * 64, "b" * 64)

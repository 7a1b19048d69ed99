"""Texts of the journal, made safe to show: other programs can write to its file."""

from __future__ import annotations

from datetime import UTC, datetime

from xb_desktop.orders.escaping import escaped

_LONGEST_RECORDED = 300
"""The most characters that are shown: more than an address or a reference can have."""


def recorded_text(text: str) -> str:
    """Return a text on one line, without invisible characters, and of limited length."""
    return escaped(text, longest=_LONGEST_RECORDED)


def short_time(moment: str) -> str:
    """Return a time of the journal, in ISO 8601, as date and minute."""
    return escaped(moment[:16]).replace("T", " ")


def local_time(moment: str) -> str:
    """Return a time of the journal as the clock here showed it, with its date if not of today.

    What is no time is returned as `short_time` does.
    """
    try:
        parsed = datetime.fromisoformat(moment)
        # A naive time is UTC: the journal has no other.
        here = (parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)).astimezone()
    except (ValueError, OverflowError, OSError):
        return short_time(moment)
    is_of_today = here.date() == datetime.now(here.tzinfo).date()
    return f"{here:%H:%M}" if is_of_today else f"{here:%Y-%m-%d %H:%M}"

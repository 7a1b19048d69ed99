"""Texts of the journal, made safe to show: other programs can write to its file."""

from __future__ import annotations

from datetime import UTC, datetime

from xb_desktop.orders.escaping import escaped
from xb_desktop.texts.times import local_moment

_LONGEST_RECORDED = 300
"""The most characters that are shown: more than an address or a reference can have."""


def recorded_text(text: str) -> str:
    """Return a text on one line, without invisible characters, and of limited length."""
    return escaped(text, longest=_LONGEST_RECORDED)


def recorded_time(moment: str) -> str:
    """Return a time of the journal, ISO 8601 in UTC, as date and minute here.

    Anything else is returned as it is, on one line.
    """
    try:
        at = datetime.fromisoformat(moment)
        return local_moment(at if at.tzinfo else at.replace(tzinfo=UTC))
    except (ValueError, OverflowError):
        return escaped(moment[:16])

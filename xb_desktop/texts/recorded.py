"""Texts of the journal, made safe to show: other programs can write to its file."""

from __future__ import annotations

from xb_desktop.orders.escaping import escaped

_LONGEST_RECORDED = 300
"""The most characters that are shown: more than an address or a reference can have."""


def recorded_text(text: str) -> str:
    """Return a text on one line, without invisible characters, and of limited length."""
    return escaped(text, longest=_LONGEST_RECORDED)


def short_time(moment: str) -> str:
    """Return a time of the journal, in ISO 8601, as date and minute."""
    return escaped(moment[:16]).replace("T", " ")

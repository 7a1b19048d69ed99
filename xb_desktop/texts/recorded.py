"""What the journal holds, as people may see it: its file can be written by others."""

from __future__ import annotations

from xb_desktop.orders.escaping import escaped

_LONGEST_RECORDED = 300
"""Characters of a recorded text: more than an address or a reference can have."""


def recorded_text(text: str) -> str:
    """Return what the journal holds as people may see it: its file can be written by others."""
    return escaped(text, longest=_LONGEST_RECORDED)


def short_time(moment: str) -> str:
    """Return an ISO 8601 moment of the journal as date and minute."""
    return escaped(moment[:16]).replace("T", " ")

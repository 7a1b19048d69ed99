"""Why orders are cancelled: the reasons that people choose from. Recorded, never sent. Pure.

What a desk wants to be recorded is switched on in its settings, which also hold its reasons.
"""

from __future__ import annotations

from xb_desktop.orders.invisible import is_invisible

MAX_REASON_LENGTH = 120
"""Characters: a reason stands on one line of the panel and of the receipt."""
MAX_REASONS = 50
"""More than anybody chooses among."""


def clean_reasons(text: str) -> tuple[str, ...]:
    """Return the reasons in a text, one a line, each once and as it can be recorded.

    A line that cannot be (longer than `MAX_REASON_LENGTH`, or with invisible characters) is left
    out, and so is all beyond `MAX_REASONS`.
    """
    return tuple(reason for reason in _lines(text) if _is_usable(reason))[:MAX_REASONS]


def unusable_reasons(text: str) -> tuple[str, ...]:
    """Return the lines that `clean_reasons` leaves out."""
    usable = set(clean_reasons(text))
    return tuple(line for line in _lines(text) if line not in usable)


def _lines(text: str) -> dict[str, None]:
    lines = (" ".join(line.split()) for line in text.splitlines())
    return dict.fromkeys(line for line in lines if line)


def _is_usable(reason: str) -> bool:
    return len(reason) <= MAX_REASON_LENGTH and not any(map(is_invisible, reason))

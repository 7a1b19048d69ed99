"""For which ticket and why an order is cancelled: cleaned and checked. Recorded, never sent. Pure.

What a desk wants to be recorded is switched on in its settings, which also hold its reasons.
"""

from __future__ import annotations

from xb_desktop.orders.order import Problem, clean_reference, is_invisible
from xb_desktop.orders.ticket_number import ticket_number

MAX_TICKET_LENGTH = 64
"""Characters; the longest key of Jira has about 20."""
MAX_REASON_LENGTH = 120
"""Characters: a reason stands on one line of the panel and of the receipt."""
MAX_REASONS = 50
"""More than anybody chooses among."""

_LOST = "\ufffd"


def clean_ticket(text: str) -> str:
    """Return the ticket in a text that a person typed or pasted into its field.

    The number alone of a link or of `#48213`; any other text is only trimmed, for `ticket_problem`
    to judge.
    """
    text = clean_reference(text)
    is_form_of_desk = text.startswith(("#", "https://", "http://")) and not any(
        map(str.isspace, text)
    )
    return (ticket_number(text) if is_form_of_desk else "") or text


def ticket_problem(ticket: str, *, is_required: bool = False) -> Problem | None:
    """Return why a cleaned text cannot be recorded as the ticket; None if it can."""
    if not ticket:
        return Problem.TICKET_EMPTY if is_required else None
    if any(map(is_invisible, ticket)) or _LOST in ticket:
        return Problem.TICKET_INVISIBLE
    return Problem.TICKET_TOO_LONG if len(ticket) > MAX_TICKET_LENGTH else None


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

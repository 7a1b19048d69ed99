"""For which ticket an order is cancelled: cleaned and checked. Recorded, never sent. Pure."""

from __future__ import annotations

from xb_desktop.orders.invisible import is_invisible
from xb_desktop.orders.order import Problem, clean_reference
from xb_desktop.orders.ticket_number import ticket_number

MAX_TICKET_LENGTH = 64
"""Characters; the longest key of Jira has about 20."""

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


def ticket_problem(ticket: str, *, is_required: bool) -> Problem | None:
    """Return why a cleaned text cannot be recorded as the ticket; None if it can."""
    if not ticket:
        return Problem.TICKET_EMPTY if is_required else None
    if any(map(is_invisible, ticket)) or _LOST in ticket:
        return Problem.TICKET_INVISIBLE
    return Problem.TICKET_TOO_LONG if len(ticket) > MAX_TICKET_LENGTH else None

"""One line for the ticket: what happened to which order, where and when. Never the key. Pure.

Where the desk records a ticket or a reason, it also says for which, why, and who did it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from xb_desktop.orders.address import Address
    from xb_desktop.orders.order import Order

_HEADINGS = {
    "cancelled": "Order cancelled",
    "refused": "Not cancelled",
    "not_sent": "Not sent",
    "unknown": "Outcome unknown",
    "sending": "In progress",
}


@dataclass(frozen=True, slots=True)
class Check:
    """A look-up of the order after its attempt: when it was sent, and the service's own word."""

    at: datetime
    state: str


def receipt(
    outcome: str,
    order: Order,
    address: Address,
    at: datetime,
    recorded: tuple[str, ...],
    check: Check | None,
) -> str:
    """Return the line: outcome, reference, the address's host, UTC time, and the email masked.

    It is in English whatever the language: other desks and programs read it. `outcome` is the
    journal's word. `recorded` is what else is to be told of the attempt, in words. A `check` stands
    at the end, with its own time.
    """
    email = masked(order.email_address)
    parts = [
        _HEADINGS.get(outcome, outcome),
        order.reference,
        address.authority,
        _utc(at),
        email,
        *recorded,
    ]
    if check is not None:
        parts.append(f"checked {_utc(check.at)}: {check.state}")
    return " | ".join(parts)


def masked(email_address: str) -> str:
    """Return an email address in a form that its owner can be recognised by, but not reached."""
    local, _, domain = email_address.partition("@")
    return f"{local[:1]}***@{domain}"


def _utc(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M:%S} UTC"

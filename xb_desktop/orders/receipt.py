"""One line for the ticket: what happened to which order, where and when. Never the key. Pure.

Where the desk records a ticket or a reason, it also says for which, why, and who did it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from xb_desktop.orders.address import Address
    from xb_desktop.orders.order import Order


def receipt(
    heading: str, order: Order, address: Address, at: datetime, recorded: tuple[str, ...] = ()
) -> str:
    """Return the line: heading, reference, the address's host, UTC time, and the email masked.

    `recorded` is what else is to be told of the attempt, in words.
    """
    time = f"{at:%Y-%m-%d %H:%M:%S} UTC"
    email = masked(order.email_address)
    return " | ".join([heading, order.reference, address.authority, time, email, *recorded])


def masked(email_address: str) -> str:
    """Return an email address in a form that its owner can be recognised by, but not reached."""
    local, _, domain = email_address.partition("@")
    return f"{local[:1]}***@{domain}"

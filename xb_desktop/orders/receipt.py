"""One line for the ticket: what happened to which order, where and when. Never the key. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from xb_desktop.orders.address import Address
    from xb_desktop.orders.order import Order


def receipt(heading: str, order: Order, address: Address, at: datetime) -> str:
    """Return the line: heading, reference, the address's host, UTC time, and the email masked."""
    time = f"{at:%Y-%m-%d %H:%M:%S} UTC"
    email = masked(order.email_address)
    return " | ".join([heading, order.reference, address.authority, time, email])


def masked(email_address: str) -> str:
    """Return an email address in a form that its owner can be recognised by, but not reached."""
    local, _, domain = email_address.partition("@")
    return f"{local[:1]}***@{domain}"

"""What a look-up by customer returns: pending orders, and why one must not be filled in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from xb_desktop.orders.order import MAX_REFERENCE_LENGTH, is_of_checkout, reference_problem
from xb_desktop.orders.order_state import OrderState, Unread

_WHOLE_REFERENCE = re.compile(r"[0-9A-Za-z_-]+", re.ASCII)


class Obstacle(Enum):
    """Why the reference of a pending order is not filled in."""

    OTHER_CUSTOMER = "other_customer"
    """The answer names another customer than the one who was asked for."""
    UNCLEAR_CUSTOMER = "unclear_customer"
    """The answer names a customer in a way that cannot be read, or in two ways."""
    NO_REFERENCE = "no_reference"
    """The answer names no reference, or one that cannot be used as it is."""
    CHECKOUT = "checkout"
    """The reference belongs to a checkout, not to an order."""


@dataclass(frozen=True, slots=True)
class PendingOrder:
    """An order that the service calls pending.

    `reference` is whole, as the service spells it, and empty if it cannot be used.
    """

    reference: str
    state: OrderState

    def obstacle(self, email_address: str) -> Obstacle | None:
        """Return why the order must not be filled in for a customer; None if it may be."""
        obstacles = {
            Obstacle.UNCLEAR_CUSTOMER: Unread.CUSTOMER in self.state.unread,
            Obstacle.OTHER_CUSTOMER: not self.state.belongs_to(email_address),
            Obstacle.NO_REFERENCE: not self.reference,
            Obstacle.CHECKOUT: is_of_checkout(self.reference),
        }
        return next((obstacle for obstacle, is_there in obstacles.items() if is_there), None)


@dataclass(frozen=True, slots=True)
class PendingOrders:
    """The pending orders of one customer: usually one or none.

    `status` is the service's word for what the customer is doing, and empty for the documented
    `Available` and where there is no word; it only matters without an order.
    """

    orders: tuple[PendingOrder, ...]
    status: str = ""


def whole_reference(text: str) -> str:
    """Return a reference that a service sent, if it can be used as it is; otherwise an empty text.

    Stricter than for what a person enters: letters, digits, `_` and `-`. A reference that is
    masked, shortened or followed by something else is another one, or none.
    """
    reference = text.strip() if len(text) <= 2 * MAX_REFERENCE_LENGTH else ""
    is_whole = _WHOLE_REFERENCE.fullmatch(reference) and reference_problem(reference) is None
    return reference if is_whole else ""

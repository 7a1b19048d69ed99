"""The result of looking for a customer's pending orders: for whom, where, and what came."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from xb_desktop.orders.identity import order_key, same_customer
from xb_desktop.orders.order_state import NotFound

if TYPE_CHECKING:
    from xb_desktop.orders.address import Address
    from xb_desktop.orders.pending_order import Obstacle, PendingOrder, PendingOrders


@dataclass(frozen=True, slots=True)
class FoundOrders:
    """What a look-up for the customer `email_address` at `address` returned."""

    email_address: str
    address: Address
    result: PendingOrders | NotFound

    @property
    def usable(self) -> tuple[PendingOrder, ...]:
        """The orders that may be filled in, each once."""
        usable: dict[str, PendingOrder] = {}
        for order in self._orders:
            if order.obstacle(self.email_address) is None:
                usable.setdefault(order_key(order.reference), order)
        return tuple(usable.values())

    @property
    def obstacles(self) -> list[Obstacle]:
        """Why the other orders must not be filled in."""
        obstacles = (order.obstacle(self.email_address) for order in self._orders)
        return [obstacle for obstacle in obstacles if obstacle is not None]

    @property
    def other_customer(self) -> str:
        """The first other customer's email address that the answer names; empty without one."""
        named = (order.state.email_address for order in self._orders)
        others = (each for each in named if each and not same_customer(each, self.email_address))
        return next(others, "")

    @property
    def is_of_key(self) -> bool:
        """Whether the email address contains the secret key: then no request was sent."""
        return isinstance(self.result, NotFound) and self.result.is_of_key

    @property
    def _orders(self) -> tuple[PendingOrder, ...]:
        return () if isinstance(self.result, NotFound) else self.result.orders

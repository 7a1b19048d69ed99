"""The result of looking up an order: what the service said, about which order, and when."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from xb_desktop.orders.order_state import NotFound, OrderState

if TYPE_CHECKING:
    from datetime import datetime

    from xb_desktop.orders.address import Address


@dataclass(frozen=True, slots=True)
class LookedUp:
    """What a look-up of `reference` at `address` returned.

    `at` is when it was sent (UTC), and `asked_s` the same in seconds of a clock that nobody sets:
    it tells which of two was sent later. `settled` tells that the journal has an attempt for this
    order as cancelled now, whoever found that out first.
    """

    reference: str
    address: Address
    result: OrderState | NotFound
    at: datetime
    settled: bool = False
    asked_s: float = field(default_factory=time.monotonic, compare=False)

    @property
    def state(self) -> OrderState | None:
        """What the service says of exactly this order, if it says anything of it."""
        result = self.result
        return result if isinstance(result, OrderState) and result.is_this_order else None

    @property
    def is_cancelled(self) -> bool:
        """Whether the service says, of exactly this order, that it is cancelled."""
        return self.state is not None and self.state.is_cancelled

    @property
    def is_of_key(self) -> bool:
        """Whether the reference contains the secret key: then no request was sent."""
        return isinstance(self.result, NotFound) and self.result.is_of_key

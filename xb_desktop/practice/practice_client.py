"""The real client for the practice service, with one order whose connection is refused."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

from xb_desktop.orders.address import Address
from xb_desktop.practice.practice_orders import UNREACHABLE
from xb_desktop.service.xendbridge import XendBridge

if TYPE_CHECKING:
    from collections.abc import Callable

    from xb_desktop.orders.order import Order
    from xb_desktop.orders.outcome import Outcome


class PracticeXendBridge(XendBridge):
    """Sends the order `UNREACHABLE` to a port that refuses connections: it ends as Not sent."""

    def cancel(
        self, order: Order, key: str, *, may_leave: Callable[[], bool] = lambda: True
    ) -> Outcome:
        """Cancel as the real client does."""
        if order.reference != UNREACHABLE:
            return super().cancel(order, key, may_leave=may_leave)
        # Bound but not listening: connections are refused, and no other program can take the port.
        with socket.socket() as bound:
            bound.bind(("127.0.0.1", 0))
            refusing = Address("http", "127.0.0.1", bound.getsockname()[1])
            return XendBridge(refusing).cancel(order, key, may_leave=may_leave)

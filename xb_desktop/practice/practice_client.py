"""The practice service seen through the real client, with one address where nobody answers."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

from xb_desktop.orders.address import Address
from xb_desktop.practice.references import UNREACHABLE
from xb_desktop.service.xendbridge import XendBridge

if TYPE_CHECKING:
    from collections.abc import Callable

    from xb_desktop.orders.order import Order
    from xb_desktop.orders.outcome import Outcome


class PracticeXendBridge(XendBridge):
    """Sends one documented reference to a port that refuses it, so that `NotSent` can be seen."""

    def cancel(
        self, order: Order, key: str, *, may_leave: Callable[[], bool] = lambda: True
    ) -> Outcome:
        """Cancel as the real client does."""
        if order.reference != UNREACHABLE:
            return super().cancel(order, key, may_leave=may_leave)
        # Bound but not listening: connecting to it is refused for real, and the port stays ours.
        with socket.socket() as closed:
            closed.bind(("127.0.0.1", 0))
            nobody = Address("http", "127.0.0.1", closed.getsockname()[1])
            return XendBridge(nobody).cancel(order, key, may_leave=may_leave)

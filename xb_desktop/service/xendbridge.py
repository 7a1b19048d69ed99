"""The XendBridge service, as far as this program uses it.

From the public documentation, page "Cancel Order": one POST with the header `secretKey` and a JSON
body of exactly two names. No idempotency key is documented, so a cancellation is sent once, ever.
"""

from __future__ import annotations

import contextlib
import json
from typing import TYPE_CHECKING
from urllib.parse import quote

from xb_desktop.orders.order_state import NotFound, OrderState
from xb_desktop.orders.outcome import Cause, NotSent, Outcome, Unknown
from xb_desktop.orders.secret_key import is_usable_key
from xb_desktop.service import look_up, pending_orders
from xb_desktop.service.answer import Answer, judge
from xb_desktop.service.exchange import Exchange, NoAnswer, Request
from xb_desktop.service.http_client import Client, NoClientError, fresh_client

if TYPE_CHECKING:
    from collections.abc import Callable

    from xb_desktop.orders.address import Address
    from xb_desktop.orders.order import Order
    from xb_desktop.orders.pending_order import PendingOrders

CANCEL_PATH = "/api/PeerToPeerOrder/ThirdParty/Order/Cancel"
LOOK_UP_PATH = "/api/PeerToPeerOrder/ThirdParty/Order/Reference"
PENDING_PATH = "/api/PeerToPeerOrder/ThirdParty/PendingOrder"


class XendBridge:
    """The service at one address, for one attempt or one look-up; cheap to create.

    Stores no key: each call receives the one for this address. Calls block, up to
    `exchange.TOTAL_SECONDS`; `stop()` ends the current one.
    """

    def __init__(self, address: Address) -> None:
        self.address = address
        self._ready: Client | None = None
        self._exchange: Exchange | None = None
        self._is_stopped = False

    def cancel(
        self, order: Order, key: str, *, may_leave: Callable[[], bool] = lambda: True
    ) -> Outcome:
        """Ask the service, once, to cancel an order, and return what the answer proves.

        `may_leave` is called once, on this thread, immediately before the first byte may leave: if
        it returns False, nothing leaves. Never raises, never sends twice.
        """
        if not is_usable_key(key):
            return NotSent(Cause.KEY_UNUSABLE)
        body = {"emailAddress": order.email_address, "orderReference": order.reference}
        request = Request(
            "POST",
            f"{self.address}{CANCEL_PATH}",
            {"secretKey": key, "Content-Type": "application/json"},
            json.dumps(body).encode(),
        )
        result = self._run(Exchange(request, client=self._take_client, may_leave=may_leave))
        if isinstance(result, Answer):
            return judge(result, key)
        kind = Unknown if result.sent else NotSent
        return kind(result.cause, result.http_status)

    def prepare(self) -> None:
        """Create the client of the next call, with the system's current settings.

        Connects to nothing and sends nothing. The call reports any error.
        """
        self._ready = None
        with contextlib.suppress(NoClientError):
            self._ready = fresh_client(self.address)

    def look_up(
        self, reference: str, key: str, *, seconds: float | None = None
    ) -> OrderState | NotFound:
        """Ask for an order's state, which changes nothing at the service. Never raises.

        The documentation's prose says the header is publicKey, the table beside it secretKey; a
        public client sends secretKey, and so do we.
        """
        if not is_usable_key(key):
            return NotFound(Cause.KEY_UNUSABLE)
        query = f"orderReference={quote(reference, safe='')}"
        return look_up.read(self._get(LOOK_UP_PATH, query, key, seconds), reference, key)

    def find_orders(self, email_address: str, key: str) -> PendingOrders | NotFound:
        """Ask for a customer's pending orders, which changes nothing at the service. Never raises.

        From the documentation's page "Pending Order", like `look_up`.
        """
        if not is_usable_key(key):
            return NotFound(Cause.KEY_UNUSABLE)
        query = f"emailAddress={quote(email_address, safe='')}"
        return pending_orders.read(self._get(PENDING_PATH, query, key), key)

    def _get(
        self, path: str, query: str, key: str, seconds: float | None = None
    ) -> Answer | NoAnswer:
        request = Request("GET", f"{self.address}{path}?{query}", {"secretKey": key})
        return self._run(Exchange(request, client=self._take_client, seconds=seconds))

    def stop(self) -> None:
        """End the current call, or the next one, from any thread.

        What has not left yet never leaves. Never blocks, never raises.
        """
        self._is_stopped = True
        exchange = self._exchange
        if exchange is not None:
            exchange.stop()

    def _run(self, exchange: Exchange) -> Answer | NoAnswer:
        self._exchange = exchange
        # Either this sees the stop, or `stop` sees the exchange.
        if self._is_stopped:
            exchange.stop()
        return exchange.run()

    def _take_client(self) -> Client:
        ready, self._ready = self._ready, None
        return ready or fresh_client(self.address)

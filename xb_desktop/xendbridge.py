"""The XendBridge service, as far as this program speaks with it.

From the public documentation, page "Cancel Order": one POST with the header `secretKey` and a JSON
body of exactly two names. No idempotency key is documented, so a cancellation is sent once, ever.
"""

from __future__ import annotations

import contextlib
import json
from typing import TYPE_CHECKING
from urllib.parse import quote

from xb_desktop import look_up
from xb_desktop.answer import Answer, judge
from xb_desktop.exchange import Client, Exchange, NoClientError, fresh_client
from xb_desktop.keychain import is_usable_key
from xb_desktop.order_state import NotFound, OrderState
from xb_desktop.outcome import Cause, NotSent, Outcome, Unknown

if TYPE_CHECKING:
    from xb_desktop.address import Address
    from xb_desktop.order import Order

CANCEL_PATH = "/api/PeerToPeerOrder/ThirdParty/Order/Cancel"
LOOK_UP_PATH = "/api/PeerToPeerOrder/ThirdParty/Order/Reference"


class XendBridge:
    """The service at one address. Holds no key: each call is handed the one for this address."""

    def __init__(self, address: Address) -> None:
        self.address = address
        self._ready: Client | None = None
        self._cancelling: Exchange | None = None
        self._stopped = False

    def cancel(self, order: Order, key: str) -> Outcome:
        """Ask the service, once, to cancel an order, and say what the answer proves.

        Blocks up to `exchange.TOTAL_SECONDS`. Never raises, never sends twice.
        """
        if not is_usable_key(key):
            return NotSent(Cause.KEY_UNUSABLE)
        if self._stopped:
            return NotSent(Cause.STOPPED)
        body = {"emailAddress": order.email_address, "orderReference": order.reference}
        self._cancelling = Exchange(
            "POST",
            f"{self.address}{CANCEL_PATH}",
            headers={"secretKey": key, "Content-Type": "application/json"},
            content=json.dumps(body).encode(),
            client=self._take_client,
        )
        result = self._cancelling.run()
        if isinstance(result, Answer):
            return judge(result, key)
        kind = Unknown if result.sent else NotSent
        return kind(result.cause, result.http_status)

    def prepare(self) -> None:
        """Make the client of the next cancellation ready, with what the system's settings say now.

        Nothing is sent, and nobody is connected to. What is wrong shows with the cancellation.
        """
        self._ready = None
        with contextlib.suppress(NoClientError):
            self._ready = self._fresh_client()

    def look_up(
        self, reference: str, key: str, *, seconds: float | None = None
    ) -> OrderState | NotFound:
        """Ask for an order's state, which changes nothing at the service. Never raises.

        The documentation's prose says the header is publicKey, the table beside it secretKey; a
        public client sends secretKey, and so do we.
        """
        if not is_usable_key(key):
            return NotFound(Cause.KEY_UNUSABLE)
        result = Exchange(
            "GET",
            f"{self.address}{LOOK_UP_PATH}?orderReference={quote(reference, safe='')}",
            headers={"secretKey": key},
            client=self._fresh_client,
            seconds=seconds,
        ).run()
        return look_up.read(result, reference, key)

    def stop(self) -> None:
        """End a cancellation that is under way, from another thread: nobody waits for it now."""
        self._stopped = True
        if self._cancelling is not None:
            self._cancelling.stop()

    def _take_client(self) -> Client:
        ready, self._ready = self._ready, None
        return ready or self._fresh_client()

    def _fresh_client(self) -> Client:
        return fresh_client(loopback=self.address.is_loopback)

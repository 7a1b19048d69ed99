"""The XendBridge service, as far as this program speaks with it.

From the public documentation, page "Cancel Order": one POST with the header `secretKey` and a JSON
body of exactly two names. No idempotency key is documented, so a cancellation is sent once, ever.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from xb_desktop.answer import Answer, judge
from xb_desktop.exchange import Exchange
from xb_desktop.keychain import is_usable_key
from xb_desktop.outcome import Cause, NotSent, Outcome, Unknown

if TYPE_CHECKING:
    from xb_desktop.address import Address
    from xb_desktop.order import Order

CANCEL_PATH = "/api/PeerToPeerOrder/ThirdParty/Order/Cancel"


class XendBridge:
    """The service at one address. Holds no key: each call is handed the one for this address."""

    def __init__(self, address: Address) -> None:
        self.address = address

    def cancel(self, order: Order, key: str) -> Outcome:
        """Ask the service, once, to cancel an order, and say what the answer proves.

        Blocks up to `exchange.TOTAL_SECONDS`. Never raises, never sends twice.
        """
        if not is_usable_key(key):
            return NotSent(Cause.KEY_UNUSABLE)
        body = {"emailAddress": order.email_address, "orderReference": order.reference}
        result = Exchange(
            "POST",
            f"{self.address}{CANCEL_PATH}",
            headers={"secretKey": key, "Content-Type": "application/json"},
            content=json.dumps(body).encode(),
            loopback=self.address.is_loopback,
        ).run()
        if isinstance(result, Answer):
            return judge(result, key)
        kind = Unknown if result.sent else NotSent
        return kind(result.cause, result.http_status)

"""What the answer to a look-up by customer says about their pending orders.

From the documentation's page "Pending Order": `data` holds `orderStatus` (`ProcessingRequest` or
`Available`) and `orderResponse`; without the latter, there is no pending order (a public client).
An answer is believed to list none only if it was understood as a whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from xb_desktop.orders.order_state import NotFound
from xb_desktop.orders.outcome import Cause
from xb_desktop.orders.pending_order import PendingOrder, PendingOrders, whole_reference
from xb_desktop.service import look_up
from xb_desktop.service.answer import Answer, parse_envelope, readable
from xb_desktop.service.redaction import contains_key

if TYPE_CHECKING:
    from xb_desktop.service.exchange import NoAnswer

MAX_ORDERS = 30
"""The most orders that are read: a customer has one or a few."""
_MAX_ENVELOPES = 3
_AVAILABLE = "available"


def read(result: Answer | NoAnswer, key: str) -> PendingOrders | NotFound:
    """Read the result of a look-up by customer. Never raises."""
    if not isinstance(result, Answer):
        return NotFound(result.cause, result.http_status)
    if result.status != 200:
        return look_up.failed(result)
    envelope = parse_envelope(result) or {}
    data = _innermost(envelope)
    orders = _orders(data)
    lists_none = orders == [] and "data" in envelope and look_up.is_good(envelope)
    if orders is None or len(orders) > MAX_ORDERS or not (orders or lists_none):
        return NotFound(Cause.UNCLEAR_ANSWER, 200)
    return PendingOrders(tuple(_pending(order, key) for order in orders), _status(data, key))


def _innermost(envelope: dict[str, Any]) -> Any:
    """Return the data of an envelope, or of an envelope inside it."""
    data: Any = envelope
    for _ in range(_MAX_ENVELOPES):
        if not isinstance(data, dict) or "data" not in data:
            break
        data = data["data"]
    return data


def _orders(data: Any) -> list[dict[str, Any]] | None:
    """Return what stands for an order; None if something else stands there."""
    if data is None:
        return []
    if isinstance(data, list):
        return _joined(data)
    if not isinstance(data, dict):
        return None
    if "orderresponse" in data:
        response = data["orderresponse"]
        responses = response if isinstance(response, list) else [response]
        found = [each for each in responses if each is not None]
        return found if all(isinstance(each, dict) for each in found) else None
    if "orderreference" in data:
        return [data]
    return [] if "orderstatus" in data or not data else None


def _joined(items: list[Any]) -> list[dict[str, Any]] | None:
    joined: list[dict[str, Any]] = []
    for item in items:
        # A list in a list is no documented shape, and could be as deep as the body is long.
        found = _orders(item) if isinstance(item, dict) else None
        if found is None:
            return None
        joined += found
    return joined


def _pending(order: dict[str, Any], key: str) -> PendingOrder:
    named = order.get("orderreference")
    reference = whole_reference(named) if isinstance(named, str) else ""
    if contains_key(reference, key):
        reference = ""
    return PendingOrder(reference, look_up.facts(order, reference, key))


def _status(data: Any, key: str) -> str:
    word = data.get("orderstatus") if isinstance(data, dict) else None
    shown = readable(word, key) if isinstance(word, str) else ""
    return "" if shown.lower() == _AVAILABLE else shown

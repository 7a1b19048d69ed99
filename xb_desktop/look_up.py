"""What a look-up of an order says: read-only, for people, and only as strong as its evidence.

From the documentation's page "Pending Order". A look-up that cannot be understood changes nothing.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from xb_desktop.answer import Answer, parse_envelope, readable
from xb_desktop.order_state import NotFound, OrderState
from xb_desktop.outcome import Cause

if TYPE_CHECKING:
    from xb_desktop.exchange import NoAnswer

_MAX_FACT_LENGTH = 120
_NAMES = {
    1: "Submitted",
    2: "Cancelled",
    3: "Acknowledged",
    4: "FundedProvider",
    5: "FundReceivedFromUser",
    6: "FundedUser",
    7: "Completed",
}


def read(result: Answer | NoAnswer, reference: str, key: str) -> OrderState | NotFound:
    """Read what came of a look-up. Never raises."""
    if not isinstance(result, Answer):
        return NotFound(result.cause, result.http_status)
    if result.status != 200:
        causes = {401: Cause.KEY_REJECTED, 403: Cause.FORBIDDEN, 404: Cause.NOT_FOUND}
        return NotFound(causes.get(result.status, Cause.UNCLEAR_ANSWER), result.status)
    order = _order(parse_envelope(result))
    state = order.get("p2porderstatus")
    name = _state_name(state, key)
    if not name:
        return NotFound(Cause.UNCLEAR_ANSWER, 200)
    customer = order.get("customercontact")
    return OrderState(
        name,
        order.get("orderreference") == reference,
        kind=_text(order.get("ordertype"), key),
        pays=_amount(order, "payableamount", "payincurrencycode", key),
        receives=_amount(order, "receivableamount", "receiveincurrencycode", key),
        expires_at=_moment(order.get("orderexpirytimestamp")),
        email_address=_text(customer.get("email") if isinstance(customer, dict) else "", key),
        dispute=_dispute(_text(order.get("disputestatus"), key)),
        is_funded=bool(order.get("fundedproviderattimestamp")),
    )


def _text(value: Any, key: str) -> str:
    return readable(value, key)[:_MAX_FACT_LENGTH] if isinstance(value, str) else ""


def _amount(order: dict[str, Any], amount: str, currency: str, key: str) -> str:
    value = order.get(amount)
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return ""
    return f"{_text(_number(value), key)} {_text(order.get(currency), key)}".strip()


def _number(value: float | str) -> str:
    number = str(value)
    if isinstance(value, str) or "e" not in number:
        return number
    # A small amount would be 1e-08, which nobody reads as one; the library for it is large.
    from decimal import Decimal

    return format(Decimal(number), "f")


def _moment(milliseconds: Any) -> datetime | None:
    if isinstance(milliseconds, bool) or not isinstance(milliseconds, int | float):
        return None
    try:
        return datetime.fromtimestamp(milliseconds / 1000, UTC)
    except (ValueError, OverflowError, OSError):
        return None


def _dispute(status: str) -> str:
    return "" if status.lower() in {"", "nodispute", "none"} else status


def _order(envelope: dict[str, Any] | None) -> dict[str, Any]:
    data = (envelope or {}).get("data")
    order = data.get("orderresponse", data) if isinstance(data, dict) else None
    return order if isinstance(order, dict) else {}


def _state_name(state: Any, key: str) -> str:
    if isinstance(state, bool) or not isinstance(state, int | str):
        return ""
    text = str(state).strip()
    if text.isascii() and text.isdigit():
        return _NAMES.get(int(text[:4]), readable(text, key))
    known = {name.lower(): name for name in _NAMES.values()}
    return known.get(text.lower(), readable(text, key))

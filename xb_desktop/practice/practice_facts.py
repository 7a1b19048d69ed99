"""What the practice service says of each of its orders, in the documented form."""

from __future__ import annotations

from typing import Any

from xb_desktop.orders.order_state import State
from xb_desktop.practice import practice_orders
from xb_desktop.practice.practice_orders import CUSTOMER_NAME, EMAIL_ADDRESS

_USUAL_LIFETIME_S = 15 * 60
_LIFETIMES_S = {practice_orders.EXPIRING: 60, practice_orders.EXPIRED: -60}
_STATES: dict[str, str] = {
    practice_orders.ALREADY_CANCELLED: State.CANCELLED,
    practice_orders.ACKNOWLEDGED: State.ACKNOWLEDGED,
    practice_orders.FUNDED_PROVIDER: State.FUNDED_PROVIDER,
    practice_orders.FUND_RECEIVED_FROM_USER: State.FUND_RECEIVED_FROM_USER,
    practice_orders.FUNDED_USER: State.FUNDED_USER,
    practice_orders.COMPLETED: State.COMPLETED,
    practice_orders.UNKNOWN_STATE: "AwaitingReview",
    practice_orders.DISPUTED: State.FUNDED_PROVIDER,
}


def first_state(reference: str) -> str:
    """Return the state of an order that nobody has cancelled here yet."""
    return _STATES.get(reference, State.SUBMITTED)


def lifetime_s(reference: str) -> int:
    """Return the seconds from now until an order expires; negative if it already has."""
    return _LIFETIMES_S.get(reference, _USUAL_LIFETIME_S)


def facts(reference: str, state: str, expires_at: float) -> dict[str, Any]:
    """Return an order in the documented form; `expires_at` is in seconds since 1970."""
    is_disputed = reference == practice_orders.DISPUTED
    return {
        "orderReference": reference,
        "p2POrderStatus": state,
        "disputeStatus": "OpenDispute" if is_disputed else "NoDispute",
        "orderType": "Buy",
        "payableAmount": 6912,
        "payInCurrencyCode": "NGN",
        "receivableAmount": 0.1234347,
        "receiveInCurrencyCode": "BUSD",
        "initiatedAtTimestamp": int((expires_at - _USUAL_LIFETIME_S) * 1000),
        "orderExpiryTimestamp": int(expires_at * 1000),
        "customerContact": _customer(reference),
    }


def _customer(reference: str) -> dict[str, str] | None:
    """Return the customer of a listed order; any other is the order of whoever is entered."""
    if reference == practice_orders.ANOTHER_CUSTOMERS:
        return {"email": "bob@example.com", "name": "Bob Roe"}
    if reference in practice_orders.LISTED:
        return {"email": EMAIL_ADDRESS, "name": CUSTOMER_NAME}
    return None

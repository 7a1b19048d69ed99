"""What the answer to a look-up says about an order.

From the documentation's page "Pending Order". An answer that cannot be understood has no effect.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from xb_desktop.orders.escaping import escaped
from xb_desktop.orders.identity import same_order
from xb_desktop.orders.json_number import JsonNumber
from xb_desktop.orders.order_state import Dispute, NotFound, OrderState, State, Unread
from xb_desktop.orders.outcome import Cause
from xb_desktop.service.answer import (
    SUCCESS_NAMES,
    UNREADABLE,
    Answer,
    author_of,
    parse_envelope,
    readable,
    seconds_to_wait,
)

if TYPE_CHECKING:
    from xb_desktop.service.exchange import NoAnswer

_MAX_FACT_LENGTH = 120
_MILLISECONDS = re.compile(r"\d{1,15}(?:\.\d*)?", re.ASCII)
_NUMBERED = {
    "1": State.SUBMITTED,
    "2": State.CANCELLED,
    "3": State.ACKNOWLEDGED,
    "4": State.FUNDED_PROVIDER,
    "5": State.FUND_RECEIVED_FROM_USER,
    "6": State.FUNDED_USER,
    "7": State.COMPLETED,
}
_OWN_PAGES = {401, 500, 501}
_CAUSES = {
    400: Cause.REQUEST_INVALID,
    401: Cause.KEY_REJECTED,
    403: Cause.FORBIDDEN,
    404: Cause.NOT_FOUND,
    407: Cause.PROXY_ANSWERED,
    408: Cause.SERVICE_TIMEOUT,
    429: Cause.TOO_MANY_REQUESTS,
}
_NO_OPEN_DISPUTE = {"", "none", "nodispute", "resolved", "disputeresolved"}
_GOOD_STATUS = {"", "ok", "success", "1", "200"}


def read(result: Answer | NoAnswer, reference: str, key: str) -> OrderState | NotFound:
    """Read the result of a look-up. Never raises."""
    if not isinstance(result, Answer):
        return NotFound(result.cause, result.http_status)
    if result.status != 200:
        return failed(result)
    envelope = parse_envelope(result) or {}
    found = facts(_order(envelope), reference, key)
    if found.name == State.CANCELLED and not is_good(envelope):
        return NotFound(Cause.UNCLEAR_ANSWER, 200)
    # The customer and a dispute matter even without a state.
    if found.name or found.email_address or found.dispute or found.is_funded or found.unread:
        return found
    return NotFound(Cause.UNCLEAR_ANSWER, 200)


def facts(order: dict[str, Any], reference: str, key: str) -> OrderState:
    """Return what the service says of an order, and whether it is the one of a reference.

    `order` has lower-case names, as `parse_envelope` returns them.
    """
    state = order.get("p2porderstatus")
    named = order.get("orderreference")
    dispute, customer = order.get("disputestatus"), order.get("customercontact")
    funded_at = order.get("fundedproviderattimestamp")
    are_unread = {
        Unread.DISPUTE: _is_dispute_unread(dispute, key),
        Unread.CUSTOMER: _is_customer_unread(customer, key),
        Unread.PAYMENT: _is_time_unread(funded_at),
    }
    return OrderState(
        _state_name(state, key),
        isinstance(named, str) and same_order(named, reference),
        kind=_text(order.get("ordertype"), key),
        pays=_amount(order, "payableamount", "payincurrencycode", key),
        receives=_amount(order, "receivableamount", "receiveincurrencycode", key),
        expires_at=_moment(order.get("orderexpirytimestamp"), order.get("orderexpirydate")),
        begun_at=_moment(order.get("initiatedattimestamp"), order.get("initiatedat")),
        email_address=_email_address(customer, key),
        customer_name=_customer_name(customer, key),
        dispute=_dispute(_text(dispute, key)),
        is_funded=_moment(funded_at) is not None,
        unread=frozenset(fact for fact, is_unread in are_unread.items() if is_unread),
    )


def is_good(envelope: dict[str, Any]) -> bool:
    """Whether nothing beside `data` says that the request failed.

    `Status` is a number in one documented error, 2; a public client takes 1 for success.
    """
    status = envelope.get("status")
    word = "" if status is None else str(status).strip().lower()
    has_error = envelope.get("error") or envelope.get("errors")
    is_failed = any(envelope.get(name, True) is not True for name in SUCCESS_NAMES)
    return word in _GOOD_STATUS and not has_error and not is_failed


def failed(answer: Answer) -> NotFound:
    """Return what an answer with another status than 200 says: it holds no facts."""
    return NotFound(_cause_of(answer), answer.status, seconds_to_wait(answer.headers))


def _cause_of(answer: Answer) -> Cause:
    author, status = author_of(answer), answer.status
    # A page with these counts as the service's own answer, as it does for a cancellation.
    is_own = status in _OWN_PAGES and author is not Cause.PROXY_ANSWERED
    if author is not None and not is_own:
        return author
    if status in _CAUSES:
        return _CAUSES[status]
    if status >= 500:
        return Cause.SERVICE_FAULT
    if status >= 400:
        return Cause.REFUSED_OTHERWISE
    return Cause.REDIRECTED if status >= 300 else Cause.UNCLEAR_ANSWER


def _text(value: Any, key: str) -> str:
    return readable(value, key)[:_MAX_FACT_LENGTH] if isinstance(value, str) else ""


def _email_address(customer: Any, key: str) -> str:
    """Return the customer's address, not shortened like other facts: it is compared."""
    address = customer.get("email") if isinstance(customer, dict) else None
    return readable(address, key) if isinstance(address, str) else ""


def _customer_name(customer: Any, key: str) -> str:
    return _text(customer.get("name"), key) if isinstance(customer, dict) else ""


def _amount(order: dict[str, Any], amount: str, currency: str, key: str) -> str:
    digits = _digits(order.get(amount))
    # A shortened number is a different number.
    if not digits or len(digits) > _MAX_FACT_LENGTH:
        return ""
    return f"{_text(digits, key)} {_text(order.get(currency), key)}".strip()


def _digits(value: Any) -> str:
    if isinstance(value, JsonNumber):
        return value.written_out()
    if isinstance(value, str):
        return value.strip()
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


def _moment(*values: Any) -> datetime | None:
    """Return the first of several values that is a time: milliseconds since 1970, or ISO 8601.

    A time without a zone is UTC. Before 2000 or after 2099 it means that there is none: zero, and
    the first and last day of .NET's calendar.
    """
    moments = filter(None, map(_time, values))
    return next((at for at in moments if 2000 <= at.year < 2100), None)


def _time(value: Any) -> datetime | None:
    text = _digits(value)
    try:
        if _MILLISECONDS.fullmatch(text):
            return datetime.fromtimestamp(int(text.partition(".")[0]) / 1000, UTC)
        at = datetime.fromisoformat(text)
        return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        return None


def _is_time_unread(value: Any) -> bool:
    """Whether a value is there that is no time, nor one of those that stand for none."""
    text = _digits(value)
    is_time = _time(text) is not None or _MILLISECONDS.fullmatch(text.removeprefix("-")) is not None
    return not _is_absent(value) and not is_time


def _is_absent(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _is_dispute_unread(status: Any, key: str) -> bool:
    return not _is_absent(status) and not _letters(_text(status, key))


def _is_customer_unread(customer: Any, key: str) -> bool:
    if customer is None:
        return False
    address = customer.get("email") if isinstance(customer, dict) else UNREADABLE
    return not _is_absent(address) and not _email_address(customer, key)


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text)).lower()


def _dispute(status: str) -> str:
    """Return the service's word for an open dispute; empty without one."""
    word = _letters(status)
    known = {name.lower(): name for name in Dispute}
    return "" if word in _NO_OPEN_DISPUTE else known.get(status.lower(), status)


def _order(envelope: dict[str, Any]) -> dict[str, Any]:
    data = envelope.get("data")
    order = data.get("orderresponse", data) if isinstance(data, dict) else None
    return order if isinstance(order, dict) else {}


def _state_name(state: Any, key: str) -> str:
    if isinstance(state, bool) or not isinstance(state, int | str):
        return ""
    text = str(state).strip()
    if text.isascii() and text.isdigit():
        return _NUMBERED.get(text.lstrip("0"), readable(text, key))
    known = {name.lower(): name for name in State}
    shown = readable(text, key)
    if shown == State.CANCELLED:
        # It settles an attempt: what only looks like it does not.
        shown = escaped(text, longest=_MAX_FACT_LENGTH)
    return known.get(text.lower(), shown)

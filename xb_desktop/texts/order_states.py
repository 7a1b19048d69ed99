"""The words for an order's state, its customer, its expiry, and what speaks against cancelling."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from xb_desktop.orders.order_state import Dispute, State, Unread
from xb_desktop.texts.headings import set_apart
from xb_desktop.texts.joining import joined
from xb_desktop.texts.times import local_moment, utc_moment

if TYPE_CHECKING:
    from xb_desktop.orders.order_state import OrderState

# lupdate finds texts by this name.
translate = QCoreApplication.translate

_SECOND = timedelta(seconds=1)


def state_words(name: str) -> str:
    """Return what a state means; `name` is a value of `State` or another word of the service."""
    words: dict[str, str] = {
        State.SUBMITTED: translate("OrderState", "Open"),
        State.ACKNOWLEDGED: translate("OrderState", "Accepted by the provider"),
        State.FUNDED_PROVIDER: translate("OrderState", "The customer says they have paid"),
        State.FUND_RECEIVED_FROM_USER: translate("OrderState", "Payment received"),
        State.FUNDED_USER: translate("OrderState", "Paid out"),
        State.COMPLETED: translate("OrderState", "Completed"),
        State.CANCELLED: translate("OrderState", "Cancelled"),
        "": translate("OrderState", "The service does not report a state"),
    }
    unknown = translate("OrderState", "Status XendBridge calls '{name}'").format(name=name)
    return words.get(name, unknown)


def service_word(name: str) -> str:
    """Say which word of the service stands for a state; empty where the words name it already."""
    if name not in list(State):
        return ""
    return translate("OrderState", "XendBridge calls this state {name}.").format(name=name)


def quoted_words(name: str) -> str:
    """Return what a state means, to stand in quotation marks; else the service's own word."""
    return state_words(name) if name in list(State) else name


def service_words(state: OrderState | None) -> str:
    """Say which words of the service stand for what is said of an order in other words, if any."""
    if state is None:
        return ""
    return joined(service_word(state.name), dispute_word(state.dispute))


def payment_sentence(name: str) -> str:
    """Say what is known of the payment of an order that is paid; `name` is its state."""
    known: dict[str, str] = {
        State.FUND_RECEIVED_FROM_USER: translate(
            "OrderState", "The customer's payment has been received."
        ),
        State.FUNDED_USER: translate("OrderState", "The customer has already been paid out."),
    }
    return known.get(name, translate("OrderState", "The customer says that they have paid."))


def dispute_sentence(name: str) -> str:
    """Say that there is a dispute; `name` is of `Dispute`, or another word of the service."""
    known: dict[str, str] = {
        Dispute.OPEN: translate("OrderState", "There is an open dispute about this order."),
        Dispute.BEING_ATTENDED_TO: translate(
            "OrderState", "There is a dispute about this order, which is being dealt with."
        ),
    }
    unknown = translate(
        "OrderState", "There is a dispute about this order, which XendBridge calls '{name}'."
    )
    return known.get(name, unknown.format(name=name))


def unread_sentences(state: OrderState) -> list[str]:
    """Say what may be true of an order itself, as what the service says cannot be read."""
    sentences = {
        Unread.PAYMENT: translate(
            "OrderState", "The customer may have paid: the time of payment could not be read."
        ),
        Unread.DISPUTE: translate(
            "OrderState",
            "There may be a dispute about this order: what XendBridge says about it could not be "
            "read.",
        ),
    }
    return [sentence for fact, sentence in sentences.items() if fact in state.unread]


def dispute_word(name: str) -> str:
    """Say which word of the service stands for a dispute; empty where the words name it already."""
    if name not in list(Dispute):
        return ""
    return translate("OrderState", "XendBridge calls this dispute {name}.").format(name=name)


def customer_words(state: OrderState, email_address: str) -> str:
    """Return the name that the service knows, and whether its customer is the one entered.

    Empty if the service says nothing of a customer.
    """
    name, known = set_apart(state.customer_name), state.email_address
    if not known:
        return name
    if state.belongs_to(email_address):
        if name:
            return translate("OrderState", "{name} · matches").format(name=name)
        return translate("OrderState", "Matches the customer of the order")
    if name:
        return translate("OrderState", "{name} · does not match: {email}").format(
            name=name, email=known
        )
    return translate("OrderState", "Does not match: {email}").format(email=known)


def expiry_words(at: datetime, now: datetime) -> str:
    """Say when an open order expires, counted down to the second, or that it has expired.

    Both times have a zone. The time of an order that has expired is local.
    """
    # Rounded up: an order that has not expired yet never has 0:00 left.
    seconds = -((now - at) // _SECOND)
    if seconds <= 0:
        return translate("OrderState", "It expired at {time}").format(time=local_moment(at))
    minutes, rest = divmod(seconds, 60)
    hours, minutes_of_hour = divmod(minutes, 60)
    left = f"{hours}:{minutes_of_hour:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
    return translate("OrderState", "It expires by itself in {time}").format(time=left)


def expiry_moment(at: datetime) -> str:
    """Say at which moment an order expires, in UTC."""
    return translate("OrderState", "Expiry: {time}").format(time=utc_moment(at.astimezone(UTC)))


def order_warnings(state: OrderState, email_address: str) -> list[str]:
    """Say what speaks against cancelling an order for a customer; empty if nothing does."""
    warnings = []
    if not state.belongs_to(email_address):
        warnings.append(
            translate("OrderState", "This order belongs to another customer: {email}.").format(
                email=state.email_address
            )
        )
    if Unread.CUSTOMER in state.unread:
        warnings.append(
            translate(
                "OrderState",
                "This order may belong to another customer: what XendBridge says about its "
                "customer could not be read.",
            )
        )
    if state.name == State.CANCELLED:
        warnings.append(translate("OrderState", "The service says that it is already cancelled."))
    elif state.is_over:
        warnings.append(translate("OrderState", "The service says that it is completed."))
    if state.is_paid:
        warnings.append(payment_sentence(state.name))
    if state.dispute:
        warnings.append(dispute_sentence(state.dispute))
    warnings += unread_sentences(state)
    if state.may_be_disputed:
        warnings.append(
            translate("OrderState", "Cancelling ends the right to raise a dispute about it.")
        )
    return warnings

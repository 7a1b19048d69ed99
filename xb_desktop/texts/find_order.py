"""Sentences about looking for a customer's pending order: what was found, and what to do."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from xb_desktop.orders.order_state import NotFound
from xb_desktop.orders.outcome import KEY_CAUSES, Cause
from xb_desktop.orders.pending_order import Obstacle
from xb_desktop.texts.look_ups import failure_reason
from xb_desktop.texts.order_states import dispute_sentence, state_words, unread_sentences
from xb_desktop.texts.times import local_moment, local_time

if TYPE_CHECKING:
    from xb_desktop.cancellation.found_orders import FoundOrders
    from xb_desktop.orders.order_state import OrderState
    from xb_desktop.orders.pending_order import PendingOrder

# lupdate finds texts by this name.
translate = QCoreApplication.translate


def filled_in_sentence(order: PendingOrder, email_address: str, facts: str) -> str:
    """Say whose pending order was filled in, and what it is; `facts` is from `facts_sentence`."""
    filled_in = translate(
        "FindOrder", "The pending order of {email} was filled in: {reference}. {facts}"
    )
    return filled_in.format(email=email_address, reference=order.reference, facts=facts).strip()


def facts_sentence(state: OrderState, pays: str, receives: str) -> str:
    """Say what an order is: its state, amounts as they are to be shown, and when it was begun."""
    parts = [f"{state_words(state.name)}."] if state.name else []
    if pays:
        parts.append(translate("FindOrder", "Pays {amount}.").format(amount=pays))
    if receives:
        parts.append(translate("FindOrder", "Receives {amount}.").format(amount=receives))
    if state.begun_at is not None:
        parts.append(translate("FindOrder", "Begun {time}.").format(time=_local(state.begun_at)))
    if state.dispute:
        parts.append(dispute_sentence(state.dispute))
    parts += unread_sentences(state)
    return " ".join(parts)


def nothing_filled_in_sentence(found: FoundOrders) -> str:
    """Say why there is no reference that could be filled in, and what to do."""
    if isinstance(found.result, NotFound):
        return _failed(found.result, found.email_address)
    if found.obstacles:
        return _obstacle(found, found.obstacles[0])
    if found.result.status:
        sentence = translate(
            "FindOrder",
            "The service names no pending order of {email}, but calls their status “{name}”. Ask "
            "XendBridge, or enter the order reference from the ticket.",
        )
        return sentence.format(email=found.email_address, name=found.result.status)
    sentence = translate(
        "FindOrder",
        "The service has no pending order of {email}. Check the email address, or enter the order "
        "reference from the ticket.",
    )
    return sentence.format(email=found.email_address)


def choice_sentence(email_address: str) -> str:
    """Ask which of the orders on offer is meant."""
    sentence = translate("FindOrder", "Which pending order of {email} is to be cancelled?")
    return sentence.format(email=email_address)


def left_out_sentence(found: FoundOrders) -> str:
    """Say that the answer names orders that are not offered; empty if it names none."""
    if not found.obstacles:
        return ""
    return translate(
        "FindOrder",
        "The service also named an order that is not offered here. It belongs to another email "
        "address, or has no order reference that can be used.",
    )


def several_sentence(email_address: str) -> str:
    """Say that there is a choice to be made, which cannot be offered now."""
    return translate(
        "FindOrder",
        "The service has several pending orders of {email}. Nothing was filled in. Press Find "
        "order again to choose one, or enter the order reference from the ticket.",
    ).format(email=email_address)


def changed_sentence() -> str:
    """Say that the answer came too late for the form."""
    return translate(
        "FindOrder",
        "The form or the address in use changed while the order was being looked up, so nothing "
        "was filled in.",
    )


def has_reference_sentence() -> str:
    """Say that there is nothing to look for while the form has a reference."""
    return translate(
        "FindOrder",
        "There is already an order reference in the form. Empty that field first if you want to "
        "find the customer's pending order.",
    )


def crashed_sentence() -> str:
    """Say that the look-up failed in a way that nobody expected."""
    return translate(
        "FindOrder", "The pending order could not be looked up. Nothing was filled in."
    )


def _obstacle(found: FoundOrders, obstacle: Obstacle) -> str:
    sentences = {
        Obstacle.OTHER_CUSTOMER: translate(
            "FindOrder",
            "The order that the service named belongs to another email address, {other}. Nothing "
            "was filled in. Check {email}, or enter the order reference from the ticket.",
        ),
        Obstacle.UNCLEAR_CUSTOMER: translate(
            "FindOrder",
            "The service named a pending order, but not clearly whose it is. Nothing was filled "
            "in. Enter the order reference from the ticket.",
        ),
        Obstacle.NO_REFERENCE: translate(
            "FindOrder",
            "The service has a pending order of {email}, but named no order reference that can be "
            "used. Nothing was filled in. Enter the one from the ticket.",
        ),
        Obstacle.CHECKOUT: translate(
            "FindOrder",
            "The service named only the reference of a checkout, which cannot be cancelled as an "
            "order. Nothing was filled in. Enter the order reference from the ticket.",
        ),
    }
    return sentences[obstacle].format(email=found.email_address, other=found.other_customer)


def _failed(result: NotFound, email_address: str) -> str:
    if result.cause is Cause.NOT_FOUND:
        return translate(
            "FindOrder",
            "The service found nothing for {email}: there is no pending order, or the customer is "
            "not known. Check the email address, or enter the order reference from the ticket.",
        ).format(email=email_address)
    if result.cause in KEY_CAUSES:
        step = translate(
            "FindOrder",
            "Enter a valid key in the settings, or enter the order reference from the ticket.",
        )
    else:
        step = translate(
            "FindOrder", "Press Find order again, or enter the order reference from the ticket."
        )
    sentence = translate(
        "FindOrder",
        "The pending order could not be looked up: {reason}. Nothing was filled in. {step}",
    )
    return sentence.format(reason=failure_reason(result), step=step)


def _local(at: datetime) -> str:
    """Return a time as clocks here show it; with its date if that is another day."""
    is_today = at.astimezone().date() == datetime.now().astimezone().date()
    return local_time(at) if is_today else local_moment(at)

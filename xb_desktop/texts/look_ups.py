"""Sentences about look-ups, and about outcomes that are still unknown or arrive late."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from xb_desktop.orders.order_state import NotFound, State
from xb_desktop.orders.outcome import Cause
from xb_desktop.texts.journal import unrecorded_sentence
from xb_desktop.texts.outcomes import outcome_words
from xb_desktop.texts.recorded import recorded_text

if TYPE_CHECKING:
    from xb_desktop.cancellation.looked_up import LookedUp
    from xb_desktop.orders.address import Address
    from xb_desktop.orders.order import Order
    from xb_desktop.orders.order_state import OrderState
    from xb_desktop.orders.outcome import Report

_UNREACHABLE = (
    Cause.NAME_NOT_FOUND,
    Cause.CONNECTION_REFUSED,
    Cause.CONNECT_TIMEOUT,
    Cause.UNREACHABLE,
)

# lupdate finds texts by this name.
translate = QCoreApplication.translate


def look_up_sentence(looked_up: LookedUp, *, is_out: bool) -> str:
    """Say what a look-up returned, when, and whether trying again is safe.

    `is_out` tells that a request to cancel the order was sent and is not answered yet.
    """
    result = looked_up.result
    if isinstance(result, NotFound):
        sentence = _look_up_failed(result)
    elif result.is_this_order:
        sentence = _state_words(result, is_out=is_out)
        if result.dispute:
            dispute = translate("LookUp", "There is a dispute about this order: {name}.")
            sentence += " " + dispute.format(name=result.dispute)
    else:
        sentence = translate(
            "LookUp",
            "The service reports the state “{name}”, but its answer does not name this order, so "
            "it settles nothing. Ask XendBridge before you try again.",
        ).format(name=result.name)
    return translate("LookUp", "{reference}, looked up at {time} UTC at {host}: {sentence}").format(
        reference=recorded_text(looked_up.reference),
        time=f"{looked_up.at:%H:%M}",
        host=looked_up.address.authority,
        sentence=sentence,
    )


def _state_words(state: OrderState, *, is_out: bool) -> str:
    name = state.name
    paid = translate(
        "LookUp", "It is not cancelled. Do not try again until the payment has been clarified."
    )
    if is_out:
        safe = translate(
            "LookUp",
            "It is not cancelled yet, but the answer to your attempt may still arrive. Wait for it "
            "before you try again.",
        )
    elif state.is_paid:
        safe = paid
    elif state.dispute:
        safe = translate(
            "LookUp", "It is not cancelled. Do not try again until the dispute has been resolved."
        )
    else:
        safe = translate("LookUp", "It is not cancelled; trying again is safe.")
    words: dict[str, tuple[str, str]] = {
        State.SUBMITTED: (translate("LookUp", "The order is open (Submitted)."), safe),
        State.ACKNOWLEDGED: (
            translate("LookUp", "The order has been accepted (Acknowledged)."),
            safe,
        ),
        State.CANCELLED: (
            translate("LookUp", "The service says that this order is cancelled (Cancelled)."),
            translate("LookUp", "There is nothing more to do."),
        ),
        State.FUNDED_PROVIDER: (
            translate("LookUp", "The customer says that they have paid (FundedProvider)."),
            paid,
        ),
        State.FUND_RECEIVED_FROM_USER: (
            translate("LookUp", "The customer's payment has arrived (FundReceivedFromUser)."),
            paid,
        ),
        State.FUNDED_USER: (
            translate("LookUp", "The customer has been paid out (FundedUser)."),
            paid,
        ),
        State.COMPLETED: (
            translate("LookUp", "The order is completed (Completed)."),
            translate("LookUp", "It is not cancelled and can no longer be cancelled."),
        ),
    }
    unknown = (
        translate("LookUp", "The service reports the state “{name}”.").format(name=name)
        if name
        else translate("LookUp", "The service does not report a state."),
        translate("LookUp", "What this means for trying again is not documented: ask XendBridge."),
    )
    return " ".join(words.get(name, unknown))


def _look_up_failed(result: NotFound) -> str:
    return translate(
        "LookUp", "The order could not be looked up: {reason}. Nothing was changed."
    ).format(reason=failure_reason(result.cause))


def failure_reason(cause: Cause) -> str:
    """Return why a look-up found nothing, to stand inside a sentence."""
    reasons = {
        Cause.NOT_FOUND: translate("LookUp", "the service does not know this order"),
        Cause.KEY_REJECTED: translate("LookUp", "the service does not accept the secret key"),
        Cause.FORBIDDEN: translate("LookUp", "the secret key does not have permission"),
        Cause.NO_KEY: translate("LookUp", "no secret key is saved for this address"),
        Cause.KEY_IN_ORDER: translate("LookUp", "the order reference contains the secret key"),
        Cause.KEY_UNUSABLE: translate("LookUp", "the saved secret key cannot be used"),
        Cause.KEYCHAIN_CLOSED: translate("LookUp", "the keychain did not return the secret key"),
        Cause.UNCLEAR_ANSWER: translate("LookUp", "the answer could not be understood"),
        Cause.STOPPED: translate("LookUp", "you stopped waiting for the answer"),
        Cause.GATEWAY_ANSWERED: translate(
            "LookUp", "something in front of the service answered in its place"
        ),
        Cause.PROXY_ANSWERED: translate(
            "LookUp", "a proxy between this computer and the service answered in its place"
        ),
        Cause.CERTIFICATE: translate(
            "LookUp", "this computer does not trust the certificate of the service"
        ),
        Cause.PROXY: translate("LookUp", "no connection through the proxy could be established"),
        Cause.PROXY_SETTING: translate("LookUp", "the proxy setting on this computer is not valid"),
        Cause.SOCKS_PROXY: translate("LookUp", "SOCKS proxies are not supported"),
        Cause.CLIENT_CERTIFICATE: translate(
            "LookUp", "the service reported a problem with a certificate"
        ),
    }
    unreachable = translate("LookUp", "the service could not be reached")
    reasons |= dict.fromkeys(_UNREACHABLE, unreachable)
    no_answer = translate("LookUp", "no usable answer arrived")
    return reasons.get(cause, no_answer)


def elsewhere_sentence(reference: str, address: str) -> str:
    """Say what to do to look up an order of an address that is not in use."""
    return translate(
        "LookUp", "To check {reference}, first choose its address in the settings: {address}."
    ).format(reference=recorded_text(reference), address=recorded_text(address))


def still_unknown_sentence(order: Order, address: Address) -> str:
    """Say that the outcome for an order that the form no longer shows is still unknown."""
    return translate(
        "LookUp",
        "It is still not known whether {reference} for {email} at {address} is cancelled. Check it "
        "before you try again.",
    ).format(reference=order.reference, email=order.email_address, address=address)


def late_sentence(order: Order, report: Report, address: Address) -> str:
    """Say which answer arrived after the user stopped waiting for it."""
    at = f"{datetime.now(UTC):%H:%M}"
    words = outcome_words(report.outcome, address, at, earlier_unknown=report.earlier_unknown)
    sentence = translate(
        "LookUp", "A late answer arrived for {reference}: {heading}. {affected}"
    ).format(reference=order.reference, heading=words.heading.lower(), affected=words.affected)
    return sentence if report.recorded else f"{sentence} {unrecorded_sentence()}"

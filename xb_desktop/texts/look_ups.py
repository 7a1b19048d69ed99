"""Sentences about look-ups, and about outcomes that are still unknown or arrive late."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from xb_desktop.orders.order_state import NotFound
from xb_desktop.orders.outcome import Cause
from xb_desktop.texts.counts import counts
from xb_desktop.texts.headings import set_apart
from xb_desktop.texts.joining import joined
from xb_desktop.texts.journal import unrecorded_sentence
from xb_desktop.texts.meaning import meaning
from xb_desktop.texts.order_states import quoted_words, state_words
from xb_desktop.texts.outcomes import outcome_words
from xb_desktop.texts.recorded import recorded_text
from xb_desktop.texts.times import local_time

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
        sentence = translate(
            "LookUp", "The order could not be looked up: {reason}. Nothing was changed."
        ).format(reason=failure_reason(result))
    elif result.is_this_order:
        sentence = joined(f"{state_words(result.name)}.", *meaning(result, is_out=is_out))
    else:
        sentence = _other_order_words(result)
    return translate("LookUp", "{reference}, looked up at {time} at {host}: {sentence}").format(
        reference=set_apart(recorded_text(looked_up.reference)),
        time=local_time(looked_up.at),
        host=looked_up.address.authority,
        sentence=sentence,
    )


def _other_order_words(state: OrderState) -> str:
    if not state.name:
        return translate(
            "LookUp",
            "The service's answer does not name this order, so it settles nothing. Ask XendBridge "
            "before you try again.",
        )
    return translate(
        "LookUp",
        "The service reports the state “{name}”, but its answer does not name this order, so "
        "it settles nothing. Ask XendBridge before you try again.",
    ).format(name=quoted_words(state.name))


def failure_reason(result: NotFound) -> str:
    """Return why a look-up found nothing, and how long to wait, to stand inside a sentence."""
    reason = _reason(result.cause).format(status=result.http_status or "")
    if not result.retry_after_s:
        return reason
    return counts.reason_to_wait(result.retry_after_s).format(reason=reason)


def _reason(cause: Cause) -> str:
    refused = translate("LookUp", "the service did not accept the look-up (HTTP status {status})")
    reasons = {
        Cause.NOT_FOUND: translate("LookUp", "the service does not know this order"),
        Cause.KEY_REJECTED: translate("LookUp", "the service does not accept the secret key"),
        Cause.FORBIDDEN: translate("LookUp", "the secret key does not have permission"),
        Cause.NO_KEY: translate("LookUp", "no secret key is saved for this address"),
        Cause.KEY_IN_ORDER: translate("LookUp", "the order reference contains the secret key"),
        Cause.KEY_UNUSABLE: translate("LookUp", "the saved secret key cannot be used"),
        Cause.KEYCHAIN_CLOSED: translate("LookUp", "the keychain did not return the secret key"),
        Cause.UNCLEAR_ANSWER: translate("LookUp", "the answer could not be understood"),
        Cause.SERVICE_FAULT: translate(
            "LookUp", "the service reported an internal error (HTTP status {status})"
        ),
        Cause.SERVICE_TIMEOUT: translate(
            "LookUp", "the service reported that it ran out of time (HTTP status {status})"
        ),
        Cause.TOO_MANY_REQUESTS: translate("LookUp", "the service was asked too often"),
        Cause.REQUEST_INVALID: refused,
        Cause.REFUSED_OTHERWISE: refused,
        Cause.REDIRECTED: translate(
            "LookUp", "the service pointed to another address, to which nothing was sent"
        ),
        Cause.TIMED_OUT: translate("LookUp", "no complete answer arrived in time"),
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


def elsewhere_sentence(reference: str, address: str, *, is_practice: bool) -> str:
    """Say what to do to look up an order of an address that is not in use."""
    if is_practice:
        return translate(
            "LookUp",
            "{reference} is an order of an earlier practice session, which has ended: it can no "
            "longer be checked. No real order is affected.",
        ).format(reference=recorded_text(reference))
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
    at = local_time(datetime.now(UTC))
    words = outcome_words(report.outcome, address, at, earlier=report.earlier)
    sentence = translate(
        "LookUp", "A late answer arrived for {reference}: {heading}. {affected}"
    ).format(reference=order.reference, heading=words.heading.lower(), affected=words.affected)
    return sentence if report.recorded else f"{sentence} {unrecorded_sentence()}"

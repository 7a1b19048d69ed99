"""Sentences about look-ups, and about outcomes that are still unknown or arrive late."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from xb_desktop.cancellation.follow_up import is_retry_safe
from xb_desktop.orders.order_state import NotFound, State
from xb_desktop.orders.outcome import Cancelled, Cause
from xb_desktop.texts.journal import unrecorded_sentence
from xb_desktop.texts.outcomes import outcome_words
from xb_desktop.texts.recorded import recorded_text
from xb_desktop.texts.times import local_time

if TYPE_CHECKING:
    from xb_desktop.cancellation.looked_up import LookedUp
    from xb_desktop.orders.address import Address
    from xb_desktop.orders.order import Order
    from xb_desktop.orders.order_state import OrderState
    from xb_desktop.orders.outcome import Outcome, Report

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
        ).format(reason=failure_reason(result.cause))
    elif result.is_this_order:
        words = (_state_words(result), _meaning(result, is_out=is_out), _dispute_words(result))
        sentence = " ".join(filter(None, words))
    else:
        sentence = _other_order_words(result)
    return translate("LookUp", "{reference}, looked up at {time} at {host}: {sentence}").format(
        reference=recorded_text(looked_up.reference),
        time=local_time(looked_up.at),
        host=looked_up.address.authority,
        sentence=sentence,
    )


@dataclass(frozen=True, slots=True)
class CheckWords:
    """What a look-up says of an order whose outcome is on the screen, beside which it stands.

    `spoken` is for screen readers, which read it alone: it also has the reference and the service's
    own word.
    """

    text: str
    spoken: str


def check_words(looked_up: LookedUp, outcome: Outcome, *, is_out: bool) -> CheckWords:
    """Say what a look-up returned, when, and what that means after an outcome.

    `is_out` tells that a request to cancel the order was sent and is not answered yet.
    """
    result, time = looked_up.result, local_time(looked_up.at)
    if isinstance(result, NotFound):
        failed = (
            translate(
                "LookUp",
                "Could not be checked at {time}: {reason}. The cancellation stays confirmed.",
            )
            if isinstance(outcome, Cancelled)
            else translate(
                "LookUp", "Could not be checked at {time}: {reason}. Nothing was changed."
            )
        )
        text = failed.format(time=time, reason=failure_reason(result.cause))
        return CheckWords(text, text)
    if isinstance(outcome, Cancelled):
        text = _after_cancelled(result, time)
    elif not result.is_this_order:
        text = _checked(time, _other_order_words(result))
    else:
        meaning = _meaning(result, is_out=is_out)
        words = (_checked_state(result, time), meaning, _dispute_words(result))
        text = " ".join(filter(None, words))
    about = (
        translate("LookUp", "{sentence} This is about {reference} ({name}).")
        if result.name
        else translate("LookUp", "{sentence} This is about {reference}.")
    )
    spoken = about.format(
        sentence=text, reference=recorded_text(looked_up.reference), name=result.name
    )
    if is_retry_safe(result, is_out=is_out) and not isinstance(outcome, Cancelled):
        text = _safe(result, time)
    return CheckWords(text, spoken)


def checking_sentence() -> str:
    """Say that an order is looked up by itself, before the first answer."""
    return translate("LookUp", "Checking what XendBridge says of the order…")


def unchecked_sentence() -> str:
    """Say that no look-up of the order was answered."""
    return translate("LookUp", "The order was not checked. To check it, press Check order.")


def _checked(time: str, sentence: str) -> str:
    return translate("LookUp", "Checked {time}: {sentence}").format(time=time, sentence=sentence)


def _after_cancelled(state: OrderState, time: str) -> str:
    if not state.is_this_order:
        return translate(
            "LookUp",
            "Checked {time}: XendBridge's answer does not name this order. The cancellation stays "
            "confirmed.",
        ).format(time=time)
    if state.is_cancelled:
        return translate(
            "LookUp", "Checked {time}: XendBridge lists the order as cancelled."
        ).format(time=time)
    if not state.name:
        return translate(
            "LookUp",
            "Checked {time}: XendBridge does not report a status. Check it again later, and ask "
            "XendBridge if that does not change.",
        ).format(time=time)
    return translate(
        "LookUp",
        "Checked {time}: XendBridge does not list the order as cancelled yet, but as “{name}”. "
        "Check it again later, and ask XendBridge if that does not change.",
    ).format(time=time, name=state.name)


def _checked_state(state: OrderState, time: str) -> str:
    words: dict[str, str] = {
        State.SUBMITTED: translate("LookUp", "Checked {time}: still open."),
        State.ACKNOWLEDGED: translate("LookUp", "Checked {time}: accepted by the provider."),
        State.CANCELLED: translate(
            "LookUp", "Checked {time}: XendBridge lists the order as cancelled."
        ),
        State.FUNDED_PROVIDER: translate(
            "LookUp", "Checked {time}: The customer says that they have paid."
        ),
        State.FUND_RECEIVED_FROM_USER: translate("LookUp", "Checked {time}: payment received."),
        State.FUNDED_USER: translate("LookUp", "Checked {time}: paid out."),
        State.COMPLETED: translate("LookUp", "Checked {time}: completed."),
    }
    other = (
        translate("LookUp", "Checked {time}: XendBridge calls the status “{name}”.")
        if state.name
        else translate("LookUp", "Checked {time}: XendBridge does not report a status.")
    )
    return words.get(state.name, other).format(time=time, name=state.name)


def _safe(state: OrderState, time: str) -> str:
    """Say briefly that an order is as it was, and that it can be cancelled again."""
    if state.name == State.ACKNOWLEDGED:
        return translate(
            "LookUp", "Checked {time}: accepted by the provider. Trying again is safe."
        ).format(time=time)
    return translate("LookUp", "Checked {time}: still open. Trying again is safe.").format(
        time=time
    )


def _other_order_words(state: OrderState) -> str:
    if not state.name:
        return translate(
            "LookUp",
            "The answer does not name this order, so it settles nothing. Ask XendBridge before you "
            "try again.",
        )
    return translate(
        "LookUp",
        "The service reports the state “{name}”, but its answer does not name this order, so "
        "it settles nothing. Ask XendBridge before you try again.",
    ).format(name=state.name)


def _dispute_words(state: OrderState) -> str:
    if not state.dispute:
        return ""
    return translate("LookUp", "There is a dispute about this order: {name}.").format(
        name=state.dispute
    )


def _state_words(state: OrderState) -> str:
    words: dict[str, str] = {
        State.SUBMITTED: translate("LookUp", "The order is open (Submitted)."),
        State.ACKNOWLEDGED: translate("LookUp", "The order has been accepted (Acknowledged)."),
        State.CANCELLED: translate(
            "LookUp", "The service says that this order is cancelled (Cancelled)."
        ),
        State.FUNDED_PROVIDER: translate(
            "LookUp", "The customer says that they have paid (FundedProvider)."
        ),
        State.FUND_RECEIVED_FROM_USER: translate(
            "LookUp", "The customer's payment has arrived (FundReceivedFromUser)."
        ),
        State.FUNDED_USER: translate("LookUp", "The customer has been paid out (FundedUser)."),
        State.COMPLETED: translate("LookUp", "The order is completed (Completed)."),
    }
    other = (
        translate("LookUp", "The service reports the state “{name}”.")
        if state.name
        else translate("LookUp", "The service does not report a state.")
    )
    return words.get(state.name, other).format(name=state.name)


def _meaning(state: OrderState, *, is_out: bool) -> str:
    """Say what a state means for trying again."""
    if state.name not in set(State):
        return translate(
            "LookUp", "What this means for trying again is not documented: ask XendBridge."
        )
    if state.is_over:
        return (
            translate("LookUp", "There is nothing more to do.")
            if state.name == State.CANCELLED
            else translate("LookUp", "It is not cancelled and can no longer be cancelled.")
        )
    if is_retry_safe(state, is_out=is_out):
        return translate("LookUp", "It is not cancelled; trying again is safe.")
    return _warning(state, is_out=is_out)


def _warning(state: OrderState, *, is_out: bool) -> str:
    """Say what to wait for before trying again."""
    if is_out:
        return translate(
            "LookUp",
            "It is not cancelled yet, but the answer to your attempt may still arrive. Wait for it "
            "before you try again.",
        )
    if state.is_paid:
        return translate(
            "LookUp", "It is not cancelled. Do not try again until the payment has been clarified."
        )
    return translate(
        "LookUp", "It is not cancelled. Do not try again until the dispute has been resolved."
    )


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
    at = local_time(datetime.now(UTC))
    words = outcome_words(report.outcome, address, at, earlier_unknown=report.earlier_unknown)
    sentence = translate(
        "LookUp", "A late answer arrived for {reference}: {heading}. {affected}"
    ).format(reference=order.reference, heading=words.heading.lower(), affected=words.affected)
    return sentence if report.recorded else f"{sentence} {unrecorded_sentence()}"

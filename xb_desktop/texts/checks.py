"""What a look-up says of an order whose outcome is on the screen, beside that outcome."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from xb_desktop.cancellation.follow_up import Finding, finding
from xb_desktop.orders.order_state import NotFound, State
from xb_desktop.orders.outcome import Cancelled
from xb_desktop.texts.joining import joined
from xb_desktop.texts.look_ups import failure_reason
from xb_desktop.texts.meaning import meaning
from xb_desktop.texts.order_states import quoted_words
from xb_desktop.texts.recorded import recorded_text
from xb_desktop.texts.times import local_time

if TYPE_CHECKING:
    from xb_desktop.cancellation.looked_up import LookedUp
    from xb_desktop.orders.order import Order
    from xb_desktop.orders.order_state import OrderState
    from xb_desktop.orders.outcome import Outcome

# lupdate finds texts by this name.
translate = QCoreApplication.translate


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
        text = _failed_check(result, time, outcome)
        return CheckWords(text, text)
    if not result.is_this_order:
        text = _of_another_order(time, outcome)
        return CheckWords(text, text)
    if isinstance(outcome, Cancelled):
        text = _after_cancelled(result, time)
        return CheckWords(text, _spoken(text, looked_up.reference, result))
    text = joined(_checked_state(result, time), *meaning(result, is_out=is_out))
    spoken = _spoken(text, looked_up.reference, result)
    return CheckWords(_after_unknown(result, time, is_out=is_out), spoken)


def checked_sentence(order: Order, looked_up: LookedUp, state: OrderState) -> str:
    """Say what a look-up found of an order whose outcome is unknown and not on the screen."""
    return translate(
        "LookUp",
        "The outcome of an attempt to cancel {reference} for {email} at {address} is unknown. "
        "{check}",
    ).format(
        reference=recorded_text(order.reference),
        email=recorded_text(order.email_address),
        address=looked_up.address,
        check=_after_unknown(state, local_time(looked_up.at), is_out=False),
    )


def checking_sentence() -> str:
    """Say that an order is looked up by itself, before the first answer."""
    return translate("LookUp", "Checking what XendBridge says of the order…")


def unchecked_sentence() -> str:
    """Say that no look-up of the order was answered; what to do then stands beside it."""
    return translate("LookUp", "The order was not checked.")


def _failed_check(result: NotFound, time: str, outcome: Outcome) -> str:
    sentence = (
        # "Nothing was changed" would seem to say that the order was not cancelled.
        translate(
            "LookUp",
            "Could not be checked at {time}: {reason}. The cancellation stays confirmed.",
        )
        if isinstance(outcome, Cancelled)
        else translate(
            "LookUp",
            "Could not be checked at {time}: {reason}. Nothing was changed by looking it up.",
        )
    )
    return sentence.format(time=time, reason=failure_reason(result))


def _of_another_order(time: str, outcome: Outcome) -> str:
    sentence = (
        translate(
            "LookUp",
            "Checked {time}: the service's answer does not name this order. The cancellation stays "
            "confirmed.",
        )
        if isinstance(outcome, Cancelled)
        else translate(
            "LookUp",
            "Checked {time}: the service's answer does not name this order, so it settles nothing.",
        )
    )
    return sentence.format(time=time)


def _spoken(text: str, reference: str, state: OrderState) -> str:
    about = (
        translate("LookUp", "{sentence} This is about {reference} ({name}).")
        if state.name
        else translate("LookUp", "{sentence} This is about {reference}.")
    )
    return about.format(sentence=text, reference=recorded_text(reference), name=state.name)


def _after_unknown(state: OrderState, time: str, *, is_out: bool) -> str:
    """Say what was found after an attempt that is not known to have cancelled the order."""
    if finding(state, is_out=is_out) is Finding.UNCHANGED:
        return _safe(state, time)
    return joined(_checked_state(state, time), *meaning(state, is_out=is_out))


def _after_cancelled(state: OrderState, time: str) -> str:
    if state.is_cancelled:
        return translate(
            "LookUp", "Checked {time}: XendBridge lists the order as cancelled."
        ).format(time=time)
    listed = (
        translate(
            "LookUp",
            "Checked {time}: XendBridge does not list the order as cancelled yet, but as “{name}”.",
        )
        if state.name
        else translate("LookUp", "Checked {time}: XendBridge does not report a status.")
    )
    later = translate(
        "LookUp",
        "Check it again later (menu Order, Check order), and ask XendBridge if that does not "
        "change.",
    )
    return joined(listed.format(time=time, name=quoted_words(state.name)), later)


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

"""What the state of an order means for another attempt to cancel it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from xb_desktop.cancellation.follow_up import Finding, finding
from xb_desktop.orders.order_state import State
from xb_desktop.texts.order_states import dispute_sentence, payment_sentence, unread_sentences

if TYPE_CHECKING:
    from xb_desktop.orders.order_state import OrderState

# lupdate finds texts by this name.
translate = QCoreApplication.translate


def meaning(state: OrderState, *, is_out: bool) -> tuple[str, ...]:
    """Return what else a state says, and what all of it means for trying again."""
    obstacles = (_payment_words(state), _dispute_words(state), *unread_sentences(state))
    found = finding(state, is_out=is_out)
    if found is Finding.CANCELLED:
        done = translate("LookUp", "There is nothing more to do.")
        is_at_issue = state.dispute or state.unread_of_order
        return obstacles if is_at_issue else (*obstacles, done)
    if found is Finding.UNCLEAR:
        unclear = translate(
            "LookUp", "What this means for trying again is not documented: ask XendBridge."
        )
        return (*obstacles, unclear)
    if found is Finding.UNCHANGED:
        return (translate("LookUp", "It is not cancelled; trying again is safe."),)
    return (*obstacles, _warning(state, is_out=is_out))


def _payment_words(state: OrderState) -> str:
    """Say that an order is paid whose state does not say so."""
    if not state.is_paid or state.name not in {State.SUBMITTED, State.ACKNOWLEDGED}:
        return ""
    return payment_sentence(state.name)


def _dispute_words(state: OrderState) -> str:
    return dispute_sentence(state.dispute) if state.dispute else ""


def _warning(state: OrderState, *, is_out: bool) -> str:
    """Say why not to try again, or what to wait for."""
    if state.is_over:
        return translate("LookUp", "The order is not cancelled and can no longer be cancelled.")
    if is_out:
        return translate(
            "LookUp",
            "The order is not cancelled yet, but the answer to your attempt may still arrive. Wait "
            "for it before you try again.",
        )
    if state.is_paid:
        return translate(
            "LookUp",
            "The order is not cancelled. Do not try again until the payment has been clarified.",
        )
    return translate(
        "LookUp",
        "The order is not cancelled. Do not try again until the dispute has been resolved.",
    )

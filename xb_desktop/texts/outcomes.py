"""An outcome in words: what happened, whether the order is affected, and what to do next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from xb_desktop.journal.journal_error import Unwritable
from xb_desktop.orders.outcome import Cancelled, Cause, NotSent, Outcome, Refused
from xb_desktop.texts.answered import answered_causes
from xb_desktop.texts.journal import unwritable_next_step, unwritable_reason
from xb_desktop.texts.not_sent import not_sent_causes
from xb_desktop.texts.unknown import unknown_causes

if TYPE_CHECKING:
    from xb_desktop.orders.address import Address

# lupdate finds texts by this name.
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Words:
    """An outcome in words. `affected` and `next_step` are each one or two whole sentences."""

    heading: str
    affected: str
    next_step: str


def outcome_words(
    outcome: Outcome, address: Address, at: str, *, earlier_unknown: bool = False
) -> Words:
    """Put an outcome into words; `at` is the time of the answer here, such as `14:02`.

    `earlier_unknown` tells that an earlier attempt may have cancelled the order.
    """
    cause = _cause_words(outcome, address, at)
    if isinstance(outcome, Cancelled):
        return Words(translate("Outcome", "Order cancelled"), *cause)
    if isinstance(outcome, Refused):
        doubt = f" {_earlier_unknown_words()}" if earlier_unknown else ""
        return Words(translate("Outcome", "Not cancelled"), f"{cause[0]}{doubt}", cause[1])
    if isinstance(outcome, NotSent):
        safe = translate(
            "Outcome", "This attempt left the order unchanged, and it is safe to try again."
        )
        affected = f"{cause[0]} {_earlier_unknown_words() if earlier_unknown else safe}"
        return Words(translate("Outcome", "Not sent"), affected, cause[1])
    doubt = translate("Outcome", "The order may or may not be cancelled.")
    return Words(translate("Outcome", "Outcome unknown"), f"{cause[0]} {doubt}", cause[1])


def _earlier_unknown_words() -> str:
    return translate(
        "Outcome",
        "This applies only to this attempt: an earlier one has an unknown outcome, and the order "
        "may already be cancelled. Check it before you try again.",
    )


def _cause_words(outcome: Outcome, address: Address, at: str) -> tuple[str, str]:
    affected, next_step = _causes(outcome)[outcome.cause]
    reason = ""
    if outcome.cause is Cause.JOURNAL_UNWRITABLE:
        unwritable = _unwritable(outcome.message)
        reason, next_step = unwritable_reason(unwritable), unwritable_next_step(unwritable)
    elif outcome.cause is Cause.TOO_MANY_REQUESTS and outcome.retry_after_s is not None:
        next_step = _retry_words(outcome.retry_after_s)
    host = address.authority
    status = outcome.http_status or ""
    return (
        affected.format(host=host, at=at, status=status, reason=reason),
        next_step.format(host=host),
    )


def _causes(outcome: Outcome) -> dict[Cause, tuple[str, str]]:
    if isinstance(outcome, NotSent):
        return not_sent_causes()
    return answered_causes() if isinstance(outcome, Cancelled | Refused) else unknown_causes()


def _unwritable(message: str) -> Unwritable:
    """Return the reason that an outcome carries in its message."""
    try:
        return Unwritable(message)
    except ValueError:
        return Unwritable.FAULT


def _retry_words(seconds: int) -> str:
    if seconds <= 1:
        return translate("Outcome", "Wait a moment, then try again.")
    return translate("Outcome", "Wait {seconds} seconds, then try again.").format(seconds=seconds)

"""An outcome in words: what happened, whether the order is affected, and what to do next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from xb_desktop.cancellation.follow_up import Finding
from xb_desktop.journal.journal_error import Unwritable
from xb_desktop.orders.outcome import (
    Cancelled,
    Cause,
    Earlier,
    NotSent,
    Outcome,
    Refused,
    Unknown,
)
from xb_desktop.texts.answered import answered_causes
from xb_desktop.texts.counts import counts
from xb_desktop.texts.joining import joined
from xb_desktop.texts.journal import unwritable_next_step, unwritable_reason
from xb_desktop.texts.not_sent import not_sent_causes
from xb_desktop.texts.unknown import unknown_causes

if TYPE_CHECKING:
    from xb_desktop.orders.address import Address

# lupdate finds texts by this name.
translate = QCoreApplication.translate

_IN_DOUBT = {Finding.NOTHING, Finding.UNCLEAR}
"""Findings that do not tell whether the order is cancelled."""


@dataclass(frozen=True, slots=True)
class Words:
    """An outcome in words. `affected` and `next_step` are each one or two whole sentences."""

    heading: str
    affected: str
    next_step: str


def outcome_words(
    outcome: Outcome,
    address: Address,
    at: str,
    *,
    earlier: Earlier = Earlier.NONE,
    finding: Finding = Finding.NOTHING,
    has_new_key: bool = False,
) -> Words:
    """Put an outcome into words; `at` is the time of the answer here, such as `14:02`.

    `earlier` is what an earlier attempt means for the order, and `finding` what a look-up has found
    since: what it contradicts, or has made needless, is not said any more.
    `has_new_key` tells that the key that was in the way has been replaced.
    """
    affected, next_step = _cause_words(outcome, address, at)
    if has_new_key:
        next_step = _new_key_words()
    if isinstance(outcome, Cancelled):
        is_in_doubt = finding not in {Finding.NOTHING, Finding.CANCELLED}
        heading = translate("Outcome", "Order cancelled")
        return Words(heading, affected, "" if is_in_doubt else next_step)
    if earlier is Earlier.CANCELLED:
        return Words(_heading(outcome), joined(affected, _earlier_cancelled_words()), "")
    is_to_be_repeated = finding in {Finding.NOTHING, Finding.UNCHANGED}
    wait = _wait_words(outcome)
    if isinstance(outcome, Unknown):
        look = "" if finding is not Finding.NOTHING else _look_words()
        wait = wait if is_to_be_repeated else ""
        affected = joined(affected, _doubt_words(finding))
        return Words(_heading(outcome), affected, joined(next_step, look, wait))
    # A next step ends in another attempt.
    next_step = joined(next_step, wait) if is_to_be_repeated else ""
    if isinstance(outcome, Refused):
        doubt = _earlier_unknown_words(finding) if earlier is Earlier.UNKNOWN else ""
        return Words(_heading(outcome), joined(affected, doubt), next_step)
    certain = _unchanged_words(finding, outcome.cause)
    doubt = _earlier_unknown_words(finding) if earlier is Earlier.UNKNOWN else ""
    return Words(_heading(outcome), joined(affected, doubt or certain), next_step)


def _heading(outcome: Outcome) -> str:
    if isinstance(outcome, Unknown):
        return translate("Outcome", "Outcome unknown")
    if isinstance(outcome, Refused):
        return translate("Outcome", "Not cancelled")
    return translate("Outcome", "Not sent")


def _earlier_cancelled_words() -> str:
    return translate(
        "Outcome", "According to the journal, an earlier attempt has cancelled this order."
    )


def _new_key_words() -> str:
    return translate("Outcome", "There is a new secret key now. You can try again.")


def _doubt_words(finding: Finding) -> str:
    if finding not in _IN_DOUBT:
        return ""
    return translate("Outcome", "The order may or may not be cancelled.")


def _look_words() -> str:
    return translate(
        "Outcome",
        "Before you try again, press Check order or ask XendBridge whether the order is cancelled.",
    )


def _unchanged_words(finding: Finding, cause: Cause) -> str:
    if finding is Finding.NOTHING and cause is not Cause.OVERTAKEN:
        return translate(
            "Outcome", "This attempt left the order unchanged, and it is safe to try again."
        )
    return translate("Outcome", "This attempt left the order unchanged.")


def _earlier_unknown_words(finding: Finding) -> str:
    if finding not in _IN_DOUBT:
        return ""
    doubt = translate(
        "Outcome",
        "This applies only to this attempt: an earlier one has an unknown outcome, and the order "
        "may already be cancelled.",
    )
    look = translate("Outcome", "Check it before you try again.")
    return doubt if finding is Finding.UNCLEAR else joined(doubt, look)


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


def _wait_words(outcome: Outcome) -> str:
    """Say how long an answer asks to wait, where the next step does not say it already."""
    is_said = outcome.cause is Cause.TOO_MANY_REQUESTS
    seconds = outcome.retry_after_s
    return counts.seconds_asked_for(seconds) if seconds and not is_said else ""


def _retry_words(seconds: int) -> str:
    if seconds <= 1:
        return translate("Outcome", "Wait a moment, then try again.")
    return counts.seconds_to_wait(seconds)

"""What is recorded of an attempt, made safe to show: other programs can write to the journal."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from xb_desktop.journal.attempt_record import RecordedOutcome, moment_of
from xb_desktop.orders.escaping import escaped
from xb_desktop.texts.times import local_moment, local_time

if TYPE_CHECKING:
    from xb_desktop.orders.order import Order

# lupdate finds texts by this name.
translate = QCoreApplication.translate

_LONGEST_RECORDED = 300
"""The most characters that are shown: more than an address or a reference can have."""


def for_receipt(order: Order, operator: str) -> tuple[str, ...]:
    """Return for which ticket, why and by whom an order is cancelled, as far as it is recorded.

    A receipt is pasted where customers may read it: without a wish of the desk's, it names nobody.
    Like all of it, this is in English.
    """
    why = tuple(filter(None, (order.ticket and f"Ticket {order.ticket}", order.reason)))
    return (*why, f"by {operator}") if why and operator else why


def recorded_text(text: str) -> str:
    """Return a text on one line, without invisible characters, and of limited length."""
    return escaped(text, longest=_LONGEST_RECORDED)


def outcome_word(outcome: str) -> str:
    """Return the outcome of a row in a word or two."""
    return {
        RecordedOutcome.SENDING.value: translate("History", "In progress"),
        RecordedOutcome.CANCELLED.value: translate("History", "Cancelled"),
        RecordedOutcome.REFUSED.value: translate("History", "Not cancelled"),
        RecordedOutcome.NOT_SENT.value: translate("History", "Not sent"),
        RecordedOutcome.UNKNOWN.value: translate("History", "Unknown"),
    }.get(outcome, recorded_text(outcome))


def recorded_time(moment: str, *, is_brief: bool = False) -> str:
    """Return a time of the journal, ISO 8601 in UTC, as date and minute here.

    Where it `is_brief`, the date is left out today. Anything else is returned as it is.
    """
    with suppress(ValueError, OverflowError, OSError):
        if (at := moment_of(moment)) is not None:
            is_today = at.astimezone().date() == datetime.now(UTC).astimezone().date()
            return local_time(at) if is_brief and is_today else local_moment(at)
    return escaped(moment[:16])


def attempts_heading() -> str:
    """Say what is listed below the form, or can be opened from there."""
    return translate("Recorded", "Attempts on this computer")

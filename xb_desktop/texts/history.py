"""The rows of the history in words, and the sentences around them."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from xb_desktop.history.query import Column
from xb_desktop.journal.attempt_record import moment_of
from xb_desktop.orders.address import Address, AddressError
from xb_desktop.orders.order import Order
from xb_desktop.orders.receipt import Check, receipt
from xb_desktop.texts.journal import unwritable_reason
from xb_desktop.texts.order_states import state_words
from xb_desktop.texts.outcomes import Words, outcome_words
from xb_desktop.texts.recorded import for_receipt, outcome_word, recorded_text, recorded_time
from xb_desktop.texts.times import local_time, utc_moment

if TYPE_CHECKING:
    from xb_desktop.history.history_record import HistoryRecord
    from xb_desktop.journal.journal_error import Unwritable

# lupdate finds texts by this name.
translate = QCoreApplication.translate


def column_title(column: Column) -> str:
    """Return the title of a column."""
    return {
        Column.WHEN: translate("History", "When"),
        Column.OUTCOME: translate("History", "Outcome"),
        Column.REFERENCE: translate("History", "Order reference"),
        Column.CUSTOMER: translate("History", "Email address"),
        Column.TICKET: translate("History", "Ticket"),
        Column.REASON: translate("History", "Reason"),
        Column.OPERATOR: translate("History", "Operator"),
        Column.PLACE: translate("History", "Place"),
    }[column]


def cell(record: HistoryRecord, column: Column) -> str:
    """Return what a row has in a column, safe to show."""
    if column is Column.WHEN:
        return recorded_time(record.started_at)
    if column is Column.OUTCOME:
        return outcome_word(record.outcome)
    if column is Column.PLACE:
        return place_name(record.api_address)
    return recorded_text(str(getattr(record, column)))


def place_name(api_address: str) -> str:
    """Return the host of an address: each has a scheme, which tells nobody anything."""
    return recorded_text(api_address.rpartition("//")[2])


def row_sentence(record: HistoryRecord) -> str:
    """Return a whole row for screen readers; what is empty is left out."""
    named = ((column_title(column), cell(record, column)) for column in Column)
    return ", ".join(f"{title}: {text}" for title, text in named if text)


def explained(record: HistoryRecord) -> Words | None:
    """Return the outcome in the sentences of the window; None for one that we did not write."""
    outcome, address = record.as_outcome(), _address(record)
    at = moment_of(record.finished_at)
    if outcome is None or address is None or at is None:
        return None
    try:
        return outcome_words(outcome, address, local_time(at))
    except (KeyError, OverflowError, OSError):
        # A cause that does not belong to the outcome, or a year that no clock has.
        return None


def story(record: HistoryRecord) -> str:
    """Say what happened to the order, and what the service said about it."""
    words = explained(record)
    said = translate("History", "The service said: {message}").format(
        message=recorded_text(record.message)
    )
    return "\n".join(filter(None, (words.affected if words else "", record.message and said)))


def details(record: HistoryRecord) -> list[tuple[str, str]]:
    """Return everything else that is recorded of an attempt, each value with its caption."""
    checked = ""
    if record.checked_at:
        checked = translate("History", "{time}: {state}").format(
            time=_both_times(record.checked_at),
            state=state_words(recorded_text(record.checked_state)),
        )
    return [
        (translate("History", "Order"), recorded_text(record.order_reference)),
        (translate("History", "Customer"), recorded_text(record.email_address)),
        (translate("History", "Started"), _both_times(record.started_at)),
        (translate("History", "Finished"), _both_times(record.finished_at)),
        (translate("History", "Ticket"), recorded_text(record.ticket)),
        (translate("History", "Reason"), recorded_text(record.reason)),
        (translate("History", "Operator"), recorded_text(record.operator)),
        (translate("History", "Place"), recorded_text(record.api_address)),
        (translate("History", "Looked up"), checked),
        (translate("History", "HTTP status"), str(record.http_status or "")),
        (translate("History", "Attempt number"), str(record.id)),
    ]


def history_receipt(record: HistoryRecord) -> str:
    """Return one line for a ticket, as it was offered when the outcome came; never the key."""
    address = _address(record)
    at = moment_of(record.finished_at) or moment_of(record.started_at)
    order = Order(
        recorded_text(record.email_address),
        recorded_text(record.order_reference),
        recorded_text(record.ticket),
        recorded_text(record.reason),
    )
    if address is None or at is None:
        return row_sentence(record)
    checked_at = moment_of(record.checked_at)
    check = Check(checked_at, recorded_text(record.checked_state)) if checked_at else None
    why = for_receipt(order, recorded_text(record.operator))
    return receipt(record.outcome, order, address, at.astimezone(UTC), why, check)


def empty_sentence() -> str:
    """Say that there is nothing to look back at yet, and what will be there."""
    return translate(
        "History",
        "No attempt is recorded on this computer yet. Every attempt to cancel an order will be "
        "listed here, whatever its outcome.",
    )


def no_match_sentence() -> str:
    """Say that nothing matches, and what to do."""
    return translate(
        "History",
        "No attempt matches. Check the search for typing errors, search for a shorter part, or "
        "show all attempts.",
    )


def unreadable_sentence() -> str:
    """Say that the journal cannot be read, and what to do."""
    return translate(
        "History",
        "The journal cannot be read at the moment. Nothing was changed. Try again in a moment; if "
        "the problem persists, close XB Desktop and start it again.",
    )


def not_deleted_sentence() -> str:
    """Say that attempts could not be deleted, and what to do."""
    return translate(
        "History",
        "The journal cannot be written to at the moment. Not all attempts were deleted. Try again "
        "in a moment; if the problem persists, close XB Desktop and start it again.",
    )


def exported_sentence(count: int, path: str) -> str:
    """Say what was exported where to."""
    return translate("History", "Exported: {count}. The file is {path}").format(
        count=QLocale().toString(count), path=path
    )


def export_stopped_sentence() -> str:
    """Say that an export was stopped."""
    return translate("History", "The export was stopped. No file was written.")


def export_failed_sentence(path: str, reason: Unwritable) -> str:
    """Say that a file could not be written; the reason is one that the journal can have, too."""
    return translate(
        "History",
        "The file {path} could not be written ({reason}). Nothing was exported. Choose another "
        "folder, or free up space on the disk, then try again.",
    ).format(path=path, reason=unwritable_reason(reason))


def _address(record: HistoryRecord) -> Address | None:
    try:
        return Address.parse(record.api_address)
    except AddressError:
        return None


def _both_times(text: str) -> str:
    """Return a time of the journal here and in UTC."""
    at = moment_of(text)
    if at is None:
        return recorded_text(text)
    return translate("History", "{local} ({utc})").format(
        local=recorded_time(text), utc=utc_moment(at.astimezone(UTC))
    )

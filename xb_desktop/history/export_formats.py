"""A row of the history as a line of CSV or of JSON. Pure."""

from __future__ import annotations

import csv
import io
import json
import re
from contextlib import suppress
from enum import StrEnum
from typing import TYPE_CHECKING

from xb_desktop.journal.attempt_record import moment_of
from xb_desktop.orders.receipt import masked

if TYPE_CHECKING:
    from collections.abc import Callable

    from xb_desktop.history.history_record import HistoryRecord

FIELDS = (
    "id",
    "started_at_utc",
    "started_at_local",
    "finished_at_utc",
    "finished_at_local",
    "outcome",
    "http_status",
    "cause",
    "message",
    "order_reference",
    "email_address",
    "api_address",
    "operator",
    "ticket",
    "reason",
    "checked_at_utc",
    "checked_state",
)
_CELL_END = re.compile(r"[;\t\r\n]")
_FORMULA = re.compile(rf"(^|{_CELL_END.pattern})( *)(?=[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])")
"""Where a spreadsheet may take what follows for a formula (OWASP, "CSV Injection"): where a cell
begins, and after what it may take for the end of one, which in many countries is a semicolon. The
signs have full-width forms as well."""

_NO_ADDRESS = r"\s@<>()\[\]\"',;:/="
_ADDRESS = re.compile(
    rf"(?<![^{_NO_ADDRESS}])[^{_NO_ADDRESS}]+@(?=[^{_NO_ADDRESS}]*\w)",
)
"""What stands before the @ of an email address, with the @, anywhere in a text.

It is looked for only where it can begin: from each character on, a long text would take minutes."""

Row = dict[str, str | int | None]


class Format(StrEnum):
    """How the file is written; the value is the end of its name."""

    CSV = "csv"
    """RFC 4180, UTF-8 with a byte-order mark: spreadsheets take it for another encoding without."""
    JSON_LINES = "jsonl"
    """A JSON object on each line, UTF-8."""


def head(form: Format) -> str:
    """Return what stands before the first row."""
    return "\ufeff" + _csv_line(list(FIELDS)) if form is Format.CSV else ""


def line(record: HistoryRecord, form: Format, *, is_masked: bool) -> str:
    """Return a row with its line end; where it `is_masked`, nowhere with the email address."""
    row = _row(record, _mask(record.email_address) if is_masked else str)
    if form is Format.JSON_LINES:
        return json.dumps(row, ensure_ascii=False) + "\n"
    return _csv_line([_safe(row[field]) for field in FIELDS])


def _row(record: HistoryRecord, shown: Callable[[str], str]) -> Row:
    texts = ("message", "order_reference", "email_address", "api_address")
    return {
        "id": record.id,
        "started_at_utc": record.started_at,
        "started_at_local": _local(record.started_at),
        "finished_at_utc": record.finished_at,
        "finished_at_local": _local(record.finished_at),
        "outcome": record.outcome,
        "http_status": record.http_status,
        "cause": record.cause,
        **{name: shown(getattr(record, name)) for name in texts},
        "operator": record.operator,
        **{name: shown(getattr(record, name)) for name in ("ticket", "reason")},
        "checked_at_utc": record.checked_at,
        "checked_state": record.checked_state,
    }


def _mask(email_address: str) -> Callable[[str], str]:
    """Return what masks an address wherever a text holds it, and all others.

    The service may repeat it, or name another one of the customer's; so may a reason.
    """
    hidden = masked(email_address)

    def shown(text: str) -> str:
        if text == email_address:
            return hidden if text else ""
        if "@" not in text:
            return text
        if email_address:
            text = re.sub(re.escape(email_address), lambda _: hidden, text, flags=re.IGNORECASE)
        return _ADDRESS.sub(lambda found: masked(found[0]), text)

    return shown


def _local(moment: str) -> str:
    """Return a time of the journal in the time zone of this computer, with its offset."""
    with suppress(ValueError, OverflowError, OSError):
        if (at := moment_of(moment)) is not None:
            return at.astimezone().isoformat(timespec="seconds")
    return ""


def _safe(value: str | int | None) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    text = "" if value is None else str(value)
    # Nearly all cells are such: passing over them saves a third of an export's time.
    is_plain = text[:1].isalnum() and not _CELL_END.search(text)
    return text if is_plain else _FORMULA.sub(r"\1\2'", text)


def _csv_line(cells: list[str]) -> str:
    written = io.StringIO()
    csv.writer(written, lineterminator="\r\n").writerow(cells)
    return written.getvalue()

"""One row of the journal, as the rest of the program knows it. Light: without SQLite."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from xb_desktop.orders.outcome import Cancelled, NotSent, Refused, Unknown


class RecordedOutcome(StrEnum):
    """The words in the column `outcome`. Journals hold them: they are not renamed."""

    SENDING = "sending"
    """The attempt is not finished."""
    CANCELLED = Cancelled.name
    REFUSED = Refused.name
    NOT_SENT = NotSent.name
    UNKNOWN = Unknown.name


@dataclass(frozen=True, slots=True)
class AttemptRecord:
    """One row, as far as others need it; its fields are named like the columns.

    `started_at`, `checked_at` and `finished_at`, which is empty before the end of the attempt, are
    UTC in ISO 8601; `run` names the run of the program that made
    the attempt, `operator` the operating system's user who did. `checked_at` and `checked_state`
    are of the last look-up of the order, and empty before the first; the state is the service's own
    word. Rows of older versions have none of the texts that have a default here.
    """

    id: int
    outcome: RecordedOutcome
    started_at: str
    api_address: str
    email_address: str
    order_reference: str
    run: str
    operator: str = ""
    ticket: str = ""
    reason: str = ""
    checked_at: str = ""
    checked_state: str = ""
    finished_at: str = ""

    @property
    def state_since(self) -> str:
        """The state that the last look-up found; empty if it was sent before the attempt ended."""
        is_since = self.finished_at and self.checked_at >= self.finished_at
        return self.checked_state if is_since else ""


def speaks_anew(now: AttemptRecord | None, before: AttemptRecord | None) -> bool:
    """Whether something speaks against sending that did not before; what fell away does not."""
    if now is None or before is None:
        return now is not None
    return (now.id, now.outcome) != (before.id, before.outcome)


def moment_of(text: str) -> datetime | None:
    """Return a time of the journal, ISO 8601 in UTC; None for anything else.

    It may be one that this computer's clock cannot show, which raises `OverflowError` or `OSError`.
    """
    try:
        parsed = datetime.fromisoformat(text)
    except ValueError:
        return None
    return parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)

"""One row of the journal in full, as the history shows and exports it. Light: without SQLite."""

from __future__ import annotations

from dataclasses import dataclass

from xb_desktop.journal.attempt_record import RecordedOutcome
from xb_desktop.orders.outcome import Cancelled, Cause, NotSent, Outcome, Refused, Unknown

_KINDS: dict[str, type[Outcome]] = {
    kind.name: kind for kind in (Cancelled, Refused, NotSent, Unknown)
}


@dataclass(frozen=True, slots=True)
class HistoryRecord:
    """One row; its fields are named like the columns, and in the order of `COLUMNS`.

    Times are UTC in ISO 8601, and empty where there is none. `outcome` is one of the words of
    `RecordedOutcome`, unless another program has written the row.
    """

    id: int
    started_at: str
    finished_at: str
    outcome: str
    http_status: int | None
    detail: str
    order_reference: str
    email_address: str
    api_address: str
    operator: str
    ticket: str
    reason: str
    checked_at: str
    checked_state: str

    @property
    def cause(self) -> str:
        """The one reason for the outcome, in a word of `Cause`."""
        return self.detail.partition(": ")[0]

    @property
    def message(self) -> str:
        """The service's own text; empty where it sent none."""
        return self.detail.partition(": ")[2]

    @property
    def is_unknown(self) -> bool:
        """Whether a look-up may still find out what became of the order."""
        return self.outcome == RecordedOutcome.UNKNOWN

    @property
    def is_settled(self) -> bool:
        """Whether nothing is left to be found out: then it may be deleted."""
        return self.outcome not in {RecordedOutcome.UNKNOWN, RecordedOutcome.SENDING}

    def as_outcome(self) -> Outcome | None:
        """Return the outcome, to be put into words; None for one that we have not written."""
        kind = _KINDS.get(self.outcome)
        try:
            cause = Cause(self.cause)
        except ValueError:
            return None
        return kind(cause, self.http_status, self.message) if kind else None


COLUMNS = HistoryRecord.__slots__

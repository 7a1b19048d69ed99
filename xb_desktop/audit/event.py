"""One audit line: what the journal has recorded, in the names of OCSF 6003 (API Activity).

It contains no secret key, no email address of a customer and no text of the service. What OCSF has
no name for is in `unmapped`. OCSF is the Open Cybersecurity Schema Framework (schema.ocsf.io).
"""

from __future__ import annotations

import hashlib
import json
import platform
import unicodedata
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import unquote

from xb_desktop import __version__
from xb_desktop.audit.id_ranges import to_text
from xb_desktop.journal.change import DeletedAttempts
from xb_desktop.orders.address import Address, AddressError
from xb_desktop.orders.escaping import escaped
from xb_desktop.orders.outcome import Cancelled, Unknown

if TYPE_CHECKING:
    from pathlib import Path

    from xb_desktop.journal.attempt_record import AttemptRecord
    from xb_desktop.journal.change import Change
    from xb_desktop.orders.outcome import Outcome

Event = dict[str, Any]

PRODUCT = "XB Desktop"
CLASS_UID = 6003
BEGUN = "attempt_begun"
SETTLED = "attempt_settled"
DELETED = "attempts_deleted"
_OCSF_VERSION = "1.3.0"
_UPDATE, _DELETE = 3, 4
_LONGEST_TEXT = 128
_WITHHELD = "(withheld: contains an email address)"


class Status(NamedTuple):
    """A status of OCSF."""

    uid: int
    name: str


SUCCESS = Status(1, "Success")
FAILURE = Status(2, "Failure")
OTHER = Status(99, "Other")
"""An unknown outcome: it is no failure, for the order may be cancelled."""


def journal_name(path: Path) -> str:
    """Return which journal an audit line is about: a short hash of its path on this computer."""
    return hashlib.sha256(str(path.absolute()).encode("utf-8", "surrogateescape")).hexdigest()[:16]


def event(change: Change | DeletedAttempts, journal: str) -> Event:
    """Return the audit line on a change in a journal."""
    if isinstance(change, DeletedAttempts):
        return _deletion(change, journal)
    attempt, outcome = change.attempt, change.outcome
    return {
        "message": _message(attempt, outcome),
        **_class(_UPDATE),
        "severity_id": 2 if isinstance(outcome, Unknown) else 1,
        **_status(outcome),
        "time": _time(attempt, outcome),
        "metadata": {
            **_metadata(BEGUN if outcome is None else SETTLED),
            "sequence": attempt.id,
        },
        **_who(attempt.operator),
        "api": _api(outcome),
        "dst_endpoint": _endpoint(attempt.api_address),
        "resources": [{"type": "order", "uid": plain(attempt.order_reference)}],
        "unmapped": _unmapped(change, journal),
    }


def _deletion(deleted: DeletedAttempts, journal: str) -> Event:
    """Return the line on attempts that were deleted; it has no status, for it is no outcome."""
    ids = to_text(deleted.ids)
    return {
        "message": f"Attempts deleted from the journal ({deleted.occasion}): {ids}",
        **_class(_DELETE),
        "severity_id": 1,
        "time": int(deleted.at.timestamp() * 1000),
        "metadata": _metadata(DELETED),
        **_who(deleted.operator),
        "api": {"operation": "Delete Attempts", "service": {"name": PRODUCT}},
        "unmapped": {
            "journal": journal,
            "occasion": str(deleted.occasion),
            "count": len(deleted.ids),
            "attempts": ids,
        },
    }


def _class(activity: int) -> Event:
    return {
        "class_uid": CLASS_UID,
        "category_uid": 6,
        "activity_id": activity,
        "type_uid": CLASS_UID * 100 + activity,
    }


def _metadata(code: str) -> Event:
    return {
        "version": _OCSF_VERSION,
        "product": {"name": PRODUCT, "version": __version__},
        "event_code": code,
    }


def _who(operator: str) -> Event:
    """Return whose session it was, on which computer."""
    return {
        "actor": {"user": {"name": _operator(operator)}},
        "src_endpoint": {"hostname": escaped(platform.node(), longest=_LONGEST_TEXT)},
    }


def text_of(line: Event) -> str:
    """Return an audit line as one line of ASCII."""
    return json.dumps(line, separators=(",", ":"))


def is_unknown(line: Event) -> bool:
    """Whether it tells of an unknown outcome."""
    return line.get("status_id") == OTHER.uid


def plain(text: str) -> str:
    """Return a text that somebody entered, on one line; none of it if it holds an email address."""
    if "@" in unicodedata.normalize("NFKC", unquote(text)):
        return _WITHHELD
    return escaped(text, longest=_LONGEST_TEXT)


def _message(attempt: AttemptRecord, outcome: Outcome | None) -> str:
    state = "begun" if outcome is None else f"outcome {outcome.name} ({outcome.cause})"
    return f"Attempt {attempt.id} to cancel {plain(attempt.order_reference)}: {state}"


def _status(outcome: Outcome | None) -> Event:
    if outcome is None:
        return {}
    status = FAILURE
    if isinstance(outcome, Cancelled):
        status = SUCCESS
    elif isinstance(outcome, Unknown):
        status = OTHER
    return {
        "status_id": status.uid,
        "status": status.name,
        "status_code": outcome.name,
        "status_detail": str(outcome.cause),
    }


def _time(attempt: AttemptRecord, outcome: Outcome | None) -> int:
    """Return when it happened, in milliseconds since 1970."""
    moment = datetime.now(UTC) if outcome else datetime.fromisoformat(attempt.started_at)
    return int(moment.timestamp() * 1000)


def _api(outcome: Outcome | None) -> Event:
    api: Event = {"operation": "Cancel Order", "service": {"name": "XendBridge"}}
    if outcome is not None and outcome.http_status is not None:
        api["response"] = {"code": outcome.http_status}
    return api


def _endpoint(address: str) -> Event:
    try:
        parsed = Address.parse(address)
    except AddressError:
        # The row of another run can hold anything.
        return {"hostname": plain(address)}
    return {"hostname": parsed.host, "port": parsed.port}


def _operator(name: str) -> str:
    """Return a login name; of one that is an email address, what is before the @."""
    return plain(name.partition("@")[0])


def _unmapped(change: Change, journal: str) -> Event:
    entered = {"ticket": change.attempt.ticket, "reason": change.attempt.reason}
    return {
        **{name: plain(text) for name, text in entered.items() if text},
        "journal": journal,
        "row_sha256": change.digest,
        "previous_row_sha256": change.previous,
    }

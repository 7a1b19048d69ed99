"""What an audit line says, in the names of OCSF, and what it never contains."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.support.examples import EMAIL, ORDER
from xb_desktop.audit.compare import parse
from xb_desktop.audit.event import BEGUN, SETTLED, event, is_unknown, journal_name, plain, text_of
from xb_desktop.audit.id_ranges import from_text, to_text
from xb_desktop.audit.windows_log import event_id
from xb_desktop.journal.attempt_record import AttemptRecord, RecordedOutcome
from xb_desktop.journal.change import Change, DeletedAttempts, Occasion
from xb_desktop.orders.outcome import Cancelled, Cause, NotSent, Outcome, Refused, Unknown

ATTEMPT = AttemptRecord(
    id=12,
    outcome=RecordedOutcome.SENDING,
    started_at="2026-01-02T03:04:05.678+00:00",
    api_address="https://api.acme.example:8443",
    email_address=EMAIL,
    order_reference=ORDER.reference,
    run="4f" * 16,
    operator="jdoe",
    ticket="48213",
    reason="Test order",
)


def line(outcome: Outcome | None = None, **changed: Any) -> dict[str, Any]:
    """Return the audit line on an attempt."""
    values = {name: getattr(ATTEMPT, name) for name in AttemptRecord.__slots__}
    attempt = AttemptRecord(**{**values, **changed})
    return event(Change(attempt, outcome, "a" * 64, "b" * 64), "0123456789abcdef")


def test_an_attempt_that_is_begun() -> None:
    """Class and activity, who, where, which order, when, and the anchors; no status yet."""
    found = line()
    assert found["class_uid"] == 6003
    assert found["category_uid"] == 6
    assert found["activity_id"] == 3
    assert found["type_uid"] == 600303
    assert found["severity_id"] == 1
    assert found["time"] == 1767323045678
    assert found["metadata"]["sequence"] == 12
    assert found["metadata"]["event_code"] == "attempt_begun"
    assert found["metadata"]["product"]["name"] == "XB Desktop"
    assert found["actor"] == {"user": {"name": "jdoe"}}
    assert found["api"] == {"operation": "Cancel Order", "service": {"name": "XendBridge"}}
    assert found["dst_endpoint"] == {"hostname": "api.acme.example", "port": 8443}
    assert found["src_endpoint"]["hostname"]
    assert found["resources"] == [{"type": "order", "uid": ORDER.reference}]
    assert found["unmapped"] == {
        "ticket": "48213",
        "reason": "Test order",
        "journal": "0123456789abcdef",
        "row_sha256": "a" * 64,
        "previous_row_sha256": "b" * 64,
    }
    assert not {"status", "status_id", "status_code"} & found.keys()
    assert event_id(found) == 1


def test_attempts_that_are_deleted() -> None:
    """Which ones, how many, when, by whom and why; it is no outcome, and nothing of an order."""
    at = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    deleted = DeletedAttempts((7, 2, 3, 1, 9, 8), at, "jdoe@acme.example", Occasion.USER)
    found = event(deleted, "0123456789abcdef")
    assert (found["class_uid"], found["activity_id"], found["type_uid"]) == (6003, 4, 600304)
    assert found["metadata"]["event_code"] == "attempts_deleted"
    assert found["metadata"]["event_code"] not in {BEGUN, SETTLED}
    assert found["time"] == 1767323045000
    assert found["actor"] == {"user": {"name": "jdoe"}}
    assert found["message"] == "Attempts deleted from the journal (user): 1-3,7-9"
    assert found["unmapped"] == {
        "journal": "0123456789abcdef",
        "occasion": "user",
        "count": 6,
        "attempts": "1-3,7-9",
    }
    assert not {"status", "status_id", "status_code"} & found.keys()
    assert not is_unknown(found)
    assert event_id(found) == 4


@pytest.mark.parametrize("ids", [(1,), (1, 2), (1, 3), tuple(range(1, 101)), (5, 6, 8, 10, 11)])
def test_ids_in_a_line(ids: tuple[int, ...]) -> None:
    """They are read back as they were written."""
    assert from_text(to_text(ids)) == ids


@pytest.mark.parametrize(
    "text", ["", "x", "1,", "-1-x", "1-2-3", "1-999999999999", "1-600,1-600", "1.5"]
)
def test_a_text_that_is_none_of_ids(text: str) -> None:
    """Whoever may write to the log can write anything; no memory is taken for it."""
    deleted = DeletedAttempts((4,), datetime.now(UTC), "jdoe", Occasion.USER)
    written = text_of(event(deleted, "0123456789abcdef"))
    assert parse(written) is not None
    assert parse(written.replace('"attempts":"4"', f'"attempts":"{text}"')) is None


@pytest.mark.parametrize(
    ("outcome", "status_id", "status", "number"),
    [
        (Cancelled(Cause.CONFIRMED, 200), 1, "Success", 2),
        (Refused(Cause.NOT_FOUND, 404), 2, "Failure", 2),
        (NotSent(Cause.NO_KEY), 2, "Failure", 2),
        (Unknown(Cause.TIMED_OUT), 99, "Other", 3),
        (Unknown(Cause.SERVICE_FAULT, 500), 99, "Other", 3),
    ],
)
def test_outcomes(outcome: Outcome, status_id: int, status: str, number: int) -> None:
    """Each has its status; an unknown one is never a failure, and stands out."""
    found = line(outcome)
    assert found["metadata"]["event_code"] == "attempt_settled"
    assert (found["status_id"], found["status"]) == (status_id, status)
    assert found["status_code"] == outcome.name
    assert found["status_detail"] == outcome.cause
    assert found["api"].get("response") == (
        {"code": outcome.http_status} if outcome.http_status else None
    )
    assert is_unknown(found) == isinstance(outcome, Unknown)
    assert found["severity_id"] == (2 if isinstance(outcome, Unknown) else 1)
    assert event_id(found) == number


def test_no_email_address_and_no_text_of_the_service() -> None:
    """Whatever the service says: its text may name the customer."""
    outcome = Refused(Cause.DECLINED, 400, message=f"No order of {EMAIL}")
    for found in (line(), line(outcome)):
        assert EMAIL not in text_of(found)
        assert "@" not in text_of(found)
        assert "No order of" not in text_of(found)


def test_a_login_name_that_is_an_email_address() -> None:
    """What is before the @ is enough to know who it was."""
    assert line(None, operator="jdoe@acme.example")["actor"] == {"user": {"name": "jdoe"}}


@pytest.mark.parametrize("name", ["order_reference", "ticket", "reason", "operator", "api_address"])
@pytest.mark.parametrize(
    "text", [EMAIL, "XB_1 of jane\uff20example.com", "jane%40example.com", "jane%2540", "a\ufe6bb"]
)
def test_an_email_address_in_another_field_is_withheld(name: str, text: str) -> None:
    """Also one that is written in another way."""
    found = text_of(line(None, **{name: text}))
    for sign in ("example.com", "@", "\\uff20", "%40", "\\ufe6b"):
        assert sign not in found


def test_a_line_is_one_line() -> None:
    """ASCII, of limited length, whatever an attempt holds."""
    odd = "a\nb\r\x00\u2028\u202e\ud800" + "x" * 5000
    found = text_of(line(Unknown(Cause.TIMED_OUT), **dict.fromkeys(_TEXTS, odd)))
    assert found.isascii()
    assert found.isprintable()
    assert len(found) < 4096
    assert json.loads(found)["status_id"] == 99


_TEXTS = ("order_reference", "ticket", "reason", "operator", "api_address")


def test_a_usual_line_fits_into_any_syslog() -> None:
    """Older ones cut a line after 1,024 bytes, of which the header takes a few."""
    assert len(text_of(line(Unknown(Cause.CONNECTION_LOST)))) < 1100


def test_names_of_journals(tmp_path: Path) -> None:
    """Each place has its own, which tells nothing of the place."""
    one, other = journal_name(tmp_path / "a"), journal_name(tmp_path / "b")
    assert one != other
    assert len(one) == 16
    assert journal_name(tmp_path / "a") == one


def test_plain_text_stays() -> None:
    """Only what may be an email address is withheld."""
    assert plain("XB_0877 50 % #1") == "XB_0877 50 % #1"

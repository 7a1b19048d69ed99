"""Every practice reference brings about what it says, over the same HTTP and the same client."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.one_attempt import cancel_in
from xb_desktop.orders.order import Order, is_unusual
from xb_desktop.orders.outcome import Cancelled, Cause, NotSent, Outcome, Refused, Unknown
from xb_desktop.practice import practice, practice_service, references


@pytest.fixture
def session(tmp_path: Path) -> Iterator[practice.PracticeSession]:
    """Return a practice session of its own."""
    session = practice.PracticeSession(tmp_path, tmp_path)
    yield session
    session.close()


def cancel(session: practice.PracticeSession, reference: str) -> Outcome:
    """Cancel one practice order."""
    return cancel_in(session, Order(references.EMAIL_ADDRESS, reference)).outcome


@pytest.mark.parametrize(
    ("reference", "kind", "cause"),
    [
        (references.CANCELLED, Cancelled, Cause.CONFIRMED),
        (references.BAD_REQUEST, Refused, Cause.REQUEST_INVALID),
        (references.KEY_REJECTED, Refused, Cause.KEY_REJECTED),
        (references.FORBIDDEN, Refused, Cause.FORBIDDEN),
        (references.NOT_FOUND, Refused, Cause.NOT_FOUND),
        (references.TOO_MANY, Refused, Cause.TOO_MANY_REQUESTS),
        (references.UNREACHABLE, NotSent, Cause.CONNECTION_REFUSED),
        (references.FAULT, Unknown, Cause.SERVICE_FAULT),
        (references.DROPPED, Unknown, Cause.CONNECTION_LOST),
        ("XB_" + "1" * 32, Cancelled, Cause.CONFIRMED),
    ],
)
def test_a_reference_brings_its_outcome_about(
    session: practice.PracticeSession, reference: str, kind: type[Outcome], cause: Cause
) -> None:
    """The documented references, and any other as an open order."""
    outcome = cancel(session, reference)
    assert type(outcome) is kind
    assert outcome.cause is cause
    assert not is_unusual(reference)


def test_an_order_can_be_cancelled_once(session: practice.PracticeSession) -> None:
    """The practice service remembers its orders."""
    assert isinstance(cancel(session, references.CANCELLED), Cancelled)
    assert isinstance(cancel(session, references.CANCELLED), Refused)


def test_the_slow_order_is_cancelled_late(
    session: practice.PracticeSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A slow answer is an answer."""
    monkeypatch.setattr(practice_service, "SLOW_SECONDS", 0.2)
    assert isinstance(cancel(session, references.SLOW), Cancelled)


def test_practice_needs_no_keychain(session: practice.PracticeSession) -> None:
    """The practice key is there from the start, in memory."""
    assert session.key_state(session.address).saved

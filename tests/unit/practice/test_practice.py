"""Every practice reference brings about what it says, over the same HTTP and the same client."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.examples import folders_in
from tests.support.one_attempt import cancel_in
from xb_desktop.orders.order import Order, is_unusual
from xb_desktop.orders.order_state import NotFound
from xb_desktop.orders.outcome import Cancelled, Cause, NotSent, Outcome, Refused, Unknown
from xb_desktop.orders.pending_order import PendingOrders
from xb_desktop.practice import practice_orders, practice_service
from xb_desktop.practice.practice_run import PracticeRun
from xb_desktop.session import Session
from xb_desktop.system.stop import Stop


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """Return a practice session of its own."""
    run = PracticeRun(folders_in(tmp_path))
    yield run.session()
    run.close()


def cancel(session: Session, reference: str) -> Outcome:
    """Cancel one practice order."""
    return cancel_in(session, Order(practice_orders.EMAIL_ADDRESS, reference)).outcome


@pytest.mark.parametrize(
    ("reference", "kind", "cause"),
    [
        (practice_orders.CANCELLED, Cancelled, Cause.CONFIRMED),
        (practice_orders.BAD_REQUEST, Refused, Cause.REQUEST_INVALID),
        (practice_orders.KEY_REJECTED, Refused, Cause.KEY_REJECTED),
        (practice_orders.FORBIDDEN, Refused, Cause.FORBIDDEN),
        (practice_orders.NOT_FOUND, Refused, Cause.NOT_FOUND),
        (practice_orders.TOO_MANY, Refused, Cause.TOO_MANY_REQUESTS),
        (practice_orders.UNREACHABLE, NotSent, Cause.CONNECTION_REFUSED),
        (practice_orders.FAULT, Unknown, Cause.SERVICE_FAULT),
        (practice_orders.DROPPED, Unknown, Cause.CONNECTION_LOST),
        ("XB_" + "1" * 32, Cancelled, Cause.CONFIRMED),
    ],
)
def test_a_reference_brings_its_outcome_about(
    session: Session, reference: str, kind: type[Outcome], cause: Cause
) -> None:
    """The documented references, and any other as an open order."""
    outcome = cancel(session, reference)
    assert type(outcome) is kind
    assert outcome.cause is cause
    assert not is_unusual(reference)


def test_an_order_can_be_cancelled_once(session: Session) -> None:
    """The practice service remembers its orders."""
    assert isinstance(cancel(session, practice_orders.CANCELLED), Cancelled)
    assert isinstance(cancel(session, practice_orders.CANCELLED), Refused)


def test_the_slow_order_is_cancelled_late(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A slow answer is an answer."""
    monkeypatch.setattr(practice_service, "SLOW_SECONDS", 0.2)
    assert isinstance(cancel(session, practice_orders.SLOW), Cancelled)


@pytest.mark.parametrize(
    ("email_address", "references"),
    [
        (practice_orders.EMAIL_ADDRESS, [practice_orders.CANCELLED]),
        (practice_orders.EMAIL_ADDRESS.upper(), [practice_orders.CANCELLED]),
        (practice_orders.WITHOUT_ORDER, []),
        ("anybody@example.org", []),
        (practice_orders.WITH_SEVERAL, list(practice_orders.SEVERAL)),
    ],
)
def test_a_customer_has_pending_orders(
    session: Session, email_address: str, references: list[str]
) -> None:
    """One, none or several, each of which is this customer's and can be filled in."""
    found = session.find_order(email_address, Stop())
    assert isinstance(found.result, PendingOrders)
    assert [order.reference for order in found.usable] == references
    assert found.obstacles == []


def test_a_cancelled_order_is_pending_no_more(session: Session) -> None:
    """What is found follows what was done."""
    cancel(session, practice_orders.CANCELLED)
    found = session.find_order(practice_orders.EMAIL_ADDRESS, Stop())
    assert found.result == PendingOrders(())


def test_a_customer_has_a_look_up_that_fails(session: Session) -> None:
    """That can be practised, too."""
    found = session.find_order(practice_orders.WITH_FAULT, Stop())
    assert isinstance(found.result, NotFound)


def test_practice_needs_no_keychain(session: Session) -> None:
    """The practice key is there from the start, in memory."""
    assert session.key_state(session.address).saved

"""Every practice reference brings about what it says, over the same HTTP and the same client."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.support.examples import folders_in
from tests.support.one_attempt import cancel_in
from xb_desktop.orders.order import Order, is_unusual
from xb_desktop.orders.order_state import NotFound, OrderState, Precaution
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
        (practice_orders.GATEWAY_PAGE, Unknown, Cause.GATEWAY_ANSWERED),
        (practice_orders.ACKNOWLEDGED, Cancelled, Cause.CONFIRMED),
        (practice_orders.FUNDED_PROVIDER, Cancelled, Cause.CONFIRMED),
        (practice_orders.FUND_RECEIVED_FROM_USER, Cancelled, Cause.CONFIRMED),
        (practice_orders.FUNDED_USER, Cancelled, Cause.CONFIRMED),
        (practice_orders.UNKNOWN_STATE, Cancelled, Cause.CONFIRMED),
        (practice_orders.DISPUTED, Cancelled, Cause.CONFIRMED),
        (practice_orders.EXPIRING, Cancelled, Cause.CONFIRMED),
        (practice_orders.EXPIRED, Refused, Cause.REQUEST_INVALID),
        (practice_orders.ANOTHER_CUSTOMERS, Refused, Cause.REQUEST_INVALID),
        (practice_orders.ALREADY_CANCELLED, Refused, Cause.REQUEST_INVALID),
        (practice_orders.COMPLETED, Refused, Cause.REQUEST_INVALID),
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


@pytest.mark.parametrize(
    ("reference", "message"),
    [
        (practice_orders.BAD_REQUEST, "This order can no longer be cancelled."),
        (practice_orders.KEY_REJECTED, "The secret key is not valid."),
        (practice_orders.NOT_FOUND, "No order has this reference."),
        (practice_orders.TOO_MANY, "Too many requests."),
        (practice_orders.FAULT, "Something went wrong in the service."),
    ],
)
def test_the_message_is_read_in_each_shape(session: Session, reference: str, message: str) -> None:
    """In PascalCase, in an envelope, in a problem document and in plain text."""
    assert cancel(session, reference).message == message


def look_up(session: Session, reference: str) -> OrderState:
    """Look up one practice order."""
    result = session.look_up(reference).result
    assert isinstance(result, OrderState)
    return result


@pytest.mark.parametrize(
    ("reference", "name", "precaution"),
    [
        (practice_orders.CANCELLED, "Submitted", Precaution.NONE),
        (practice_orders.ACKNOWLEDGED, "Acknowledged", Precaution.NONE),
        (practice_orders.UNKNOWN_STATE, "AwaitingReview", Precaution.NONE),
        (practice_orders.FUNDED_PROVIDER, "FundedProvider", Precaution.LAST_FOUR),
        (practice_orders.FUND_RECEIVED_FROM_USER, "FundReceivedFromUser", Precaution.LAST_FOUR),
        (practice_orders.FUNDED_USER, "FundedUser", Precaution.LAST_FOUR),
        (practice_orders.DISPUTED, "FundedProvider", Precaution.LAST_FOUR),
        (practice_orders.ANOTHER_CUSTOMERS, "Submitted", Precaution.LAST_FOUR),
        (practice_orders.ALREADY_CANCELLED, "Cancelled", Precaution.SAY_SO),
        (practice_orders.COMPLETED, "Completed", Precaution.SAY_SO),
        ("XB_" + "1" * 32, "Submitted", Precaution.NONE),
    ],
)
def test_a_reference_has_its_state(
    session: Session, reference: str, name: str, precaution: Precaution
) -> None:
    """And the confirmation asks for the care that it calls for."""
    state = look_up(session, reference)
    assert state.name == name
    assert state.precaution(practice_orders.EMAIL_ADDRESS) is precaution
    assert bool(state.dispute) is (reference == practice_orders.DISPUTED)


def test_an_order_expires_at_one_time(session: Session) -> None:
    """However often it is looked up."""
    first, again = (look_up(session, practice_orders.EXPIRING).expires_at for _ in range(2))
    assert first is not None
    assert first == again
    assert timedelta() < first - datetime.now(UTC) <= timedelta(minutes=1)
    expired = look_up(session, practice_orders.EXPIRED).expires_at
    assert expired is not None
    assert expired < datetime.now(UTC)


def test_a_cancelled_order_is_listed_as_cancelled(session: Session) -> None:
    """The look-up after a cancellation says the same."""
    cancel(session, practice_orders.FUNDED_PROVIDER)
    assert look_up(session, practice_orders.FUNDED_PROVIDER).is_cancelled


def test_an_order_that_is_not_listed_is_of_any_customer(session: Session) -> None:
    """Whatever address is entered with it, nothing warns."""
    assert look_up(session, "XB_" + "1" * 32).belongs_to("anybody@example.com")


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

"""A state, a customer and an expiry are told in words that decide nothing they do not know."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.support.examples import EMAIL
from xb_desktop.orders.order_state import Dispute, OrderState, State
from xb_desktop.texts.order_states import (
    customer_words,
    expiry_moment,
    expiry_words,
    order_warnings,
    service_word,
    service_words,
    state_words,
)
from xb_desktop.texts.times import local_moment, utc_moment

WORDS = {
    "Submitted": "Open",
    "Acknowledged": "Accepted by the provider",
    "FundedProvider": "The customer says they have paid",
    "FundReceivedFromUser": "Payment received",
    "FundedUser": "Paid out",
    "Completed": "Completed",
    "Cancelled": "Cancelled",
}
NOW = datetime(2026, 3, 1, 10, 0, tzinfo=UTC)
REMEDY = "Cancelling ends the right to raise a dispute about it."


def order(name: str = State.SUBMITTED, **facts: Any) -> OrderState:
    """Return what the service says of an order."""
    return OrderState(name, is_this_order=True, **facts)


def test_every_documented_state_has_its_words() -> None:
    """And the service's own word beside them."""
    assert {name: state_words(name) for name in State} == WORDS
    for name in State:
        assert name in service_word(name)


@pytest.mark.parametrize("name", ["AwaitingReview", "{name}", "<b>Open</b>", "9", "submitted now"])
def test_another_word_of_the_service_is_quoted(name: str) -> None:
    """Nobody says what it means. A tooltip would take it for markup, and does not show it."""
    assert state_words(name) == f"Status XendBridge calls '{name}'"
    assert service_word(name) == ""


@pytest.mark.parametrize(
    ("known", "name", "words"),
    [
        (EMAIL, "Jane Doe", "Jane Doe · matches"),
        (EMAIL.upper(), "Jane Doe", "Jane Doe · matches"),
        (EMAIL, "", "Matches the customer of the order"),
        ("joe@example.com", "Joe Roe", "Joe Roe · does not match: joe@example.com"),
        ("joe@example.com", "", "Does not match: joe@example.com"),
        ("", "Jane Doe", "Jane Doe"),
        ("", "", ""),
    ],
)
def test_a_customer_is_compared_only_by_address(known: str, name: str, words: str) -> None:
    """A name alone matches nothing."""
    assert customer_words(order(email_address=known, customer_name=name), EMAIL) == words


@pytest.mark.parametrize("address", ["Jane@BÜCHER.example", "jane@xn--bcher-kva.example"])
def test_two_spellings_of_an_address_match(address: str) -> None:
    """As everywhere else: without case, and the domain in either of its forms."""
    words = customer_words(order(email_address=address), "jane@bücher.example")
    assert words.startswith("Matches")


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (479.0, "It expires by itself in 7:59"),
        (479.4, "It expires by itself in 8:00"),
        (60.0, "It expires by itself in 1:00"),
        (0.2, "It expires by itself in 0:01"),
        (3600.0, "It expires by itself in 1:00:00"),
        (90061.0, "It expires by itself in 25:01:01"),
    ],
)
def test_an_expiry_is_counted_down(seconds: float, words: str) -> None:
    """In minutes and seconds, with hours where there are any; never 0:00 before it is over."""
    assert expiry_words(NOW + timedelta(seconds=seconds), NOW) == words


@pytest.mark.parametrize("seconds", [0, 1, 86400])
def test_an_order_that_has_expired_says_so(seconds: int) -> None:
    """With the local time, as all of the window says it; the moment in UTC stands beside it."""
    at = NOW - timedelta(seconds=seconds)
    assert expiry_words(at, NOW) == f"It expired at {local_moment(at)}"
    assert expiry_moment(at) == f"Expiry: {utc_moment(at)}"


@pytest.mark.parametrize(
    "facts",
    [
        {"name": State.FUNDED_PROVIDER},
        {"name": State.FUND_RECEIVED_FROM_USER},
        {"name": State.FUNDED_USER},
        {"is_funded": True},
        {"dispute": "OpenDispute"},
        {"name": "AwaitingReview", "dispute": "DisputeBeingAttendedTo"},
    ],
)
def test_what_cancelling_takes_away_is_said(facts: dict[str, Any]) -> None:
    """No dispute can be raised about a cancelled order."""
    assert order_warnings(order(**facts), EMAIL)[-1] == REMEDY


@pytest.mark.parametrize(
    ("facts", "warning"),
    [
        ({"name": State.FUNDED_PROVIDER}, "The customer says that they have paid."),
        ({"is_funded": True}, "The customer says that they have paid."),
        ({"name": State.FUND_RECEIVED_FROM_USER}, "The customer's payment has been received."),
        ({"name": State.FUNDED_USER}, "The customer has already been paid out."),
        ({"dispute": Dispute.OPEN}, "There is an open dispute about this order."),
        (
            {"dispute": Dispute.BEING_ATTENDED_TO},
            "There is a dispute about this order, which is being dealt with.",
        ),
        (
            {"dispute": "Escalated"},
            "There is a dispute about this order, which XendBridge calls 'Escalated'.",
        ),
    ],
)
def test_a_warning_says_what_is_known(facts: dict[str, Any], warning: str) -> None:
    """Not less than the status beside it, and not of another payment."""
    assert order_warnings(order(**facts), EMAIL) == [warning, REMEDY]


def test_the_words_of_the_service_are_at_hand() -> None:
    """For a tooltip; what nobody knows stands in the sentence itself."""
    state = order(dispute=Dispute.OPEN)
    assert service_words(state) == (
        "XendBridge calls this state Submitted. XendBridge calls this dispute OpenDispute."
    )
    assert service_words(order("OnHold", dispute="Escalated")) == ""


@pytest.mark.parametrize(
    "facts",
    [
        {},
        {"name": State.ACKNOWLEDGED},
        {"name": "AwaitingReview"},
        {"name": State.CANCELLED, "dispute": "OpenDispute"},
        {"name": State.COMPLETED, "is_funded": True},
    ],
)
def test_what_is_not_there_is_not_taken_away(facts: dict[str, Any]) -> None:
    """Neither before a payment, nor where the order is over."""
    assert REMEDY not in order_warnings(order(**facts), EMAIL)


@pytest.mark.parametrize(
    ("facts", "is_open"),
    [
        ({}, True),
        ({"name": State.ACKNOWLEDGED}, True),
        ({"is_funded": True}, False),
        ({"name": State.FUNDED_PROVIDER}, False),
        ({"name": State.COMPLETED}, False),
        ({"name": "AwaitingReview"}, False),
        ({"name": ""}, False),
    ],
)
def test_only_an_open_order_expires_by_itself(facts: dict[str, Any], *, is_open: bool) -> None:
    """What happens to others at that time is not documented."""
    assert order(**facts).is_open is is_open

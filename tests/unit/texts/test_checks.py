"""What an outcome and the look-up beside it say together: no sentence contradicts another."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from xb_desktop.cancellation.follow_up import Finding, finding
from xb_desktop.cancellation.looked_up import LookedUp
from xb_desktop.orders.address import CANARY
from xb_desktop.orders.order_state import NotFound, OrderState, State
from xb_desktop.orders.outcome import Cancelled, Cause, Earlier, NotSent, Outcome, Refused, Unknown
from xb_desktop.texts.checks import check_words
from xb_desktop.texts.outcomes import Words, outcome_words

DISPUTED = OrderState(State.SUBMITTED, is_this_order=True, dispute="OpenDispute")
FUNDED = OrderState(State.SUBMITTED, is_this_order=True, is_funded=True)
UNDOCUMENTED = OrderState("Expired", is_this_order=True)
NAMELESS = OrderState("", is_this_order=True)
OTHER_ORDER = OrderState(State.SUBMITTED, is_this_order=False)
FAILED = NotFound(Cause.CONNECTION_LOST)
RESULTS = [
    *(OrderState(state, is_this_order=True) for state in State),
    DISPUTED,
    FUNDED,
    UNDOCUMENTED,
    NAMELESS,
    OTHER_ORDER,
    NotFound(Cause.NOT_FOUND),
    FAILED,
]
NOT_CANCELLED = [
    Refused(Cause.DECLINED, 200),
    Refused(Cause.TOO_MANY_REQUESTS, 429, retry_after_s=7),
    NotSent(Cause.UNREACHABLE),
    Unknown(Cause.SERVICE_FAULT, 500),
    Unknown(Cause.CLIENT_CERTIFICATE),
]
LOOK_FIRST = "Before you try again"
DOUBT = "may or may not be cancelled"


def words_after(
    outcome: Outcome, result: OrderState | NotFound, *, earlier: Earlier = Earlier.NONE
) -> tuple[Words, str]:
    """Return what an outcome says after a look-up, and what the look-up says beside it."""
    looked_up = LookedUp("XB_1", CANARY, result, datetime.now(UTC))
    found = finding(result, is_out=False)
    words = outcome_words(outcome, CANARY, "14:02", earlier=earlier, finding=found)
    return words, check_words(looked_up, outcome, is_out=False).text


@pytest.mark.parametrize("result", RESULTS)
@pytest.mark.parametrize("outcome", NOT_CANCELLED)
@pytest.mark.parametrize("earlier", [Earlier.NONE, Earlier.UNKNOWN])
def test_nobody_is_sent_to_look_up_what_was_looked_up(
    outcome: Outcome, result: OrderState | NotFound, *, earlier: Earlier
) -> None:
    """Whatever the service says of the order takes the place of the advice to ask for it."""
    words, _ = words_after(outcome, result, earlier=earlier)
    said = f"{words.affected} {words.next_step}"
    is_answered = isinstance(result, OrderState) and result.is_this_order
    asks_to_look = LOOK_FIRST in said or "Check it before you try again" in said
    assert asks_to_look is (
        not is_answered and (isinstance(outcome, Unknown) or earlier is Earlier.UNKNOWN)
    )


@pytest.mark.parametrize("result", RESULTS)
@pytest.mark.parametrize("earlier", [Earlier.NONE, Earlier.UNKNOWN])
def test_no_doubt_stands_beside_what_is_known(
    result: OrderState | NotFound, *, earlier: Earlier
) -> None:
    """That an order may be cancelled is said as long as it may."""
    is_known = finding(result, is_out=False) not in {Finding.NOTHING, Finding.UNCLEAR}
    unknown, _ = words_after(Unknown(Cause.SERVICE_FAULT, 500), result)
    assert (DOUBT in unknown.affected) is not is_known
    refused, _ = words_after(Refused(Cause.DECLINED, 200), result, earlier=earlier)
    assert ("may already be cancelled" in refused.affected) is (
        earlier is Earlier.UNKNOWN and not is_known
    )


@pytest.mark.parametrize("result", RESULTS)
@pytest.mark.parametrize("outcome", NOT_CANCELLED)
def test_trying_again_is_not_advised_beside_a_warning_against_it(
    outcome: Outcome, result: OrderState | NotFound
) -> None:
    """Where the order is paid, disputed, over or in a state that nobody knows."""
    words, check = words_after(outcome, result)
    if finding(result, is_out=False) in {Finding.NOTHING, Finding.UNCHANGED}:
        assert words.next_step or isinstance(outcome, Unknown)
        return
    assert "try again" not in f"{words.affected} {words.next_step}"
    assert "rying again is safe" not in check


@pytest.mark.parametrize("result", RESULTS)
def test_a_customer_is_told_what_the_service_lists(result: OrderState | NotFound) -> None:
    """An order that is listed otherwise is to be checked again before somebody is told."""
    words, check = words_after(Cancelled(Cause.CONFIRMED, 200), result)
    is_listed_otherwise = finding(result, is_out=False) not in {Finding.NOTHING, Finding.CANCELLED}
    assert ("You can tell the customer" in words.next_step) is not is_listed_otherwise
    assert ("Check it again later" in check) is is_listed_otherwise
    # It would seem to be said of the order.
    assert "Nothing was changed" not in check
    assert "“”" not in check


def test_what_an_order_is_comes_before_what_that_means() -> None:
    """A dispute or payment is named before anybody is told to wait for its end."""
    for result, named, warning in (
        (DISPUTED, "There is an open dispute", "until the dispute"),
        (FUNDED, "The customer says that they have paid", "until the payment"),
    ):
        _, check = words_after(Unknown(Cause.SERVICE_FAULT, 500), result)
        assert 0 < check.index(named) < check.index(warning)

"""The rules of the look-ups that come by themselves."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.support.examples import REFERENCE
from xb_desktop.cancellation.follow_up import Finding, finding, is_last, moments
from xb_desktop.cancellation.looked_up import LookedUp
from xb_desktop.orders.address import CANARY
from xb_desktop.orders.order_state import NotFound, OrderState, State
from xb_desktop.orders.outcome import Cancelled, Cause, NotSent, Outcome, Refused, Unknown

UNKNOWN = Unknown(Cause.SERVICE_FAULT, 500)
CANCELLED = Cancelled(Cause.CONFIRMED, 200)


def told(result: OrderState | NotFound) -> LookedUp:
    """Return a look-up with this result."""
    return LookedUp(REFERENCE, CANARY, result, datetime.now(UTC))


@pytest.mark.parametrize(
    ("outcome", "expected"),
    [
        (UNKNOWN, (0, 5, 15, 45)),
        (CANCELLED, (0, 15)),
        (Cancelled(Cause.CONFIRMED_BY_LOOK_UP), ()),
        (Refused(Cause.NOT_FOUND, 404), ()),
        (NotSent(Cause.NO_KEY), ()),
    ],
)
def test_the_moments_after_each_outcome(outcome: Outcome, expected: tuple[float, ...]) -> None:
    """At most four, in seconds; none where nothing was sent, refused, or already looked up."""
    assert moments(outcome) == expected


@pytest.mark.parametrize("state", State)
def test_what_ends_the_look_ups_after_unknown(state: State) -> None:
    """Cancelled and completed stay so; anything else can still change."""
    is_over = state in {State.CANCELLED, State.COMPLETED}
    assert is_last(UNKNOWN, told(OrderState(state, is_this_order=True))) is is_over
    assert not is_last(UNKNOWN, told(OrderState(state, is_this_order=False)))
    is_listed = state is State.CANCELLED
    assert is_last(CANCELLED, told(OrderState(state, is_this_order=True))) is is_listed


@pytest.mark.parametrize("outcome", [UNKNOWN, CANCELLED])
def test_a_key_that_is_refused_is_not_shown_again(outcome: Outcome) -> None:
    """Nor is one asked for that is not there; a service that fails may answer later."""
    for cause in (Cause.KEY_REJECTED, Cause.FORBIDDEN, Cause.NO_KEY, Cause.KEY_UNUSABLE):
        assert is_last(outcome, told(NotFound(cause)))
    for cause in (Cause.CONNECTION_LOST, Cause.KEYCHAIN_CLOSED, Cause.NOT_FOUND):
        assert not is_last(outcome, told(NotFound(cause)))


@pytest.mark.parametrize(
    ("state", "is_safe"),
    [
        (OrderState("Submitted", is_this_order=True), True),
        (OrderState("Acknowledged", is_this_order=True), True),
        (OrderState("Submitted", is_this_order=False), False),
        (OrderState("Submitted", is_this_order=True, dispute="OpenDispute"), False),
        (OrderState("Submitted", is_this_order=True, is_funded=True), False),
        (OrderState("FundedProvider", is_this_order=True), False),
        (OrderState("Cancelled", is_this_order=True), False),
        (OrderState("Completed", is_this_order=True), False),
        (OrderState("OnHold", is_this_order=True), False),
        (NotFound(Cause.NOT_FOUND), False),
    ],
)
def test_trying_again_is_safe_for_an_open_order_alone(
    state: OrderState | NotFound, *, is_safe: bool
) -> None:
    """Not where it is paid, disputed, over, in a state that nobody knows, or another order."""
    assert (finding(state, is_out=False) is Finding.UNCHANGED) is is_safe
    assert finding(state, is_out=True) is not Finding.UNCHANGED

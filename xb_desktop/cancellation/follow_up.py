"""The look-ups that follow an outcome by themselves: when, how many, and what they mean. Pure.

    outcome     looked up, in seconds after it is on the screen     no more once the service
    Unknown     0, 5, 15 and 45                                     says cancelled or completed
    Cancelled   0 and 15                                            lists the order as cancelled
    others      never

They only read, and nothing is asked again that cannot have another answer: a key that the service
refuses is not shown to it four times.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from xb_desktop.orders.order_state import NotFound, OrderState, State
from xb_desktop.orders.outcome import KEY_CAUSES, Cancelled, Cause, Unknown

if TYPE_CHECKING:
    from xb_desktop.cancellation.looked_up import LookedUp
    from xb_desktop.orders.outcome import Outcome

AFTER_UNKNOWN_S = (0.0, 5.0, 15.0, 45.0)
AFTER_CANCELLED_S = (0.0, 15.0)

_OPEN = {State.SUBMITTED, State.ACKNOWLEDGED}


def moments(outcome: Outcome) -> tuple[float, ...]:
    """Return when an outcome's order is looked up, in seconds after the outcome is shown."""
    if isinstance(outcome, Unknown):
        return AFTER_UNKNOWN_S
    if isinstance(outcome, Cancelled) and outcome.cause is not Cause.CONFIRMED_BY_LOOK_UP:
        return AFTER_CANCELLED_S
    return ()


def is_last(outcome: Outcome, looked_up: LookedUp) -> bool:
    """Whether another look-up after this one would tell nothing new of an outcome's order."""
    result = looked_up.result
    if isinstance(result, NotFound):
        return result.cause in KEY_CAUSES or result.cause is Cause.KEY_IN_ORDER
    if isinstance(outcome, Cancelled):
        return result.is_cancelled
    return result.is_this_order and result.is_over


class Finding(Enum):
    """What a look-up after an attempt means for the order, and for another attempt."""

    NOTHING = auto()
    """It told nothing of exactly this order."""
    CANCELLED = auto()
    UNCHANGED = auto()
    """The order is as it was before it was to be cancelled: trying again is safe."""
    NOT_AGAIN = auto()
    """The order is not cancelled, and is not to be cancelled again, or not yet."""
    UNCLEAR = auto()
    """The service calls the state by a word that is not documented, or by none; or what it says of
    a payment or a dispute cannot be read."""


def finding(result: OrderState | NotFound, *, is_out: bool) -> Finding:
    """Return what a look-up means.

    `is_out` tells that a request to cancel the order was sent and is not answered yet.
    """
    if not isinstance(result, OrderState) or not result.is_this_order:
        return Finding.NOTHING
    if result.is_cancelled:
        return Finding.CANCELLED
    if result.name not in set(State):
        return Finding.UNCLEAR
    is_hindered = is_out or result.is_paid or result.dispute or result.name not in _OPEN
    if is_hindered:
        return Finding.NOT_AGAIN
    return Finding.UNCLEAR if result.unread_of_order else Finding.UNCHANGED

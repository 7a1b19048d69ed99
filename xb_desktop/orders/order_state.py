"""What a look-up found of an order: its state and facts in the service's words, or why not."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from xb_desktop.orders.identity import same_customer
from xb_desktop.orders.outcome import Cause

if TYPE_CHECKING:
    from datetime import datetime

_PAID = {"FundedProvider", "FundReceivedFromUser", "FundedUser"}
_OVER = {"Cancelled", "Completed"}


@dataclass(frozen=True, slots=True)
class OrderState:
    """What the service says of an order. Texts are plain, and empty where it says nothing.

    `name` is one of the documented states, or the service's own word; it may be the only fact that
    is missing. `is_this_order` tells whether
    the answer names the reference that was asked for: without it, nothing is settled. `pays` and
    `receives` are amounts with their currency codes; `expires_at` is UTC; `dispute` is empty where
    there is none that is open. `is_funded` tells that the service knows a time at which the
    customer has paid.
    """

    name: str
    is_this_order: bool
    kind: str = ""
    pays: str = ""
    receives: str = ""
    expires_at: datetime | None = None
    email_address: str = ""
    dispute: str = ""
    is_funded: bool = False

    @property
    def is_over(self) -> bool:
        """Whether there is nothing to cancel any more."""
        return self.name in _OVER

    @property
    def is_paid(self) -> bool:
        """Whether the customer has paid, or says so, for an order that is not over."""
        return self.name in _PAID or (self.is_funded and not self.is_over)

    @property
    def is_cancelled(self) -> bool:
        """Whether the service says, of exactly this order, that it is cancelled."""
        return self.is_this_order and self.name == "Cancelled"

    def precaution(self, email_address: str) -> Precaution:
        """What a person must do before cancelling such an order for a customer."""
        if self.is_paid or self.dispute or not self.belongs_to(email_address):
            return Precaution.LAST_FOUR
        return Precaution.SAY_SO if self.is_over else Precaution.NONE

    def belongs_to(self, email_address: str) -> bool:
        """Whether the order is a customer's, as far as the service says."""
        return not self.email_address or same_customer(self.email_address, email_address)


class Precaution(Enum):
    """What stands between a person and a cancellation, beyond the question itself."""

    NONE = "none"
    SAY_SO = "say_so"
    """Ticking a box: there is nothing to cancel any more, as far as the service says."""
    LAST_FOUR = "last_four"
    """Typing the last four characters of the reference: there is money in it, a dispute about it,
    or another customer behind it."""


@dataclass(frozen=True, slots=True)
class NotFound:
    """The look-up gave nothing: why, in the words of outcomes."""

    cause: Cause
    http_status: int | None = None

    @property
    def is_of_key(self) -> bool:
        """Whether the secret key was given in place of a reference, and nobody was asked."""
        return self.cause is Cause.KEY_IN_ORDER

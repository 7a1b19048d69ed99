"""What a look-up returns: the state and the facts of an order, or why there are none."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum, StrEnum, auto
from typing import TYPE_CHECKING

from xb_desktop.orders.identity import same_customer
from xb_desktop.orders.outcome import Cause

if TYPE_CHECKING:
    from datetime import datetime


class State(StrEnum):
    """The documented states of an order, from the field `p2POrderStatus`. There may be more."""

    SUBMITTED = "Submitted"
    CANCELLED = "Cancelled"
    ACKNOWLEDGED = "Acknowledged"
    FUNDED_PROVIDER = "FundedProvider"
    """The customer says that they have paid."""
    FUND_RECEIVED_FROM_USER = "FundReceivedFromUser"
    FUNDED_USER = "FundedUser"
    COMPLETED = "Completed"


class Dispute(StrEnum):
    """The documented states of a dispute that is not over, from `disputeStatus`."""

    OPEN = "OpenDispute"
    BEING_ATTENDED_TO = "DisputeBeingAttendedTo"


class Unread(Enum):
    """A fact that matters before a cancellation, and that an answer has in no known form."""

    DISPUTE = auto()
    CUSTOMER = auto()
    PAYMENT = auto()
    """The time at which the customer has paid."""


_PAID = {State.FUNDED_PROVIDER, State.FUND_RECEIVED_FROM_USER, State.FUNDED_USER}
_OVER = {State.CANCELLED, State.COMPLETED}
_OPEN = {State.SUBMITTED, State.ACKNOWLEDGED}


@dataclass(frozen=True, slots=True)
class OrderState:
    """What the service says of an order. Texts are plain, and empty if it says nothing.

    `name` is one of the values of `State`, or another word of the service; it may be empty while
    other facts are known. `is_this_order` tells whether the answer names the reference that was
    asked for: without it, nothing is settled. `pays` and `receives` are amounts with their currency
    codes; `begun_at` and `expires_at` are UTC; `dispute` is one of the values of `Dispute`, or
    another word of the service, and empty without one. `is_funded` tells that the service knows a
    time at which the customer has paid. `email_address` and `customer_name` are the customer's, as
    the service knows them. `unread` is what the answer says and nobody can tell what it means.
    """

    name: str
    is_this_order: bool
    kind: str = ""
    pays: str = ""
    receives: str = ""
    expires_at: datetime | None = None
    email_address: str = ""
    customer_name: str = ""
    dispute: str = ""
    is_funded: bool = False
    begun_at: datetime | None = None
    unread: frozenset[Unread] = frozenset()

    @property
    def is_over(self) -> bool:
        """Whether there is nothing left to cancel."""
        return self.name in _OVER

    @property
    def is_paid(self) -> bool:
        """Whether the customer has paid, or says so, and the order is not over."""
        return self.name in _PAID or (self.is_funded and not self.is_over)

    @property
    def is_open(self) -> bool:
        """Whether it waits for a payment: then it expires by itself."""
        return self.name in _OPEN and not self.is_funded and Unread.PAYMENT not in self.unread

    @property
    def unread_of_order(self) -> frozenset[Unread]:
        """What cannot be read of the order itself, whoever its customer is."""
        return self.unread - {Unread.CUSTOMER}

    @property
    def may_be_disputed(self) -> bool:
        """Whether cancelling takes away the right to raise a dispute about a payment."""
        is_at_issue = self.is_paid or bool(self.dispute) or bool(self.unread_of_order)
        return is_at_issue and not self.is_over

    @property
    def is_cancelled(self) -> bool:
        """Whether the service says, of exactly this order, that it is cancelled."""
        return self.is_this_order and self.name == State.CANCELLED

    def precaution(self, email_address: str) -> Precaution:
        """Return what the confirmation asks for before this order can be cancelled."""
        is_delicate = self.is_paid or self.dispute or self.unread
        if is_delicate or not self.belongs_to(email_address):
            return Precaution.LAST_FOUR
        return Precaution.SAY_SO if self.is_over else Precaution.NONE

    def belongs_to(self, email_address: str) -> bool:
        """Whether the order belongs to a customer, as far as the service says."""
        return not self.email_address or same_customer(self.email_address, email_address)


class Precaution(IntEnum):
    """What the confirmation asks for before yes can be said; a greater one asks for more."""

    NONE = 0
    SAY_SO = 1
    """Ticking a box: according to the service, there is nothing left to cancel."""
    LAST_FOUR = 2
    """Typing the last four characters of the reference: the order is paid, there is a dispute about
    it, it belongs to another customer, or one of these cannot be ruled out."""


@dataclass(frozen=True, slots=True)
class NotFound:
    """A look-up that returned no facts of an order, and why.

    `retry_after_s` is what a Retry-After header asked for, in seconds.
    """

    cause: Cause
    http_status: int | None = None
    retry_after_s: int | None = None

    @property
    def is_of_key(self) -> bool:
        """Whether the reference contains the secret key: then no request was sent."""
        return self.cause is Cause.KEY_IN_ORDER

"""What a look-up found of an order: its state in the service's words, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xb_desktop.outcome import Cause


@dataclass(frozen=True, slots=True)
class OrderState:
    """What the service says of an order.

    `name` is one of the documented states, or the service's own word as plain text. `is_this_order`
    tells whether the answer names the reference that was asked for: without it, nothing is settled.
    """

    name: str
    is_this_order: bool

    @property
    def is_cancelled(self) -> bool:
        """Whether the service says, of exactly this order, that it is cancelled."""
        return self.is_this_order and self.name == "Cancelled"


@dataclass(frozen=True, slots=True)
class NotFound:
    """The look-up gave nothing: why, in the words of outcomes."""

    cause: Cause
    http_status: int | None = None

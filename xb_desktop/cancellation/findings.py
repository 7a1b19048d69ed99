"""What a session finds out on its worker, handed to the window as it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from xb_desktop.journal.journal import AttemptRecord, Unwritable
    from xb_desktop.keys.keychain_problem import KeychainProblem
    from xb_desktop.orders.address import Address
    from xb_desktop.orders.order import Problem
    from xb_desktop.orders.order_state import NotFound, OrderState


@dataclass(frozen=True, slots=True)
class KeyState:
    """Whether there is a key for the address, or what keeps the keychain from telling."""

    saved: bool
    problem: KeychainProblem | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What the start found in the journal.

    `left_over` are attempts that an earlier run did not see the end of; `set_aside` is where a
    damaged journal was moved to; `unwritable` is why the journal cannot serve.
    """

    left_over: list[AttemptRecord]
    set_aside: Path | None = None
    unwritable: Unwritable | None = None


@dataclass(frozen=True, slots=True)
class Prospect:
    """What is known before somebody is asked to confirm: the key, and an earlier attempt.

    A `problem` means that nobody is asked, and that nothing is on record.
    """

    key: KeyState
    earlier: AttemptRecord | None = None
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class LookedUp:
    """What a look-up said, where and when it was asked (UTC), and whether it settled an attempt."""

    reference: str
    address: Address
    result: OrderState | NotFound
    at: datetime
    settled: bool = False

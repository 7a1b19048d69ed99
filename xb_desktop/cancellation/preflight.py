"""What is checked before an attempt asks for confirmation, and whether there is a key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xb_desktop.journal.attempt_record import AttemptRecord
    from xb_desktop.keys.keychain_problem import KeychainProblem
    from xb_desktop.orders.order import Problem


@dataclass(frozen=True, slots=True)
class KeyState:
    """Whether a key is saved for an address, or what keeps the keychain from saying so."""

    saved: bool
    problem: KeychainProblem | None = None


@dataclass(frozen=True, slots=True)
class Preflight:
    """What is known before the confirmation opens: the key, and an earlier attempt.

    With a `problem` no confirmation opens, and nothing is recorded.
    """

    key: KeyState
    earlier: AttemptRecord | None = None
    problem: Problem | None = None

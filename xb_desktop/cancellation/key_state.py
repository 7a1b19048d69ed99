"""Whether there is a key for an address."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xb_desktop.keys.keychain_problem import KeychainProblem


@dataclass(frozen=True, slots=True)
class KeyState:
    """Whether a key is saved for an address, or what keeps the keychain from saying so."""

    saved: bool
    problem: KeychainProblem | None = None

"""Whether there is a key for an address."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xb_desktop.keys.trouble import Trouble


@dataclass(frozen=True, slots=True)
class KeyState:
    """Whether a key is saved for an address, or what keeps the keychain from saying so."""

    saved: bool
    trouble: Trouble | None = None

"""One run of the program at one address: the key, the journal and the service, wired together.

Every method blocks and is called off the GUI thread. The heavy parts (httpx, keyring, sqlite3) are
imported when a method first needs them, on the caller's thread: the window is painted before.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from xb_desktop.outcome import Cause, NotSent

if TYPE_CHECKING:
    from pathlib import Path

    from xb_desktop.address import Address
    from xb_desktop.cancellation import Report
    from xb_desktop.journal import Journal
    from xb_desktop.keychain import Keychain, Trouble
    from xb_desktop.order import Order
    from xb_desktop.xendbridge import XendBridge


@dataclass(frozen=True, slots=True)
class KeyState:
    """Whether there is a key for the address, or what keeps the keychain from telling."""

    saved: bool
    trouble: Trouble | None = None


class Session:
    """What the window can have done for it, at the address of this run."""

    def __init__(self, address: Address, data_folder: Path) -> None:
        self.address = address
        self._data_folder = data_folder
        self._building = threading.Lock()
        self._keychain: Keychain | None = None

    def key_state(self) -> KeyState:
        """Look whether a key is there, without handing it on."""
        from xb_desktop.keychain import KeychainError

        try:
            return KeyState(saved=bool(self.keychain().read(self.address)))
        except KeychainError as error:
            return KeyState(saved=False, trouble=error.trouble)

    def save_key(self, key: str) -> Trouble | None:
        """Save a key in the system's keychain; return what kept it from being saved."""
        from xb_desktop.keychain import KeychainError

        try:
            self.keychain().save(self.address, key)
        except KeychainError as error:
            return error.trouble
        return None

    def keep_key(self, key: str) -> None:
        """Hold a key in memory until the program ends."""
        self.keychain().keep_for_session(self.address, key)

    def remove_key(self) -> Trouble | None:
        """Forget the key; return what kept it from being removed."""
        from xb_desktop.keychain import KeychainError

        try:
            self.keychain().remove(self.address)
        except KeychainError as error:
            return error.trouble
        return None

    def cancel(self, order: Order) -> Report:
        """Cancel a confirmed order, once, and put it on record. Never raises."""
        from xb_desktop import cancellation

        return cancellation.cancel(
            order, keychain=self.keychain(), journal=self.journal(), service=self.service()
        )

    def record_without_key(self, order: Order) -> Report:
        """Put on record that an order was not sent for want of a key."""
        from xb_desktop import cancellation

        return cancellation.record(
            order, NotSent(Cause.NO_KEY), journal=self.journal(), service=self.service()
        )

    def keychain(self) -> Keychain:
        """Return the one keychain of this run."""
        from xb_desktop.keychain import Keychain

        with self._building:
            if self._keychain is None:
                self._keychain = Keychain()
            return self._keychain

    def journal(self) -> Journal:
        """Return the journal of this run's data folder."""
        from xb_desktop.journal import Journal

        return Journal(self._data_folder)

    def service(self) -> XendBridge:
        """Return the service at this run's address."""
        from xb_desktop.xendbridge import XendBridge

        return XendBridge(self.address)

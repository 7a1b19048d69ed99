"""Practice: a service of our own on loopback, so that people can try everything without an order.

It speaks the same HTTP to the same client as the real service. Its orders live in memory; every
outcome has an order reference that brings it about, as test cards do for payments, and any other
reference is an open order that can be cancelled once. Window and README list the same references.
"""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING, Any

from xb_desktop.orders.address import Address
from xb_desktop.practice.references import PRACTICE_KEY
from xb_desktop.session import Session

if TYPE_CHECKING:
    from pathlib import Path

    from xb_desktop.keys.keychain import Keychain
    from xb_desktop.practice.practice_service import PracticeService
    from xb_desktop.service.xendbridge import XendBridge


class PracticeSession(Session):
    """A session against a practice service of its own, with a key that opens only that.

    The port listens from construction on, so that the address is known; who answers on it is
    imported and started with the first call, after the window is painted.
    """

    def __init__(
        self, data_folder: Path, log_folder: Path, lock_folder: Path | None = None
    ) -> None:
        self._listening = socket.create_server(("127.0.0.1", 0))
        port = self._listening.getsockname()[1]
        address = Address("http", "127.0.0.1", port)
        super().__init__(address, data_folder, log_folder, lock_folder)
        self._practice: PracticeService | None = None

    def _make_keychain(self) -> Keychain:
        from xb_desktop.keys.keychain import Keychain

        keychain = Keychain(_no_system_keychain)
        keychain.keep_for_session(self.address, PRACTICE_KEY)
        return keychain

    def service(self) -> XendBridge:
        """Return the practice service for one attempt or look-up; the first call starts it."""
        from xb_desktop.practice.practice_client import PracticeXendBridge
        from xb_desktop.practice.practice_service import PracticeService

        with self._building:
            if self._practice is None:
                self._practice = PracticeService(self._listening)
        return PracticeXendBridge(self.address)

    def close(self) -> None:
        """Stop listening, and answering if that has begun."""
        super().close()
        with self._building:
            if self._practice is not None:
                self._practice.close()
            self._listening.close()


def _no_system_keychain() -> Any:
    from xb_desktop.keys.keychain_problem import KeychainError, KeychainProblem

    raise KeychainError(KeychainProblem.ABSENT)

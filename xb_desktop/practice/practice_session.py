"""A session against the practice service, with a key that opens only that."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, NoReturn

from xb_desktop.keys.keychain import Keychain
from xb_desktop.keys.keychain_problem import KeychainError, KeychainProblem
from xb_desktop.practice.practice_orders import PRACTICE_KEY
from xb_desktop.session import Session

if TYPE_CHECKING:
    import socket

    from xb_desktop.cancellation.run_journal import RunJournal
    from xb_desktop.orders.address import Address
    from xb_desktop.practice.practice_service import PracticeService
    from xb_desktop.service.xendbridge import XendBridge


class PracticeSession(Session):
    """A session whose service answers on `listening`, from the first call until `close`."""

    is_practice = True

    def __init__(self, address: Address, journal: RunJournal, listening: socket.socket) -> None:
        keychain = Keychain(_no_system_keychain)
        keychain.keep_for_session(address, PRACTICE_KEY)
        super().__init__(address, journal, keychain)
        self._listening = listening
        self._making_service = threading.Lock()
        self._practice: PracticeService | None = None

    def service(self, address: Address) -> XendBridge:
        """Return the practice service for one attempt or look-up; the first call starts it."""
        from xb_desktop.practice.practice_client import PracticeXendBridge
        from xb_desktop.practice.practice_service import PracticeService

        with self._making_service:
            if self._practice is None:
                self._practice = PracticeService(self._listening)
        return PracticeXendBridge(address)

    def close(self) -> None:
        """Stop answering, if that has begun."""
        super().close()
        with self._making_service:
            if self._practice is not None:
                self._practice.close()


def _no_system_keychain() -> NoReturn:
    raise KeychainError(KeychainProblem.ABSENT)

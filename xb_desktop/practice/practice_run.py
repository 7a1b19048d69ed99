"""Practice mode: a built-in service on loopback, to try the program without a real order.

It speaks the same HTTP to the same client as the real service. Its orders are in memory. Each
outcome has its own order reference, like the test card numbers of a payment service; any other
reference is an open order that can be cancelled once. The window and the README list them.
"""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

from xb_desktop.orders.address import Address
from xb_desktop.run import Run

if TYPE_CHECKING:
    from xb_desktop.managed.policy import Policy
    from xb_desktop.session import Session
    from xb_desktop.system.data_folder import Folders


class PracticeRun(Run):
    """A run against a practice service of its own.

    The socket listens from construction on, so that the address is known. The service behind it is
    imported and started by the first call of `PracticeSession.service`.
    """

    is_practice = True

    def __init__(self, folders: Folders, policy: Policy | None = None) -> None:
        self._listening = socket.create_server(("127.0.0.1", 0))
        port = self._listening.getsockname()[1]
        super().__init__(Address("http", "127.0.0.1", port), folders, policy)

    def make_session(self) -> Session:
        """Make a session with a key that opens only the practice service."""
        from xb_desktop.practice.practice_session import PracticeSession

        return PracticeSession(self.address, self.journal, self._listening)

    def close(self) -> None:
        """Stop answering, and listening."""
        super().close()
        self._listening.close()

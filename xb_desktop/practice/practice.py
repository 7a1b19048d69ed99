"""Practice: a service of our own on loopback, so that people can try everything without an order.

It speaks the same HTTP to the same client as the real service. Its orders live in memory; every
outcome has an order reference that produces it, as test cards do for payments, and any other
reference is an open order that can be cancelled once. Window and README list the same references.
"""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

from xb_desktop.orders.address import Address
from xb_desktop.run import Run

if TYPE_CHECKING:
    from pathlib import Path

    from xb_desktop.session import Session


class PracticeRun(Run):
    """A run against a practice service of its own.

    The port listens from construction on, so that the address is known; who answers on it is
    imported and started with the first call, after the window is painted.
    """

    is_practice = True

    def __init__(self, data_folder: Path, log_folder: Path) -> None:
        self._listening = socket.create_server(("127.0.0.1", 0))
        port = self._listening.getsockname()[1]
        super().__init__(Address("http", "127.0.0.1", port), data_folder, log_folder)

    def make_session(self) -> Session:
        """Make a session with a key that opens only the practice service."""
        from xb_desktop.practice.practice_session import PracticeSession

        return PracticeSession(self.address, self.data_folder, self._listening)

    def close(self) -> None:
        """Stop answering, and listening."""
        super().close()
        self._listening.close()

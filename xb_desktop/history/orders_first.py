"""Work that can wait gives way to an order, from the press until its outcome. Light."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xb_desktop.system.stop import Stop

_LOOK_SECONDS = 0.1
"""How often whoever waits looks whether it is still wanted."""


class OrdersFirst:
    """Tells an export, a deletion and the search index when they may go on. For any thread."""

    def __init__(self) -> None:
        self._free = threading.Event()
        self._free.set()

    def hold(self, held: bool) -> None:  # noqa: FBT001 - Qt's signal hands it over
        """Let everything wait while an order is being cancelled, or not any more."""
        if held:
            self._free.clear()
        else:
            self._free.set()

    def let_pass(self, stop: Stop) -> bool:
        """Wait until no order is being cancelled; return whether to go on. Blocks."""
        while not stop.is_set:
            if self._free.wait(_LOOK_SECONDS):
                return not stop.is_set
        return False

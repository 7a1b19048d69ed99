"""What a run of the program leaves behind that has died while it was sending."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xb_desktop.journal.journal import AttemptRecord, Journal

if TYPE_CHECKING:
    from pathlib import Path

    from xb_desktop.orders.address import Address
    from xb_desktop.orders.order import Order


def leave_over(folder: Path, order: Order, address: Address) -> AttemptRecord:
    """Put an attempt on record in a data folder, whose run is dead."""
    dead = Journal(folder)
    attempt = dead.begin(order, address)
    assert dead._lock is not None
    dead._lock.release()
    return attempt

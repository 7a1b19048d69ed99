"""What a run of the program leaves behind that has died while it was sending."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xb_desktop.journal.attempt_record import AttemptRecord
from xb_desktop.journal.journal import Journal

if TYPE_CHECKING:
    from pathlib import Path

    from xb_desktop.orders.address import Address
    from xb_desktop.orders.order import Order


def leave_over(
    folder: Path, order: Order, address: Address, runs_folder: Path | None = None
) -> AttemptRecord:
    """Put an attempt on record in a data folder, whose run is dead."""
    dead = Journal(folder, runs_folder)
    attempt = dead.begin(order, address)
    dead.close()
    return attempt

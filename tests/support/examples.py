"""The order and the key that the tests cancel with, and where a test's run keeps its files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xb_desktop.orders.order import Order
from xb_desktop.system.data_folder import Folders

if TYPE_CHECKING:
    from pathlib import Path

KEY = "sk_test_0123456789abcdefCANARY"
"""The key of the tests; no file or output may ever hold it."""
EMAIL = "jane@example.com"
REFERENCE = "XB_0877e5692ee946f491bafab275d3d522"
ORDER = Order(EMAIL, REFERENCE)


def folders_in(folder: Path) -> Folders:
    """Return where a run of a test keeps what it writes."""
    return Folders(folder / "data", folder / "state", folder / "data")

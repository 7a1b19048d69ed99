"""The order and the key that the tests cancel with."""

from __future__ import annotations

from xb_desktop.orders.order import Order

KEY = "sk_test_0123456789abcdefCANARY"
"""The key of the tests; no file or output may ever hold it."""
EMAIL = "jane@example.com"
REFERENCE = "XB_0877e5692ee946f491bafab275d3d522"
ORDER = Order(EMAIL, REFERENCE)

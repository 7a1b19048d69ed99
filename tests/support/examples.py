"""The order and the key that the tests cancel with."""

from __future__ import annotations

KEY = "sk_test_0123456789abcdefCANARY"
"""The key of the tests; no file or output may ever hold it."""
EMAIL = "jane@example.com"
REFERENCE = "XB_0877e5692ee946f491bafab275d3d522"

"""The practice orders, one reference for each outcome, and the key of the practice service."""

from __future__ import annotations

CANCELLED = "XB_0877e5692ee946f491bafab275d3d522"
"""The reference of the service's own documentation."""
SLOW = "XB_00000000000000000000000000000008"
BAD_REQUEST = "XB_00000000000000000000000000000400"
KEY_REJECTED = "XB_00000000000000000000000000000401"
FORBIDDEN = "XB_00000000000000000000000000000403"
NOT_FOUND = "XB_00000000000000000000000000000404"
TOO_MANY = "XB_00000000000000000000000000000429"
UNREACHABLE = "XB_00000000000000000000000000000000"
FAULT = "XB_00000000000000000000000000000500"
DROPPED = "XB_0000000000000000000000000000dead"

EMAIL_ADDRESS = "jane@example.com"
"""The customer of the orders above; the first of them is pending until it is cancelled."""
WITHOUT_ORDER = "joe@example.com"
"""A customer without a pending order, as is any other that is not here."""
WITH_SEVERAL = "several@example.com"
WITH_FAULT = "fault@example.com"
"""A customer whose look-up fails."""
SEVERAL = ("XB_000000000000000000000000000000a1", "XB_000000000000000000000000000000a2")
PRACTICE_KEY = "practice-key"
SLOW_SECONDS = 8.0

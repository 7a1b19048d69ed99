"""A line for the local syslog socket, as the C library's syslog(3) writes it."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from xb_desktop.audit.event import is_unknown, text_of

if TYPE_CHECKING:
    from xb_desktop.audit.event import Event

_USER = 1 << 3
_INFO, _WARNING = 6, 4
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
"""Those of RFC 3164, whatever the locale."""


def priority(line: Event) -> int:
    """Return facility and severity in one number: user, and warning for an unknown outcome."""
    return _USER | (_WARNING if is_unknown(line) else _INFO)


def datagram(line: Event) -> bytes:
    """Return what is sent for an audit line."""
    now = time.localtime()
    clock = time.strftime("%H:%M:%S", now)
    moment = f"{_MONTHS[now.tm_mon - 1]} {now.tm_mday:2} {clock}"
    return f"<{priority(line)}>{moment} xb-desktop[{os.getpid()}]: {text_of(line)}".encode()

"""Writes an audit line to the log of the system: journald, syslog, or that of its vendor."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

from xb_desktop.audit import journald, windows_log
from xb_desktop.audit.event import is_unknown, text_of
from xb_desktop.system.log import describe, logger

if sys.platform != "win32":
    import socket
    import syslog

if TYPE_CHECKING:
    from xb_desktop.audit.event import Event

JOURNALD_SOCKET = "/run/systemd/journal/socket"
SYSLOG_SOCKET = "/dev/log"
LIMIT_SECONDS = 2.0
"""How long a log that does not read is waited for, before the next one is tried."""
_USER = 1 << 3
_INFO, _WARNING = 6, 4
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
"""Those of RFC 3164, whatever the locale."""

_log = logger(__name__)


def check() -> str:
    """Look whether a log would take a line, and return which one it is; writes nothing.

    The name is "journald", "syslog" or that of the platform. Raises `OSError` where no log does; on
    macOS never, for syslog(3) does not tell. Never waits.
    """
    if sys.platform == "win32":
        windows_log.check()
    elif sys.platform != "darwin":
        return _check_on_linux()
    return sys.platform


def write(line: Event) -> None:
    """Write an audit line; blocks for at most twice `LIMIT_SECONDS` on Linux. Raises `OSError`."""
    if sys.platform == "win32":
        windows_log.write(line)
    elif sys.platform == "darwin":
        # There, syslog(3) writes to the unified log; it does not tell whether it did.
        syslog.openlog("xb-desktop", 0, syslog.LOG_USER)
        syslog.syslog(_priority(line), text_of(line))
    else:
        _write_on_linux(line)


def _priority(line: Event) -> int:
    """Return facility and severity in one number: user, and warning for an unknown outcome."""
    return _USER | (_WARNING if is_unknown(line) else _INFO)


def _datagram(line: Event) -> bytes:
    """Return an audit line for the local syslog socket, as the C library's syslog(3) writes it."""
    now = time.localtime()
    clock = time.strftime("%H:%M:%S", now)
    moment = f"{_MONTHS[now.tm_mon - 1]} {now.tm_mday:2} {clock}"
    return f"<{_priority(line)}>{moment} xb-desktop[{os.getpid()}]: {text_of(line)}".encode()


if sys.platform != "win32":

    def _write_on_linux(line: Event) -> None:
        try:
            _send(JOURNALD_SOCKET, journald.entry(line))
        except OSError as error:
            _log.info("journald: %s; trying syslog", describe(error))
            _send(SYSLOG_SOCKET, _datagram(line))

    def _check_on_linux() -> str:
        try:
            _connected(JOURNALD_SOCKET).close()
        except OSError:
            _connected(SYSLOG_SOCKET).close()
            return "syslog"
        return "journald"

    def _send(path: str, datagram: bytes) -> None:
        with _connected(path) as connection:
            connection.send(datagram)

    def _connected(path: str) -> socket.socket:
        """Return a socket to a log: only of one that is connected does the system tell of room."""
        connection = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        connection.settimeout(LIMIT_SECONDS)
        try:
            connection.connect(path)
        except OSError:
            connection.close()
            raise
        return connection

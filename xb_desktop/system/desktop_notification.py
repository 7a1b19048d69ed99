"""Notifications of the desktop on Linux (freedesktop.org, "Desktop Notifications")."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jeepney.io.blocking import DBusConnection

_NAME = "org.freedesktop.Notifications"
_PATH = "/org/freedesktop/Notifications"
_ANSWER_SECONDS = 2.0
_AS_LONG_AS_THE_DESKTOP_LIKES = -1


class DesktopNotifier:
    """Shows messages on the desktop, over a connection that stays open.

    GNOME takes a message away when the program that sent it leaves the bus. Not Qt's own D-Bus:
    from Python it cannot send the unsigned number that the call needs.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._connection: DBusConnection | None = None

    def notify(self, title: str, text: str) -> bool:
        """Show a message; return whether the desktop took it. Blocks, and never raises."""
        with self._lock:
            try:
                return self._call(title, text)
            except (OSError, ImportError, LookupError, RuntimeError, ValueError):
                # No session bus, an address of one that leads nowhere, or nobody who answers.
                self.close()
                return False

    def close(self) -> None:
        """Leave the bus; messages that are still shown may go with it."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    def _call(self, title: str, text: str) -> bool:
        # keyring brings it, on Linux alone.
        from jeepney import DBusAddress, MessageType, new_method_call
        from jeepney.io.blocking import open_dbus_connection

        if self._connection is None:
            self._connection = open_dbus_connection()
        call = new_method_call(
            DBusAddress(_PATH, bus_name=_NAME, interface=_NAME),
            "Notify",
            "susssasa{sv}i",
            (title, 0, "xb-desktop", title, text, [], {}, _AS_LONG_AS_THE_DESKTOP_LIKES),
        )
        reply = self._connection.send_and_get_reply(call, timeout=_ANSWER_SECONDS)
        return reply.header.message_type is MessageType.method_return

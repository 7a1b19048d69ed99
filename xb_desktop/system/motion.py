"""Whether the desktop of Linux is to show no animations (XDG Desktop Portal, "Settings")."""

from __future__ import annotations

import sys

_NAME = "org.freedesktop.portal.Desktop"
_PATH = "/org/freedesktop/portal/desktop"
_SETTINGS = "org.freedesktop.portal.Settings"
_GNOME = "org.gnome.desktop.interface"
_ANSWER_SECONDS = 1.0


def is_unwanted() -> bool:
    """Whether somebody has turned animations off. Blocks for a second at most, and never raises.

    GNOME, and others that use its settings, tell the portal alone; KDE, Windows and macOS tell Qt's
    style.
    """
    if sys.platform != "linux":
        return False
    try:
        return _ask() is False
    except (OSError, ImportError, LookupError, RuntimeError, ValueError):
        # No session bus, an address of one that leads nowhere, or nobody who answers.
        return False


def _ask() -> object:
    """Return what the portal says of `enable-animations`; None where it says nothing."""
    # keyring brings it, on Linux alone.
    from jeepney import DBusAddress, MessageFlag, MessageType, new_method_call
    from jeepney.io.blocking import open_dbus_connection

    portal = DBusAddress(_PATH, bus_name=_NAME, interface=_SETTINGS)
    call = new_method_call(portal, "Read", "ss", (_GNOME, "enable-animations"))
    # A desktop without a portal need not start one for this.
    call.header.flags |= MessageFlag.no_auto_start
    with open_dbus_connection() as bus:
        reply = bus.send_and_get_reply(call, timeout=_ANSWER_SECONDS)
    if reply.header.message_type is not MessageType.method_return:
        return None
    value: object = reply.body[0]
    # A variant is its type and its value; this one is in another.
    while isinstance(value, tuple):
        value = value[1]
    return value

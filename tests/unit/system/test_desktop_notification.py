"""Messages on a Linux desktop: a call of the right types on a real bus, or quietly nothing."""

from __future__ import annotations

import sys
import threading
from contextlib import closing

import pytest

from xb_desktop.system.desktop_notification import DesktopNotifier

if sys.platform != "linux":
    pytest.skip("the desktops of Linux", allow_module_level=True)

from jeepney import DBusAddress, HeaderFields, Message, new_method_call, new_method_return
from jeepney.io.blocking import open_dbus_connection


def show_messages(address: str, shown: list[Message], ready: threading.Event) -> None:
    """Be the desktop for one message."""
    with open_dbus_connection(address) as connection:
        name = "org.freedesktop.Notifications"
        own = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
        request = new_method_call(own, "RequestName", "su", (name, 0))
        connection.send_and_get_reply(request, timeout=10)
        ready.set()
        while not shown:
            message = connection.receive(timeout=10)
            if message.header.fields.get(HeaderFields.member) == "Notify":
                shown.append(message)
                connection.send(new_method_return(message, "u", (7,)))


def test_a_message_is_a_call_of_the_specification(bus: str) -> None:
    """GNOME and others refuse one whose numbers are of another type."""
    shown: list[Message] = []
    ready = threading.Event()
    desktop = threading.Thread(target=show_messages, args=(bus, shown, ready))
    desktop.start()
    assert ready.wait(10)
    with closing(DesktopNotifier()) as notifier:
        assert notifier.notify("XB Desktop", "An outcome is there.")
    desktop.join(10)
    [message] = shown
    assert message.header.fields[HeaderFields.signature] == "susssasa{sv}i"
    assert message.body[3:5] == ("XB Desktop", "An outcome is there.")


def test_nobody_who_shows_messages(bus: str) -> None:
    """The bus says so, and nothing is shown."""
    del bus
    with closing(DesktopNotifier()) as notifier:
        assert not notifier.notify("XB Desktop", "An outcome is there.")


@pytest.mark.parametrize("address", [None, "", "unix:path=/nonexistent", "tcp:host=x", "nonsense"])
def test_no_bus(monkeypatch: pytest.MonkeyPatch, address: str | None) -> None:
    """It never raises, whatever the environment says."""
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    if address is not None:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    assert not DesktopNotifier().notify("XB Desktop", "An outcome is there.")

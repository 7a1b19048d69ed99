"""Messages on a Linux desktop: a call of the right types on a real bus, or quietly nothing."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from xb_desktop.system.desktop_notification import DesktopNotifier

if sys.platform != "linux":
    pytest.skip("the desktops of Linux", allow_module_level=True)

from jeepney import DBusAddress, HeaderFields, Message, new_method_call, new_method_return
from jeepney.io.blocking import open_dbus_connection

CONFIGURATION = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path={path}</listen>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
<allow own="*"/></policy>
</busconfig>"""


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Start a bus for this test, and return its address."""
    program = shutil.which("dbus-daemon")
    if program is None:
        pytest.skip("dbus-daemon is not installed")
    configuration = tmp_path / "bus.conf"
    configuration.write_text(CONFIGURATION.format(path=tmp_path / "bus"))
    command = [program, f"--config-file={configuration}", "--nofork", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as daemon:
        assert daemon.stdout is not None
        address = daemon.stdout.readline().strip()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address
        daemon.terminate()


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

"""The part of a desktop's portal that tells its settings: `python -m tests.support.portal`."""

from __future__ import annotations

from jeepney import HeaderFields, MessageType, new_error, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

NAME = "org.freedesktop.portal.Desktop"
APPEARANCE = "org.freedesktop.appearance"
DARK, LIGHT = 1, 2
"""What the portal means by them (XDG Desktop Portal, "Settings", `color-scheme`)."""


def main() -> None:
    """Answer that it is dark, and without animations, until this process is ended."""
    with open_dbus_connection("SESSION") as bus:
        bus.send_and_get_reply(message_bus.RequestName(NAME))
        while True:
            call = bus.receive()
            if call.header.message_type != MessageType.method_call:
                continue
            if call.header.fields.get(HeaderFields.member) == "ReadAll":
                body = ({APPEARANCE: {"color-scheme": ("u", DARK)}},)
                bus.send(new_method_return(call, "a{sa{sv}}", body))
            elif call.body == ("org.gnome.desktop.interface", "enable-animations"):
                bus.send(new_method_return(call, "v", (("v", ("b", False)),)))
            else:
                bus.send(new_error(call, f"{NAME}.NotFound"))


if __name__ == "__main__":
    main()

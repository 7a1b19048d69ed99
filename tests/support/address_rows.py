"""The list of addresses in the settings, as somebody reads it."""

from __future__ import annotations

from PySide6.QtWidgets import QListWidget

from tests.support.desk import Desk


def open_settings(desk: Desk) -> None:
    """Open the settings and wait until the keychain has told of every key."""
    desk.press("Settings")
    desk.qtbot.waitUntil(lambda: bool(rows(desk)) and "checking" not in " ".join(rows(desk)))


def rows(desk: Desk) -> list[str]:
    """Return what the list of addresses says."""
    found = desk.find(QListWidget, "Addresses")
    return [found.item(index).text() for index in range(found.count())]

"""Brings the window of the first program to the front when the program is started again."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def bring_to_front(window: QWidget, activation: str | None) -> None:
    """Show a window, or the dialog that is open above it, in front of all others.

    `activation` is the token with which Wayland allows it to the second start. If the system does
    not allow it, the window asks for attention in that system's way.
    """
    if activation and QApplication.platformName().startswith("wayland"):
        # Qt reads and removes it when it activates a window.
        os.environ["XDG_ACTIVATION_TOKEN"] = activation
    window.setWindowState(window.windowState() & ~QtCore.Qt.WindowState.WindowMinimized)
    window.show()
    front = QApplication.activeModalWidget() or window
    front.raise_()
    front.activateWindow()
    if not front.isActiveWindow():
        QApplication.alert(window)

"""Sees the keys of every window before the window does. On Linux alone, by `PLATFORMS`."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication, QWindow

PLATFORMS = {"xcb", "wayland"}


class KeyFilter(QObject):
    """Keeps from a window the keys that `filtered_keys` takes, which comes with the first key."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        application = cast("QGuiApplication", QApplication.instance())
        application.focusWindowChanged.connect(self._follow)
        self._follow(application.focusWindow())

    def _follow(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return whether the window does not get the event."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            from xb_desktop.gui.filtered_keys import is_taken

            return is_taken(event)
        return super().eventFilter(watched, event)

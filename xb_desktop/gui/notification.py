"""Tells through the system that an outcome is there, where nobody can see it in the window."""

from __future__ import annotations

import sys
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from xb_desktop.gui.single_instance.activation import bring_to_front
from xb_desktop.system.desktop_notification import DesktopNotifier

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from xb_desktop.gui.background import Background

_SHOWN_MS = 15_000
_ACTIVE_AGAIN_MS = 300
"""When the question has closed, the system takes a moment to make the window active again; and Qt
takes one to see that it is not active any more."""


class Notification(QObject):
    """Marks the window as one that wants attention, and shows a message of the system's.

    That names no order and no customer: others may see the screen. On Linux the desktop shows it;
    elsewhere an icon beside the clock has to, which goes again. What fails is left at that: the
    outcome is in the window.
    """

    def __init__(self, window: QWidget, background: Background) -> None:
        super().__init__(window)
        self._window = window
        self._background = background
        self._desktop = DesktopNotifier()

    def show_if_unseen(self) -> None:
        """Show it where the window is minimised, or another program's is active."""
        QTimer.singleShot(_ACTIVE_AGAIN_MS, self, self._show_if_unseen)

    def _show_if_unseen(self) -> None:
        if QApplication.activeWindow() is not None and not self._window.isMinimized():
            return
        QApplication.alert(self._window)
        title = "XB Desktop"
        text = self.tr("The outcome of a cancellation has arrived. Open the window to read it.")
        if sys.platform.startswith("linux"):
            self._background.run(
                lambda: self._desktop.notify(title, text), lambda _: None, lambda: None
            )
        elif QSystemTrayIcon.isSystemTrayAvailable():
            self._icon.show()
            self._icon.showMessage(title, text, self._icon.icon(), _SHOWN_MS)
            QTimer.singleShot(_SHOWN_MS, self._icon, self._icon.hide)

    @cached_property
    def _icon(self) -> QSystemTrayIcon:
        icon = QSystemTrayIcon(QApplication.windowIcon(), self)
        icon.messageClicked.connect(lambda: bring_to_front(self._window, None))
        return icon

"""What the first paint does not show, and a person may need soon after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from xb_desktop.gui.cancel.getting_started import GettingStarted
from xb_desktop.gui.menus import Menus
from xb_desktop.gui.signals import Signals
from xb_desktop.gui.widgets.focus_ring import show_focus
from xb_desktop.resources import resource

if TYPE_CHECKING:
    from xb_desktop.gui.main_window import MainWindow
    from xb_desktop.run import Run


class Completion(QObject):
    """The menus, shortcut and icon of a window that is painted, and how it hears of its end."""

    def __init__(self, window: MainWindow, run: Run) -> None:
        super().__init__(window)
        self._place = window.page.help_place
        self._getting_started: GettingStarted | None = None
        application = cast("QApplication", QApplication.instance())
        application.commitDataRequest.connect(window.allow_logout)
        # The picture of xb-desktop.svg: to paint that one takes 1.6 MB for the rest of the run.
        application.setWindowIcon(QIcon(resource("icons/xb-desktop.png")))
        self._signals = Signals(self)
        self._signals.received.connect(window.end_soon)
        window.page.form.add_shortcut()
        show_focus()
        self.menus = Menus(window.order_menu, window.help_menu, run)
        self.menus.settings_wanted.connect(window.open_settings)
        self.menus.check_wanted.connect(window.check_form)
        self.menus.find_wanted.connect(window.find_order)

    def show_getting_started(self) -> None:
        """Show what to do first."""
        self._getting_started = GettingStarted()
        self._place.addWidget(self._getting_started)

    def hide_getting_started(self) -> bool:
        """Hide it, once it has been done; return whether it was shown."""
        shown, self._getting_started = self._getting_started, None
        if shown is not None:
            shown.hide()
        return shown is not None

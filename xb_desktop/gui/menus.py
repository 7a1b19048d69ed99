"""The menu bar: what is needed seldom, and by whoever looks for it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QMessageBox

from xb_desktop import __version__
from xb_desktop.gui.cancel.getting_started import start_practice
from xb_desktop.system.data_folder import path_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from xb_desktop.run import Run


class Menus(QObject):
    """The two menus of the window.

    Signals:
        check_wanted(): the order in the form is to be looked up.
        find_wanted(): the pending order of the customer in the form is to be found.
        settings_wanted(): the settings are to be opened.
    """

    check_wanted = Signal()
    find_wanted = Signal()
    settings_wanted = Signal()

    def __init__(self, order: QMenu, help_menu: QMenu, run: Run) -> None:
        super().__init__(order)
        self.order = order
        self.help = help_menu
        self._log_folder = run.log_folder
        self.check = _add(self.order, self.tr("&Check order"))
        self.check.triggered.connect(self.check_wanted)
        self.find = _add(self.order, self.tr("&Find order"))
        self.find.triggered.connect(self.find_wanted)
        self.settings = _add(self.order, self.tr("&Settings…"))
        self.settings.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.settings.triggered.connect(self.settings_wanted)
        if not run.is_practice:
            _add(self.help, self.tr("&Practice mode")).triggered.connect(start_practice)
        _add(self.help, self.tr("Open &log folder")).triggered.connect(self._show_log)
        about = _add(self.help, self.tr("&About XB Desktop"))
        about.setMenuRole(QAction.MenuRole.AboutRole)
        about.triggered.connect(self._tell_about)

    def _show_log(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(path_text(self._log_folder)))

    def _tell_about(self) -> None:
        QMessageBox.about(
            self.help.window(),
            self.tr("About XB Desktop"),
            self.tr("XB Desktop {version} lets you cancel one XendBridge order by hand.").format(
                version=__version__
            ),
        )


def _add(menu: QMenu, text: str) -> QAction:
    action = QAction(text, menu)
    menu.addAction(action)
    return action

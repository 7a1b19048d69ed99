"""The menu bar: what is needed seldom, and by whoever looks for it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices

from xb_desktop.system.data_folder import path_text

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QMenu


class Menus(QObject):
    """What the two menus of the window hold.

    Signals:
        check_wanted(): the order in the form is to be looked up.
        settings_wanted(): the settings are to be opened.
    """

    check_wanted = Signal()
    settings_wanted = Signal()

    def __init__(self, order: QMenu, help_menu: QMenu, log_folder: Path) -> None:
        super().__init__(order)
        self._help = help_menu
        self._log_folder = log_folder
        self.check = _add(order, self.tr("&Check order"))
        self.check.triggered.connect(self.check_wanted)
        self.settings = _add(order, self.tr("&Settings…"))
        self.settings.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.settings.triggered.connect(self.settings_wanted)
        _add(help_menu, self.tr("Open &log folder")).triggered.connect(self._show_log)
        about = _add(help_menu, self.tr("&About XB Desktop"))
        about.setMenuRole(QAction.MenuRole.AboutRole)
        about.triggered.connect(self._tell_about)

    def offer_practice(self) -> None:
        """Let practice mode be opened beside real work."""
        practice = QAction(self.tr("&Practice mode"), self._help)
        practice.triggered.connect(_start_practice)
        self._help.insertAction(self._help.actions()[0], practice)

    def _show_log(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(path_text(self._log_folder)))

    def _tell_about(self) -> None:
        from PySide6.QtWidgets import QMessageBox

        from xb_desktop import __version__

        QMessageBox.about(
            self._help.window(),
            self.tr("About XB Desktop"),
            self.tr("XB Desktop {version} lets you cancel one XendBridge order by hand.").format(
                version=__version__
            ),
        )


def _add(menu: QMenu, text: str) -> QAction:
    action = QAction(text, menu)
    menu.addAction(action)
    return action


def _start_practice() -> None:
    from xb_desktop.gui.cancel.getting_started import start_practice

    start_practice()

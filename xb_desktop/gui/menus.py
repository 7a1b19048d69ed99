"""The menu bar: what is needed seldom, and by whoever looks for it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication, QKeySequence

from xb_desktop.gui.cancel.getting_started import start_practice
from xb_desktop.gui.edit_menu import EditMenu
from xb_desktop.system.data_folder import path_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from xb_desktop.gui.cancel.controller import CancelController
    from xb_desktop.gui.main_window import MainWindow
    from xb_desktop.run import Run


class Menus(QObject):
    """What is in the four menus of the window.

    Signals:
        check_wanted(): the order in the form is to be looked up.
        history_wanted(): the history is to be opened.
        find_wanted(): the pending order of the customer in the form is to be found.
        settings_wanted(): the settings are to be opened.
        check_computer_wanted(): this computer is to be checked.
        on_top_wanted(bool): the window is to stay above all others, or not any more.
    """

    check_wanted = Signal()
    find_wanted = Signal()
    history_wanted = Signal()
    settings_wanted = Signal()
    check_computer_wanted = Signal()
    on_top_wanted = Signal(bool)

    def __init__(self, window: MainWindow, run: Run, *, is_on_top: bool) -> None:
        super().__init__(window)
        self._window = window
        self._log_folder = run.log_folder
        self.order = window.order_menu
        self.view = window.view_menu
        self.help = window.help_menu
        self.edit = EditMenu(window)
        self._name_menus()
        self._fill_order()
        self._fill_view(is_on_top=is_on_top)
        self._fill_help(is_practice=run.is_practice)

    def follow(self, controller: CancelController) -> None:
        """Disable what cannot be done while an order is being cancelled or looked up."""
        controller.held.connect(self.settings.setDisabled)
        controller.held.connect(self.find.setDisabled)
        controller.checking.connect(self.check.setDisabled)
        self.edit.follow(controller)

    def _name_menus(self) -> None:
        """Give the menus names that stay: not before the first paint, which shows none of them."""
        for menu, identifier in (
            (self.order, "Order"),
            (self._window.edit_menu, "Edit"),
            (self.view, "View"),
            (self.help, "Help"),
        ):
            menu.menuAction().setObjectName(identifier)
            # It would otherwise be called by the name of the program.
            menu.setAccessibleName(menu.title().replace("&", ""))

    def _fill_order(self) -> None:
        self.check = _add(self.order, self.tr("&Check order"), "Check order")
        self.check.triggered.connect(self.check_wanted)
        self.find = _add(self.order, self.tr("&Find order"), "Find order")
        self.find.triggered.connect(self.find_wanted)
        history = _add(self.order, self.tr("&History…"), "History", self.tr("Ctrl+H"))
        history.triggered.connect(self.history_wanted)
        self.settings = _add(self.order, self.tr("&Settings…"), "Settings")
        self.settings.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.settings.triggered.connect(self.settings_wanted)
        self.order.addSeparator()
        # There is one window: to close it is to quit.
        self.quit = _add(self.order, self.tr("&Quit"), "Quit", self.tr("Ctrl+Q"), self.tr("Ctrl+W"))
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        self.quit.triggered.connect(self._window.close)

    def _fill_view(self, *, is_on_top: bool) -> None:
        self.on_top = _add(self.view, self.tr("&Keep on top"), "Keep on top")
        self.on_top.setCheckable(True)
        self.on_top.setChecked(is_on_top)
        # No program can ask for that there.
        self.on_top.setEnabled(not QGuiApplication.platformName().startswith("wayland"))
        self.on_top.toggled.connect(self.on_top_wanted)

    def _fill_help(self, *, is_practice: bool) -> None:
        guide = _add(self.help, self.tr("&User guide"), "User guide", self.tr("F1"))
        guide.triggered.connect(self._show_guide)
        keys = _add(self.help, self.tr("&Keyboard shortcuts"), "Keyboard shortcuts")
        keys.triggered.connect(self._show_shortcuts)
        self.help.addSeparator()
        if not is_practice:
            _add(self.help, self.tr("&Practice mode"), "Practice mode").triggered.connect(
                start_practice
            )
        check = _add(self.help, self.tr("&Check this computer…"), "Check this computer")
        check.triggered.connect(self.check_computer_wanted)
        _add(self.help, self.tr("Open &log folder"), "Open log folder").triggered.connect(
            self._show_log
        )
        about = _add(self.help, self.tr("&About XB Desktop"), "About XB Desktop")
        about.setMenuRole(QAction.MenuRole.AboutRole)
        about.triggered.connect(self._show_about)

    def _show_log(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(path_text(self._log_folder)))

    def _show_guide(self) -> None:
        from xb_desktop.gui.help.guide import guide

        guide(self._window).open()

    def _show_shortcuts(self) -> None:
        from xb_desktop.gui.help.shortcuts import shortcuts

        shortcuts(self._window).open()

    def _show_about(self) -> None:
        from xb_desktop.gui.help.about import about

        about(self._window).open()


def _add(menu: QMenu, text: str, identifier: str, *keys: str) -> QAction:
    action = QAction(text, menu)
    action.setObjectName(identifier)
    # `setShortcut` would load the namespace `Qt`, for all that it accepts as well.
    action.setShortcuts([QKeySequence(each) for each in keys])
    menu.addAction(action)
    return action

"""What the first paint does not show, and a person may need soon after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from xb_desktop.gui.cancel.getting_started import GettingStarted
from xb_desktop.gui.cancel.recent_attempts import RecentAttempts
from xb_desktop.gui.history.retention import Retention
from xb_desktop.gui.key_filter import PLATFORMS, KeyFilter
from xb_desktop.gui.menus import Menus
from xb_desktop.gui.notification import Notification
from xb_desktop.gui.widgets.focus_ring import show_focus
from xb_desktop.gui.window_size import WindowSize
from xb_desktop.history.orders_first import OrdersFirst
from xb_desktop.resources import resource

if TYPE_CHECKING:
    from xb_desktop.check.subject import Subject
    from xb_desktop.gui.background import Background
    from xb_desktop.gui.cancel.controller import CancelController
    from xb_desktop.gui.help.check_dialog import CheckDialog
    from xb_desktop.gui.loaded import Loaded
    from xb_desktop.gui.main_window import MainWindow
    from xb_desktop.run import Run
    from xb_desktop.settings import Settings


class Completion(QObject):
    """What a window gets once it is painted: menus, icon, shortcut, size and earlier attempts.

    Signals:
        attempts_deleted(): old attempts have been deleted by themselves.
    """

    attempts_deleted = Signal()

    def __init__(
        self, window: MainWindow, run: Run, background: Background, settings: Settings
    ) -> None:
        super().__init__(window)
        self._window = window
        self._run = run
        self._background = background
        self._settings = settings
        self._check_dialog: CheckDialog | None = None
        self._place = window.page.help_place
        self._getting_started: GettingStarted | None = None
        application = cast("QApplication", QApplication.instance())
        # The picture of xb-desktop.svg: to paint that one takes 1.6 MB for the rest of the run.
        application.setWindowIcon(QIcon(resource("icons/xb-desktop.png")))
        window.page.form.add_shortcut()
        show_focus()
        if application.platformName() in PLATFORMS:
            # In this order: of two filters of a window, the later one is asked first.
            KeyFilter(self)
        self.menus = Menus(window, run, is_on_top=settings.keeps_on_top and not run.is_practice)
        self.menus.settings_wanted.connect(window.open_settings)
        self.menus.check_wanted.connect(
            lambda: window.do_in_turn(lambda it: it.controller.look_ups.check_form())
        )
        self.menus.find_wanted.connect(lambda: window.do(lambda it: it.controller.look_ups.find()))
        self.menus.history_wanted.connect(window.open_history)
        self.menus.on_top_wanted.connect(self._keep_on_top)
        self.menus.check_computer_wanted.connect(self._check_computer)
        self.recent = RecentAttempts(window, run, background)
        self.recent.use_wanted.connect(
            lambda *order: window.do(lambda it: it.controller.fill_again(*order))
        )
        self.recent.history_wanted.connect(window.open_history)
        self.orders_first = OrdersFirst()
        if not run.is_practice:
            self._retention = Retention(run, background, settings, self.orders_first, self)
            self._retention.announced.connect(self._tell_retention)
            self._retention.deleted.connect(self.recent.refresh)
            self._retention.deleted.connect(self.attempts_deleted)
        self.size = WindowSize(window, self.recent, settings)
        self._add_ticket_and_reason()
        self._notification = Notification(window, background)

    def follow(self, controller: CancelController) -> None:
        """Keep the menus and the list of attempts up to date with what happens on the page."""
        self.menus.follow(controller)
        controller.held.connect(self.orders_first.hold)
        controller.settled.connect(self.recent.refresh)
        controller.settled.connect(self._notification.show_if_unseen)
        controller.flow.settled_late.connect(self.recent.refresh)
        controller.flow.settled_late.connect(self._notification.show_if_unseen)
        controller.looked_up.connect(self.recent.refresh)

    def _add_ticket_and_reason(self) -> None:
        """Add the fields that the settings ask for.

        With the first key, as what acts on them, they would move what is below from the pointer.
        """
        if self._settings.records_ticket or self._settings.records_reason:
            from xb_desktop.gui.cancel.ticket_and_reason import TicketAndReason

            form = self._window.page.form
            form.more = TicketAndReason(form, self._settings)
            form.more.refresh()

    def _tell_retention(self, count: int, days: int) -> None:
        """Tell of attempts that will be deleted; only what was told is deleted by itself."""

        def tell(loaded: Loaded) -> None:
            loaded.controller.notices.add_retention(count, days)
            self._settings.has_told_retention = True

        self._window.do(tell)

    def _keep_on_top(self, wanted: bool) -> None:  # noqa: FBT001 - Qt's signal hands it over
        """Keep the window above those of other programs, or not any more, and remember it."""
        where = self._window.pos()
        self._window.setWindowFlag(QtCore.Qt.WindowType.WindowStaysOnTopHint, wanted)
        # Qt hides a window of which that changes.
        self._window.move(where)
        self._window.show()
        if not self._run.is_practice:
            self._settings.keeps_on_top = wanted

    def _check_computer(self) -> None:
        """Check this computer; the dialog is created once."""
        from xb_desktop.gui.help.check_dialog import CheckDialog

        if self._check_dialog is None:
            self._check_dialog = CheckDialog(self._subject, self._background, self._window)
        self._check_dialog.open()

    def _subject(self) -> Subject:
        """Return what is to be checked: this run, at the address that is in use now."""
        from xb_desktop.check.subject import Subject

        return Subject.under(
            self._settings,
            self._run.policy,
            address=self._window.place.address,
            data_folder=self._run.data_folder,
            former_folder=self._run.former_folder,
            is_practice=self._run.is_practice,
        )

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

"""What acts on the window: everything that is loaded when somebody begins to use it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from xb_desktop.gui.cancel.controller import CancelController
from xb_desktop.gui.settings.address_list import AddressList
from xb_desktop.gui.settings.key_search import KeySearch
from xb_desktop.gui.settings.settings_dialog import SettingsDialog
from xb_desktop.gui.shutdown import ShutdownGuard
from xb_desktop.gui.widgets.badge import Kind
from xb_desktop.gui.widgets.busy_indicator import follow_desktop

if TYPE_CHECKING:
    from xb_desktop.gui.background import Background
    from xb_desktop.gui.cancel.page import CancelPage
    from xb_desktop.gui.history.history_window import HistoryWindow
    from xb_desktop.gui.widgets.badge import Place
    from xb_desktop.history.orders_first import OrdersFirst
    from xb_desktop.session import Session
    from xb_desktop.settings import Settings


class Loaded(QObject):
    """The controller of the page, the settings dialog, and what guards the window's closing.

    Signals:
        place_chosen(Place): orders are to be cancelled there from now on.
        restart_wanted(): the program is to be closed and started again.
        attempts_deleted(): attempts are not in the journal any more.
    """

    place_chosen = Signal(object)
    attempts_deleted = Signal()
    restart_wanted = Signal()

    def __init__(
        self,
        page: CancelPage,
        session: Session,
        background: Background,
        settings: Settings,
        place: Place,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._session = session
        self._background = background
        self._settings = settings
        self._history: HistoryWindow | None = None
        self._is_practice = place.kind is Kind.PRACTICE
        self.controller = CancelController(page, session, background, settings, place)
        follow_desktop(background)
        self.shutdown = ShutdownGuard(page.window(), self.controller.flow)

    def open_settings(self) -> None:
        """Open the settings."""
        self._settings_dialog.open_with()

    def open_history(self, orders_first: OrdersFirst) -> None:
        """Open the history; the first time, it is made. `orders_first` holds what can wait."""
        if self._history is None:
            from xb_desktop.gui.history.history_window import HistoryWindow

            history = HistoryWindow(
                self._session,
                self._background,
                self._settings,
                orders_first,
                self.controller.flow.is_out_for,
                self._page.window(),
            )
            history.use_wanted.connect(self._use_again)
            history.looked_up.connect(self.controller.look_ups.tell)
            history.deleted.connect(self.attempts_deleted)
            history.quit_wanted.connect(self._page.window().close)
            self.controller.settled.connect(history.refresh)
            self.controller.flow.settled_late.connect(history.refresh)
            self.controller.order_settled.connect(history.drop_look_ups)
            self._history = history
        self._history.open()

    def refresh_history(self) -> None:
        """Read the history again, if it is open."""
        if self._history is not None:
            self._history.refresh()

    def _use_again(self, email_address: str, reference: str) -> None:
        window = self._page.window()
        window.activateWindow()
        self.controller.fill_again(email_address, reference)

    @cached_property
    def _settings_dialog(self) -> SettingsDialog:
        """The dialog, created once: what was typed and not saved is still there the next time."""
        addresses = None
        if not self._is_practice:
            addresses = AddressList(
                self._session,
                self._background,
                self._settings,
                can_move=lambda: self.controller.flow.can_move,
            )
            addresses.chosen.connect(self._use_place)
            addresses.key_replaced.connect(self.controller.outcome.offer_retry)
        key_search = KeySearch(self._session, self._background)
        dialog = SettingsDialog(self._settings, addresses, key_search, self._page.window())
        dialog.looks_up_chosen.connect(self._choose_look_up)
        dialog.copies_chosen.connect(self._choose_copies)
        dialog.restart_wanted.connect(self.restart_wanted)
        dialog.recorded_chosen.connect(self.controller.form.more.refresh)
        return dialog

    def _use_place(self, place: Place) -> None:
        is_other = place.address != self._session.address
        if not self.controller.use_place(place):
            return
        if is_other:
            self._settings.address_in_use = place.address
        self.place_chosen.emit(place)

    def _choose_look_up(self, wanted: bool) -> None:  # noqa: FBT001 - Qt's signal hands it over
        self.controller.flow.looks_up = wanted
        self._settings.looks_up_before_confirming = wanted

    def _choose_copies(self, wanted: bool) -> None:  # noqa: FBT001 - Qt's signal hands it over
        self.controller.outcome.copies_at_once = wanted
        self._settings.copies_results = wanted

"""The window: address, form, button and outcome in one quiet column."""

from __future__ import annotations

from functools import cached_property, partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from xb_desktop.gui.cancel.form import Form
from xb_desktop.gui.in_turn import in_turn
from xb_desktop.gui.widgets.badge import Badge, Kind, Place
from xb_desktop.gui.widgets.labels import plain_label, scrolling
from xb_desktop.settings import Settings

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QSessionManager
    from PySide6.QtWidgets import QLabel

    from xb_desktop.cancellation.findings import Found, LookedUp
    from xb_desktop.gui.background import Background
    from xb_desktop.gui.cancel.cancel_flow import CancelFlow
    from xb_desktop.gui.cancel.field import Field
    from xb_desktop.gui.cancel.look_up_flow import LookUpFlow
    from xb_desktop.gui.cancel.outcome_panel import OutcomePanel
    from xb_desktop.gui.cancel.ticket_paste import TicketPaste
    from xb_desktop.gui.keys.key_flow import KeyFlow
    from xb_desktop.gui.menus import Menus
    from xb_desktop.gui.notices.notices import Notices
    from xb_desktop.gui.settings.settings_dialog import SettingsDialog
    from xb_desktop.gui.shutdown import ShutdownGuard
    from xb_desktop.gui.widgets.busy_indicator import BusyIndicator
    from xb_desktop.orders.link import Filling, HandOver
    from xb_desktop.orders.order import Order, Problem
    from xb_desktop.orders.outcome import Report
    from xb_desktop.session import Session
    from xb_desktop.settings import Failure

_LOADED_AHEAD = (
    "orders.outcome",
    "orders.order_state",
    "texts.wording",
    "gui.cancel.order_facts",
    "gui.cancel.confirmation",
    "gui.keys.key_dialog",
    "gui.cancel.cancel_flow",
    "gui.notices.notices",
)
"""The modules of an order's way through the window, in slices that keep no key waiting."""


class MainWindow(QMainWindow):
    """Everything a person does with one order happens here.

    Only what is to be seen at once is made before the window is shown. Every other part is made
    when it is first needed, and what the first order needs in any case as soon as somebody types.

    Signals:
        painted(): the window is on the screen for the first time.
    """

    painted = Signal()

    def __init__(self, session: Session, background: Background, *, practice: bool) -> None:
        super().__init__()
        self._session = session
        self._background = background
        self._practice = practice
        self._is_painted = False
        self._is_prepared = False
        self._order: Order | None = None
        self._getting_started: QWidget | None = None
        self._settings = Settings()
        self._place = self._first_place()
        # Outside a dialog, Return presses a focused button only where it says so.
        self._settings_button = QPushButton(autoDefault=True)
        self._badge = Badge(beside=self._settings_button)
        self._badge.show_place(self._place)
        self.form = Form()
        self._button = QPushButton(default=True)
        self._order_menu = self.menuBar().addMenu(self.tr("O&rder"))
        self._help_menu = self.menuBar().addMenu(self.tr("&Help"))
        self._lay_out()
        self._name_parts()
        self._button.clicked.connect(self._submit)
        self._settings_button.clicked.connect(self._open_settings)
        self._settings.failed.connect(self._tell_settings_failed)
        self.form.submitted.connect(self._submit)
        self.form.edited.connect(self._on_edited)
        self.form.filled.connect(self._prepare)
        self.form.changed.connect(self._on_changed)
        self.form.ticket_pasted.connect(self._take_ticket)
        self.form.told.connect(self._tell)
        self.form.focus_first_empty()

    def _first_place(self) -> Place:
        address = self._session.address
        if self._practice:
            return Place(address, Kind.PRACTICE)
        return Place.of(address, self._settings.named(address))

    def _lay_out(self) -> None:
        column = QWidget()
        layout = QVBoxLayout(column)
        layout.setContentsMargins(20, 16, 20, 20)
        layout.setSpacing(14)
        actions = QHBoxLayout()
        actions.addStretch(1)
        actions.addWidget(self._button)
        self._above = _room(layout)
        layout.addWidget(self._badge)
        layout.addWidget(self.form)
        layout.addLayout(actions)
        self._room_for_busy = _room(layout)
        self._room_for_note = _room(layout)
        self._room_for_outcome = _room(layout)
        self._room_for_beginners = _room(layout)
        if self._practice:
            self._add_practice()
        layout.addStretch(1)
        self._scroll = scrolling(column)
        self.setCentralWidget(self._scroll)

    def _add_practice(self) -> None:
        from xb_desktop.gui.cancel.practice_list import PracticeList, practice_banner

        orders = PracticeList()
        orders.chosen.connect(self._fill_practice)
        self._above.addWidget(practice_banner())
        self._room_for_beginners.addWidget(orders)

    def _name_parts(self) -> None:
        title = self._place.title
        self.setWindowTitle(self.tr("{name} \N{EM DASH} XB Desktop").format(name=title))
        self._button.setText(self.tr("&Cancel order"))
        self._button.setAccessibleName(self.tr("Cancel order"))
        self._settings_button.setText(self.tr("&Settings"))
        self._settings_button.setAccessibleName(self.tr("Settings"))

    @cached_property
    def _flow(self) -> CancelFlow:
        from xb_desktop.gui.cancel.cancel_flow import CancelFlow

        flow = CancelFlow(self._session, self._background, self._place, self)
        flow.looks_up = self._settings.looks_up_before_confirming
        flow.waiting_for_keychain.connect(self._wait_for_keychain)
        flow.waiting_for_person.connect(self._busy.end)
        flow.sending.connect(self._on_sending)
        flow.waiting_for_answer.connect(self._on_waiting_for_answer)
        flow.kept.connect(self._on_kept)
        flow.refused.connect(self._on_refused)
        flow.settled.connect(self._on_settled)
        flow.settled_late.connect(self._on_settled_late)
        return flow

    @cached_property
    def outcome(self) -> OutcomePanel:
        """The panel of the last outcome."""
        from xb_desktop.gui.cancel.outcome_panel import OutcomePanel

        panel = OutcomePanel(key_replaceable=not self._practice)
        panel.copies_at_once = self._settings.copies_results
        panel.replace_key_wanted.connect(lambda: self._keys.replace(self._session.address))
        panel.new_wanted.connect(self._begin_anew)
        panel.check_wanted.connect(self._check)
        panel.unknown_cleared.connect(self._notices.add_still_unknown)
        self._room_for_outcome.addWidget(panel)
        return panel

    @cached_property
    def _shutdown(self) -> ShutdownGuard:
        from xb_desktop.gui.shutdown import ShutdownGuard

        return ShutdownGuard(self, self._flow)

    @cached_property
    def _busy(self) -> BusyIndicator:
        from xb_desktop.gui.widgets.busy_indicator import BusyIndicator

        busy = BusyIndicator()
        busy.stop_wanted.connect(self._stop_waiting)
        self._room_for_busy.addWidget(busy)
        return busy

    @cached_property
    def _note(self) -> QLabel:
        note = plain_label()
        note.hide()
        self._room_for_note.addWidget(note)
        return note

    @cached_property
    def _notices(self) -> Notices:
        from xb_desktop.gui.notices.notice_list import NoticeList
        from xb_desktop.gui.notices.notices import Notices

        notice_list = NoticeList()
        self._above.insertWidget(0, notice_list)
        notices = Notices(notice_list)
        notices.check_wanted.connect(self._check)
        return notices

    @cached_property
    def _tickets(self) -> TicketPaste:
        from xb_desktop.gui.cancel.ticket_paste import TicketPaste

        tickets = TicketPaste(self)
        tickets.found.connect(self._fill_from_ticket)
        tickets.told.connect(self._tell)
        return tickets

    @cached_property
    def _look_up(self) -> LookUpFlow:
        from xb_desktop.gui.cancel.look_up_flow import LookUpFlow

        look_up = LookUpFlow(self._session, self._background, self)
        look_up.asking.connect(self._on_asking)
        look_up.found.connect(self._on_looked_up)
        look_up.failed.connect(self._on_look_up_failed)
        return look_up

    @cached_property
    def _keys(self) -> KeyFlow:
        from xb_desktop.gui.keys.key_flow import KeyFlow

        keys = KeyFlow(self._session, self._background, self)
        keys.finished.connect(self._tell)
        return keys

    @cached_property
    def _menus(self) -> Menus:
        from xb_desktop.gui.menus import Menus

        menus = Menus(self._order_menu, self._help_menu, self._session.log_folder)
        if not self._practice:
            menus.offer_practice()
        menus.settings_wanted.connect(self._open_settings)
        menus.check_wanted.connect(self._check_form)
        return menus

    def sizeHint(self) -> QSize:
        """Open wide enough for a whole reference, and tall enough for an outcome."""
        em = self.fontMetrics().height()
        return QSize(max(460, 28 * em), max(560, 36 * em))

    def _submit(self) -> None:
        if not self._button.isEnabled():
            return
        order = self.form.order()
        if order is None:
            return
        # Whatever cannot be made fails before the form is held.
        flow = self._flow
        self.outcome.clear()
        self._order = order
        self._note.hide()
        self._hold(still=True)
        flow.begin(order)

    def _hold(self, *, still: bool) -> None:
        # What comes into the form after this order belongs to the next, which is not prepared yet.
        self._is_prepared = still
        self.form.hold(still=still)
        for part in (self._button, self._settings_button, self._menus.settings):
            part.setDisabled(still)

    def _wait_for_keychain(self) -> None:
        self._busy.begin(
            self.tr("Waiting for the keychain, {seconds} s. It may be asking for your password."),
            can_stop=True,
        )

    def _on_sending(self) -> None:
        self._busy.begin(
            self.tr("Cancelling the order, {seconds} s. Connecting to the service."), can_stop=True
        )

    def _on_waiting_for_answer(self) -> None:
        self._busy.change_sentence(
            self.tr("Cancelling the order, {seconds} s. Waiting for the answer.")
        )

    def _stop_waiting(self) -> None:
        self._flow.stop()
        if self._has_made("_look_up"):
            self._look_up.stop()
        # Settings that have been closed may be what keeps the keychain busy.
        self._session.end_keychain_call()

    def _on_kept(self) -> None:
        self._busy.end()
        self._hold(still=False)
        self._tell(self.tr("The order is kept. No cancellation was sent."))
        self._button.setFocus()

    def _on_refused(self, problem: Problem) -> None:
        self._busy.end()
        self._hold(still=False)
        self.form.complain(problem)

    def _on_settled(self, report: Report) -> None:
        from xb_desktop.orders.outcome import Cancelled, Unknown

        self._busy.end()
        self._hold(still=False)
        self._part_with_beginner()
        self._notices.add_set_aside(self._session.take_set_aside())
        if self._order is not None:
            address = self._session.address
            if isinstance(report.outcome, Cancelled):
                self._notices.remove_unknown(self._order.reference, address)
            elif isinstance(report.outcome, Unknown):
                self._notices.track_unknown(self._order, report, address)
            self._show_in_form(self._order)
            self.outcome.show_report(report, self._order, address)
        self.outcome.take_focus()
        # Where the window is in the background, the system shows that it wants to be looked at.
        QApplication.alert(self)
        # The panel gets its size with the next layout, and only then can be scrolled to.
        QTimer.singleShot(0, self._scroll_to_outcome)

    def _show_in_form(self, order: Order) -> None:
        """Put an order back: assistive technology can write into fields that are held."""
        shown = self.form.email.value, self.form.reference.value
        if shown != (order.email_address, order.reference):
            self.form.fill(order.email_address, order.reference)

    def _on_settled_late(self, order: Order, told: Report, report: Report) -> None:
        """Bring what was `told` of an attempt up to its late answer.

        Only a cancellation says more than what the panel tells of another attempt for the order.
        """
        from xb_desktop.orders.outcome import Cancelled, Unknown

        address = self._session.address
        is_cancelled = isinstance(report.outcome, Cancelled)
        says_more = is_cancelled and not self.outcome.shows(Cancelled)
        is_shown = says_more and self.outcome.is_of(order.reference, address)
        if is_shown or self.outcome.is_report(told):
            self.outcome.show_report(report, order, address)
        elif not isinstance(report.outcome, Unknown):
            self._notices.add_late(order, report, address)
        if is_cancelled:
            self._notices.remove_unknown(order.reference, address)
        elif not isinstance(report.outcome, Unknown):
            self._settle_one(order, told)

    def _settle_one(self, order: Order, told: Report) -> None:
        address = self._session.address
        is_still_unknown = self._notices.remove_attempt(order, told, address)
        if is_still_unknown and not self.outcome.is_unknown(order.reference, address):
            self._notices.add_still_unknown(order, address)

    def _part_with_beginner(self) -> None:
        if self._getting_started is not None:
            self._getting_started.hide()
            self._getting_started = None
            self._settings.has_begun = True

    def _on_edited(self, field: Field) -> None:
        """What is typed after an outcome belongs to the next order."""
        if self._has_made("outcome"):
            from xb_desktop.orders.outcome import Cancelled

            if self.outcome.shows(Cancelled):
                self.form.empty_all_but(field)
            self.outcome.clear()

    def _on_changed(self) -> None:
        """Take away what was said of an order that the form does not show any more."""
        if self._has_made("_note"):
            self._note.hide()
        if self._has_made("outcome") and self.outcome.isVisible():
            email_address, reference = self.form.email.value, self.form.reference.value
            if not self.outcome.is_about(email_address, reference):
                self.outcome.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin the next order with what is typed while an outcome is shown, wherever that is."""
        keys = QtCore.Qt.KeyboardModifier
        no_text = keys.ControlModifier | keys.AltModifier | keys.MetaModifier
        text = event.text()
        is_text = text.isprintable() and bool(text.strip()) and not event.modifiers() & no_text
        is_shown = self._has_made("outcome") and self.outcome.isVisible()
        if is_text and is_shown and self._button.isEnabled():
            self._begin_anew()
            self.form.begin_with(text)
        else:
            super().keyPressEvent(event)

    def _begin_anew(self) -> None:
        self.outcome.clear()
        self._note.hide()
        self.form.fill("", "")
        self.form.focus_first_empty()

    def _scroll_to_outcome(self) -> None:
        self._scroll.ensureWidgetVisible(self.outcome)
        # Where the panel is taller than the window, its heading counts most.
        self._scroll.ensureVisible(0, self.outcome.y(), 0, 0)

    def _fill_practice(self, email_address: str, reference: str) -> None:
        if self._button.isEnabled():
            self.form.fill(email_address, reference)

    def _take_ticket(self, text: str) -> None:
        self._tickets.take(text)

    def _fill_from_ticket(self, email_address: str, reference: str) -> None:
        if not self._button.isEnabled():
            # An attempt has begun beside the open choice, as assistive technology can do.
            return
        self._note.hide()
        self.form.fill(email_address, reference)
        if self.form.email.value and self.form.reference.value:
            self._button.setFocus()
        else:
            self.form.focus_first_empty()

    def _tell(self, sentence: str) -> None:
        self._note.setText(sentence)
        self._note.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let everything that can wait begin once the window is painted."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            # At once: nobody is to press a key in vain.
            self.form.complete()
            QTimer.singleShot(0, self._complete)

    def _complete(self) -> None:
        self.painted.emit()
        in_turn(self, lambda: self._menus, self._greet_beginner, self._start)
        if not self.form.is_empty:
            self._prepare()

    def _greet_beginner(self) -> None:
        if self._practice or self._settings.has_begun:
            return
        from xb_desktop.gui.cancel.getting_started import GettingStarted

        self._getting_started = GettingStarted()
        self._room_for_beginners.addWidget(self._getting_started)

    def _tell_settings_failed(self, failure: Failure) -> None:
        from xb_desktop.texts.wording import settings_sentence

        self._notices.add(settings_sentence(failure, self._settings.path))

    def _start(self) -> None:
        self._background.run(self._session.start, self._tell_found, self._settings.check)

    def _tell_found(self, found: Found | None) -> None:
        if found is not None:
            self._notices.add_found(found)
        # Only now is there a log to tell it to as well.
        self._settings.check()

    def _prepare(self) -> None:
        """Do ahead, once for each order, what it needs in any case while somebody still types."""
        if self._is_painted and not self._is_prepared:
            self._is_prepared = True
            in_turn(
                self,
                *(partial(import_module, f"xb_desktop.{name}") for name in _LOADED_AHEAD),
                lambda: self._flow.prepare(),  # noqa: PLW0108 - the flow is made by then, not now
                lambda: self._notices,
                lambda: self.outcome.prepare(),  # noqa: PLW0108 - so is the panel
                self._prepare_session,
            )

    def _prepare_session(self) -> None:
        self._background.run(self._session.prepare, lambda _: None, lambda: None)

    def tell_notice(self, sentence: str) -> None:
        """Tell something that there is nothing to be done about in this window."""
        self._notices.add(sentence)

    def tell_unexpected(self, details: str) -> None:
        """Say in one sentence that something unexpected happened; a button copies the details."""
        self._notices.add_unexpected(details)

    def fill_from_outside(self, handed: HandOver) -> None:
        """Take what a second start hands over, unless something is under way here."""
        from xb_desktop.gui.single_instance.activation import bring_to_front

        bring_to_front(self, handed.activation)
        here = str(self._session.address)
        if handed.address is not None and handed.address != here:
            self._notices.add_other_address(handed.address, here)
        filling = handed.filling
        if not self._button.isEnabled() or QApplication.activeModalWidget() is not None:
            self._notices.add(
                self.tr(
                    "XB Desktop was started again, or a link was opened, while this window was "
                    "busy. Nothing was filled in. Try again later."
                )
            )
        elif filling.email_address is not None or filling.reference is not None:
            self._fill_as_one(filling)

    def _fill_as_one(self, filling: Filling) -> None:
        from xb_desktop.texts.wording import missing_sentence

        self._note.hide()
        self.form.fill(filling.email_address, filling.reference)
        self.form.focus_first_empty()
        missing = missing_sentence(filling.email_address, filling.reference)
        if missing:
            self._tell(missing)

    def _open_settings(self) -> None:
        self._settings_dialog.open_now(can_switch=not self._flow.is_out)

    @cached_property
    def _settings_dialog(self) -> SettingsDialog:
        from xb_desktop.gui.settings.address_list import AddressList
        from xb_desktop.gui.settings.settings_dialog import SettingsDialog

        addresses = None
        if not self._practice:
            addresses = AddressList(self._session, self._background, self._settings)
            addresses.chosen.connect(self._use_place)
        dialog = SettingsDialog(self._settings, addresses, self)
        dialog.looks_up_chosen.connect(self._choose_look_up)
        dialog.copies_chosen.connect(self._choose_copies)
        return dialog

    def _use_place(self, place: Place) -> None:
        """Cancel orders there from now on; what is on the screen of another address goes."""
        if place.address != self._session.address:
            self.outcome.clear()
            self._note.hide()
            self._session.address = place.address
            self._settings.address_in_use = place.address
        self._place = self._flow.place = place
        self._badge.show_place(place)
        self._name_parts()

    def _choose_look_up(self, wanted: bool) -> None:  # noqa: FBT001 - Qt's signal hands it over
        self._flow.looks_up = wanted
        self._settings.looks_up_before_confirming = wanted

    def _choose_copies(self, wanted: bool) -> None:  # noqa: FBT001 - Qt's signal hands it over
        self.outcome.copies_at_once = wanted
        self._settings.copies_results = wanted

    def _check_form(self) -> None:
        if not self.form.reference.insist():
            self._look_up.begin(self.form.reference.value)

    def _check(self, reference: str, address: str) -> None:
        if address == str(self._session.address):
            self._look_up.begin(reference)
        else:
            from xb_desktop.texts.wording import elsewhere_sentence

            self._tell(elsewhere_sentence(reference, address))

    def _on_asking(self) -> None:
        self._menus.check.setDisabled(True)
        self._note.hide()
        if not self._flow.is_busy:
            self._busy.begin(
                self.tr(
                    "Looking up the order, {seconds} s. The keychain may ask for your password."
                ),
                can_stop=True,
            )

    def _on_looked_up(self, looked_up: LookedUp) -> None:
        from xb_desktop.orders.order import Problem
        from xb_desktop.orders.order_state import NotFound
        from xb_desktop.texts.wording import look_up_sentence

        self._end_asking()
        if isinstance(looked_up.result, NotFound) and looked_up.result.is_of_key:
            # No sentence repeats it, and the form may show another order by now.
            if looked_up.reference == self.form.reference.value:
                self.form.complain(Problem.REFERENCE_HOLDS_KEY)
            return
        is_out = self._has_made("_flow") and self._flow.is_out_for(looked_up.reference)
        self._tell(look_up_sentence(looked_up, is_out=is_out))
        if getattr(looked_up.result, "is_cancelled", False):
            self.outcome.settle(looked_up)
            self._notices.remove_unknown(looked_up.reference, looked_up.address)

    def _on_look_up_failed(self) -> None:
        self._end_asking()
        self._tell(self.tr("The order could not be looked up. Nothing was changed."))

    def _end_asking(self) -> None:
        self._menus.check.setDisabled(False)
        if not self._flow.is_busy:
            self._busy.end()

    def end_soon(self) -> None:
        """End for a signal, but let an answer that may be on its way come first."""
        if self._is_busy:
            self._shutdown.end_soon()
        else:
            QApplication.exit(0)

    def allow_logout(self, manager: QSessionManager) -> None:
        """Ask before the person's session ends while an order is being cancelled."""
        if self._is_busy:
            self._shutdown.allow_logout(manager)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the window go at once, but ask while an order is being cancelled."""
        if self._is_busy:
            self._shutdown.answer_close(event)

    @property
    def _is_busy(self) -> bool:
        """Whether an attempt has begun; none has before anything was needed for one."""
        return self._has_made("_flow") and self._flow.is_busy

    def _has_made(self, part: str) -> bool:
        """Whether a part has been needed yet, without making it for the question."""
        return part in vars(self)


def _room(layout: QVBoxLayout) -> QVBoxLayout:
    """Keep a place in a column for what may come; it takes no room while it is empty."""
    room = QVBoxLayout()
    layout.addLayout(room)
    return room

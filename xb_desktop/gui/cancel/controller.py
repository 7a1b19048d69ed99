"""What happens on the page on which an order is cancelled, from the first key to the outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from xb_desktop.gui.cancel.cancel_flow import CancelFlow
from xb_desktop.gui.cancel.look_ups import LookUps
from xb_desktop.gui.cancel.order_form import OrderForm
from xb_desktop.gui.cancel.outcome_panel import OutcomePanel
from xb_desktop.gui.cancel.parts import Parts
from xb_desktop.gui.cancel.settlement import Settlement
from xb_desktop.gui.keys.key_flow import KeyFlow
from xb_desktop.gui.notices.notice_list import NoticeList
from xb_desktop.gui.notices.notices import Notices
from xb_desktop.gui.single_instance.activation import bring_to_front
from xb_desktop.gui.widgets.announcement import announce
from xb_desktop.gui.widgets.badge import Kind
from xb_desktop.gui.widgets.busy_indicator import BusyIndicator
from xb_desktop.gui.widgets.focus_order import focus_after
from xb_desktop.gui.widgets.labels import ensure_targets
from xb_desktop.orders.outcome import Cancelled
from xb_desktop.texts.look_ups import elsewhere_sentence
from xb_desktop.texts.settings import settings_sentence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from xb_desktop.gui.background import Background
    from xb_desktop.gui.cancel.field import LabelledField
    from xb_desktop.gui.cancel.page import CancelPage
    from xb_desktop.gui.widgets.badge import Place
    from xb_desktop.orders.hand_over import HandOver
    from xb_desktop.orders.order import Order, Problem
    from xb_desktop.orders.outcome import Report
    from xb_desktop.session import Session
    from xb_desktop.settings import Failure, Settings


class CancelController(QObject):
    """Connects the page with attempts, look-ups, the outcome panel and the notices.

    Created once, on the GUI thread, when somebody begins to use the page.

    Signals:
        held(bool): whether an attempt is in progress, during which nothing else can be begun.
        checking(bool): whether a look-up is in progress.
        settled(): an attempt has its outcome.
        order_settled(str): this order has an outcome, or another one by a late answer: what was
            asked of it before is not told any more.
        looked_up(): an order has been looked up, which may have settled an attempt.
    """

    held = Signal(bool)
    checking = Signal(bool)
    settled = Signal()
    order_settled = Signal(str)
    looked_up = Signal()

    def __init__(
        self,
        page: CancelPage,
        session: Session,
        background: Background,
        settings: Settings,
        place: Place,
    ) -> None:
        super().__init__(page)
        self._is_practice = place.kind is Kind.PRACTICE
        self._page = page
        self._session = session
        self._background = background
        self._settings = settings
        self._order: Order | None = None
        self._is_prepared = False
        session.know(settings.known_addresses)
        self.form = OrderForm(page.form, settings)
        self.flow = CancelFlow(session, background, place, page.window())
        self.flow.looks_up = settings.looks_up_before_confirming
        self.outcome = OutcomePanel(key_replaceable=not self._is_practice)
        self.outcome.copies_at_once = settings.copies_results
        self._notice_list = NoticeList()
        self._notice_list.left.connect(self._take_focus_from_notices)
        self.notices = Notices(self._notice_list)
        self._progress = BusyIndicator()
        parts = Parts(page, self.form, self.flow, self.outcome, self.notices, self._progress)
        self.look_ups = LookUps(session, background, parts)
        self._settlement = Settlement(session, parts, self.look_ups)
        self._keys = KeyFlow(session, background, page.window())
        self._lay_out()
        self._connect_form()
        self._connect_flow()
        self.look_ups.checking.connect(self.checking)
        self.look_ups.looked_up.connect(self.looked_up)
        self.look_ups.looked_up.connect(self.flow.look_again)
        self._connect_find()
        self._connect_outcome()
        self._prepare()

    def _lay_out(self) -> None:
        self._page.notices_place.addWidget(self._notice_list)
        self._page.progress_place.addWidget(self._progress)
        self._page.outcome_place.addWidget(self.outcome)
        ensure_targets(self._page)
        before: QWidget = self._page.cancel_button
        for part in (self._progress, self.outcome, self._notice_list):
            before = focus_after(before, part)
        self._page.said.connect(lambda sentence: announce(self._page, sentence))

    def _connect_form(self) -> None:
        self.form.edited.connect(self._on_edited)
        self.form.changed.connect(self._on_changed)
        self.form.filled_from_ticket.connect(self._on_filled_from_ticket)
        self.form.told.connect(self._page.say)
        self._page.form.filled.connect(self._prepare)

    def _connect_flow(self) -> None:
        self.flow.waiting_for_keychain.connect(self._on_waiting_for_keychain)
        self.flow.waiting_for_person.connect(self._progress.end)
        self.flow.sending.connect(self._on_sending)
        self.flow.waiting_for_answer.connect(self._on_waiting_for_answer)
        self.flow.journal_set_aside.connect(self.notices.add_set_aside)
        self.flow.kept.connect(self._on_kept)
        self.flow.refused.connect(self._on_refused)
        self.flow.settled.connect(self._on_settled)
        self.flow.settled_late.connect(lambda order, *_: self.order_settled.emit(order.reference))
        self.flow.settled_late.connect(self._settlement.show_late)
        self.order_settled.connect(self.look_ups.drop)
        self._progress.stop_wanted.connect(self._stop_waiting)

    def _connect_find(self) -> None:
        self._page.form.find_wanted.connect(self.look_ups.find)
        self.form.changed.connect(self.form.offer_to_find)
        self.held.connect(self.form.offer_to_find)
        self.form.offer_to_find()

    def _connect_outcome(self) -> None:
        buttons = self.outcome.buttons
        buttons.key.clicked.connect(lambda: self._keys.replace(self._session.address))
        buttons.new.clicked.connect(self._begin_anew)
        buttons.retry.clicked.connect(self._try_again)
        self.outcome.grown.connect(lambda: self._page.scroll_to(self.outcome))
        self.outcome.unknown_cleared.connect(self.notices.add_still_unknown)
        self.notices.retry_wanted.connect(self._try_anew)
        self._keys.finished.connect(self._page.say)
        self._keys.replaced.connect(self.outcome.offer_retry)

    @property
    def is_free(self) -> bool:
        """Whether another order may take the place of the one in the form."""
        return not self.form.is_held

    def cancel(self) -> None:
        """Begin an attempt for the order in the form, or say what is wrong with it."""
        if not self.is_free:
            return
        order = self.form.order()
        if order is None:
            return
        self._order = order
        # First: where the panel has the keyboard, it would go to whatever comes after it.
        self._hold(still=True)
        self.outcome.clear()
        self._page.say("")
        self.flow.begin(order)

    def type_next(self, text: str) -> bool:
        """Begin the next order with what is typed while an outcome is shown; return whether so."""
        if not self.outcome.isVisible() or not self.is_free:
            return False
        self.outcome.clear()
        self._page.say("")
        self.form.begin_with(text)
        return True

    def fill_from_outside(self, handed: HandOver) -> None:
        """Take what a second start hands over, unless something is under way here."""
        bring_to_front(self._page.window(), handed.activation)
        here = str(self._session.address)
        if handed.address is not None and handed.address != here:
            self.notices.add_other_address(handed.address, here)
        filling = handed.filling
        if not self.is_free or QApplication.activeModalWidget() is not None:
            self.notices.add(
                self.tr(
                    "XB Desktop was started again, or a link was opened, while this window was "
                    "busy. Nothing was filled in. Try again later."
                )
            )
        elif filling.email_address is not None or filling.reference is not None:
            self._page.say("")
            self.form.fill_from_outside(filling)

    def fill_practice_order(self, email_address: str, reference: str) -> None:
        """Fill in an order that was chosen from the list of practice mode."""
        if self.is_free:
            self.form.fill(email_address, reference)

    def fill_again(self, email_address: str, reference: str) -> None:
        """Fill in the order of an earlier attempt, and lead to the button that asks about it."""
        if self.is_free:
            self._page.say("")
            self.form.fill(email_address, reference)
            self._page.cancel_button.setFocus()

    def use_place(self, place: Place) -> bool:
        """Cancel orders there from now on; what is on the screen of another address goes.

        Return False, and change nothing, while an order is being cancelled at another one.
        """
        if place.address != self._session.address:
            if not self.flow.can_move:
                return False
            self.outcome.clear()
            self._page.say("")
            self._session.address = place.address
        self.flow.place = place
        return True

    def tell_settings_failed(self, failure: Failure) -> None:
        """Tell that the settings file cannot be read or written."""
        self.notices.add(settings_sentence(failure, self._settings.path))

    def _hold(self, *, still: bool) -> None:
        # What comes into the form after this order belongs to the next, which is not prepared yet.
        self._is_prepared = still
        self._page.hold(still=still)
        self.form.more.hold(still=still)
        self.held.emit(still)

    def _prepare(self) -> None:
        """Do ahead, once for each order, what it needs in any case while somebody still types."""
        if not self._is_prepared and (self.form.email_address or self.form.reference):
            self._is_prepared = True
            self._background.run(self._session.prepare, lambda _: None, lambda: None)

    def _on_waiting_for_keychain(self) -> None:
        # In practice mode, the key is there, and only what an order needs is being loaded.
        sentence = (
            self.tr("XB Desktop is still loading, {seconds} s. Nothing has been sent yet.")
            if self._is_practice
            else self.tr(
                "Waiting for the keychain, {seconds} s. It may be asking for your password."
            )
        )
        self._progress.begin(sentence, can_stop=True)

    def _on_sending(self) -> None:
        self._progress.begin(
            self.tr("Cancelling the order, {seconds} s. Connecting to the service."), can_stop=True
        )

    def _on_waiting_for_answer(self) -> None:
        self._progress.change_sentence(
            self.tr("Cancelling the order, {seconds} s. Waiting for the answer.")
        )

    def _stop_waiting(self) -> None:
        self.flow.stop()
        self.look_ups.stop()
        # Settings that have been closed may be what keeps the keychain busy.
        self._session.end_keychain_call()

    def _release(self) -> None:
        """Let the form go again, and the progress to the look-ups that are still out."""
        self._progress.end()
        self._hold(still=False)
        self.look_ups.show_progress()

    def _on_kept(self) -> None:
        self._release()
        self._page.say(self.tr("The order is kept. No cancellation was sent."))
        self._page.cancel_button.setFocus()

    def _on_refused(self, problem: Problem) -> None:
        self._release()
        self.form.say(problem)

    def _on_settled(self, report: Report) -> None:
        self._release()
        # What was said of the order until now was found out before this outcome.
        self._page.say("")
        self.settled.emit()
        self.notices.add_set_aside(self._session.take_set_aside())
        if self._order is not None:
            self.order_settled.emit(self._order.reference)
            self.form.show_order(self._order)
            self._settlement.show(self._order, report)
        self.outcome.take_focus()
        self._page.scroll_to(self.outcome)

    def _on_edited(self, field: LabelledField) -> None:
        """What is typed after an outcome belongs to the next order."""
        if self.outcome.shows(Cancelled):
            self.form.empty_all_but(field)
        self.outcome.clear()

    def _on_changed(self) -> None:
        """Take away what was said of an order that the form does not show any more."""
        self._page.say("")
        if self.outcome.isVisible() and not self.outcome.is_about(
            self.form.email_address, self.form.reference
        ):
            self.outcome.clear()

    def _on_filled_from_ticket(self) -> None:
        self._page.say("")
        if self.form.email_address and self.form.reference:
            self._page.cancel_button.setFocus()
        else:
            self._page.form.focus_first_empty()

    def _begin_anew(self) -> None:
        self._page.form.email.line.setFocus()
        self.outcome.clear()
        self._page.say("")
        self.form.empty()

    def _take_focus_from_notices(self) -> None:
        """Put the keyboard where the work goes on, once there is no notice any more."""
        if self.outcome.isVisible():
            self.outcome.take_focus()
        else:
            self._page.form.focus_first_empty()

    def _try_again(self) -> None:
        """Ask again whether the order of the panel is to be cancelled."""
        if self.outcome.order is not None and self.is_free:
            self.form.show_order(self.outcome.order)
            self.cancel()

    def _try_anew(self, order: Order, address: str) -> None:
        """Ask again whether the order of a notice is to be cancelled, where it can be."""
        if address != str(self._session.address):
            self._page.say(
                elsewhere_sentence(order.reference, address, is_practice=self._is_practice)
            )
        elif self.is_free:
            self.form.show_order(order)
            self.cancel()

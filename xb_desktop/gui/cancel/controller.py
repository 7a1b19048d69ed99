"""What happens on the page on which an order is cancelled, from the first key to the outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from xb_desktop.gui.cancel.cancel_flow import CancelFlow
from xb_desktop.gui.cancel.find_flow import FindFlow
from xb_desktop.gui.cancel.follow_up import FollowUp
from xb_desktop.gui.cancel.look_up_flow import LookUpFlow
from xb_desktop.gui.cancel.order_form import OrderForm
from xb_desktop.gui.cancel.outcome_panel import OutcomePanel
from xb_desktop.gui.keys.key_flow import KeyFlow
from xb_desktop.gui.notices.notice_list import NoticeList
from xb_desktop.gui.notices.notices import Notices
from xb_desktop.gui.single_instance.activation import bring_to_front
from xb_desktop.gui.widgets.announcement import announce
from xb_desktop.gui.widgets.badge import Kind
from xb_desktop.gui.widgets.busy_indicator import BusyIndicator
from xb_desktop.orders.order import Problem
from xb_desktop.orders.outcome import Cancelled, Unknown
from xb_desktop.texts.look_ups import elsewhere_sentence, look_up_sentence
from xb_desktop.texts.settings import settings_sentence

if TYPE_CHECKING:
    from xb_desktop.cancellation.looked_up import LookedUp
    from xb_desktop.gui.background import Background
    from xb_desktop.gui.cancel.field import LabelledField
    from xb_desktop.gui.cancel.page import CancelPage
    from xb_desktop.gui.widgets.badge import Place
    from xb_desktop.orders.address import Address
    from xb_desktop.orders.hand_over import HandOver
    from xb_desktop.orders.order import Order
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
    """

    held = Signal(bool)
    checking = Signal(bool)
    settled = Signal()

    def __init__(
        self,
        page: CancelPage,
        session: Session,
        background: Background,
        settings: Settings,
        place: Place,
    ) -> None:
        is_practice = place.kind is Kind.PRACTICE
        super().__init__(page)
        self._page = page
        self._session = session
        self._background = background
        self._settings = settings
        self._order: Order | None = None
        self._is_prepared = False
        self._look_ups = 0
        self.form = OrderForm(page.form, settings)
        self.flow = CancelFlow(session, background, place, page.window())
        self.flow.looks_up = settings.looks_up_before_confirming
        self.outcome = OutcomePanel(key_replaceable=not is_practice)
        self.outcome.copies_at_once = settings.copies_results
        self._notice_list = NoticeList()
        self.notices = Notices(self._notice_list)
        self._progress = BusyIndicator()
        self._look_up = LookUpFlow(session, background, self)
        self._follow_up = FollowUp(session, background, lambda: self.flow.looks_up, self)
        self._find = FindFlow(session, background, self.form, page.window())
        self._keys = KeyFlow(session, background, page.window())
        self._lay_out()
        self._connect_form()
        self._connect_flow()
        self._connect_find()
        self._connect_outcome()
        self._prepare()

    def _lay_out(self) -> None:
        self._page.notices_place.addWidget(self._notice_list)
        self._page.progress_place.addWidget(self._progress)
        self._page.outcome_place.addWidget(self.outcome)

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
        self.flow.kept.connect(self._on_kept)
        self.flow.refused.connect(self._on_refused)
        self.flow.settled.connect(self._on_settled)
        self.flow.settled_late.connect(self._on_settled_late)
        self._progress.stop_wanted.connect(self._stop_waiting)
        self._look_up.asking.connect(self._on_asking)
        self._look_up.found.connect(self._on_looked_up)
        self._look_up.failed.connect(self._on_look_up_failed)
        self._follow_up.found.connect(self._on_followed_up)
        self._follow_up.failed.connect(self.outcome.stop_checking)

    def _connect_find(self) -> None:
        self._page.form.find_wanted.connect(self.find_order)
        self.form.changed.connect(self.form.offer_to_find)
        self.held.connect(self.form.offer_to_find)
        self._find.asking.connect(self._on_finding)
        self._find.answered.connect(self._end_asking)
        self._find.told.connect(self._tell)
        self._find.filled.connect(self._page.cancel_button.setFocus)
        self.form.offer_to_find()

    def _connect_outcome(self) -> None:
        buttons = self.outcome.buttons
        buttons.key.clicked.connect(lambda: self._keys.replace(self._session.address))
        buttons.new.clicked.connect(self._begin_anew)
        buttons.retry.clicked.connect(self._try_again)
        self.outcome.painted.connect(self._follow_up.begin)
        self.outcome.gone.connect(self._follow_up.end)
        self.outcome.grown.connect(lambda: self._page.scroll_to(self.outcome))
        self.outcome.check_wanted.connect(self._check)
        self.outcome.unknown_cleared.connect(self.notices.add_still_unknown)
        self.notices.check_wanted.connect(self._check)
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
        self.outcome.clear()
        self._order = order
        self._page.say("")
        self._hold(still=True)
        self.flow.begin(order)

    def check_form(self) -> None:
        """Look up the order in the form."""
        if self.form.has_reference():
            self._look_up.begin(self.form.reference)

    def find_order(self) -> None:
        """Find the pending order of the customer in the form."""
        self._find.begin()

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

    def use_place(self, place: Place) -> None:
        """Cancel orders there from now on; what is on the screen of another address goes."""
        if place.address != self._session.address:
            self.outcome.clear()
            self._page.say("")
            self._session.address = place.address
        self.flow.place = place

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
        self._progress.begin(
            self.tr("Waiting for the keychain, {seconds} s. It may be asking for your password."),
            can_stop=True,
        )

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
        self._look_up.stop()
        self._find.stop()
        self._follow_up.end()
        self.outcome.stop_checking()
        # Settings that have been closed may be what keeps the keychain busy.
        self._session.end_keychain_call()

    def _on_kept(self) -> None:
        self._progress.end()
        self._hold(still=False)
        self._page.say(self.tr("The order is kept. No cancellation was sent."))
        self._page.cancel_button.setFocus()

    def _on_refused(self, problem: Problem) -> None:
        self._progress.end()
        self._hold(still=False)
        self.form.say(problem)

    def _on_settled(self, report: Report) -> None:
        self._progress.end()
        self._hold(still=False)
        self.settled.emit()
        self.notices.add_set_aside(self._session.take_set_aside())
        if self._order is not None:
            address = self._session.address
            if isinstance(report.outcome, Cancelled):
                self.notices.remove_unknown(self._order.reference, address)
            elif isinstance(report.outcome, Unknown):
                self.notices.track_unknown(self._order, report, address)
            self.form.show_order(self._order)
            self._show(report, self._order, address)
        self.outcome.take_focus()
        # Where the window is in the background, the system shows that it wants to be looked at.
        QApplication.alert(self._page.window())
        self._page.scroll_to(self.outcome)

    def _on_settled_late(self, order: Order, told: Report, report: Report) -> None:
        """Bring what was `told` of an attempt up to its late answer.

        Only a cancellation says more than what the panel tells of another attempt for the order,
        and nothing says more than a cancellation, which a look-up may have found before.
        """
        address = self._session.address
        is_cancelled = isinstance(report.outcome, Cancelled)
        is_of_panel = self.outcome.is_of(order.reference, address)
        is_known = is_of_panel and self.outcome.shows(Cancelled) and report.recorded
        says_more = is_of_panel and is_cancelled and not self.outcome.shows(Cancelled)
        if says_more or self.outcome.is_report(told):
            self._show(report, order, address)
        elif not (is_known or isinstance(report.outcome, Unknown)):
            self.notices.add_late(order, report, address)
        if is_cancelled:
            self.notices.remove_unknown(order.reference, address)
        elif not isinstance(report.outcome, Unknown):
            self._settle_one(order, told)

    def _show(self, report: Report, order: Order, address: Address) -> None:
        """Show an outcome; the look-ups that follow it begin when it is painted."""
        is_followed_up = self._follow_up.prepare(order.reference, report.outcome)
        self.outcome.show_report(report, order, address, is_followed_up=is_followed_up)

    def _settle_one(self, order: Order, told: Report) -> None:
        address = self._session.address
        is_still_unknown = self.notices.remove_attempt(order, told, address)
        if is_still_unknown and not self.outcome.is_unknown(order.reference, address):
            self.notices.add_still_unknown(order, address)

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
            self.form.focus_first_empty()

    def _begin_anew(self) -> None:
        self.outcome.clear()
        self._page.say("")
        self.form.empty()

    def _try_again(self) -> None:
        """Ask again whether the order of the panel is to be cancelled."""
        if self.outcome.order is not None and self.is_free:
            self.form.show_order(self.outcome.order)
            self.cancel()

    def _check(self, reference: str, address: str) -> None:
        if address == str(self._session.address):
            self._look_up.begin(reference)
        else:
            self._page.say(elsewhere_sentence(reference, address))

    def _on_asking(self) -> None:
        self._begin_asking(
            self.tr("Looking up the order, {seconds} s. The keychain may ask for your password.")
        )

    def _on_finding(self) -> None:
        self._begin_asking(
            self.tr(
                "Looking for the customer's pending order, {seconds} s. The keychain may ask for "
                "your password."
            )
        )

    def _begin_asking(self, sentence: str) -> None:
        self._look_ups += 1
        self.checking.emit(True)
        self._page.say("")
        if not self.flow.is_busy:
            self._progress.begin(sentence, can_stop=True)

    def _tell(self, sentence: str) -> None:
        self._page.say(sentence)
        announce(self._page, sentence)

    def _on_looked_up(self, looked_up: LookedUp) -> None:
        self._end_asking()
        if looked_up.is_of_key:
            # No sentence repeats it, and the form may show another order by now.
            if looked_up.reference == self.form.reference:
                self.form.say(Problem.REFERENCE_HOLDS_KEY)
            return
        if not self.outcome.is_of(looked_up.reference, looked_up.address):
            is_out = self.flow.is_out_for(looked_up.reference)
            self._page.say(look_up_sentence(looked_up, is_out=is_out))
        self._show_looked_up(looked_up, is_asked_for=True)

    def tell_looked_up(self, looked_up: LookedUp) -> None:
        """Bring what is on the page up to a look-up that was asked for elsewhere."""
        self._show_looked_up(looked_up, is_asked_for=True)

    def _on_followed_up(self, looked_up: LookedUp) -> None:
        self._show_looked_up(looked_up, is_asked_for=False)

    def _show_looked_up(self, looked_up: LookedUp, *, is_asked_for: bool) -> None:
        is_out = self.flow.is_out_for(looked_up.reference)
        self.outcome.show_looked_up(looked_up, is_out=is_out, is_asked_for=is_asked_for)
        if looked_up.is_cancelled:
            if self.outcome.is_of(looked_up.reference, looked_up.address):
                # Nothing is left to be found out, whoever asked.
                self._follow_up.end()
            self.notices.remove_unknown(looked_up.reference, looked_up.address)

    def _on_look_up_failed(self) -> None:
        self._end_asking()
        self._page.say(self.tr("The order could not be looked up. Nothing was changed."))

    def _end_asking(self) -> None:
        self._look_ups -= 1
        # An order may be checked by a notice's button while another one is being looked for.
        if self._look_ups == 0:
            self.checking.emit(False)
            if not self.flow.is_busy:
                self._progress.end()

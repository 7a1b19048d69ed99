"""The look-ups of the page: asked for, of a customer, or following an outcome. All only read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from xb_desktop.gui.cancel.find_flow import FindFlow
from xb_desktop.gui.cancel.follow_up import FollowUp
from xb_desktop.gui.cancel.look_up_flow import LookUpFlow
from xb_desktop.gui.widgets.badge import Kind
from xb_desktop.orders.order import Problem
from xb_desktop.texts.look_ups import elsewhere_sentence, look_up_sentence
from xb_desktop.texts.order_states import service_words

if TYPE_CHECKING:
    from xb_desktop.cancellation.looked_up import LookedUp
    from xb_desktop.gui.background import Background
    from xb_desktop.gui.cancel.parts import Parts
    from xb_desktop.orders.outcome import Outcome
    from xb_desktop.session import Session


class LookUps(QObject):
    """Runs look-ups and shows what they find: beside the outcome that it is about, or as a note.

    `follow_up` is told of each outcome that is shown.

    Signals:
        checking(bool): whether a look-up that somebody asked for is in progress.
        looked_up(): an order has been looked up, which may have settled an attempt.
    """

    checking = Signal(bool)
    looked_up = Signal()

    def __init__(self, session: Session, background: Background, parts: Parts) -> None:
        super().__init__(parts.page)
        self._session = session
        self._background = background
        self._parts = parts
        self._count = 0
        self._sentence = ""
        self._is_elsewhere = False
        # It has a key of its own, which is in no keychain.
        self._is_practice = parts.flow.place.kind is Kind.PRACTICE
        self._look_up = LookUpFlow(session, background, self)
        self.follow_up = FollowUp(session, background, lambda: parts.flow.looks_up, self)
        self._find = FindFlow(session, background, parts.form, parts.page.window())
        self._connect()

    def _connect(self) -> None:
        self._look_up.asking.connect(self._on_asking)
        self._look_up.found.connect(self._on_looked_up)
        self._look_up.dropped.connect(self._end_asking)
        self._look_up.failed.connect(self._on_look_up_failed)
        self.follow_up.found.connect(self._on_followed_up)
        self.follow_up.failed.connect(self._parts.outcome.stop_checking)
        self._find.asking.connect(self._on_finding)
        self._find.answered.connect(self._on_find_answered)
        self._find.told.connect(self._parts.page.say)
        self._find.filled.connect(self._lead_on)
        self._parts.outcome.painted.connect(self.follow_up.begin)
        self._parts.outcome.gone.connect(self.follow_up.end)
        self._parts.outcome.check_wanted.connect(self.check)
        self._parts.notices.check_wanted.connect(self.check)

    def check_form(self) -> None:
        """Look up the order in the form."""
        if self._parts.form.has_reference():
            self._look_up.begin(self._parts.form.reference)

    def check(self, reference: str, address: str) -> None:
        """Look up an order, or say what to do first where its address is not in use."""
        if address == str(self._session.address):
            self._look_up.begin(reference)
        else:
            self._parts.page.say(
                elsewhere_sentence(reference, address, is_practice=self._is_practice)
            )

    def find(self) -> None:
        """Find the pending order of the customer in the form."""
        self._find.begin()

    def prepare_for(self, reference: str, outcome: Outcome) -> bool:
        """Get ready for an outcome that is about to be shown; return whether look-ups follow it."""
        return self.follow_up.prepare(reference, outcome)

    def drop(self, reference: str) -> None:
        """Tell nothing of look-ups of an order that has got an outcome since they were sent."""
        self._look_up.drop(reference)
        self.follow_up.ask_again(reference)

    def show_progress(self) -> None:
        """Tell of the look-ups that are out, after an attempt has taken their place."""
        if self._count:
            self._parts.progress.begin(self._sentence, can_stop=True)

    def stop(self) -> None:
        """End the look-ups that are out, and those that would follow the outcome."""
        self._look_up.stop()
        self._find.stop()
        self.follow_up.end()
        self._parts.outcome.stop_checking()

    def _on_asking(self) -> None:
        self._begin_asking(
            self.tr("Looking up the order, {seconds} s.")
            if self._is_practice
            else self.tr(
                "Looking up the order, {seconds} s. The keychain may ask for your password."
            )
        )

    def _on_finding(self) -> None:
        self._begin_asking(
            self.tr("Looking for the customer's pending order, {seconds} s.")
            if self._is_practice
            else self.tr(
                "Looking for the customer's pending order, {seconds} s. The keychain may ask for "
                "your password."
            )
        )

    def _lead_on(self) -> None:
        """Put the keyboard on the next step, unless somebody is filling in something else."""
        if not self._is_elsewhere:
            self._parts.page.cancel_button.setFocus()

    def _on_find_answered(self) -> None:
        # Now: the button that was pressed loses the keyboard when the reference is filled in.
        form = self._parts.page.form
        focused = form.window().focusWidget()
        here = (form.find_button, form.email.line, form.reference.line)
        self._is_elsewhere = focused is not None and focused not in here
        self._end_asking()

    def _begin_asking(self, sentence: str) -> None:
        self._count += 1
        self._sentence = sentence
        self.checking.emit(True)
        self._parts.page.say("")
        if not self._parts.flow.is_busy:
            self._parts.progress.begin(sentence, can_stop=True)

    def _end_asking(self) -> None:
        self._count -= 1
        # An order may be checked by a notice's button while another one is being looked for.
        if self._count == 0:
            self.checking.emit(False)
            if not self._parts.flow.is_busy:
                self._parts.progress.end()

    def _on_looked_up(self, looked_up: LookedUp) -> None:
        self._end_asking()
        if looked_up.is_of_key:
            # No sentence repeats it, and the form may show another order by now.
            if looked_up.reference == self._parts.form.reference:
                self._parts.form.say(Problem.REFERENCE_HOLDS_KEY)
            return
        if not self._parts.outcome.is_of(looked_up.reference, looked_up.address):
            is_out = self._parts.flow.is_out_for(looked_up.reference)
            sentence = look_up_sentence(looked_up, is_out=is_out)
            self._parts.page.say(sentence, service_words(looked_up.state))
        self._settle_and_show(looked_up, is_asked_for=True)

    def tell(self, looked_up: LookedUp) -> None:
        """Bring what is on the page up to a look-up that was asked for elsewhere."""
        self._settle_and_show(looked_up, is_asked_for=True)

    def _on_followed_up(self, looked_up: LookedUp) -> None:
        self._settle_and_show(looked_up, is_asked_for=False)

    def _settle_and_show(self, looked_up: LookedUp, *, is_asked_for: bool) -> None:
        is_unknown = self._parts.outcome.is_unknown(looked_up.reference, looked_up.address)
        if is_unknown and looked_up.is_cancelled and not looked_up.settled:
            # The row may have become unknown only after the look-up wanted to settle it.
            self._background.run(
                lambda: self._session.settle(looked_up),
                lambda again: self._show(again, is_asked_for=is_asked_for),
                lambda: self._show(looked_up, is_asked_for=is_asked_for),
            )
        else:
            self._show(looked_up, is_asked_for=is_asked_for)

    def _show(self, looked_up: LookedUp, *, is_asked_for: bool) -> None:
        outcome = self._parts.outcome
        is_out = self._parts.flow.is_out_for(looked_up.reference)
        self._parts.notices.add_set_aside(self._session.take_set_aside())
        outcome.show_looked_up(looked_up, is_out=is_out, is_asked_for=is_asked_for)
        self._parts.notices.tell_check(looked_up, is_out=is_out)
        if looked_up.is_cancelled:
            if outcome.is_of(looked_up.reference, looked_up.address):
                # Nothing is left to be found out, whoever asked.
                self.follow_up.end()
            self._parts.notices.remove_unknown(looked_up.reference, looked_up.address)
        self.looked_up.emit()

    def _on_look_up_failed(self) -> None:
        self._end_asking()
        self._parts.page.say(self.tr("The order could not be looked up. Nothing was changed."))

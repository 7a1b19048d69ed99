"""Finding the pending order of a customer without a reference: by hand, read-only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from xb_desktop.gui.cancel.order_choice import OrderChoice
from xb_desktop.gui.cancel.order_facts import grouped
from xb_desktop.orders.order import Problem
from xb_desktop.system.stop import Stop
from xb_desktop.texts import find_order as texts

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from xb_desktop.cancellation.found_orders import FoundOrders
    from xb_desktop.gui.background import Background
    from xb_desktop.gui.cancel.order_form import OrderForm
    from xb_desktop.orders.order_state import OrderState
    from xb_desktop.orders.pending_order import PendingOrder
    from xb_desktop.session import Session


class FindFlow(QObject):
    """Looks for the pending order of the customer in the form, and fills its reference in.

    One look-up at a time. Nothing is filled in if the form changed meanwhile; of several orders, a
    person chooses.

    Signals:
        asking(): a look-up is in progress.
        answered(): it has ended.
        told(str): a sentence on what was found, and what to do.
        filled(): a reference is in the form now.
    """

    asking = Signal()
    answered = Signal()
    told = Signal(str)
    filled = Signal()

    def __init__(
        self, session: Session, background: Background, form: OrderForm, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session = session
        self._background = background
        self._form = form
        self._window = window
        self._stop = Stop()
        self._is_asking = False

    def begin(self) -> None:
        """Ask for the pending order, or say why there is nothing to ask for."""
        if self._is_asking or self._form.is_held or not self._form.has_email_address():
            return
        if self._form.reference:
            self.told.emit(texts.has_reference_sentence())
            return
        self._is_asking = True
        email_address, stop = self._form.email_address, Stop()
        address = self._session.address
        self._stop = stop
        self.asking.emit()
        self._background.run(
            lambda: self._session.find_order(email_address, stop, address),
            self._on_found,
            self._on_crash,
        )

    def stop(self) -> None:
        """End the look-up that is in progress, if one is; it is told as one that failed."""
        self._stop.set()

    def _on_found(self, found: FoundOrders) -> None:
        self._end()
        is_for_form = self._is_for_form(found)
        if found.is_of_key:
            # No sentence repeats it, and the form may show another customer by now.
            if is_for_form:
                self._form.say(Problem.EMAIL_HOLDS_KEY)
        elif not is_for_form:
            self.told.emit(texts.changed_sentence())
        elif not found.usable:
            self.told.emit(texts.nothing_filled_in_sentence(found))
        elif len(found.usable) == 1 and not found.obstacles:
            self._fill(found, found.usable[0])
        else:
            self._offer(found)

    def _on_crash(self) -> None:
        self._end()
        self.told.emit(texts.crashed_sentence())

    def _end(self) -> None:
        self._is_asking = False
        self.answered.emit()

    def _is_for_form(self, found: FoundOrders) -> bool:
        """Whether the form still asks for what was found."""
        form = self._form
        is_same = (form.email_address, form.reference) == (found.email_address, "")
        return is_same and not form.is_held and self._session.address == found.address

    def _offer(self, found: FoundOrders) -> None:
        if QApplication.activeModalWidget() is not None:
            self.told.emit(texts.several_sentence(found.email_address))
            return
        offered = [(order.reference, _facts(order.state)) for order in found.usable]
        question = texts.choice_sentence(found.email_address)
        dialog = OrderChoice(question, offered, texts.left_out_sentence(found), self._window)
        dialog.accepted.connect(lambda: self._fill(found, found.usable[dialog.chosen]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _fill(self, found: FoundOrders, order: PendingOrder) -> None:
        # Assistive technology can write into the form beside an open choice.
        if not self._is_for_form(found):
            self.told.emit(texts.changed_sentence())
            return
        self._form.fill_reference(order.reference)
        facts = _facts(order.state)
        self.told.emit(texts.filled_in_sentence(order, found.email_address, facts))
        self.filled.emit()


def _facts(state: OrderState) -> str:
    return texts.facts_sentence(state, grouped(state.pays), grouped(state.receives))

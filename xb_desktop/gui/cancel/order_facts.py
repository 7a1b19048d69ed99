"""The rows of the confirmation: the order, its customer, and what the service says of them."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTimer, Signal

from xb_desktop.gui.widgets.exact_label import ExactLabel
from xb_desktop.gui.widgets.labels import plain_label, show_text
from xb_desktop.gui.widgets.place_badge import Badge
from xb_desktop.gui.widgets.value_rows import ValueRows
from xb_desktop.orders.order_state import OrderState
from xb_desktop.texts.look_ups import failure_reason
from xb_desktop.texts.order_states import (
    customer_words,
    expiry_moment,
    expiry_words,
    service_word,
    state_words,
)

if TYPE_CHECKING:
    from xb_desktop.gui.widgets.badge import Place
    from xb_desktop.orders.order import Order
    from xb_desktop.orders.order_state import NotFound

HOLD_MS = 1900
"""How long a yes waits for what the service says of the order: with the time that a timer of the
system may be late, two seconds."""
PATIENCE_MS = 4000
"""How long the rows wait for it."""


def grouped(amount: str) -> str:
    """Return an amount with its digits as they came, and the separators of the user's language.

    What begins with no plain number stays as it is: its separators are the service's own.
    """
    number = re.match(r"(-?\d+)(?:\.(\d+))?(?![\d.,])", amount, re.ASCII)
    if number is None:
        return amount
    locale = QLocale()
    whole = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", locale.groupSeparator(), number[1])
    fraction = f"{locale.decimalPoint()}{number[2]}" if number[2] else ""
    return whole + fraction + amount[number.end() :]


class OrderFacts(ValueRows):
    """What the question is about; facts of the service are filled in when they come.

    Signals:
        given_up(): no fact came in time, which is said in their place.
    """

    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._email_address = ""
        self._state: OrderState | None = None
        self._is_answered = False
        self._customer = ExactLabel(is_selectable=True)
        self._match = plain_label()
        self._reference = ExactLabel(is_selectable=True)
        self._kind = plain_label()
        self._amount = ExactLabel(is_selectable=True)
        self._status = plain_label()
        self._expiry = plain_label()
        self._note = plain_label()
        self._badge = Badge(full_address=ExactLabel(is_selectable=True))
        self.add_row(self.tr("Customer"), self._customer, self._match)
        self.add_row(self.tr("Order"), self._reference, self._kind)
        self.add_row(self.tr("Amount"), self._amount)
        self.add_row(self.tr("Status"), self._status, self._expiry, self._note)
        self.add_row(self.tr("Where"), self._badge)
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._count_down)

    def show_order(self, order: Order, place: Place, *, looks_up: bool) -> None:
        """Show what will be cancelled, for whom and where; `looks_up` begins to wait for facts."""
        self._email_address = order.email_address
        self.show_value(self._customer, order.email_address)
        self.show_value(self._reference, order.reference)
        self._badge.show_place(place)
        for part in (self._match, self._kind, self._expiry, self._note):
            part.hide()
        looking_up = self.tr("Looking up…") if looks_up else ""
        show_text(self._match, looking_up)
        self.show_value(self._amount, looking_up)
        self.show_value(self._status, looking_up)
        if looks_up:
            QTimer.singleShot(PATIENCE_MS, self, self._give_up)

    def wait_longer(self) -> None:
        """Say that the facts are still awaited, and that yes does not wait for them any more."""
        self.show_value(self._status, self.tr("Still looking up…"))

    def show_result(self, result: OrderState | NotFound) -> None:
        """Show what a look-up found. One that fails leaves the facts of an earlier one."""
        self._is_answered = True
        if isinstance(result, OrderState) and result.is_this_order:
            self._show_state(result)
        elif self._state is None:
            self._show_unavailable(
                self.tr("the answer does not name this order")
                if isinstance(result, OrderState)
                else failure_reason(result)
            )
        else:
            show_text(self._note, self.tr("This could not be looked up again just now."))

    @property
    def spoken_reference(self) -> str:
        """The reference with its caption, for screen readers."""
        return self._reference.accessibleName()

    @property
    def spoken(self) -> str:
        """What the service says of the order, for screen readers, without the time left."""
        parts = (self._match, self._kind, self._amount, self._status, self._note)
        texts = [part.accessibleName() or part.text() for part in parts if part.text()]
        return " ".join(f"{text.rstrip('.')}." for text in texts)

    def _show_state(self, state: OrderState) -> None:
        self._state = state
        show_text(self._match, customer_words(state, self._email_address))
        show_text(self._kind, self.tr("Type: {kind}").format(kind=state.kind) if state.kind else "")
        self.show_value(self._amount, self._amount_of(state))
        self.show_value(self._status, state_words(state.name))
        self._status.setToolTip(service_word(state.name))
        show_text(self._note, "")
        self._count_down()
        self._tick.start()

    def _amount_of(self, state: OrderState) -> str:
        pays, receives = grouped(state.pays), grouped(state.receives)
        if pays and receives:
            return self.tr("{pays} → {receives}").format(pays=pays, receives=receives)
        if pays:
            return self.tr("Pays {amount}").format(amount=pays)
        return self.tr("Receives {amount}").format(amount=receives) if receives else ""

    def _give_up(self) -> None:
        if not self._is_answered:
            self._show_unavailable(self.tr("no answer has arrived yet"))
            self.given_up.emit()

    def _show_unavailable(self, reason: str) -> None:
        self.show_value(self._status, self.tr("Details of this order are not available."))
        # A sentence of its own, not a status.
        self._status.setAccessibleName("")
        show_text(self._note, self.tr("Reason: {reason}.").format(reason=reason))
        show_text(self._match, "")
        self.show_value(self._amount, "")

    def _count_down(self) -> None:
        state = self._state
        if state is None or state.expires_at is None or not state.is_open:
            show_text(self._expiry, "")
            return
        show_text(self._expiry, expiry_words(state.expires_at, datetime.now(UTC)))
        self._expiry.setToolTip(expiry_moment(state.expires_at))

"""What the service says of an order, in room that is kept for it before it is known."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QVBoxLayout

from xb_desktop.gui.widgets.announcement import announce
from xb_desktop.gui.widgets.labels import plain_label
from xb_desktop.gui.widgets.theme import Tone
from xb_desktop.gui.widgets.tint import apply_tint
from xb_desktop.orders.order_state import OrderState

if TYPE_CHECKING:
    from xb_desktop.orders.order_state import NotFound

HOLD_MS = 2000
"""How long a yes waits for what the service says of the order."""
PATIENCE_MS = 4000
"""How long the question waits for it."""
_LINES_KEPT = 6


def grouped(amount: str) -> str:
    """Return an amount with commas between its thousands; what begins with no number as it is."""
    number = re.match(r"-?\d+(?![\d,])", amount, re.ASCII)
    if number is None:
        return amount
    return re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ",", number[0]) + amount[number.end() :]


class OrderFacts(QFrame):
    """A box of fixed height: a note while it waits, then facts and warnings, or that none came."""

    def __init__(self) -> None:
        super().__init__()
        self._email_address = ""
        self._state: OrderState | None = None
        self._warning = plain_label()
        self._warning.hide()
        font = self._warning.font()
        font.setBold(True)
        self._warning.setFont(font)
        self._text = plain_label(
            self.tr(
                "Asking the service for details of this order. You can say yes when they arrive, "
                "or after 2 seconds."
            )
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(4)
        layout.addWidget(self._warning)
        layout.addWidget(self._text)
        layout.addStretch(1)
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * _LINES_KEPT + 16)
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._show_state)
        apply_tint(self, Tone.INFO, radius=6)

    def wait_for_order_of(self, email_address: str) -> None:
        """Begin to wait for what the service says of a customer's order."""
        self._email_address = email_address
        QTimer.singleShot(PATIENCE_MS, self, self._give_up)

    def wait_longer(self) -> None:
        """Say that the answer is still awaited, and that yes does not wait for it any more."""
        self._text.setText(self.tr("Still asking the service for details of this order…"))

    def show_result(self, result: OrderState | NotFound) -> None:
        """Show what a look-up found; one that found nothing of this order is not available."""
        if not isinstance(result, OrderState) or not result.is_this_order:
            self._tell_unavailable()
            return
        self._state = result
        warnings = self._warnings(result)
        self._warning.setText("\n".join(f"\N{WARNING SIGN} {warning}" for warning in warnings))
        self._warning.setAccessibleName(" ".join(warnings))
        self._warning.setVisible(bool(warnings))
        apply_tint(self, Tone.DANGER if warnings else Tone.INFO, radius=6)
        self._show_state()
        if warnings:
            announce(self, " ".join(warnings))
        if result.expires_at is not None:
            self._tick.start()

    def _give_up(self) -> None:
        if self._state is None:
            self._tell_unavailable()

    def _tell_unavailable(self) -> None:
        self._text.setText(self.tr("Details of this order are not available."))

    def _show_state(self) -> None:
        if self._state is not None:
            self._text.setText("\n".join(self._facts(self._state)))

    def _warnings(self, state: OrderState) -> list[str]:
        warnings = []
        if not state.belongs_to(self._email_address):
            warnings.append(
                self.tr("This order belongs to another customer: {email}.").format(
                    email=state.email_address
                )
            )
        if state.name == "Cancelled":
            warnings.append(self.tr("The service says that it is already cancelled."))
        elif state.is_over:
            warnings.append(self.tr("The service says that it is completed."))
        if state.is_paid:
            warnings.append(self.tr("The customer has paid, or says that they have."))
        if state.dispute:
            warnings.append(
                self.tr("There is a dispute about this order: {name}.").format(name=state.dispute)
            )
        return warnings

    def _facts(self, state: OrderState) -> list[str]:
        what = (
            self.tr("Type: {kind}").format(kind=state.kind) if state.kind else "",
            self.tr("State: {name}").format(name=state.name) if state.name else "",
        )
        amounts = (
            self.tr("Pays {amount}").format(amount=grouped(state.pays)) if state.pays else "",
            self.tr("Receives {amount}").format(amount=grouped(state.receives))
            if state.receives
            else "",
        )
        lines = [" · ".join(filter(None, facts)) for facts in (what, amounts)]
        if state.expires_at is not None and not state.is_over:
            lines.append(self._expiry(state.expires_at))
        return list(filter(None, lines))

    def _expiry(self, at: datetime) -> str:
        seconds = round((at - datetime.now(UTC)).total_seconds())
        moment = f"{at:%Y-%m-%d %H:%M:%S}"
        if seconds <= 0:
            return self.tr("Expired at {time} UTC").format(time=moment)
        minutes, rest = divmod(seconds, 60)
        return self.tr("Expires in {minutes}:{seconds}, at {time} UTC").format(
            minutes=minutes, seconds=f"{rest:02}", time=moment
        )

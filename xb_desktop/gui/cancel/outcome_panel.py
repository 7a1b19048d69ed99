"""The panel that says what became of an attempt."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from xb_desktop.gui.widgets.announcement import announce
from xb_desktop.gui.widgets.button_row import ButtonRow
from xb_desktop.gui.widgets.exact_label import ExactLabel
from xb_desktop.gui.widgets.labels import plain_label
from xb_desktop.gui.widgets.theme import Tone
from xb_desktop.gui.widgets.tint import apply_tint
from xb_desktop.orders.identity import same_customer, same_order
from xb_desktop.orders.outcome import Cancelled, Cause, Outcome, Report, Unknown
from xb_desktop.orders.receipt import receipt
from xb_desktop.resources import resource
from xb_desktop.texts.journal import unrecorded_sentence
from xb_desktop.texts.outcomes import outcome_words

if TYPE_CHECKING:
    from xb_desktop.cancellation.looked_up import LookedUp
    from xb_desktop.orders.address import Address
    from xb_desktop.orders.order import Order

_LOOKS = {
    "cancelled": (Tone.SUCCESS, "icons/cancelled.png"),
    "refused": (Tone.DANGER, "icons/refused.png"),
    "not_sent": (Tone.INFO, "icons/not-sent.png"),
    "unknown": (Tone.WARNING, "icons/unknown.png"),
}
_KEY_CAUSES = {Cause.NO_KEY, Cause.KEY_REJECTED, Cause.KEY_UNUSABLE, Cause.FORBIDDEN}


class OutcomePanel(QFrame):
    """Heading, is the order affected, what to do next, the service's own words, and for whom.

    Where `copies_at_once` is set, each outcome goes to the clipboard without a press.

    Signals:
        replace_key_wanted(): the person wants to enter another key.
        check_wanted(str, str): the person wants to know the state of a reference at an address.
        new_wanted(): the person wants to cancel another order.
        unknown_cleared(Order, Address): an unknown outcome is not to be read here any more.
    """

    replace_key_wanted = Signal()
    check_wanted = Signal(str, str)
    new_wanted = Signal()
    unknown_cleared = Signal(object, object)

    def __init__(self, *, key_replaceable: bool) -> None:
        super().__init__()
        self.copies_at_once = False
        self._key_replaceable = key_replaceable
        self._order: Order | None = None
        self._address: Address | None = None
        self._report: Report | None = None
        self._icon = QLabel()
        self._heading = plain_label()
        self._affected = plain_label()
        self._next_step = plain_label()
        self._service_says = plain_label()
        self._unrecorded = plain_label()
        self._reference = ExactLabel()
        self._for_whom = plain_label()
        self._replace_key = QPushButton()
        self._replace_key.clicked.connect(self.replace_key_wanted)
        self._receipt = ""
        self._copy = QPushButton()
        self._copy.setAutoDefault(True)
        self._copy.clicked.connect(self._copy_receipt)
        self._copied = plain_label(self.tr("The result has been copied to the clipboard."))
        self._new = QPushButton()
        self._new.clicked.connect(self.new_wanted)
        self._check = QPushButton()
        self._check.clicked.connect(self._want_check)
        self._lay_out()
        self._name_parts()
        self.hide()

    def _lay_out(self) -> None:
        font = self._heading.font()
        font.setPointSizeF(font.pointSizeF() * 1.3)
        font.setBold(True)
        self._heading.setFont(font)
        headline = QHBoxLayout()
        headline.setSpacing(12)
        headline.addWidget(self._icon)
        headline.addWidget(self._heading, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(6)
        layout.addLayout(headline)
        for part in (
            self._affected,
            self._next_step,
            self._service_says,
            self._unrecorded,
            self._reference,
            self._for_whom,
        ):
            layout.addWidget(part)
        layout.addWidget(ButtonRow(self._copy, self._new, self._check, self._replace_key))
        # Below the buttons: none of them moves when it comes.
        layout.addWidget(self._copied)

    def _name_parts(self) -> None:
        self._unrecorded.setText(unrecorded_sentence())
        self._copy.setText(self.tr("Cop&y result"))
        self._copy.setAccessibleName(self.tr("Copy result"))
        self._new.setText(self.tr("&New cancellation"))
        self._new.setAccessibleName(self.tr("New cancellation"))
        self._replace_key.setText(self.tr("Rep&lace key…"))
        self._replace_key.setAccessibleName(self.tr("Replace key"))
        self._check.setText(self.tr("Chec&k order"))
        self._check.setAccessibleName(self.tr("Check order"))

    def clear(self) -> None:
        """Take the last outcome away, from the screen and from screen readers."""
        was_unknown = self.shows(Unknown)
        self.hide()
        for label in (self._heading, self._affected, self._next_step, self._service_says):
            label.clear()
        if was_unknown:
            self.unknown_cleared.emit(self._order, self._address)

    def show_report(self, report: Report, order: Order, address: Address) -> None:
        """Show what became of an attempt, and say it to screen readers."""
        self._order, self._address, self._report = order, address, report
        at = datetime.now(UTC)
        earlier_unknown = report.earlier_unknown
        words = outcome_words(
            report.outcome, address, f"{at:%H:%M}", earlier_unknown=earlier_unknown
        )
        self._heading.setText(words.heading)
        self._affected.setText(words.affected)
        self._next_step.setText(words.next_step)
        self._reference.setText(order.reference)
        self._for_whom.setText(
            self.tr("for {email}, at {host}, {time} UTC").format(
                email=order.email_address, host=address.authority, time=f"{at:%Y-%m-%d %H:%M:%S}"
            )
        )
        self._show_service_text(report)
        self._unrecorded.setVisible(not report.recorded)
        self._receipt = receipt(words.heading, order, address, at)
        self._replace_key.setVisible(self._key_replaceable and report.outcome.cause in _KEY_CAUSES)
        is_doubtful = earlier_unknown and not isinstance(report.outcome, Cancelled)
        self._check.setVisible(is_doubtful or isinstance(report.outcome, Unknown))
        tone, icon = _LOOKS[report.outcome.name]
        self._show_icon(icon)
        apply_tint(self, tone)
        self._copied.hide()
        self.show()
        announce(self, f"{words.heading}. {words.affected} {words.next_step}")
        if self.copies_at_once:
            self._copy_receipt()

    def copy_result(self) -> None:
        """Copy the receipt of the outcome that is shown, if one is."""
        if self.isVisible():
            self._copy_receipt()

    def _copy_receipt(self) -> None:
        QApplication.clipboard().setText(self._receipt)
        self._copied.show()
        announce(self, self._copied.text())

    def settle(self, looked_up: LookedUp) -> None:
        """Turn an unknown outcome into a cancellation that a look-up found out since."""
        address = looked_up.address
        if self._order is not None and self.is_unknown(looked_up.reference, address):
            found_out = Cancelled(Cause.CONFIRMED_BY_LOOK_UP)
            self.show_report(Report(found_out, recorded=looked_up.settled), self._order, address)

    def is_unknown(self, reference: str, address: Address) -> bool:
        """Whether the panel shows an unknown outcome of this order."""
        return self.is_of(reference, address) and self.shows(Unknown)

    def is_of(self, reference: str, address: Address) -> bool:
        """Whether the panel shows an outcome of this order."""
        is_this_order = self._order is not None and same_order(self._order.reference, reference)
        return self.isVisible() and is_this_order and self._address == address

    def is_report(self, report: Report) -> bool:
        """Whether the panel shows this very report of an attempt."""
        return self.isVisible() and self._report is report

    def is_about(self, email_address: str, reference: str) -> bool:
        """Whether the panel is about this customer's order, in whatever spelling."""
        return (
            self._order is not None
            and same_order(self._order.reference, reference)
            and same_customer(self._order.email_address, email_address)
        )

    def take_focus(self) -> None:
        """Put the keyboard on the receipt: it changes nothing, whatever key comes next."""
        self._copy.setFocus(Qt.FocusReason.OtherFocusReason)

    def _want_check(self) -> None:
        if self._order is not None:
            self.check_wanted.emit(self._order.reference, str(self._address))

    def shows(self, kind: type[Outcome]) -> bool:
        """Whether an outcome of that kind is to be read."""
        is_one = self._report is not None and isinstance(self._report.outcome, kind)
        return self.isVisible() and is_one

    def _show_service_text(self, report: Report) -> None:
        # An unwritable journal carries its reason as the message, and the words hold it already.
        from_service = report.outcome.http_status is not None and bool(report.outcome.message)
        text = self.tr("The service's message: “{message}”").format(message=report.outcome.message)
        self._service_says.setText(text if from_service else "")
        self._service_says.setVisible(from_service)

    def _show_icon(self, icon: str) -> None:
        side = self.fontMetrics().height() * 2
        self._icon.setPixmap(QIcon(resource(icon)).pixmap(QSize(side, side)))

"""The panel that says what became of an attempt."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout

from xb_desktop.cancellation.follow_up import Finding, finding
from xb_desktop.gui.cancel.headline import Headline
from xb_desktop.gui.cancel.outcome_buttons import OutcomeButtons
from xb_desktop.gui.widgets.announcement import after_focus, announce, describe_anew
from xb_desktop.gui.widgets.breaking_label import BreakingLabel
from xb_desktop.gui.widgets.exact_label import ExactLabel
from xb_desktop.gui.widgets.labels import plain_label, show_text
from xb_desktop.gui.widgets.outcome_icons import ICON_FILES
from xb_desktop.gui.widgets.theme import GAP, SECTION, Tone
from xb_desktop.gui.widgets.tint import apply_tint
from xb_desktop.gui.widgets.value_rows import ValueRows
from xb_desktop.orders.identity import same_customer, same_order
from xb_desktop.orders.outcome import Cancelled, Cause, NotSent, Outcome, Refused, Report, Unknown
from xb_desktop.orders.receipt import Check, receipt
from xb_desktop.system.user import user_name
from xb_desktop.texts.checks import check_words, checking_sentence, unchecked_sentence
from xb_desktop.texts.journal import unrecorded_sentence
from xb_desktop.texts.order_states import service_words
from xb_desktop.texts.outcomes import outcome_words
from xb_desktop.texts.recorded import for_receipt
from xb_desktop.texts.times import local_time, utc_moment

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QLabel

    from xb_desktop.cancellation.looked_up import LookedUp
    from xb_desktop.orders.address import Address
    from xb_desktop.orders.order import Order
    from xb_desktop.texts.outcomes import Words

_TONES: dict[type[Outcome], Tone] = {
    Cancelled: Tone.SUCCESS,
    Refused: Tone.DANGER,
    NotSent: Tone.INFO,
    Unknown: Tone.WARNING,
}


class OutcomePanel(QFrame):
    """What became of an order and when, what to do next, and what look-ups say of it since.

    Where `copies_at_once` is set, each outcome goes to the clipboard without a press. What replaces
    an outcome of the same order, up to 45 s later, does not replace what was copied in between.

    Signals:
        painted(): an outcome is on the screen for the first time.
        gone(): no outcome is to be read here any more.
        grown(): more is said than before, or something else, and its end may be out of sight.
        check_wanted(str, str): the person wants to know the state of a reference at an address.
        unknown_cleared(Order, Address): an unknown outcome is not to be read here any more.
    """

    painted = Signal()
    gone = Signal()
    grown = Signal()
    check_wanted = Signal(str, str)
    unknown_cleared = Signal(object, object)

    def __init__(self, *, key_replaceable: bool) -> None:
        super().__init__()
        self.copies_at_once = False
        self._order: Order | None = None
        self._address: Address | None = None
        self._report: Report | None = None
        self._at = datetime.now(UTC)
        self._looked_up: LookedUp | None = None
        self._last_state: LookedUp | None = None
        self._finding = Finding.NOTHING
        self._has_new_key = False
        self._is_painted = True
        self._holds_clipboard = False
        QApplication.clipboard().dataChanged.connect(self._on_copied_elsewhere)
        self._headline = Headline()
        self._affected = BreakingLabel()
        self._next_step = BreakingLabel()
        self._unrecorded = plain_label(unrecorded_sentence())
        self._rows = ValueRows()
        self._reference, self._customer = _value(), _value()
        self._ticket, self._reason = _value(), plain_label()
        self._checked = BreakingLabel()
        self._service_says = BreakingLabel()
        self.buttons = OutcomeButtons(key_replaceable=key_replaceable)
        self._copied = plain_label(self.tr("The result has been copied to the clipboard."))
        self.buttons.copy.clicked.connect(self._copy_receipt)
        self.buttons.check.clicked.connect(self._want_check)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        self._rows.add_row(self.tr("Order"), self._reference)
        self._rows.add_row(self.tr("Customer"), self._customer)
        self._rows.add_row(self.tr("Ticket"), self._ticket)
        self._rows.add_row(self.tr("Reason"), self._reason)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SECTION, SECTION, SECTION, SECTION)
        layout.setSpacing(GAP)
        for part in (
            self._headline,
            self._affected,
            self._next_step,
            self._unrecorded,
            self._rows,
            self._checked,
            self._service_says,
            self.buttons,
            # Below the buttons: none of them moves when it comes.
            self._copied,
        ):
            layout.addWidget(part)

    def clear(self) -> None:
        """Take the last outcome away, from the screen and from screen readers."""
        was_unknown = self.shows(Unknown)
        self.hide()
        for part in (self._headline, self._affected, self._next_step, self._service_says):
            part.clear()
        if was_unknown:
            self.unknown_cleared.emit(self._order, self._address)

    def show_report(
        self,
        report: Report,
        order: Order,
        address: Address,
        *,
        is_followed_up: bool = False,
        looked_up: LookedUp | None = None,
    ) -> None:
        """Show what became of an attempt, and say it to screen readers.

        `is_followed_up` is whether the order will be looked up by itself, and `looked_up` what
        found the outcome, where a look-up did.
        """
        is_first = not self.is_of(order.reference, address)
        self._order, self._address, self._report = order, address, report
        self._at = datetime.now(UTC)
        self._has_new_key = False
        words = self._show_finding(report, address, Finding.NOTHING)
        icon = ICON_FILES[report.outcome.name]
        self._headline.show_heading(words.heading, icon, self._at)
        self._unrecorded.setVisible(not report.recorded)
        self._show_order(order)
        # For the receipt: the outcome says here already what the look-up has found.
        self._looked_up = self._last_state = looked_up
        self._show_check(checking_sentence() if is_followed_up else "")
        self._show_service_text(report)
        self.buttons.show_for(report)
        self.buttons.copy.setAccessibleDescription(self._spoken())
        apply_tint(self, _TONES[type(report.outcome)])
        self._copied.hide()
        self._is_painted = False
        self.show()
        self.update()
        announce(self, self._spoken())
        if self.copies_at_once and (is_first or self._holds_clipboard):
            self._copy_receipt()

    def copy_result(self) -> None:
        """Copy the receipt of the outcome that is shown, if one is."""
        if self.isVisible():
            self._copy_receipt()

    def show_looked_up(self, looked_up: LookedUp, *, is_out: bool, is_asked_for: bool) -> None:
        """Show what a look-up says of the order since; of two, the one that was asked for later.

        `is_out` tells that an answer to its cancellation may still come. One that nobody
        `is_asked_for` takes no earlier answer away where it has none.
        """
        if self._report is None or not self.is_of(looked_up.reference, looked_up.address):
            return
        if looked_up.is_cancelled and self.shows(Unknown) and self._order and self._address:
            found_out = Report(Cancelled(Cause.CONFIRMED_BY_LOOK_UP), recorded=looked_up.settled)
            self.show_report(found_out, self._order, self._address, looked_up=looked_up)
            return
        last = self._looked_up
        if last is not None:
            is_older = looked_up.asked_s < last.asked_s
            tells_less = looked_up.state is None and last.state is not None
            if is_older or (tells_less and not is_asked_for):
                return
        self._looked_up = looked_up
        if looked_up.state is not None:
            self._last_state = looked_up
        found = finding(looked_up.result, is_out=is_out)
        self._show_finding(self._report, looked_up.address, found)
        words = check_words(looked_up, self._report.outcome, is_out=is_out)
        has_changed = words.text != self._checked.text()
        self._show_check(words.text, words.spoken, _tool_tip(looked_up))
        if self.shows(Unknown):
            self.buttons.allow_retry(allowed=found is Finding.UNCHANGED)
        elif found in {Finding.CANCELLED, Finding.NOT_AGAIN}:
            self.buttons.allow_retry(allowed=False)
        if has_changed:
            # In a small window, also what is no taller may be out of sight.
            self.grown.emit()
        if has_changed or is_asked_for:
            # First: what the button says already is not said of the panel as well.
            after_focus(self, lambda: self._describe_found(looked_up, words.text))
            announce(self, words.text)

    def stop_checking(self) -> None:
        """Say that no answer to a look-up will come, where none has."""
        if self._looked_up is None and not self._checked.isHidden():
            self._show_check(unchecked_sentence())

    def offer_retry(self, address: Address) -> None:
        """Lead from a new key for an address back to the order, where the key was in its way."""
        is_here = self.isVisible() and self._address == address
        if is_here and self._report is not None and self.buttons.is_for_key(self._report):
            self._has_new_key = True
            self._show_finding(self._report, address, self._finding)
            self.buttons.copy.setAccessibleDescription(self._spoken())
            self.buttons.allow_retry(allowed=True)
            self.buttons.retry.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def order(self) -> Order | None:
        """The order that the panel is about, if it shows one."""
        return self._order if self.isVisible() else None

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

    def shows(self, kind: type[Outcome]) -> bool:
        """Whether an outcome of that kind is to be read."""
        is_one = self._report is not None and isinstance(self._report.outcome, kind)
        return self.isVisible() and is_one

    def take_focus(self) -> None:
        """Put the keyboard on the receipt: it changes nothing, whatever key comes next."""
        self.buttons.copy.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let what must not come before the outcome begin once it is painted."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self._tell_painted)

    def _tell_painted(self) -> None:
        # Another outcome may have taken the place of the painted one in the meantime.
        if self._is_painted:
            self.painted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell of a new line; the person has not changed the width of the window."""
        super().resizeEvent(event)
        old, new = event.oldSize(), event.size()
        if new.width() == old.width() and new.height() > old.height():
            self.grown.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that the outcome is gone, with the panel or with its window."""
        super().hideEvent(event)
        # A minimised window, which the system hides, still shows it; so does one that Qt hides for
        # a moment, to keep it above others.
        if not event.spontaneous():
            QTimer.singleShot(0, self, self._tell_gone)

    def _tell_gone(self) -> None:
        if not self.isVisible():
            self.gone.emit()

    def _copy_receipt(self) -> None:
        if self._order is None or self._address is None or self._report is None:
            return
        looked_up, check = self._last_state, None
        if looked_up is not None and looked_up.state is not None and looked_up.state.name:
            check = Check(looked_up.at, looked_up.state.name)
        recorded = for_receipt(self._order, user_name())
        line = receipt(
            self._report.outcome.name, self._order, self._address, self._at, recorded, check
        )
        QApplication.clipboard().setText(line)
        self._holds_clipboard = True
        self._copied.show()
        announce(self, self._copied.text())

    def _on_copied_elsewhere(self) -> None:
        # Windows tells late of what was copied here.
        if not QApplication.clipboard().ownsClipboard():
            self._holds_clipboard = False

    def _want_check(self) -> None:
        if self._order is not None:
            self.check_wanted.emit(self._order.reference, str(self._address))

    def _show_order(self, order: Order) -> None:
        self._rows.show_value(self._reference, order.reference)
        self._rows.show_value(self._customer, order.email_address)
        self._rows.show_value(self._ticket, order.ticket)
        self._rows.show_value(self._reason, order.reason)

    def _show_finding(self, report: Report, address: Address, found: Finding) -> Words:
        """Say what became of the order, as far as what a look-up has found leaves it to be said."""
        words = outcome_words(
            report.outcome,
            address,
            local_time(self._at),
            earlier=report.earlier,
            finding=found,
            has_new_key=self._has_new_key,
        )
        self._finding = found
        self._affected.setText(words.affected)
        show_text(self._next_step, words.next_step)
        return words

    def _show_check(self, text: str, spoken: str = "", tool_tip: str = "") -> None:
        self._checked.setText(text)
        self._checked.setAccessibleName(spoken or text)
        self._checked.setToolTip(tool_tip)
        self._checked.setVisible(bool(text))

    def _describe_found(self, looked_up: LookedUp, found: str) -> None:
        """Have screen readers say what a look-up has found before the outcome, unless it is old."""
        if self._looked_up is looked_up:
            # The heading again: a slow screen reader may not have read the button before this.
            new = f"{found} {self._headline.heading}."
            describe_anew(self.buttons.copy, f"{found} {self._spoken()}", new)

    def _spoken(self) -> str:
        """Return what is said of the attempt with the button that gets the focus."""
        labels: list[QLabel] = [self._affected, self._next_step, self._service_says]
        if not self._unrecorded.isHidden():
            labels.insert(2, self._unrecorded)
        sentences = [label.text() for label in labels if label.text()]
        return " ".join([f"{self._headline.heading}.", *sentences])

    def _show_service_text(self, report: Report) -> None:
        # An unwritable journal carries its reason as the message, and the words hold it already.
        from_service = report.outcome.http_status is not None and bool(report.outcome.message)
        text = self.tr("The service's message: “{message}”").format(message=report.outcome.message)
        show_text(self._service_says, text if from_service else "")


def _tool_tip(looked_up: LookedUp) -> str:
    """Return what a look-up says, in the words that other people and programs use."""
    return "\n".join(filter(None, (utc_moment(looked_up.at), service_words(looked_up.state))))


def _value() -> ExactLabel:
    return ExactLabel(is_selectable=True)

"""The question before what cannot be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QShortcutEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from xb_desktop.gui.cancel.order_facts import HOLD_MS, OrderFacts
from xb_desktop.gui.widgets.badge import Badge
from xb_desktop.gui.widgets.exact_label import ExactLabel
from xb_desktop.gui.widgets.labels import fit, plain_label, scrolling
from xb_desktop.gui.widgets.paste_line import PasteLine
from xb_desktop.gui.widgets.single_result_dialog import SingleResultDialog
from xb_desktop.gui.widgets.theme import Tone
from xb_desktop.gui.widgets.tint import apply_tint
from xb_desktop.orders.order import is_unusual
from xb_desktop.orders.order_state import OrderState, Precaution
from xb_desktop.texts.journal import earlier_sentence
from xb_desktop.texts.problems import unusual_sentence

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from xb_desktop.gui.widgets.badge import Place
    from xb_desktop.journal.attempt_record import AttemptRecord
    from xb_desktop.orders.order import Order
    from xb_desktop.orders.order_state import NotFound

_LAST = 4


class Confirmation(SingleResultDialog):
    """Shows what will be cancelled, for whom and where, before any button; No is the default.

    Return presses the button that has the focus, at first No, and means No wherever else the
    focus is.

    Made for one order, ahead of it if there is time: it takes longer than opening it.

    What the service says of the order is filled in when it comes, in room that is kept for it, so
    that no button moves under the pointer. Yes waits for it, though not for long; what comes later
    still asks for the care that it calls for. `accepted` means yes, `rejected`, also on Esc, that
    the order is kept.

    Signals:
        painted(): the question is on the screen for the first time.
    """

    painted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._order: Order | None = None
        self._is_painted = False
        self._is_waiting = False
        self._precaution = Precaution.NONE
        self._reference = ExactLabel()
        self._customer = ExactLabel()
        self._badge = Badge(full_address=ExactLabel())
        self._facts = OrderFacts()
        self._say_so = QCheckBox(self.tr("Cancel it &all the same"))
        self._say_so.hide()
        self._last_four = PasteLine()
        self._last_four.hide()
        self._last_four_label = plain_label()
        self._last_four_label.hide()
        self._yes = _Prompt(self.tr("&Yes, cancel order"))
        self._no = QPushButton(self.tr("&No, keep order"))
        self.setWindowTitle(self.tr("Cancel this order?"))
        self._lay_out()
        # Only now: the default is remembered by the dialog that the button is in.
        self._no.setDefault(True)
        self._no.setFocus()
        self._say_so.toggled.connect(self._allow_yes)
        self._last_four.textChanged.connect(self._allow_yes)

    def ask(
        self, order: Order, place: Place, earlier: AttemptRecord | None, *, looks_up: bool
    ) -> None:
        """Open the question, once; `earlier` is what speaks against a repetition.

        `looks_up` is whether the service will be asked what the order is.
        """
        self._order = order
        for label, caption, value in (
            (self._reference, self.tr("Order reference"), order.reference),
            (self._customer, self.tr("Customer"), order.email_address),
        ):
            label.setText(value)
            label.setAccessibleName(f"{caption}: {value}")
        self._badge.show_place(place)
        if earlier is not None:
            self._warn(earlier_sentence(earlier), Tone.DANGER)
        if is_unusual(order.reference):
            self._warn(unusual_sentence(order.reference), Tone.WARNING)
        self._facts.setVisible(looks_up)
        if looks_up:
            self._is_waiting = True
            self._facts.wait_for_order_of(order.email_address)
            QTimer.singleShot(HOLD_MS, self, self._wait_no_longer)
        self._allow_yes()
        # Room for what the service's facts may ask for, so that they are not pushed out of sight.
        fit(self, around=self._details, lines_kept=6 if looks_up else 0)
        self.open()

    def show_facts(self, result: OrderState | NotFound) -> None:
        """Fill in what the service says of the order, and ask for the care that it calls for."""
        self._is_waiting = False
        self._facts.show_result(result)
        if isinstance(result, OrderState) and result.is_this_order and self._order is not None:
            self._precaution = result.precaution(self._order.email_address)
        self._say_so.setVisible(self._precaution is Precaution.SAY_SO)
        for part in (self._last_four_label, self._last_four):
            part.setVisible(self._precaution is Precaution.LAST_FOUR)
        self._allow_yes()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let what can wait begin once the question is painted."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def _wait_no_longer(self) -> None:
        if self._is_waiting:
            self._is_waiting = False
            self._facts.wait_longer()
            self._allow_yes()

    def _allow_yes(self) -> None:
        self._yes.setEnabled(not self._is_waiting and self._takes_care())

    def _takes_care(self) -> bool:
        """Whether the person has done what the order calls for before a yes."""
        if self._precaution is Precaution.SAY_SO:
            return self._say_so.isChecked()
        if self._precaution is Precaution.LAST_FOUR and self._order is not None:
            typed = self._last_four.text().strip()
            return typed.lower() == self._order.reference[-_LAST:].lower()
        return True

    def _lay_out(self) -> None:
        details = QWidget()
        column = QVBoxLayout(details)
        column.setContentsMargins(24, 20, 24, 8)
        column.setSpacing(4)
        column.addWidget(self._question())
        self._add_fact(column, self.tr("Order reference"), self._reference)
        self._add_fact(column, self.tr("Customer"), self._customer)
        self._add_fact(column, self.tr("Address"), self._badge)
        self._warnings = QVBoxLayout()
        self._warnings.setContentsMargins(0, 10, 0, 10)
        self._warnings.setSpacing(10)
        column.addLayout(self._warnings)
        column.addWidget(self._facts)
        column.addStretch(1)
        scroll = scrolling(details)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll, 1)
        layout.addLayout(self._answers())
        self.setMinimumWidth(320)
        self._details = (scroll, column)

    def _answers(self) -> QVBoxLayout:
        answers = QVBoxLayout()
        answers.setContentsMargins(24, 8, 24, 20)
        answers.setSpacing(8)
        self._last_four_label.setText(
            self.tr("To cancel it, &type the last four characters of the reference:")
        )
        self._last_four.setAccessibleName(self.tr("Last four characters of the reference"))
        self._last_four_label.setBuddy(self._last_four)
        self._last_four.setMaxLength(_LAST)
        for part in (self._say_so, self._last_four_label, self._last_four, self._buttons()):
            answers.addWidget(part)
        return answers

    def _question(self) -> QLabel:
        question = plain_label(self.tr("Cancel this order? This cannot be undone."))
        font = question.font()
        font.setPointSizeF(font.pointSizeF() * 1.2)
        font.setBold(True)
        question.setFont(font)
        return question

    def _add_fact(self, layout: QVBoxLayout, caption: str, fact: QWidget) -> None:
        layout.addSpacing(8)
        layout.addWidget(plain_label(caption))
        layout.addWidget(fact)

    def _warn(self, sentence: str, tone: Tone) -> None:
        warning = plain_label(f"\N{WARNING SIGN} {sentence}")
        warning.setAccessibleName(sentence)
        warning.setMargin(8)
        apply_tint(warning, tone, radius=6)
        self._warnings.addWidget(warning)

    def _buttons(self) -> QDialogButtonBox:
        self._yes.setAccessibleName(self.tr("Yes, cancel order"))
        self._no.setAccessibleName(self.tr("No, keep order"))
        box = QDialogButtonBox()
        box.addButton(self._yes, QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(self._no, QDialogButtonBox.ButtonRole.RejectRole)
        self._yes.clicked.connect(self.accept)
        self._no.clicked.connect(self.reject)
        return box


class _Prompt(QPushButton):
    """A button whose mnemonic presses it at once: Qt would show it pressed first, for 100 ms.

    Where the mnemonic is another part's as well, it presses nothing, as on any button.
    """

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QShortcutEvent) and not event.isAmbiguous():
            self.click()
            return True
        return super().event(event)

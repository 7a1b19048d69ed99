"""The question before what cannot be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from xb_desktop.gui.badge import Badge
from xb_desktop.gui.labels import ExactLabel, fit, plain_label, scrolling
from xb_desktop.gui.order_facts import OrderFacts
from xb_desktop.gui.theme import Tone, wear
from xb_desktop.gui.wording import earlier_sentence, unusual_sentence
from xb_desktop.order import is_unusual
from xb_desktop.order_state import OrderState, Precaution

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from xb_desktop.gui.badge import Place
    from xb_desktop.journal import Attempt
    from xb_desktop.order import Order
    from xb_desktop.order_state import NotFound

_LAST = 4
_CLOSED_AFTER_MS = 15
"""A yes is on its way first: to close a window keeps screen and processors busy for 2 ms of 7."""


class Confirmation(QDialog):
    """Shows what will be cancelled, for whom and where, before any button; No is the default.

    What the service says of the order is filled in when it comes, in room that is kept for it, so
    that no button moves under the pointer. `rejected`, also on Esc, means that the order is kept.

    Signals:
        painted(): the question is on the screen for the first time.
        confirmed(): somebody said yes; it comes once, and the question closes right after.
    """

    painted = Signal()
    confirmed = Signal()

    def __init__(
        self,
        order: Order,
        place: Place,
        earlier: Attempt | None,
        parent: QWidget,
        *,
        looks_up: bool = False,
    ) -> None:
        super().__init__(parent)
        self._order = order
        self._facts = OrderFacts(order)
        self._facts.setVisible(looks_up)
        self._looks_up = looks_up
        self._is_painted = False
        self._is_confirmed = False
        self._say_so = QCheckBox(self.tr("Cancel it &all the same"))
        self._say_so.hide()
        self._last_four = QLineEdit()
        self._last_four.hide()
        self._last_four_label = plain_label()
        self._last_four_label.hide()
        self._yes = _Prompt(self.tr("&Yes, cancel order"))
        self._no = QPushButton(self.tr("&No, keep order"))
        self.setWindowTitle(self.tr("Cancel this order?"))
        self._lay_out(place, earlier)
        self._say_so.toggled.connect(self._yes.setEnabled)
        self._last_four.textChanged.connect(self._compare_last_four)

    def show_facts(self, result: OrderState | NotFound) -> None:
        """Fill in what the service says of the order, and ask for the care that it calls for."""
        self._facts.show_result(result)
        if not isinstance(result, OrderState) or not result.is_this_order:
            return
        if result.precaution is Precaution.SAY_SO:
            self._yes.setEnabled(False)
            self._say_so.show()
        elif result.precaution is Precaution.LAST_FOUR:
            self._yes.setEnabled(False)
            self._last_four_label.show()
            self._last_four.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let what can wait begin once the question is painted."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def reject(self) -> None:
        """Keep the order, but for somebody who has just said yes."""
        if not self._is_confirmed:
            super().reject()

    def close_if_confirmed(self) -> None:
        """Close a question that has its yes, if it is still there."""
        if self._is_confirmed:
            self.accept()

    def _say_yes(self) -> None:
        if not self._is_confirmed:
            self._is_confirmed = True
            self.confirmed.emit()
            QTimer.singleShot(_CLOSED_AFTER_MS, self.accept)

    def _lay_out(self, place: Place, earlier: Attempt | None) -> None:
        details = QWidget()
        column = QVBoxLayout(details)
        column.setContentsMargins(24, 20, 24, 8)
        column.setSpacing(4)
        column.addWidget(self._question())
        for caption, value in (
            (self.tr("Order reference"), self._order.reference),
            (self.tr("Customer"), self._order.email_address),
        ):
            self._add_fact(column, caption, _exact(caption, value))
        self._add_fact(column, self.tr("At"), Badge(place, in_full=True))
        if earlier is not None:
            self._warn(column, "earlier", earlier_sentence(earlier), Tone.BAD)
        if is_unusual(self._order.reference):
            self._warn(column, "unusual", unusual_sentence(), Tone.DOUBT)
        column.addSpacing(10)
        column.addWidget(self._facts)
        column.addStretch(1)
        scroll = scrolling(details)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll, 1)
        layout.addLayout(self._answers())
        self.setMinimumWidth(320)
        # Room for what the service's facts may ask for, so that they are not pushed out of sight.
        fit(self, around=(scroll, column), lines_kept=6 if self._looks_up else 0)

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

    def _warn(self, layout: QVBoxLayout, name: str, sentence: str, tone: Tone) -> None:
        warning = plain_label(f"\N{WARNING SIGN} {sentence}")
        warning.setAccessibleName(sentence)
        warning.setMargin(8)
        wear(warning, name, tone, radius=6)
        layout.addSpacing(10)
        layout.addWidget(warning)

    def _compare_last_four(self, typed: str) -> None:
        wanted = self._order.reference[-_LAST:]
        self._yes.setEnabled(typed.strip().lower() == wanted.lower())

    def _buttons(self) -> QDialogButtonBox:
        self._yes.setAccessibleName(self.tr("Yes, cancel order"))
        self._yes.setAutoDefault(False)
        self._no.setAccessibleName(self.tr("No, keep order"))
        self._no.setDefault(True)
        self._no.setFocus()
        box = QDialogButtonBox()
        box.addButton(self._yes, QDialogButtonBox.ButtonRole.AcceptRole)
        box.addButton(self._no, QDialogButtonBox.ButtonRole.RejectRole)
        self._yes.clicked.connect(self._say_yes)
        self._no.clicked.connect(self.reject)
        return box


class _Prompt(QPushButton):
    """A button whose mnemonic presses it at once: Qt would show it pressed first, for 100 ms."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Shortcut:
            self.click()
            return True
        return super().event(event)


def _exact(caption: str, value: str) -> ExactLabel:
    label = ExactLabel()
    label.setText(value)
    label.setAccessibleName(f"{caption}: {value}")
    return label

"""The question before what cannot be undone."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QShortcutEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from xb_desktop.gui.cancel.order_facts import HOLD_MS, OrderFacts
from xb_desktop.gui.cancel.precaution_input import PrecautionInput
from xb_desktop.gui.widgets.announcement import after_focus, announce
from xb_desktop.gui.widgets.button_row import ButtonRow
from xb_desktop.gui.widgets.danger_button import DangerButton
from xb_desktop.gui.widgets.labels import bold, fit, name_button, plain_label, scrolling
from xb_desktop.gui.widgets.single_result_dialog import SingleResultDialog
from xb_desktop.gui.widgets.theme import EDGE, GAP, SECTION, Tone
from xb_desktop.gui.widgets.tint import apply_tint
from xb_desktop.journal.attempt_record import speaks_anew
from xb_desktop.orders.order import is_unusual
from xb_desktop.orders.order_state import OrderState, Precaution
from xb_desktop.orders.receipt import Check
from xb_desktop.texts.journal import earlier_words
from xb_desktop.texts.order_states import dispute_word, order_warnings
from xb_desktop.texts.problems import unusual_sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from xb_desktop.gui.widgets.badge import Place
    from xb_desktop.journal.attempt_record import AttemptRecord
    from xb_desktop.orders.order import Order
    from xb_desktop.orders.order_state import NotFound

REFRESH_MS = 15_000
"""How often the service is asked for the facts again while the question is open."""
_WORDS_NOT_READ = 2
"""Of a dialog that opens, Orca reads the labels with more words; French has `Ordre : XB_…`."""
_LINES_KEPT = 11


class Confirmation(SingleResultDialog):
    """Shows what will be cancelled, for whom and where, before any button; No is the default.

    Return presses the button that has the focus, at first No, and means No wherever else the
    focus is.

    What the service says of the order is filled in when it comes, in room that is kept for it, so
    that no button moves under the pointer. Yes waits for it, though not for long; what comes later,
    and what has changed since, still asks for the care that it calls for. `accepted` means yes,
    `rejected`, also on Esc, that the order is kept.

    Signals:
        painted(): the question is on the screen for the first time.
        refresh_wanted(): the facts are to be looked up again.
    """

    painted = Signal()
    refresh_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._order: Order | None = None
        self._is_painted = False
        self._is_waiting = False
        self._follows_warnings = False
        self._earlier: AttemptRecord | None = None
        self._earlier_warning: QLabel | None = None
        self._last_check: Check | None = None
        self._is_out: Callable[[], bool] = lambda: False
        self._said: dict[QLabel, str] = {}
        self._of_state: list[str] = []
        self._facts_said = ""
        self._question = _large_label(self.tr("Cancel this order? This cannot be undone."))
        self._facts = OrderFacts()
        self._state_warning = _warning_label()
        self._precaution = PrecautionInput()
        self._yes = name_button(_Prompt(), self.tr("&Yes, cancel order"), "Yes, cancel order")
        self._no = name_button(QPushButton(), self.tr("&No, keep order"), "No, keep order")
        self.setWindowTitle(self.tr("Cancel this order?"))
        self._lay_out()
        # Only now: the default is remembered by the dialog that the button is in.
        self._no.setDefault(True)
        self._no.setFocus()
        self._precaution.changed.connect(self._allow_yes)
        self._facts.given_up.connect(self._say_facts)
        self._refresh = QTimer(self)
        self._refresh.setInterval(REFRESH_MS)
        self._refresh.timeout.connect(self.refresh_wanted)

    def ask(
        self,
        order: Order,
        place: Place,
        earlier: AttemptRecord | None,
        *,
        looks_up: bool,
        is_out: Callable[[], bool],
        lost: str = "",
    ) -> None:
        """Open the question, once; `earlier` is what speaks against a repetition.

        `looks_up` is whether the service will be asked what the order is, and `is_out` tells
        whether the answer to an earlier request may still come. `lost` says that earlier attempts
        cannot be warned of any more.
        """
        self._order, self._is_out = order, is_out
        self._facts.show_order(order, place, looks_up=looks_up)
        # A screen reader reads the labels of a dialog when it opens, but not those of two words.
        asked = self.tr("{question} For the customer {email}, at the address {host} ({place}).")
        asked = asked.format(
            question=self._question.text(),
            email=order.email_address,
            host=place.address.authority,
            place=place.title,
        )
        reference = self._facts.spoken_reference
        is_read = len(reference.split()) > _WORDS_NOT_READ
        self._question.setAccessibleName(asked if is_read else f"{asked} {reference}.")
        self._earlier = earlier
        self._warn_of_earlier()
        if lost:
            self._warn(self._add_warning(), lost, Tone.WARNING)
        if is_unusual(order.reference):
            self._warn(self._add_warning(), unusual_sentence(order.reference), Tone.WARNING)
        self._describe_answers()
        if looks_up:
            self._is_waiting = True
            QTimer.singleShot(HOLD_MS, self, self._wait_no_longer)
            self._refresh.start()
            self.finished.connect(self._refresh.stop)
        self._allow_yes()
        # Room for what the service's facts may ask for, so that they are not pushed out of sight.
        fit(
            self,
            around=self._details,
            lines_kept=_LINES_KEPT if looks_up else 0,
            least_width=self._width_beside,
        )
        self.open()

    def show_earlier(self, earlier: AttemptRecord | None) -> None:
        """Say what an earlier attempt means by now; what is new is not sent past with a yes."""
        before, self._earlier = self._earlier, earlier
        self._warn_of_earlier()
        self._describe_answers()
        is_new = speaks_anew(earlier, before)
        if is_new and self._order is not None and self._earlier_warning is not None:
            self._precaution.take_back()
            self._precaution.ask_for(Precaution.SAY_SO, self._order.reference)
            announce(self._earlier_warning, self._said[self._earlier_warning])

    def show_facts(self, result: OrderState | NotFound) -> None:
        """Fill in what the service says of the order, and ask for the care that it calls for."""
        self._is_waiting = False
        self._facts.show_result(result)
        if isinstance(result, OrderState) and result.is_this_order and self._order is not None:
            if result.name:
                self._last_check = Check(datetime.now(UTC), result.name)
                self._warn_of_earlier()
            self._show_warnings(order_warnings(result, self._order.email_address))
            self._state_warning.setToolTip(dispute_word(result.dispute))
            precaution = result.precaution(self._order.email_address)
            self._precaution.ask_for(precaution, self._order.reference)
        self._say_facts()
        self._allow_yes()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Let what can wait begin once the question is painted."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def _show_warnings(self, warnings: list[str]) -> None:
        new = [warning for warning in warnings if warning not in self._of_state]
        self._of_state = warnings
        self._state_warning.setText("\n".join(map(_marked, warnings)))
        self._state_warning.setAccessibleName(" ".join(warnings))
        self._state_warning.setVisible(bool(warnings))
        after_focus(self, self._describe_answers)
        if new:
            self._precaution.take_back()
            announce(self._state_warning, " ".join(new))
            self._follows_warnings = True
            QTimer.singleShot(0, self, self._keep_warnings_in_sight)

    def _say_facts(self) -> None:
        """Have screen readers say the facts, which come after the question, and each change."""
        facts = self._facts.spoken
        if facts != self._facts_said:
            self._facts_said = facts
            after_focus(self, self._describe_answers)
            if not self._of_state:
                announce(self._facts, facts)

    def _keep_warnings_in_sight(self) -> None:
        """Scroll to the new warnings, as often as room is made, until the person scrolls."""
        if self._follows_warnings:
            scroll, _ = self._details
            place = self._state_warning.geometry()
            # The top last: of warnings taller than the room for them, the first is read.
            for y in (place.bottom() + 1, place.top()):
                scroll.ensureVisible(0, y, 0, 0)

    def _follow_no_longer(self) -> None:
        self._follows_warnings = False

    def _describe_answers(self) -> None:
        """Have screen readers that do not speak announcements say the warnings with an answer.

        Where the facts call for no warning, they are said themselves.
        """
        of_state = self._of_state or [self._facts_said]
        warnings = " ".join([*self._said.values(), *of_state]).strip()
        self._no.setAccessibleDescription(warnings)
        self._precaution.describe(warnings)

    def _wait_no_longer(self) -> None:
        if self._is_waiting:
            self._is_waiting = False
            self._facts.wait_longer()
            self._allow_yes()

    def _allow_yes(self) -> None:
        self._yes.setEnabled(not self._is_waiting and self._precaution.is_taken)

    @property
    def _width_beside(self) -> int:
        """The least width at which the facts stand beside their captions, also beside a bar.

        Where the letters of the system are narrow and those of values are not, as on Windows, it
        is more than the width that sentences are read in.
        """
        scroll, column = self._details
        margins = column.contentsMargins()
        bar = scroll.verticalScrollBar().sizeHint().width()
        return margins.left() + self._facts.width_beside + margins.right() + bar

    def _lay_out(self) -> None:
        details = QWidget()
        column = QVBoxLayout(details)
        column.setContentsMargins(EDGE, EDGE, EDGE, 0)
        column.setSpacing(SECTION)
        column.addWidget(self._question)
        column.addWidget(self._facts)
        self._warnings = QVBoxLayout()
        self._warnings.setSpacing(GAP)
        self._warnings.addWidget(self._state_warning)
        column.addLayout(self._warnings)
        column.addStretch(1)
        apply_tint(self._state_warning, Tone.DANGER)
        self._state_warning.hide()
        scroll = scrolling(details)
        scroll.verticalScrollBar().rangeChanged.connect(self._keep_warnings_in_sight)
        scroll.verticalScrollBar().actionTriggered.connect(self._follow_no_longer)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll, 1)
        layout.addLayout(self._answers())
        self.setMinimumWidth(320)
        self._details = (scroll, column)

    def _answers(self) -> QVBoxLayout:
        self._yes.clicked.connect(self._say_yes)
        self._no.clicked.connect(self.reject)
        answers = QVBoxLayout()
        answers.setContentsMargins(EDGE, GAP, EDGE, EDGE)
        answers.setSpacing(GAP)
        answers.addWidget(self._precaution)
        answers.addWidget(ButtonRow(self._yes, self._no))
        return answers

    def _say_yes(self) -> None:
        # A press by assistive technology arrives 100 ms late: yes may not be allowed any more.
        if self._yes.isEnabled():
            self.accept()

    def _add_warning(self) -> QLabel:
        warning = _warning_label()
        # Above those of the state, which come and go.
        self._warnings.insertWidget(self._warnings.count() - 1, warning)
        return warning

    def _warn(self, warning: QLabel, sentence: str, tone: Tone) -> None:
        warning.setText(_marked(sentence))
        warning.setAccessibleName(sentence)
        apply_tint(warning, tone)
        self._said[warning] = sentence

    def _warn_of_earlier(self) -> None:
        """Say what an earlier attempt means, anew with what the service says of the order now."""
        if self._earlier is not None:
            warning = self._earlier_warning = self._earlier_warning or self._add_warning()
            words = earlier_words(self._earlier, self._last_check, is_out=self._is_out())
            self._warn(warning, words.text, Tone.WARNING if words.is_open else Tone.DANGER)
        elif self._earlier_warning is not None:
            self._said.pop(self._earlier_warning)
            self._earlier_warning.hide()
            self._earlier_warning.deleteLater()
            self._earlier_warning = None


def _large_label(text: str) -> QLabel:
    label = plain_label(text)
    label.setFont(bold(label.font(), 1.2))
    return label


def _warning_label() -> QLabel:
    label = plain_label()
    label.setMargin(GAP)
    return label


def _marked(warning: str) -> str:
    return f"\N{WARNING SIGN} {warning}"


class _Prompt(DangerButton):
    """A button whose mnemonic presses it at once: Qt would show it pressed first, for 100 ms.

    Where the mnemonic is another part's as well, it presses nothing, as on any button.
    """

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QShortcutEvent) and not event.isAmbiguous():
            self.click()
            return True
        return super().event(event)

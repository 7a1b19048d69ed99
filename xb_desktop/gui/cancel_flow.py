"""The way of one order through the window: key, confirmation, cancellation, report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from xb_desktop.findings import KeyState, Prospect
from xb_desktop.gui.confirmation import Confirmation
from xb_desktop.gui.key_dialog import KeyDialog
from xb_desktop.outcome import Cause, NotSent, Report, Unknown

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from xb_desktop.gui.background import Background
    from xb_desktop.gui.badge import Place
    from xb_desktop.journal import Attempt
    from xb_desktop.order import Order
    from xb_desktop.order_state import NotFound, OrderState
    from xb_desktop.session import Session

_CAN_ASK_AGAIN = {"locked", "failed"}


class CancelFlow(QObject):
    """Takes one order at a time from `begin` to exactly one of `kept` and `settled`.

    `place` is where; it may change while nothing is out. Where `looks_up` is set, a confirmation
    asks the service what the order is.

    Signals:
        waiting_for_keychain(): a keychain call is out.
        waiting_for_person(): a dialog is open.
        sending(): the person said yes.
        kept(): the person said no; nothing was sent and nothing is on record.
        settled(Report): the attempt has its outcome.
        settled_late(Order, Report): an answer came after somebody stopped waiting for it.
    """

    waiting_for_keychain = Signal()
    waiting_for_person = Signal()
    sending = Signal()
    kept = Signal()
    settled = Signal(object)
    settled_late = Signal(object, object)

    def __init__(
        self, session: Session, background: Background, place: Place, window: QWidget
    ) -> None:
        super().__init__(window)
        self.looks_up = False
        self.place = place
        self._session = session
        self._background = background
        self._window = window
        self._next_question: Confirmation | None = None
        self._confirmation: Confirmation | None = None
        self._out: set[object] = set()
        self._awaited: object = None
        self._being_stopped: object = None
        self._late: Report | None = None

    @property
    def is_out(self) -> bool:
        """Whether an answer may still come, awaited or not."""
        return bool(self._out)

    @property
    def is_awaiting(self) -> bool:
        """Whether somebody is waiting for an answer."""
        return self._awaited is not None or self._being_stopped is not None

    def prepare(self) -> None:
        """Make the question of the next order, while nobody waits for it."""
        if self._next_question is None:
            self._next_question = Confirmation(self._window)

    def begin(self, order: Order) -> None:
        """Start with the key: no confirmation without something to send it with."""
        self.waiting_for_keychain.emit()
        self._background.run(
            lambda: self._session.prospect(order),
            lambda prospect: self._on_prospect(order, prospect),
            lambda: self._on_prospect(order, Prospect(KeyState(saved=False))),
        )

    def _on_prospect(self, order: Order, prospect: Prospect) -> None:
        self.waiting_for_person.emit()
        # A locked keychain may be unlocked at its next prompt: reading the key will tell.
        if prospect.key.saved or prospect.key.trouble in _CAN_ASK_AGAIN:
            self._confirm(order, prospect.earlier)
        else:
            self._ask_for_key(order, prospect)

    def _ask_for_key(self, order: Order, prospect: Prospect) -> None:
        self._session.let_go()
        dialog = KeyDialog(
            self._session, self._background, self._window, self.place.address, prospect.key
        )
        dialog.accepted.connect(lambda: self._confirm(order, prospect.earlier))
        dialog.rejected.connect(lambda: self._record_without_key(order))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _confirm(self, order: Order, earlier: Attempt | None) -> None:
        dialog = self._confirmation = self._next_question or Confirmation(self._window)
        self._next_question = None
        dialog.confirmed.connect(lambda: self._cancel(order))
        dialog.rejected.connect(self._keep)
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self._forget_confirmation)
        if self.looks_up:
            dialog.painted.connect(lambda: self._ask_for_facts(order, dialog))
        dialog.ask(order, self.place, earlier, looks_up=self.looks_up)

    def _ask_for_facts(self, order: Order, dialog: Confirmation) -> None:
        # It may have been answered before it was seen to be painted.
        if dialog is not self._confirmation:
            return
        self._background.run(
            lambda: self._session.facts(order.reference),
            lambda result: self._on_facts(dialog, result),
            lambda: None,
        )

    def _on_facts(self, dialog: Confirmation, result: OrderState | NotFound) -> None:
        # It may be closed by now, or be another one.
        if dialog is self._confirmation:
            dialog.show_facts(result)

    def _keep(self) -> None:
        self._session.let_go()
        self.kept.emit()

    def _forget_confirmation(self) -> None:
        self._confirmation = None

    def _cancel(self, order: Order) -> None:
        this_one = self._awaited = object()
        self._out.add(this_one)
        self._background.run(
            lambda: self._session.cancel(order),
            lambda report: self._on_answer(this_one, order, report),
            lambda: self._on_answer(this_one, order, _crashed(Unknown(Cause.INTERRUPTED))),
        )
        self.sending.emit()

    def stop_waiting(self) -> None:
        """Settle the attempt as unknown for now; its answer may still come."""
        self._being_stopped, self._awaited = self._awaited, None
        self._background.run(
            self._session.stop_waiting,
            self._on_stopped,
            lambda: self._on_stopped(_crashed(Unknown(Cause.NOT_AWAITED))),
        )

    def _on_stopped(self, report: Report) -> None:
        # The answer may have come while the journal was written: then it counts.
        late, self._late, self._being_stopped = self._late, None, None
        self.settled.emit(late or report)

    def _on_answer(self, attempt: object, order: Order, report: Report) -> None:
        self._out.discard(attempt)
        if attempt is self._awaited:
            self._awaited = None
            if self._confirmation is not None:
                self._confirmation.close_if_confirmed()
            self.settled.emit(report)
        elif attempt is self._being_stopped:
            self._late = report
        else:
            self.settled_late.emit(order, report)

    def _record_without_key(self, order: Order) -> None:
        self._background.run(
            lambda: self._session.record_without_key(order),
            self.settled.emit,
            lambda: self.settled.emit(_crashed(NotSent(Cause.NO_KEY))),
        )


def _crashed(outcome: NotSent | Unknown) -> Report:
    return Report(outcome, recorded=False)

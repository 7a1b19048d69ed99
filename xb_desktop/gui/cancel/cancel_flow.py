"""One order's way through the window: key, confirmation, outcome. The attempt knows its phase."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from xb_desktop.cancellation.attempt import Phase
from xb_desktop.gui.cancel.confirmation import Confirmation
from xb_desktop.gui.keys.key_dialog import KeyDialog
from xb_desktop.orders.identity import same_order
from xb_desktop.orders.outcome import Cause, Report
from xb_desktop.system.data_folder import path_text
from xb_desktop.texts.journal import set_aside_sentence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from xb_desktop.cancellation.attempt import Attempt
    from xb_desktop.cancellation.preflight import Preflight
    from xb_desktop.gui.background import Background
    from xb_desktop.gui.widgets.badge import Place
    from xb_desktop.journal.attempt_record import AttemptRecord
    from xb_desktop.orders.order import Order
    from xb_desktop.orders.order_state import NotFound, OrderState
    from xb_desktop.session import Session

_UNDER_WAY = {Phase.CONFIRMED, Phase.RECORDED, Phase.LEAVING}


class CancelFlow(QObject):
    """Takes one order at a time from `begin` to exactly one of `kept`, `refused` and `settled`.

    `place` is where; it may change while `can_move` is True. If `looks_up` is set, the service is
    asked for the order's details while the confirmation is open.

    Signals:
        journal_set_aside(Path): a damaged journal was moved there; the question says so.
        waiting_for_keychain(): a keychain call is in progress.
        waiting_for_person(): a dialog is open.
        sending(): the answer was yes; nothing has left yet.
        waiting_for_answer(): the request is leaving.
        kept(): the order is kept; no cancellation was sent and nothing is on record.
        refused(Problem): a field has a problem; nothing was sent and nothing is on record.
        settled(Report): the attempt has its outcome.
        settled_late(Order, Report, Report): an answer arrived after the user stopped waiting for
            it; what was shown then, and what is to be shown now.
    """

    journal_set_aside = Signal(object)
    waiting_for_keychain = Signal()
    waiting_for_person = Signal()
    sending = Signal()
    waiting_for_answer = Signal()
    kept = Signal()
    refused = Signal(object)
    settled = Signal(object)
    settled_late = Signal(object, object, object)
    _phase_changed = Signal()

    def __init__(
        self, session: Session, background: Background, place: Place, window: QWidget
    ) -> None:
        super().__init__(window)
        self.looks_up = False
        self.place = place
        self._session = session
        self._background = background
        self._window = window
        self._confirmation: Confirmation | None = None
        self._attempt: Attempt | None = None
        self._out: dict[Attempt, Report | None] = {}
        # Emitted on a worker, it is queued.
        self._phase_changed.connect(self._on_phase)

    @property
    def is_out(self) -> bool:
        """Whether an answer may still arrive, awaited or not."""
        return bool(self._out)

    def is_out_for(self, reference: str) -> bool:
        """Whether an answer to a request to cancel this order may still come."""
        return any(same_order(attempt.order.reference, reference) for attempt in self._out)

    @property
    def is_busy(self) -> bool:
        """Whether an attempt has begun and its end has not been shown yet."""
        return self._attempt is not None

    @property
    def can_move(self) -> bool:
        """Whether another address may be used: nothing has begun at this one, or is still out."""
        return not self.is_busy and not self.is_out

    @property
    def is_under_way(self) -> bool:
        """Whether an attempt was confirmed and has no outcome yet."""
        return self._attempt is not None and self._attempt.phase in _UNDER_WAY

    @property
    def may_have_left(self) -> bool:
        """Whether the request of the current attempt may have left."""
        return self._attempt is not None and self._attempt.phase is Phase.LEAVING

    def begin(self, order: Order) -> None:
        """Begin with the key: without one there is no confirmation."""
        attempt = self._attempt = self._session.attempt(order, self._tell_phase)
        self._prepare(attempt)

    def stop(self, cause: Cause = Cause.NOT_AWAITED) -> None:
        """End the attempt in its current phase; its outcome is shown soon."""
        attempt = self._attempt
        if attempt is not None:
            attempt.stop(cause)
            self._background.run(
                attempt.record,
                lambda report: self._on_stopped(attempt, report),
                lambda: self._on_stopped(attempt, _after_crash(attempt)),
            )

    def _prepare(self, attempt: Attempt) -> None:
        # It may have ended while its key was being entered.
        if attempt is not self._attempt or attempt.is_stopped:
            return
        self.waiting_for_keychain.emit()
        self._background.run(
            attempt.prepare,
            lambda preflight: self._on_prepared(attempt, preflight),
            lambda: self._on_stopped(attempt, _after_crash(attempt)),
        )

    def _on_prepared(self, attempt: Attempt, preflight: Preflight) -> None:
        if attempt is not self._attempt or attempt.is_stopped:
            return
        phase = attempt.phase
        if preflight.problem is not None:
            self._attempt = None
            self.refused.emit(preflight.problem)
        elif phase is Phase.ASKING:
            self.waiting_for_person.emit()
            self._confirm(attempt, preflight)
        elif phase is Phase.PREPARING:
            self.waiting_for_person.emit()
            self._ask_for_key(attempt, preflight)
        else:
            self._tell(attempt, attempt.report)

    def _ask_for_key(self, attempt: Attempt, preflight: Preflight) -> None:
        dialog = KeyDialog(
            self._session, self._background, self._window, attempt.address, preflight.key
        )
        dialog.accepted.connect(lambda: self._prepare(attempt))
        dialog.rejected.connect(lambda: self.stop(Cause.NO_KEY))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _confirm(self, attempt: Attempt, preflight: Preflight) -> None:
        dialog = self._confirmation = Confirmation(self._window)
        dialog.accepted.connect(lambda: self._send(attempt))
        dialog.rejected.connect(self.stop)
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(lambda: self._forget(dialog))
        if self.looks_up:
            dialog.painted.connect(lambda: self._ask_for_facts(attempt, dialog))
            dialog.refresh_wanted.connect(lambda: self._ask_for_facts(attempt, dialog))
        dialog.ask(
            attempt.order,
            self.place,
            preflight.earlier,
            looks_up=self.looks_up,
            is_out=lambda: self.is_out_for(attempt.order.reference),
            lost=self._take_set_aside(),
        )

    def _take_set_aside(self) -> str:
        """Return what to say of a journal that was found damaged, if one was; it is noticed too."""
        path = self._session.take_set_aside()
        if path is None:
            return ""
        self.journal_set_aside.emit(path)
        return set_aside_sentence(path_text(path))

    def _ask_for_facts(self, attempt: Attempt, dialog: Confirmation) -> None:
        # It may have been answered before `painted` was delivered.
        if dialog is not self._confirmation or not self.looks_up:
            return
        self._background.run(
            attempt.facts, lambda result: self._on_facts(dialog, result), lambda: None
        )

    def _on_facts(self, dialog: Confirmation, result: OrderState | NotFound) -> None:
        # By now it may be closed, or another one may be open.
        if dialog is self._confirmation:
            dialog.show_facts(result)

    def look_again(self) -> None:
        """Have an open question say what is known of earlier attempts by now."""
        attempt, dialog = self._attempt, self._confirmation
        if attempt is not None and dialog is not None:
            self._background.run(
                attempt.look_again,
                lambda earlier: self._on_earlier(attempt, dialog, earlier),
                lambda: None,
            )

    def _on_earlier(
        self, attempt: Attempt, dialog: Confirmation, earlier: AttemptRecord | None
    ) -> None:
        if dialog is self._confirmation:
            dialog.show_earlier(earlier)
            attempt.tell_asked(earlier)

    def _forget(self, dialog: Confirmation) -> None:
        if dialog is self._confirmation:
            self._confirmation = None

    def _send(self, attempt: Attempt) -> None:
        if not attempt.confirm():
            return
        self._out[attempt] = None
        self._background.run(
            attempt.send,
            lambda report: self._on_answer(attempt, report),
            lambda: self._on_answer(attempt, _after_crash(attempt)),
        )
        self.sending.emit()

    def _tell_phase(self) -> None:
        # The program may have ended in the meantime.
        with suppress(RuntimeError):
            self._phase_changed.emit()

    def _on_phase(self) -> None:
        if self.may_have_left:
            self.waiting_for_answer.emit()

    def _on_stopped(self, attempt: Attempt, report: Report | None) -> None:
        # An answer may have arrived and been shown in the meantime.
        if attempt is self._attempt:
            self._tell(attempt, report)

    def _on_answer(self, attempt: Attempt, report: Report | None) -> None:
        told = self._out.pop(attempt)
        if attempt is self._attempt:
            self._tell(attempt, report)
            return
        if told is not None and report is not None and report is not told:
            self.settled_late.emit(attempt.order, told, report)
        self.look_again()

    def _tell(self, attempt: Attempt, report: Report | None) -> None:
        self._attempt = None
        if attempt in self._out:
            self._out[attempt] = report
        if report is None:
            self.kept.emit()
        else:
            self.settled.emit(report)


def _after_crash(attempt: Attempt) -> Report | None:
    """Return what to show of an attempt whose work failed unexpectedly, or never began."""
    attempt.stop(Cause.INTERRUPTED)
    outcome = attempt.outcome
    return attempt.report or (Report(outcome, recorded=False) if outcome else None)

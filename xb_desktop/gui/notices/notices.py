"""What the notices say: everything that is not about the current attempt."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QApplication

from xb_desktop.cancellation.follow_up import Finding, finding
from xb_desktop.orders.identity import order_key
from xb_desktop.orders.order import Order
from xb_desktop.system.data_folder import path_text
from xb_desktop.texts.checks import checked_sentence
from xb_desktop.texts.counts import counts
from xb_desktop.texts.journal import (
    kept_sentence,
    left_over_sentence,
    open_folder_sentence,
    set_aside_sentence,
    unwritable_sentence,
)
from xb_desktop.texts.look_ups import late_sentence, still_unknown_sentence
from xb_desktop.texts.managed import audit_lost_sentence, policy_notice
from xb_desktop.texts.recorded import recorded_text
from xb_desktop.texts.settings import other_address_sentence, retention_sentence

if TYPE_CHECKING:
    from pathlib import Path

    from xb_desktop.cancellation.looked_up import LookedUp
    from xb_desktop.cancellation.recovery import Recovery
    from xb_desktop.gui.notices.notice_list import Notice, NoticeList
    from xb_desktop.journal.attempt_record import AttemptRecord
    from xb_desktop.managed.policy import Policy
    from xb_desktop.orders.address import Address
    from xb_desktop.orders.outcome import Report

translate = QCoreApplication.translate

_MOST_LEFT_OVER = 50
"""Attempts with a notice each, the newest. A run leaves one at most; a journal that was written by
something else may have thousands, for which the window would freeze."""


class _StillUnknown(NamedTuple):
    """A notice on an order whose outcome is unknown."""

    notice: Notice
    order: Order


class Notices(QObject):
    """Adds and removes notices on earlier attempts, late answers, other starts and errors.

    Signals:
        check_wanted(str, str): the user wants to know the state of a reference at an address.
        retry_wanted(Order, str): the user wants to cancel an order at an address after all.
    """

    check_wanted = Signal(str, str)
    retry_wanted = Signal(object, str)

    def __init__(self, notice_list: NoticeList) -> None:
        super().__init__(notice_list)
        self._list = notice_list
        self._has_told_audit_lost = False
        self._still_unknown: dict[tuple[str, str], list[_StillUnknown]] = {}
        self._checks: dict[tuple[str, str], LookedUp] = {}
        self._unknown: dict[tuple[str, str], list[Report | AttemptRecord]] = {}

    def add(self, sentence: str) -> None:
        """Add a notice without an action."""
        self._list.add(sentence)

    def add_other_address(self, asked_for: str, here: str) -> None:
        """Say that a second start asked for an address that is not in use here."""
        self._list.add(other_address_sentence(asked_for, here))

    def add_found(self, found: Recovery) -> None:
        """Say what the start found in the journal."""
        self.add_set_aside(found.set_aside)
        if found.kept is not None:
            self._list.add(kept_sentence(found.kept))
        if found.unwritable is not None:
            self._list.add(unwritable_sentence(found.unwritable))
        listed = found.left_over[-_MOST_LEFT_OVER:]
        if len(listed) < len(found.left_over):
            self._list.add(counts.older_attempts(len(found.left_over) - len(listed)))
        for attempt in listed:
            address = attempt.api_address
            order = Order(
                attempt.email_address, attempt.order_reference, attempt.ticket, attempt.reason
            )
            self._attempts(order.reference, address).append(attempt)
            self._add_unknown(left_over_sentence(attempt), order, address)

    def add_set_aside(self, path: Path | None) -> None:
        """Say that a damaged journal was moved, if one was."""
        if path is not None:
            self._list.add(set_aside_sentence(path_text(path)))

    def add_open_folder(self, folder: Path) -> None:
        """Say that other users of this computer can write to the data folder."""
        self._list.add(open_folder_sentence(path_text(folder)))

    def add_policy(self, policy: Policy) -> None:
        """Say what is ignored of the settings of an organisation, if anything is."""
        sentence = policy_notice(policy)
        if sentence:
            self._list.add(sentence)

    def add_audit_lost(self) -> None:
        """Say, once in a run, that an audit line could not be written."""
        if not self._has_told_audit_lost:
            self._has_told_audit_lost = True
            self._list.add(audit_lost_sentence())

    def add_retention(self, count: int, days: int) -> None:
        """Say which attempts will be deleted by themselves, and how to keep them."""
        self._list.add(retention_sentence(count, days))

    def add_late(self, order: Order, report: Report, address: Address) -> None:
        """Report an answer that arrived after its panel was closed."""
        self._list.add(late_sentence(order, report, address))

    def track_unknown(self, order: Order, report: Report, address: Address) -> None:
        """Remember an attempt whose unknown outcome is shown in the panel."""
        self._remove_notices(order.reference, address)
        # What was found before this attempt says nothing of it.
        self._checks.pop((order_key(order.reference), str(address)), None)
        self._attempts(order.reference, address).append(report)

    def is_unknown(self, order: Order, shown: Report, address: Address) -> bool:
        """Whether an attempt that was `shown` as unknown is so still, for all that is known."""
        return shown in self._attempts(order.reference, address)

    def add_still_unknown(self, order: Order, address: Address) -> None:
        """Keep an unknown outcome visible when its panel is closed."""
        if not self._still_unknown.get((order_key(order.reference), str(address))):
            sentence = still_unknown_sentence(order, address)
            self._add_unknown(sentence, order, str(address))

    def tell_check(self, looked_up: LookedUp, *, is_out: bool) -> None:
        """Have the notices on an order say what a look-up has found of it, those to come as well.

        Where an attempt `is_out`, its answer may still come, and there is nothing to say yet.
        """
        key = (order_key(looked_up.reference), str(looked_up.address))
        last = self._checks.get(key)
        is_older = last is not None and looked_up.asked_s < last.asked_s
        if is_out or is_older or looked_up.state is None or looked_up.is_cancelled:
            return
        self._checks[key] = looked_up
        for still_unknown in self._still_unknown.get(key, []):
            self._tell_check(still_unknown, looked_up)

    def _tell_check(self, still_unknown: _StillUnknown, looked_up: LookedUp) -> None:
        notice, order = still_unknown
        if looked_up.state is not None:
            sentence = checked_sentence(order, looked_up, looked_up.state)
            can_retry = finding(looked_up.state, is_out=False) is Finding.UNCHANGED
            self._list.tell_check(notice, sentence, can_retry=can_retry)

    def remove_unknown(self, reference: str, address: Address) -> None:
        """Remove the notices on an order whose cancellation is now known."""
        self._unknown.pop((order_key(reference), str(address)), None)
        self._checks.pop((order_key(reference), str(address)), None)
        self._remove_notices(reference, address)

    def remove_attempt(self, order: Order, shown: Report, address: Address) -> bool:
        """Forget an attempt that was `shown` as unknown, and is now known not to have cancelled.

        Returns whether another attempt for the order still has an unknown outcome.
        """
        attempts = self._attempts(order.reference, address)
        if shown in attempts:
            attempts.remove(shown)
        if not attempts:
            self._remove_notices(order.reference, address)
        return bool(attempts)

    def add_unexpected(self, details: str) -> None:
        """Report an unexpected error; a button copies the details."""
        sentence = translate(
            "Notices",
            "An unexpected error occurred. Any outcome that is shown is still valid. Copy the "
            "details and report them.",
        )
        notice = self._list.add(sentence, translate("Notices", "Copy details"))
        notice.buttons[0].setObjectName("Copy details")
        notice.triggered.connect(lambda: QApplication.clipboard().setText(details))

    def _attempts(self, reference: str, address: Address | str) -> list[Report | AttemptRecord]:
        return self._unknown.setdefault((order_key(reference), str(address)), [])

    def _remove_notices(self, reference: str, address: Address) -> None:
        for notice, _ in self._still_unknown.pop((order_key(reference), str(address)), []):
            self._list.remove(notice)

    def _add_unknown(self, sentence: str, order: Order, address: str) -> None:
        reference, key = order.reference, (order_key(order.reference), address)
        notice = self._list.add(
            sentence, translate("Notices", "Check order"), unknown=recorded_text(reference)
        )
        notice.buttons[0].setObjectName("Check order")
        still_unknown = _StillUnknown(notice, order)
        notice.triggered.connect(lambda: self.check_wanted.emit(reference, address))
        notice.retry_wanted.connect(lambda: self.retry_wanted.emit(order, address))
        notice.dismissed.connect(lambda: self._forget(key, still_unknown))
        self._still_unknown.setdefault(key, []).append(still_unknown)
        if key in self._checks:
            self._tell_check(still_unknown, self._checks[key])

    def _forget(self, key: tuple[str, str], still_unknown: _StillUnknown) -> None:
        if still_unknown in self._still_unknown.get(key, []):
            self._still_unknown[key].remove(still_unknown)

"""What the window has to tell apart from the attempt in front of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QApplication

from xb_desktop.orders.identity import order_key
from xb_desktop.system.data_folder import path_text
from xb_desktop.texts.wording import (
    late_sentence,
    left_over_sentence,
    more_left_over_sentence,
    other_address_sentence,
    set_aside_sentence,
    still_unknown_sentence,
    unwritable_sentence,
)

if TYPE_CHECKING:
    from pathlib import Path

    from xb_desktop.cancellation.findings import Found
    from xb_desktop.gui.notices.notice_list import Notice, NoticeList
    from xb_desktop.journal.journal import AttemptRecord
    from xb_desktop.orders.address import Address
    from xb_desktop.orders.order import Order
    from xb_desktop.orders.outcome import Report

translate = QCoreApplication.translate

_MOST_LEFT_OVER = 50
"""Attempts that are told one by one, the newest: a run leaves one, and only a journal that somebody
else has written has thousands, for which the window would freeze."""


class Notices(QObject):
    """Puts what happened elsewhere, earlier or later into notices.

    Signals:
        check_wanted(str, str): a person wants to know the state of a reference at an address.
    """

    check_wanted = Signal(str, str)

    def __init__(self, notice_list: NoticeList) -> None:
        super().__init__(notice_list)
        self._list = notice_list
        self._still_unknown: dict[tuple[str, str], list[Notice]] = {}
        self._unknown: dict[tuple[str, str], list[Report | AttemptRecord]] = {}

    def add(self, sentence: str) -> None:
        """Tell something that there is nothing to be done about."""
        self._list.add(sentence)

    def add_other_address(self, asked_for: str, here: str) -> None:
        """Tell that a second start wanted an address that is not in use here."""
        self._list.add(other_address_sentence(asked_for, here))

    def add_found(self, found: Found) -> None:
        """Tell what the start found in the journal."""
        self.add_set_aside(found.set_aside)
        if found.unwritable is not None:
            self._list.add(unwritable_sentence(found.unwritable))
        told = found.left_over[-_MOST_LEFT_OVER:]
        if len(told) < len(found.left_over):
            self._list.add(more_left_over_sentence(len(found.left_over) - len(told)))
        for attempt in told:
            reference, address = attempt.order_reference, attempt.api_address
            self._attempts(reference, address).append(attempt)
            self._add_unknown(left_over_sentence(attempt), reference, address)

    def add_set_aside(self, path: Path | None) -> None:
        """Tell that a damaged journal was moved, if one was."""
        if path is not None:
            self._list.add(set_aside_sentence(path_text(path)))

    def add_late(self, order: Order, report: Report, address: Address) -> None:
        """Tell an answer that came when the window had gone on."""
        self._list.add(late_sentence(order, report, address))

    def track_unknown(self, order: Order, report: Report, address: Address) -> None:
        """Count an attempt whose outcome is unknown, and stands in the panel."""
        self._remove_notices(order.reference, address)
        self._attempts(order.reference, address).append(report)

    def add_still_unknown(self, order: Order, address: Address) -> None:
        """Keep an unknown outcome in sight when its panel goes."""
        if not self._still_unknown.get((order_key(order.reference), str(address))):
            sentence = still_unknown_sentence(order, address)
            self._add_unknown(sentence, order.reference, str(address))

    def remove_unknown(self, reference: str, address: Address) -> None:
        """Take away what says of an order that its outcome is unknown: it is cancelled."""
        self._unknown.pop((order_key(reference), str(address)), None)
        self._remove_notices(reference, address)

    def remove_attempt(self, order: Order, told: Report, address: Address) -> bool:
        """Count an attempt no more that was `told` as unknown, and was none that cancelled.

        Return whether what became of the order is still not known, for another attempt's sake.
        """
        attempts = self._attempts(order.reference, address)
        if told in attempts:
            attempts.remove(told)
        if not attempts:
            self._remove_notices(order.reference, address)
        return bool(attempts)

    def add_unexpected(self, details: str) -> None:
        """Say in one sentence that something unexpected happened; a button copies the details."""
        sentence = translate(
            "Notices",
            "An unexpected error occurred. Any outcome that is shown below is still valid. Copy "
            "the details and report them.",
        )
        notice = self._list.add(sentence, translate("Notices", "Copy details"))
        notice.triggered.connect(lambda: QApplication.clipboard().setText(details))

    def _attempts(self, reference: str, address: Address | str) -> list[Report | AttemptRecord]:
        return self._unknown.setdefault((order_key(reference), str(address)), [])

    def _remove_notices(self, reference: str, address: Address) -> None:
        for notice in self._still_unknown.pop((order_key(reference), str(address)), []):
            self._list.remove(notice)

    def _add_unknown(self, sentence: str, reference: str, address: str) -> None:
        notice = self._list.add(sentence, translate("Notices", "Check order"))
        notice.triggered.connect(lambda: self.check_wanted.emit(reference, address))
        notice.dismissed.connect(lambda: self._forget(reference, address, notice))
        self._still_unknown.setdefault((order_key(reference), address), []).append(notice)

    def _forget(self, reference: str, address: str, notice: Notice) -> None:
        notices = self._still_unknown.get((order_key(reference), address), [])
        if notice in notices:
            notices.remove(notice)

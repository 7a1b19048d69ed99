"""What became of an attempt, brought to the panel and the notices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xb_desktop.orders.identity import same_order
from xb_desktop.orders.outcome import Cancelled, Refused, Unknown

if TYPE_CHECKING:
    from xb_desktop.gui.cancel.look_ups import LookUps
    from xb_desktop.gui.cancel.parts import Parts
    from xb_desktop.orders.order import Order
    from xb_desktop.orders.outcome import Report
    from xb_desktop.session import Session


class Settlement:
    """Shows the outcome of each attempt where it belongs, also one that an answer changes later."""

    def __init__(self, session: Session, parts: Parts, look_ups: LookUps) -> None:
        self._session = session
        self._outcome = parts.outcome
        self._notices = parts.notices
        self._look_ups = look_ups
        self._flow = parts.flow
        self._cancelled_meanwhile: tuple[Order, Report] | None = None

    def show(self, order: Order, report: Report) -> None:
        """Show the outcome of an attempt in the panel, and bring the notices up to it.

        Where an earlier attempt for the order was confirmed while this one was out, that says more.
        """
        address = self._session.address
        report = self._most_telling(order, report)
        if isinstance(report.outcome, Cancelled):
            self._notices.remove_unknown(order.reference, address)
        elif isinstance(report.outcome, Unknown):
            self._notices.track_unknown(order, report, address)
        self._show_in_panel(order, report)

    def show_late(self, order: Order, told: Report, report: Report) -> None:
        """Bring what was `told` of an attempt up to its late answer.

        Only a cancellation says more than what the panel tells of another attempt for the order,
        and nothing says more than a cancellation, which a look-up or another attempt may have found
        before: then only that it could not be recorded is still to be told.
        """
        address = self._session.address
        is_cancelled = isinstance(report.outcome, Cancelled)
        is_of_panel = self._outcome.is_of(order.reference, address)
        is_known = not self._notices.is_unknown(order, told, address)
        is_lost = is_cancelled and not report.recorded
        if is_cancelled and self._flow.is_busy:
            self._cancelled_meanwhile = order, report
        says_more = is_of_panel and is_cancelled and not self._outcome.shows(Cancelled)
        if says_more or self._outcome.is_report(told):
            self._show_in_panel(order, report)
        elif is_lost or not (is_known or isinstance(report.outcome, Unknown)):
            self._notices.add_late(order, report, address)
        if is_cancelled:
            self._notices.remove_unknown(order.reference, address)
        elif not isinstance(report.outcome, Unknown):
            self._settle_one(order, told)

    def _most_telling(self, order: Order, report: Report) -> Report:
        known, self._cancelled_meanwhile = self._cancelled_meanwhile, None
        is_less = isinstance(report.outcome, Refused | Unknown)
        if known is not None and is_less and same_order(known[0].reference, order.reference):
            return known[1]
        return report

    def _show_in_panel(self, order: Order, report: Report) -> None:
        """Show an outcome; the look-ups that follow it begin when it is painted."""
        is_followed_up = self._look_ups.prepare_for(order.reference, report.outcome)
        address = self._session.address
        self._outcome.show_report(report, order, address, is_followed_up=is_followed_up)

    def _settle_one(self, order: Order, told: Report) -> None:
        address = self._session.address
        is_still_unknown = self._notices.remove_attempt(order, told, address)
        if is_still_unknown and not self._outcome.is_unknown(order.reference, address):
            self._notices.add_still_unknown(order, address)

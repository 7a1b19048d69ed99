"""A practice cancellation without a screen, from the form to the journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from xb_desktop.orders.order import Order, clean_email_address, clean_reference
from xb_desktop.orders.outcome import Cancelled
from xb_desktop.practice import practice_orders
from xb_desktop.system import console
from xb_desktop.texts.outcomes import outcome_words

if TYPE_CHECKING:
    from xb_desktop.orders.outcome import Report
    from xb_desktop.session import Session

translate = QCoreApplication.translate


def run_practice(session: Session) -> int:
    """Cancel the practice order, print what happens, and return 0 if it was cancelled, else 1."""
    order = _order()
    sentence = translate("HeadlessRun", "1. The practice service is listening at {address}")
    console.say(sentence.format(address=session.address))
    console.say(
        translate("HeadlessRun", "2. Email address: {email}").format(email=order.email_address)
    )
    sentence = translate("HeadlessRun", "3. Order reference: {reference}")
    console.say(sentence.format(reference=order.reference))
    console.say(translate("HeadlessRun", "4. The practice key is in memory; no keychain is used"))
    report = _cancel(session, order)
    if report is None:
        return 1
    sentence = translate("HeadlessRun", "5. HTTP status of the answer: {status}")
    console.say(sentence.format(status=report.outcome.http_status or "-"))
    sentence = translate("HeadlessRun", "6. Journal of the attempts: {path}")
    console.say(sentence.format(path=session.journal().path))
    # The heading alone, which has no time in it.
    console.say(outcome_words(report.outcome, session.address, "").heading)
    return 0 if isinstance(report.outcome, Cancelled) and report.recorded else 1


def cancel_practice_order(session: Session) -> Report | None:
    """Cancel the practice order and return what is known of it; prints nothing. Blocks."""
    return _cancel(session, _order())


def _order() -> Order:
    """Return the practice order, from what a person may enter."""
    return Order(
        clean_email_address(f"Jane Doe <{practice_orders.EMAIL_ADDRESS}>"),
        clean_reference(f"  {practice_orders.CANCELLED}  "),
    )


def _cancel(session: Session, order: Order) -> Report | None:
    attempt = session.attempt(order)
    attempt.prepare()
    attempt.confirm()
    return attempt.send()

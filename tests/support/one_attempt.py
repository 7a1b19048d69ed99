"""One attempt from its beginning to its end, as the window takes it there, without the window."""

from __future__ import annotations

from xb_desktop.cancellation.attempt import Attempt
from xb_desktop.journal.journal import Journal
from xb_desktop.keys.keychain import Keychain
from xb_desktop.orders.order import Order
from xb_desktop.orders.outcome import Report
from xb_desktop.service.xendbridge import XendBridge
from xb_desktop.session import Session


def cancel(order: Order, service: XendBridge, *, keychain: Keychain, journal: Journal) -> Report:
    """Cancel an order at a service, the person saying yes."""
    attempt = Attempt(
        order,
        service.address,
        keychain=lambda: keychain,
        journal=lambda: journal,
        service=lambda: service,
    )
    return carry_out(attempt)


def cancel_in(session: Session, order: Order) -> Report:
    """Cancel an order in a session, the person saying yes."""
    return carry_out(session.attempt(order))


def carry_out(attempt: Attempt) -> Report:
    """Prepare, confirm and send."""
    attempt.prepare()
    attempt.confirm()
    report = attempt.send()
    assert report is not None
    return report

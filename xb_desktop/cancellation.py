"""The story of one cancellation, from a confirmed order to a recorded outcome.

    key      from the keychain, for exactly this address; held nowhere from here on
    attempt  on disk, as `sending`, before any byte of the request leaves
    outcome  one of four, whatever breaks
    report   the outcome, and whether the journal holds it

Blocks throughout: it is told on a worker thread, never on the one that paints. No Qt here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from xb_desktop.journal import JournalError
from xb_desktop.keychain import KeychainError
from xb_desktop.log import logger
from xb_desktop.outcome import Cause, NotSent, Outcome, Report, Unknown

if TYPE_CHECKING:
    from collections.abc import Callable

    from xb_desktop.journal import Attempt, Journal
    from xb_desktop.keychain import Keychain
    from xb_desktop.order import Order
    from xb_desktop.xendbridge import XendBridge

_log = logger(__name__)


def cancel(
    order: Order,
    *,
    keychain: Keychain,
    journal: Journal,
    service: XendBridge,
    on_sending: Callable[[Attempt], None] = lambda _: None,
) -> Report:
    """Cancel one order, once. The person has confirmed it; nothing else is asked.

    Raises nothing but what nobody expected, and that with the attempt on record as unknown.
    `on_sending` hears of the attempt once it is on disk, on the same thread.
    """
    key = _read_key(keychain, service)
    if isinstance(key, NotSent):
        return record(order, key, journal=journal, service=service)
    try:
        attempt = journal.begin(order, service.address)
    except JournalError as error:
        _log.error("no row for %s: journal %s", order.reference, error.reason)
        return Report(NotSent(Cause.JOURNAL_UNWRITABLE, message=error.reason), recorded=False)
    on_sending(attempt)
    try:
        outcome = service.cancel(order, key)
    except BaseException:
        # Nobody knows what has been sent: that is on record before anybody hears of it.
        _finish(journal, attempt, Unknown(Cause.INTERRUPTED))
        raise
    return Report(outcome, recorded=_finish(journal, attempt, outcome))


def record(order: Order, outcome: NotSent, *, journal: Journal, service: XendBridge) -> Report:
    """Put on record an attempt that ended before it could be sent. Never raises."""
    try:
        attempt = journal.begin(order, service.address)
    except JournalError as error:
        _log.error("no row for %s: journal %s", order.reference, error.reason)
        return Report(outcome, recorded=False)
    return Report(outcome, recorded=_finish(journal, attempt, outcome))


def _read_key(keychain: Keychain, service: XendBridge) -> str | NotSent:
    try:
        key = keychain.read(service.address)
    except KeychainError as error:
        _log.warning("keychain: %s", error.trouble)
        return NotSent(Cause.KEYCHAIN_CLOSED)
    finally:
        keychain.let_go()
    return key or NotSent(Cause.NO_KEY)


def _finish(journal: Journal, attempt: Attempt, outcome: Outcome) -> bool:
    _log.info("attempt %d for %s: %s", attempt.id, attempt.order_reference, _for_log(outcome))
    try:
        journal.finish(attempt, outcome)
    except JournalError as error:
        _log.error("attempt %d is not completed: journal %s", attempt.id, error.reason)
        return False
    return True


def _for_log(outcome: Outcome) -> str:
    status = f", status {outcome.http_status}" if outcome.http_status else ""
    return f"{outcome.name}, {outcome.cause}{status}"

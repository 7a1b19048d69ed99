"""The life of one attempt to cancel one order, in the one object that decides what may still leave.

    phase       from                                         ended here (`stop`)
    preparing   the press on Cancel order: key, journal      Not sent; none if the program ends
    asking      the confirmation is open                     the order is kept, nothing is on record
    confirmed   the answer was yes                           Not sent
    recorded    the row is on disk, as `sending`             Not sent
    leaving     the first byte may leave                     Unknown, until an answer says more
    settled     it has its outcome, or none                  nothing changes

Whoever wants it to end, for whatever reason, calls `stop`, which decides at once. A request leaves
only with the step from recorded to leaving, and no step leads there from settled: what is decided
here is what happens on the wire. The row and the window follow: `record` updates the row to the
outcome, `report` is what the window shows. No Qt here.
"""

from __future__ import annotations

import threading
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING

from xb_desktop.cancellation.entered_keys import contains_a_key
from xb_desktop.cancellation.preflight import KeyState, Preflight
from xb_desktop.journal.attempt_record import RecordedOutcome, speaks_anew
from xb_desktop.journal.journal_error import JournalError, OvertakenError
from xb_desktop.keys.keychain_problem import KeychainError, KeychainProblem
from xb_desktop.orders.order import Problem
from xb_desktop.orders.order_state import NotFound
from xb_desktop.orders.outcome import Cause, Earlier, NotSent, Outcome, Report, Unknown
from xb_desktop.system.log import describe, logger
from xb_desktop.system.stop import Stop

if TYPE_CHECKING:
    from collections.abc import Callable

    from xb_desktop.journal.attempt_record import AttemptRecord
    from xb_desktop.journal.journal import Journal
    from xb_desktop.keys.keychain import Keychain
    from xb_desktop.orders.address import Address
    from xb_desktop.orders.order import Order
    from xb_desktop.orders.order_state import OrderState
    from xb_desktop.service.xendbridge import XendBridge

FACTS_SECONDS = 4.0
"""How long the look-up of the order's details may take while the confirmation is open."""

_log = logger(__name__)


class Phase(Enum):
    """The phases of an attempt, in their order."""

    PREPARING = "preparing"
    ASKING = "asking"
    CONFIRMED = "confirmed"
    RECORDED = "recorded"
    LEAVING = "leaving"
    SETTLED = "settled"


class Attempt:
    """One attempt for one order at one address.

    `prepare`, `facts`, `look_again`, `send` and `record` block and belong on a worker; all else
    returns at once, on any thread. `keychain`, `journal` and `service` are called on the worker and
    may take some time to create what they return; `service` creates a new object each time, at
    `address`. `on_phase` is called whenever the phase may have changed, on the thread that changed
    it.
    """

    def __init__(
        self,
        order: Order,
        address: Address,
        *,
        keychain: Callable[[], Keychain],
        journal: Callable[[], Journal],
        service: Callable[[], XendBridge],
        on_phase: Callable[[], None] = lambda: None,
    ) -> None:
        self.order = order
        self.address = address
        self._open_keychain = keychain
        self._open_journal = journal
        self._make_service = service
        self._on_phase = on_phase
        self._deciding = threading.Lock()
        self._recording = threading.Lock()
        self._phase = Phase.PREPARING
        self._has_left = False
        self._outcome: Outcome | None = None
        self._report: Report | None = None
        self._row: AttemptRecord | None = None
        self._earlier: AttemptRecord | None = None
        self._has_looked = False
        self._unread: JournalError | None = None
        self._key = ""
        self._service: XendBridge | None = None
        self._stop = Stop()

    @property
    def phase(self) -> Phase:
        """The current phase."""
        with self._deciding:
            return self._phase

    @property
    def outcome(self) -> Outcome | None:
        """Its outcome; None before it is settled, and if it was ended before it was confirmed."""
        with self._deciding:
            return self._outcome

    @property
    def is_stopped(self) -> bool:
        """Whether `stop` was called; its caller has the outcome recorded and shown."""
        return self._stop.is_set

    @property
    def report(self) -> Report | None:
        """What the window is to show, as of the last `record`."""
        with self._deciding:
            return self._report

    def prepare(self) -> Preflight:
        """Read the key, look for earlier attempts and prepare the client.

        With a key, the phase is asking afterwards. Without one, it stays preparing: a key may be
        entered, and then this is called again. A keychain that stays locked settles the attempt.
        So does a key in a field of the order, which leaves no record. Raises only unexpected
        errors; then the attempt is settled and recorded as well.
        """
        try:
            state = self._read_key()
            problem = self._key_in_order()
            if problem is not None:
                self._advance(Phase.PREPARING, Phase.SETTLED)
                return Preflight(state, problem=problem)
            self._look_for_earlier()
            preflight = Preflight(state, self._earlier)
            service = self._make_service()
            service.prepare()
        except BaseException:
            self._settle(NotSent(Cause.INTERRUPTED))
            self.record()
            raise
        self._service = service
        if state.saved:
            self._advance(Phase.PREPARING, Phase.ASKING)
        elif state.problem is KeychainProblem.LOCKED:
            self._settle(NotSent(Cause.KEYCHAIN_CLOSED))
            self.record()
        return preflight

    def facts(self) -> OrderState | NotFound:
        """Ask the service for the order's details, with the key that was read. Never raises."""
        with self._deciding:
            key = self._key
        if not key:
            return NotFound(Cause.STOPPED)
        return self._make_service().look_up(self.order.reference, key, seconds=FACTS_SECONDS)

    def look_again(self) -> AttemptRecord | None:
        """Return what speaks against sending by now; None as well where that cannot be read."""
        try:
            return self._open_journal().earlier(self.order, self.address)
        except JournalError:
            # The row cannot be written then either, and nothing is sent.
            return None

    def tell_asked(self, earlier: AttemptRecord | None) -> None:
        """Take note that the question says now what this earlier attempt means."""
        with self._deciding:
            self._earlier = earlier

    def confirm(self) -> bool:
        """Accept the yes; return False if the confirmation is not open (any more)."""
        return self._advance(Phase.ASKING, Phase.CONFIRMED)

    def send(self) -> Report | None:
        """Do what was confirmed: put the row on disk, send the request once, record the outcome.

        Returns the report, as `record` does. Raises only unexpected errors; then the attempt is
        settled and recorded as well.
        """
        key = self._key
        try:
            outcome = self._exchange(key) if self._begin_row() else None
        except BaseException:
            self._settle((Unknown if self._has_left else NotSent)(Cause.INTERRUPTED))
            self.record()
            raise
        if outcome is not None:
            self._settle(outcome)
        return self.record()

    def stop(self, cause: Cause = Cause.NOT_AWAITED) -> None:
        """End it in its current phase; the module's table says with which outcome.

        `cause` says why: NOT_AWAITED if the user stops waiting, STOPPED if the program ends, NO_KEY
        if no key is entered. The row is written by `record`.
        """
        with self._deciding:
            phase = self._phase
            if phase is not Phase.SETTLED:
                self._phase, self._outcome = Phase.SETTLED, _outcome_of_stop(phase, cause)
                self._key = ""
        self._stop.set()
        if self._service is not None and not self._has_left:
            self._service.stop()
        self._on_phase()

    def record(self) -> Report | None:
        """Update the row to the outcome, and return what the window is to show.

        None if there is no outcome: then nothing is on record either. Never raises.
        """
        with self._recording:
            outcome, report = self.outcome, self.report
            if outcome is None or (report is not None and report.outcome is outcome):
                return report
            if not self._has_looked:
                self._look_for_earlier()
            report = Report(outcome, self._write(outcome), self._what_is_earlier())
            with self._deciding:
                self._report = report
        return report

    def _read_key(self) -> KeyState:
        try:
            key = self._open_keychain().read(self.address, self._stop)
        except KeychainError as error:
            _log.warning("keychain: %s", error.problem)
            return KeyState(saved=False, problem=error.problem)
        with self._deciding:
            if self._phase is Phase.PREPARING:
                self._key = key or ""
        return KeyState(saved=bool(key))

    def _key_in_order(self) -> Problem | None:
        """Return which field holds a key, if one does: then nothing is sent or recorded."""
        texts = {
            Problem.REFERENCE_HOLDS_KEY: self.order.reference,
            Problem.EMAIL_HOLDS_KEY: self.order.email_address,
            Problem.TICKET_HOLDS_KEY: self.order.ticket,
            Problem.REASON_HOLDS_KEY: self.order.reason,
        }

        @cache
        def others(*, for_usual: bool) -> tuple[str, ...]:
            keychain = self._open_keychain()
            return keychain.other_keys(self.address, self._stop, like_an_order=for_usual)

        for problem, text in texts.items():
            if contains_a_key(text, self._key, others):
                return problem
        return None

    def _look_for_earlier(self) -> None:
        self._unread = None
        try:
            self._earlier = self._open_journal().earlier(self.order, self.address)
        except JournalError as error:
            self._unread = error
        # Last: `record` on another thread looks for itself until this has ended.
        self._has_looked = True

    def _what_is_earlier(self) -> Earlier:
        if self._earlier is None:
            return Earlier.NONE
        is_cancelled = self._earlier.outcome is RecordedOutcome.CANCELLED
        return Earlier.CANCELLED if is_cancelled else Earlier.UNKNOWN

    def _begin_row(self) -> bool:
        """Step from confirmed to recorded; return False if nothing may be sent."""
        with self._recording:
            if self.phase is not Phase.CONFIRMED:
                return False
            try:
                if self._unread is not None:
                    # The question did not say what speaks against it: its yes is none.
                    raise self._unread
                self._row = self._open_journal().begin(
                    self.order, self.address, may_follow=self._is_as_asked
                )
            except OvertakenError:
                self._settle(NotSent(Cause.OVERTAKEN))
                return False
            except JournalError as error:
                _log.error("no row for %s: journal %s", self.order.reference, error.reason)
                self._settle(NotSent(Cause.JOURNAL_UNWRITABLE, message=error.reason))
                return False
        return self._advance(Phase.CONFIRMED, Phase.RECORDED)

    def _is_as_asked(self, earlier: AttemptRecord | None) -> bool:
        """Whether the question said what speaks against sending."""
        with self._deciding:
            asked, self._earlier = self._earlier, earlier
        return not speaks_anew(earlier, asked)

    def _exchange(self, key: str) -> Outcome:
        service = self._service or self._make_service()
        return service.cancel(self.order, key, may_leave=self._leave)

    def _leave(self) -> bool:
        """Step from recorded to leaving, just before the first byte; False if none may leave."""
        return self._advance(Phase.RECORDED, Phase.LEAVING)

    def _advance(self, before: Phase, after: Phase) -> bool:
        with self._deciding:
            if self._phase is not before:
                return False
            self._phase = after
            self._has_left = after is Phase.LEAVING
            if after is Phase.SETTLED:
                self._key = ""
        self._on_phase()
        return True

    def _settle(self, outcome: Outcome) -> None:
        with self._deciding:
            # After a stop, only an answer to a request that had already left changes the outcome.
            if self._phase is not Phase.SETTLED or self._has_left:
                self._phase, self._outcome = Phase.SETTLED, outcome
            self._key = ""
        self._on_phase()

    def _write(self, outcome: Outcome) -> bool:
        _log.info("%s: %s", self.order.reference, _for_log(outcome))
        if outcome.cause is Cause.JOURNAL_UNWRITABLE:
            return False
        try:
            if self._row is None:
                self._open_journal().add(self.order, self.address, outcome)
            else:
                self._open_journal().finish(self._row, outcome)
        except JournalError as error:
            _log.error("%s is not recorded: journal %s", self.order.reference, error.reason)
            return False
        except Exception as error:  # noqa: BLE001 - the outcome is shown, whatever happens here
            _log.error("%s is not recorded: %s", self.order.reference, describe(error))
            return False
        return True


def _outcome_of_stop(phase: Phase, cause: Cause) -> Outcome | None:
    if phase is Phase.LEAVING:
        return Unknown(cause)
    if phase is Phase.ASKING or (phase is Phase.PREPARING and cause is Cause.STOPPED):
        return None
    if phase is Phase.PREPARING and cause is Cause.NOT_AWAITED:
        # In this phase, only the keychain can keep the user waiting.
        return NotSent(Cause.KEYCHAIN_CLOSED)
    return NotSent(cause)


def _for_log(outcome: Outcome) -> str:
    status = f", status {outcome.http_status}" if outcome.http_status else ""
    return f"{outcome.name}, {outcome.cause}{status}"

"""One run of the program: the keys, the journal and the service in use, wired together.

Every method blocks and is called off the GUI thread. The heavy parts (httpx, sqlite3) are
imported when a method first needs them, on the caller's thread: the window is painted before.
"""

from __future__ import annotations

import threading
from functools import cache
from typing import TYPE_CHECKING

from xb_desktop import __version__
from xb_desktop.system.data_folder import may_hold_journal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from xb_desktop.cancellation.attempt import Attempt
    from xb_desktop.cancellation.findings import Found, KeyState, LookedUp
    from xb_desktop.journal.journal import Journal
    from xb_desktop.keys.keychain import Keychain
    from xb_desktop.keys.keychain_problem import KeychainProblem
    from xb_desktop.orders.address import Address
    from xb_desktop.orders.order import Order
    from xb_desktop.orders.order_state import NotFound, OrderState
    from xb_desktop.service.xendbridge import XendBridge
    from xb_desktop.system.stop import Stop


class Session:
    """What the window can have done for it, at the address in use.

    Data is kept in `data_folder`, the log in `log_folder`, and locks in `lock_folder` or else with
    the data.
    """

    def __init__(
        self,
        address: Address,
        data_folder: Path,
        log_folder: Path,
        lock_folder: Path | None = None,
    ) -> None:
        self.address = address
        self.log_folder = log_folder
        self._data_folder = data_folder
        self._lock_folder = lock_folder
        self._starting = threading.Lock()
        self._building = threading.Lock()
        self._keychain: Keychain | None = None
        self._journal: Journal | None = None

    def start(self) -> Found | None:
        """Begin this run after the first paint; return what the journal tells, if anything.

        Whatever needs the journal waits until that is known, and settled.
        """
        from xb_desktop.system import log

        with self._starting:
            log.start(self.log_folder)
            log.logger(__name__).info("XB Desktop %s at %s", __version__, self.address)
            # SQLite is loaded only where there is something to be done.
            if self._journal is None and self._is_in_order():
                return None
            return self._recover()

    def _is_in_order(self) -> bool:
        from xb_desktop.journal import journal_look

        folder = self._data_folder
        return not may_hold_journal(folder) or journal_look.is_in_order(folder)

    def _recover(self) -> Found | None:
        from xb_desktop.cancellation.findings import Found
        from xb_desktop.journal.journal import JournalError
        from xb_desktop.system import log

        logger = log.logger(__name__)
        try:
            left_over = self._own_journal().recover()
        except JournalError as error:
            logger.error("journal %s", error.reason)  # noqa: TRY400 - its text is not ours
            return Found([], self.take_set_aside(), error.reason)
        for attempt in left_over:
            logger.warning("attempt %d for %s was cut off", attempt.id, attempt.order_reference)
        set_aside = self.take_set_aside()
        return Found(left_over, set_aside) if left_over or set_aside else None

    def prepare(self) -> None:
        """Do what the next order needs in any case, while somebody still types it.

        Loads the libraries of the first call, and makes the keychain ready; asks for no key.
        """
        self.keychain().prepare()
        _load_libraries()
        # In practice mode, the first one starts the practice service.
        self.service()

    def attempt(self, order: Order, on_phase: Callable[[], None] = lambda: None) -> Attempt:
        """Begin an attempt for an order at the address in use. Never blocks."""
        from xb_desktop.cancellation.attempt import Attempt

        return Attempt(
            order,
            self.address,
            keychain=self.keychain,
            journal=self.journal,
            service=self.service,
            on_phase=on_phase,
        )

    def take_set_aside(self) -> Path | None:
        """Return where a damaged journal was moved to since this was last asked, if one was."""
        journal = self._journal
        if journal is None:
            return None
        path, journal.set_aside = journal.set_aside, None
        return path

    def key_state(self, address: Address) -> KeyState:
        """Look whether a key is there, without handing it on."""
        from xb_desktop.cancellation.findings import KeyState
        from xb_desktop.keys.keychain_problem import KeychainError

        try:
            return KeyState(saved=bool(self.keychain().read(address)))
        except KeychainError as error:
            return KeyState(saved=False, problem=error.problem)

    def save_key(self, address: Address, key: str, stop: Stop) -> KeychainProblem | None:
        """Save a key in the system's keychain; return what kept it from being saved.

        Where `stop` is set, it is not saved any more.
        """
        from xb_desktop.keys.keychain_problem import KeychainError

        try:
            self.keychain().save(address, key, stop)
        except KeychainError as error:
            return error.problem
        return None

    def keep_key(self, address: Address, key: str) -> None:
        """Hold a key in memory until the program ends."""
        self.keychain().keep_for_session(address, key)

    def remove_key(self, address: Address) -> KeychainProblem | None:
        """Forget the key; return what kept it from being removed."""
        from xb_desktop.keys.keychain_problem import KeychainError

        try:
            self.keychain().remove(address)
        except KeychainError as error:
            return error.problem
        return None

    def look_up(self, reference: str, stop: Stop | None = None) -> LookedUp:
        """Ask the service for an order's state; settle unknown attempts that it says are cancelled.

        Changes nothing at the service, and nothing here unless the service is clear. Setting `stop`
        ends it. Never raises.
        """
        from datetime import UTC, datetime

        from xb_desktop.cancellation.findings import LookedUp
        from xb_desktop.journal.journal import JournalError
        from xb_desktop.orders.order_state import OrderState
        from xb_desktop.orders.outcome import Cancelled, Cause
        from xb_desktop.system import log
        from xb_desktop.system.stop import Stop

        at = datetime.now(UTC)
        service = self.service()
        result = self._ask(service, reference, stop or Stop())
        settled = 0
        if isinstance(result, OrderState) and result.is_cancelled:
            found_out = Cancelled(Cause.CONFIRMED_BY_LOOK_UP)
            try:
                settled = self.journal().settle(reference, service.address, found_out)
            except JournalError as error:
                log.logger(__name__).error(
                    "look-up of %s is not recorded: %s", reference, error.reason
                )
        return LookedUp(reference, service.address, result, at, settled > 0)

    def _ask(self, service: XendBridge, reference: str, stop: Stop) -> OrderState | NotFound:
        from xb_desktop.keys.keychain_problem import KeychainError
        from xb_desktop.orders.order_state import NotFound
        from xb_desktop.orders.outcome import Cause
        from xb_desktop.service.redaction import contains_key

        try:
            key = self.keychain().read(service.address, stop)
        except KeychainError:
            return NotFound(Cause.STOPPED if stop.is_set else Cause.KEYCHAIN_CLOSED)
        if not key:
            return NotFound(Cause.NO_KEY)
        if contains_key(reference, key):
            return NotFound(Cause.KEY_IN_ORDER)
        with stop.ends_with(service.stop):
            return service.look_up(reference, key)

    def end_keychain_call(self) -> None:
        """End the call to the keychain that is under way, if one is. Never blocks."""
        if self._keychain is not None:
            self._keychain.end_call()

    def close(self) -> None:
        """Let go of what this run holds on disk."""
        if self._journal is not None:
            self._journal.close()

    def keychain(self) -> Keychain:
        """Return the one keychain of this run; from now on, a key may be in memory."""
        with self._building:
            if self._keychain is None:
                from xb_desktop.system import hardening

                hardening.forbid_dumps()
                self._keychain = self._make_keychain()
            return self._keychain

    def _make_keychain(self) -> Keychain:
        from xb_desktop.keys.keychain import Keychain

        return Keychain()

    def journal(self) -> Journal:
        """Return the one journal of this run, once the start has done with it."""
        with self._starting:
            return self._own_journal()

    def _own_journal(self) -> Journal:
        from xb_desktop.journal.journal import Journal

        with self._building:
            if self._journal is None:
                self._journal = Journal(self._data_folder, self._lock_folder)
            return self._journal

    def service(self) -> XendBridge:
        """Return the service at the address in use, for one attempt or look-up."""
        from xb_desktop.service.xendbridge import XendBridge

        return XendBridge(self.address)


@cache
def _load_libraries() -> None:
    import gc

    import xb_desktop.service.xendbridge  # noqa: F401 - for an attempt, as all of it

    # It stays: the collector need not look through it, least of all while somebody waits.
    gc.freeze()

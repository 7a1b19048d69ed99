"""The keys, the journal and the service in use, wired together for attempts and look-ups.

Every method blocks and is called off the GUI thread, unless it says otherwise.
"""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeVar

from xb_desktop.cancellation.attempt import Attempt
from xb_desktop.cancellation.entered_keys import contains_a_key
from xb_desktop.cancellation.found_orders import FoundOrders
from xb_desktop.cancellation.looked_up import LookedUp
from xb_desktop.cancellation.preflight import KeyState
from xb_desktop.journal.journal_error import JournalError
from xb_desktop.keys.keychain import Keychain
from xb_desktop.keys.keychain_problem import KeychainError
from xb_desktop.orders.order_state import NotFound
from xb_desktop.orders.outcome import Cancelled, Cause
from xb_desktop.service.redaction import contains_key
from xb_desktop.system.log import logger
from xb_desktop.system.stop import Stop

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from xb_desktop.cancellation.run_journal import RunJournal
    from xb_desktop.history.history import History
    from xb_desktop.journal.journal import Journal
    from xb_desktop.keys.keychain_problem import KeychainProblem
    from xb_desktop.orders.address import Address
    from xb_desktop.orders.order import Order
    from xb_desktop.service.xendbridge import XendBridge

Result = TypeVar("Result")


class Session:
    """What the window can have done for it, at the address in use.

    `keychain` is the system's unless another one is given. Where it `is_practice`, its address is
    one of this run alone.
    """

    is_practice = False

    def __init__(
        self, address: Address, journal: RunJournal, keychain: Keychain | None = None
    ) -> None:
        self.address = address
        self._keychain = keychain or Keychain()
        self._journal = journal

    def prepare(self) -> None:
        """Do what the next order needs in any case, while somebody still types it.

        Loads the libraries of the first call, and makes the keychain ready; opens no prompt.
        """
        address = self.address
        self._keychain.prepare()
        # In practice mode, the first one starts the practice service.
        self.service(address)
        self._keychain.prepare_for(address)

    def attempt(self, order: Order, on_phase: Callable[[], None] = lambda: None) -> Attempt:
        """Begin an attempt for an order at the address in use. Never blocks.

        It stays at that address, also where another one is in use by the time that it asks.
        """
        address = self.address
        return Attempt(
            order,
            address,
            keychain=self.keychain,
            journal=self.journal,
            service=lambda: self.service(address),
            on_phase=on_phase,
        )

    def know(self, addresses: tuple[Address, ...]) -> None:
        """Refuse an order that holds the key of one of these, too. Never blocks."""
        self._keychain.addresses = addresses

    def take_set_aside(self) -> Path | None:
        """Return where a damaged journal was moved to since this was last asked. Never blocks."""
        return self._journal.take_set_aside()

    def key_state(self, address: Address) -> KeyState:
        """Look whether a key is there, without handing it on."""
        try:
            return KeyState(saved=bool(self._keychain.read(address)))
        except KeychainError as error:
            return KeyState(saved=False, problem=error.problem)

    def save_key(self, address: Address, key: str, stop: Stop) -> KeychainProblem | None:
        """Save a key in the system's keychain; return what kept it from being saved.

        Where `stop` is set, it is not saved any more.
        """
        try:
            self._keychain.save(address, key, stop)
        except KeychainError as error:
            return error.problem
        return None

    def keep_key(self, address: Address, key: str, stop: Stop | None = None) -> None:
        """Hold a key in memory until the program ends, unless `stop` is set by then."""
        self._keychain.keep_for_session(address, key, stop)

    def remove_key(self, address: Address) -> KeychainProblem | None:
        """Forget the key; return what kept it from being removed."""
        try:
            self._keychain.remove(address)
        except KeychainError as error:
            return error.problem
        return None

    def texts_with_key(self, texts: Iterable[str], stop: Stop) -> frozenset[str]:
        """Return those of some texts that hold the key, or part of it, of any known address.

        Opens no prompt: a key that somebody would have to be asked for is in none of them.
        """
        keys = self._keychain.known_keys(self.address, stop)
        return frozenset(text for text in texts if any(contains_key(text, key) for key in keys))

    def look_up(
        self,
        reference: str,
        stop: Stop | None = None,
        *,
        address: Address | None = None,
        may_prompt: bool = True,
    ) -> LookedUp:
        """Ask the service for an order's state; settle unknown attempts that it says are cancelled.

        Changes nothing at the service. The state is noted in the journal's rows of the order.
        Setting `stop` ends it. It is asked at `address`, or at the one in use. Unless it
        `may_prompt`, it ends as one with a closed keychain where the keychain would ask the user.
        Never raises.
        """
        at, asked_s = datetime.now(UTC), time.monotonic()
        service = self.service(address or self.address)
        result = self._ask(
            service,
            reference,
            stop or Stop(),
            lambda key: service.look_up(reference, key),
            may_prompt=may_prompt,
        )
        looked_up = LookedUp(reference, service.address, result, at, asked_s=asked_s)
        looked_up = self.settle(looked_up)
        try:
            if looked_up.state is not None:
                name = looked_up.state.name
                self.journal().record_check(reference, service.address, at, name)
        except JournalError as error:
            logger(__name__).error("look-up of %s is not recorded: %s", reference, error.reason)
        return looked_up

    def settle(self, looked_up: LookedUp) -> LookedUp:
        """Record what a look-up settles, and return it with whether the journal has that now.

        Never raises.
        """
        if not looked_up.is_cancelled:
            return looked_up
        found_out = Cancelled(Cause.CONFIRMED_BY_LOOK_UP)
        reference = looked_up.reference
        try:
            count = self.journal().settle(reference, looked_up.address, found_out)
        except JournalError as error:
            logger(__name__).error("look-up of %s is not recorded: %s", reference, error.reason)
            return looked_up
        return replace(looked_up, settled=count > 0)

    def find_order(
        self, email_address: str, stop: Stop, address: Address | None = None
    ) -> FoundOrders:
        """Ask the service for a customer's pending orders, at `address`, or at the one in use.

        Changes nothing, neither at the service nor here. Setting `stop` ends it. Never raises.
        """
        service = self.service(address or self.address)
        result = self._ask(
            service, email_address, stop, lambda key: service.find_orders(email_address, key)
        )
        return FoundOrders(email_address, service.address, result)

    def _ask(
        self,
        service: XendBridge,
        text: str,
        stop: Stop,
        ask: Callable[[str], Result | NotFound],
        *,
        may_prompt: bool = True,
    ) -> Result | NotFound:
        """Ask the service with the key of its address; `text` is what the request will contain."""
        try:
            key = self._keychain.read(service.address, stop, may_prompt=may_prompt)
        except KeychainError:
            return NotFound(Cause.STOPPED if stop.is_set else Cause.KEYCHAIN_CLOSED)
        if not key:
            return NotFound(Cause.NO_KEY)

        def others(*, for_usual: bool) -> tuple[str, ...]:
            return self._keychain.other_keys(service.address, stop, like_an_order=for_usual)

        if contains_a_key(text, key, others):
            return NotFound(Cause.KEY_IN_ORDER)
        with stop.ends_with(service.stop):
            return ask(key)

    def end_keychain_call(self) -> None:
        """End the call to the keychain that is under way, if one is. Never blocks."""
        self._keychain.end_call()

    def close(self) -> None:
        """Let go of what this session holds on disk."""
        self._journal.close()

    def keychain(self) -> Keychain:
        """Return the one keychain of this run. Never blocks."""
        return self._keychain

    def journal(self) -> Journal:
        """Return the one journal of this run, once the start has done with it."""
        return self._journal.get()

    def history(self) -> History:
        """Return what looks back at the one journal of this run."""
        return self._journal.history()

    def service(self, address: Address) -> XendBridge:
        """Return the service at an address, for one attempt or look-up.

        The first call imports httpx and TLS: 11 MB that an idle window does without.
        """
        from xb_desktop.service.xendbridge import XendBridge

        return XendBridge(address)

"""Secret keys, one for each address: in the system's keychain, or in memory for a session.

Every call here blocks, some for as long as the user thinks about a prompt. Two prompts at once can
block each other, so calls wait for one another. None of them belongs on the GUI thread.
"""

from __future__ import annotations

import contextlib
import threading
from typing import TYPE_CHECKING, Protocol, TypeVar

from xb_desktop.keys.keychain_problem import (
    NO_KEYCHAIN,
    KeychainError,
    KeychainProblem,
    problem_of,
)
from xb_desktop.keys.keychain_protocol import SERVICE_NAME
from xb_desktop.keys.system_keychain import SystemKeychain
from xb_desktop.orders.secret_key import is_like_an_order
from xb_desktop.system.stop import Stop

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from xb_desktop.orders.address import Address

Result = TypeVar("Result")


class Backend(Protocol):
    """Where keys are kept, with names like those of `keyring.backend.KeyringBackend`.

    A call that waits for the user should end when its `stop` is set; one that cannot is abandoned.
    """

    def prepare(self) -> None:
        """Do in advance what the next call would have to wait for; opens no prompt."""

    def get_password(
        self, service: str, username: str, *, stop: Stop, may_prompt: bool = True
    ) -> str | None:
        """Return the secret, or None if there is none.

        Unless it `may_prompt`, it fails as locked where the user would have to be asked first.
        """

    def set_password(self, service: str, username: str, password: str, *, stop: Stop) -> None:
        """Save a secret, replacing an older one."""

    def delete_password(self, service: str, username: str, *, stop: Stop) -> None:
        """Delete a secret."""


class Keychain:
    """The keys of one run: those kept for this session first, then the system's.

    `find_backend` is called at the first use, on the caller's thread; it returns the system's
    keychain or raises `KeychainError`. Every method raises `KeychainError` if its call fails or is
    ended, by its `stop` or by `end_call`; `prepare`, `prepare_for` and `keep_for_session` never do.
    """

    def __init__(self, find_backend: Callable[[], Backend] | None = None) -> None:
        self.addresses: tuple[Address, ...] = ()
        """Those that may have a key."""
        self._find_backend = find_backend or system_backend
        self._backend: Backend | None = None
        self._session_keys: dict[Address, str] = {}
        self._like_orders: dict[Address, bool] = {}
        """What is known of the key of each address, after it was read or written; not the key."""
        self._untold: set[Address] = set()
        """The addresses whose keys could not be read for an order without asking the user."""
        self._one_at_a_time = threading.Lock()
        self._current: Stop | None = None

    def prepare(self) -> None:
        """Prepare the system's keychain for the next call, which reports any error."""
        with self._one_at_a_time, contextlib.suppress(KeychainError, OSError):
            self._find().prepare()

    def prepare_for(self, address: Address) -> None:
        """Find out what `other_keys` has to know for an order at this address, in advance.

        Nobody is asked for it.
        """
        unknown = [it for it in self.addresses if it != address and it not in self._like_orders]
        for other in unknown:
            with contextlib.suppress(KeychainError, OSError):
                self.read(other, may_prompt=False)
        if unknown:
            self.prepare()

    def read(
        self, address: Address, stop: Stop | None = None, *, may_prompt: bool = True
    ) -> str | None:
        """Return the key for an address, or None if there is none.

        Unless it `may_prompt`, a keychain that would have to ask the user first counts as locked.
        """
        with self._turn(stop) as call:
            if address in self._session_keys:
                return self._session_keys[address]
            key = self._get(address, call, may_prompt=may_prompt)
            self._take_note(address, key)
            return key

    def other_keys(
        self, address: Address, stop: Stop, *, like_an_order: bool = False
    ) -> tuple[str, ...]:
        """Return the keys of all other addresses, as far as nobody has to be asked for them.

        With `like_an_order`, only those that `is_like_an_order`: hardly ever is there one, and
        then the keychain is not asked.
        """
        found = []
        for other in self.addresses:
            if other == address or (like_an_order and not self._may_be_like_one(other)):
                continue
            try:
                found.append(self.read(other, stop, may_prompt=False) or "")
            except KeychainError as error:
                if error.problem is not KeychainProblem.STOPPED:
                    self._untold.add(other)
        return tuple(found)

    def known_keys(self, address: Address, stop: Stop) -> tuple[str, ...]:
        """Return the keys of this and all other addresses, as far as nobody has to be asked."""
        with self._one_at_a_time:
            addresses = {address, *self.addresses, *self._session_keys}
        found = []
        for each in addresses:
            with contextlib.suppress(KeychainError):
                found.append(self.read(each, stop, may_prompt=False) or "")
        return tuple(found)

    def _may_be_like_one(self, address: Address) -> bool:
        return self._like_orders.get(address, address not in self._untold)

    def _take_note(self, address: Address, key: str | None) -> None:
        """Remember of a key only what decides whether usual orders have to be compared with it."""
        self._like_orders[address] = is_like_an_order(key) if key else False
        self._untold.discard(address)

    def save(self, address: Address, key: str, stop: Stop | None = None) -> None:
        """Save a key in the system's keychain, replacing an older one, and read it back."""
        with self._turn(stop) as call:
            self._call(
                lambda backend: backend.set_password(SERVICE_NAME, str(address), key, stop=call),
                call,
            )
            if self._get(address, call) != key:
                raise KeychainError(KeychainProblem.NOT_KEPT)
            self._session_keys.pop(address, None)
            self._take_note(address, key)

    def keep_for_session(self, address: Address, key: str, stop: Stop | None = None) -> None:
        """Keep a key in memory until the program ends, unless `stop` is set; it is not saved."""
        with self._one_at_a_time:
            if stop is None or not stop.is_set:
                self._session_keys[address] = key
                self._take_note(address, key)

    def remove(self, address: Address) -> None:
        """Remove the key for an address from memory and from the system's keychain."""
        with self._turn() as call:
            was_kept_here = self._session_keys.pop(address, None) is not None
            # Should it not be removed, it is read again.
            self._like_orders.pop(address, None)
            try:
                if self._get(address, call) is not None:
                    self._call(
                        lambda backend: backend.delete_password(
                            SERVICE_NAME, str(address), stop=call
                        ),
                        call,
                    )
            except KeychainError as error:
                if not (was_kept_here and error.problem in NO_KEYCHAIN):
                    raise

    def end_call(self) -> None:
        """End the current call, for which all others wait, whoever made it. Never blocks."""
        if (current := self._current) is not None:
            current.set()

    @contextlib.contextmanager
    def _turn(self, stop: Stop | None = None) -> Iterator[Stop]:
        with self._one_at_a_time:
            self._current = stop or Stop()
            try:
                yield self._current
            finally:
                self._current = None

    def _get(self, address: Address, stop: Stop, *, may_prompt: bool = True) -> str | None:
        answer: object = self._call(
            lambda backend: backend.get_password(
                SERVICE_NAME, str(address), stop=stop, may_prompt=may_prompt
            ),
            stop,
        )
        # The types are a promise of other programs' backends.
        if answer is not None and not isinstance(answer, str):
            raise KeychainError(KeychainProblem.FAILED)
        return answer

    def _call(self, make: Callable[[Backend], Result], stop: Stop) -> Result:
        if stop.is_set:
            raise KeychainError(KeychainProblem.STOPPED)
        backend = self._find()
        try:
            return make(backend)
        except Exception as error:  # noqa: BLE001 - backends raise errors of their own of every kind
            problem = KeychainProblem.STOPPED if stop.is_set else problem_of(error)
        # Raised outside the handler: the text of a chained error could contain the key.
        raise KeychainError(problem)

    def _find(self) -> Backend:
        if self._backend is None:
            self._backend = self._find_backend()
        return self._backend


def system_backend() -> Backend:
    """Return the operating system's keychain; its first call shows whether there is one."""
    return SystemKeychain()

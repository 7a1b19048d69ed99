"""Secret keys, one for each address: in the system's keychain, or in memory for a session.

Every call here blocks, some for as long as a person thinks over a prompt, and two prompts at once
can hang each other, so calls wait for one another; none belongs on the GUI thread.
"""

from __future__ import annotations

import contextlib
import threading
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from xb_desktop.stop import Stop

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from xb_desktop.address import Address

SERVICE_NAME = "xb-desktop"
MAX_KEY_LENGTH = 1000
"""Characters, from the issue of the key dialog; Windows could hold 1,280."""

_LOCKED = {"KeyringLocked", "LockedException", "PromptDismissedException"}
"""What keyring and the libraries below it raise where the keychain stays closed."""


class Trouble(StrEnum):
    """What keeps a keychain from serving. The window has the words."""

    ABSENT = "absent"
    NOT_TRUSTED = "not_trusted"
    LOCKED = "locked"
    FAILED = "failed"
    NOT_KEPT = "not_kept"
    STOPPED = "stopped"
    """Nobody waits for the answer any more."""


class KeychainError(Exception):
    """The keychain did not serve. Carries no text of the backend, which might hold the key."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble)
        self.trouble = trouble


def trouble_of(error: Exception) -> Trouble:
    """Say what an error of a backend means, whatever library it comes from."""
    if isinstance(error, KeychainError):
        return error.trouble
    names: set[str] = set()
    cause: BaseException | None = error
    while cause is not None:
        names.add(type(cause).__name__)
        cause = cause.__cause__ or cause.__context__
    return Trouble.LOCKED if names & _LOCKED else Trouble.FAILED


class Backend(Protocol):
    """Where keys are kept, with names like those of `keyring.backend.KeyringBackend`.

    A call that waits for a person should end when its `stop` is set; one that cannot is abandoned.
    """

    def prepare(self) -> None:
        """Do ahead what the next call would have to wait for; asks nobody anything."""

    def get_password(self, service: str, username: str, *, stop: Stop) -> str | None:
        """Return the secret, or None where there is none."""

    def set_password(self, service: str, username: str, password: str, *, stop: Stop) -> None:
        """Save a secret, replacing an older one."""

    def delete_password(self, service: str, username: str, *, stop: Stop) -> None:
        """Forget a secret."""


def clean_key(text: str) -> str:
    """Return a pasted key without the blanks and line ends around it."""
    return text.strip()


def is_usable_key(key: str) -> bool:
    """Whether a key can travel in an HTTP header: printable ASCII, no blanks, 1 to 1,000 long."""
    return 0 < len(key) <= MAX_KEY_LENGTH and all("!" <= character <= "~" for character in key)


def is_public_key(key: str) -> bool:
    """Whether a key begins like the public ones, as no secret key does."""
    return key.startswith(("XLPUK_", "XP_"))


class Keychain:
    """The keys of one run: those kept for this session first, then the system's.

    `find_backend` is called at the first use, on the caller's thread; it returns the system's
    keychain or raises `KeychainError`. Every method raises `KeychainError` where it cannot serve,
    and where its call is ended, by its `stop` or by `end_call`.
    """

    def __init__(self, find_backend: Callable[[], Backend] | None = None) -> None:
        self._find_backend = find_backend or system_backend
        self._backend: Backend | None = None
        self._session_keys: dict[Address, str] = {}
        self._one_at_a_time = threading.Lock()
        self._under_way: Stop | None = None

    def prepare(self) -> None:
        """Make the system's keychain ready to be asked; what is wrong with it shows only then."""
        with self._one_at_a_time, contextlib.suppress(KeychainError, OSError):
            self._find().prepare()

    def read(self, address: Address, stop: Stop | None = None) -> str | None:
        """Return the key for an address, or None where none is saved."""
        with self._turn(stop) as call:
            if address in self._session_keys:
                return self._session_keys[address]
            return self._ask("get_password", address, stop=call)

    def save(self, address: Address, key: str, stop: Stop | None = None) -> None:
        """Save a key in the system's keychain, replacing an older one, and read it back."""
        with self._turn(stop) as call:
            self._ask("set_password", address, key, stop=call)
            if self._ask("get_password", address, stop=call) != key:
                raise KeychainError(Trouble.NOT_KEPT)
            self._session_keys.pop(address, None)

    def keep_for_session(self, address: Address, key: str) -> None:
        """Hold a key in memory until the program ends; it is written nowhere."""
        with self._one_at_a_time:
            self._session_keys[address] = key

    def remove(self, address: Address) -> None:
        """Forget the key for an address, in memory and in the system's keychain."""
        with self._turn() as stop:
            kept_here = self._session_keys.pop(address, None) is not None
            try:
                if self._ask("get_password", address, stop=stop) is not None:
                    self._ask("delete_password", address, stop=stop)
            except KeychainError as error:
                if not (kept_here and error.trouble in {Trouble.ABSENT, Trouble.NOT_TRUSTED}):
                    raise

    def end_call(self) -> None:
        """End the call that keeps all others waiting, whoever made it. Never blocks."""
        if (under_way := self._under_way) is not None:
            under_way.set()

    @contextlib.contextmanager
    def _turn(self, stop: Stop | None = None) -> Iterator[Stop]:
        with self._one_at_a_time:
            self._under_way = stop or Stop()
            try:
                yield self._under_way
            finally:
                self._under_way = None

    def _ask(self, call: str, address: Address, *values: str, stop: Stop) -> str | None:
        if stop.is_set:
            raise KeychainError(Trouble.STOPPED)
        backend = self._find()
        try:
            answer = getattr(backend, call)(SERVICE_NAME, str(address), *values, stop=stop)
            if answer is None or isinstance(answer, str):
                return answer
            trouble = Trouble.FAILED
        except Exception as error:  # noqa: BLE001 - backends raise errors of every kind of their own
            trouble = Trouble.STOPPED if stop.is_set else trouble_of(error)
        # Raised outside of the handler: a chained error could carry the key in its text.
        raise KeychainError(trouble)

    def _find(self) -> Backend:
        if self._backend is None:
            self._backend = self._find_backend()
        return self._backend


def system_backend() -> Backend:
    """Return the operating system's keychain; what there is of one shows with the first call."""
    from xb_desktop.system_keychain import SystemKeychain

    return SystemKeychain()

"""Secret keys, one for each address: in the system's keychain, or in memory for a session.

Every call here blocks, some for as long as a person thinks over a prompt, and two prompts at once
can hang each other, so calls wait for one another; none belongs on the GUI thread.
"""

from __future__ import annotations

import contextlib
import threading
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from xb_desktop.address import Address

SERVICE_NAME = "xb-desktop"
MAX_KEY_LENGTH = 1000
"""Characters, from the issue of the key dialog; Windows could hold 1,280."""


class Trouble(StrEnum):
    """What keeps a keychain from serving. The window has the words."""

    ABSENT = "absent"
    NOT_TRUSTED = "not_trusted"
    LOCKED = "locked"
    FAILED = "failed"
    NOT_KEPT = "not_kept"


class KeychainError(Exception):
    """The keychain did not serve. Carries no text of the backend, which might hold the key."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble)
        self.trouble = trouble


def trouble_of(error: Exception) -> Trouble:
    """Say what an error of a backend means, whatever library it comes from."""
    if isinstance(error, KeychainError):
        return error.trouble
    is_locked = type(error).__name__ in {"KeyringLocked", "LockedException"}
    return Trouble.LOCKED if is_locked else Trouble.FAILED


class Backend(Protocol):
    """Where keys are kept, with names like those of `keyring.backend.KeyringBackend`."""

    def prepare(self) -> None:
        """Do ahead what the next call would have to wait for; asks nobody anything."""

    def get_password(self, service: str, username: str) -> str | None:
        """Return the secret, or None where there is none."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Save a secret, replacing an older one."""

    def delete_password(self, service: str, username: str) -> None:
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
    keychain or raises `KeychainError`. Every method raises `KeychainError` where it cannot serve.
    """

    def __init__(self, find_backend: Callable[[], Backend] | None = None) -> None:
        self._find_backend = find_backend or system_backend
        self._backend: Backend | None = None
        self._session_keys: dict[Address, str] = {}
        self._held: tuple[Address, str] | None = None
        self._one_at_a_time = threading.Lock()

    def prepare(self) -> None:
        """Make the system's keychain ready to be asked; what is wrong with it shows only then."""
        with self._one_at_a_time, contextlib.suppress(KeychainError, OSError):
            self._find().prepare()

    def read(self, address: Address) -> str | None:
        """Return the key for an address, or None where none is saved."""
        held = self._held
        if held is not None and held[0] == address:
            return held[1]
        with self._one_at_a_time:
            if address in self._session_keys:
                return self._session_keys[address]
            return self._ask("get_password", address)

    def read_and_hold(self, address: Address) -> str | None:
        """Read the key from where it is kept, and hold it ready until `let_go`.

        For the moment in which a person is asked whether to send it: a system's keychain takes
        longer to answer than the rest of the way to the service.
        """
        self.let_go()
        key = self.read(address)
        if key:
            self._held = address, key
        return key

    def let_go(self) -> None:
        """Hold no key ready any more; the next one is read anew. Never blocks."""
        self._held = None

    def save(self, address: Address, key: str) -> None:
        """Save a key in the system's keychain, replacing an older one, and read it back."""
        self.let_go()
        with self._one_at_a_time:
            self._ask("set_password", address, key)
            if self._ask("get_password", address) != key:
                raise KeychainError(Trouble.NOT_KEPT)
            self._session_keys.pop(address, None)

    def keep_for_session(self, address: Address, key: str) -> None:
        """Hold a key in memory until the program ends; it is written nowhere."""
        self.let_go()
        with self._one_at_a_time:
            self._session_keys[address] = key

    def remove(self, address: Address) -> None:
        """Forget the key for an address, in memory and in the system's keychain."""
        self.let_go()
        with self._one_at_a_time:
            kept_here = self._session_keys.pop(address, None) is not None
            try:
                if self._ask("get_password", address) is not None:
                    self._ask("delete_password", address)
            except KeychainError as error:
                if not (kept_here and error.trouble in {Trouble.ABSENT, Trouble.NOT_TRUSTED}):
                    raise

    def _ask(self, call: str, address: Address, *values: str) -> str | None:
        backend = self._find()
        try:
            answer = getattr(backend, call)(SERVICE_NAME, str(address), *values)
            if answer is None or isinstance(answer, str):
                return answer
            trouble = Trouble.FAILED
        except Exception as error:  # noqa: BLE001 - backends raise errors of every kind of their own
            trouble = trouble_of(error)
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

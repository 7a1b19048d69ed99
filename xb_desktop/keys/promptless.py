"""Reading a secret only where the keychain gives it without asking the user.

A look-up that comes by itself must never open a prompt. keyring has no such call, so each of the
systems' keychains is asked in its own way. Runs in the process that asks the keychain.
"""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Any

from keyring.backends import SecretService, macOS
from keyring.errors import KeyringLocked

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend


_TELLING = {
    "keyring.backends.SecretService",
    "keyring.backends.macOS",
    "keyring.backends.Windows",
}
"""The backends that tell whether the user would have to be asked."""


def can_tell(backend: KeyringBackend) -> bool:
    """Whether a backend tells if it would ask the user, instead of asking."""
    return type(backend).__module__ in _TELLING


def get_password(backend: KeyringBackend, service: str, username: str) -> str | None:
    """Return the secret, or None if there is none.

    Raises `KeyringLocked` where the user would have to be asked, or where the backend does not tell
    whether they would be (KWallet and libsecret, by what keyring 25 offers of them).
    """
    match type(backend).__module__:
        case "keyring.backends.SecretService":
            return _from_secret_service(backend, service, username)
        case "keyring.backends.macOS":
            return _from_macos(backend, service, username)
        case "keyring.backends.Windows":
            # The Credential Manager has no prompts.
            return backend.get_password(service, username)
    raise KeyringLocked


def _from_secret_service(backend: Any, service: str, username: str) -> str | None:
    """Ask only what is unlocked: a collection, and in KeePassXC each item by itself."""
    secretstorage: Any = vars(SecretService)["secretstorage"]
    with closing(secretstorage.dbus_init()) as bus:
        path = getattr(backend, "preferred_collection", secretstorage.collection.DEFAULT_COLLECTION)
        # Not `get_default_collection`: it creates one where there is none, with a prompt.
        collection = secretstorage.Collection(bus, path)
        if collection.is_locked():
            raise KeyringLocked
        for item in collection.search_items(backend._query(service, username)):  # noqa: SLF001 - its own way to name a secret
            if item.is_locked():
                raise KeyringLocked
            secret: bytes = item.get_secret()
            return secret.decode("utf-8")
    return None


def _from_macos(backend: Any, service: str, username: str) -> str | None:
    """Forbid the Security framework to ask: it then fails with errSecInteractionNotAllowed."""
    allow = macOS.api._sec.SecKeychainSetUserInteractionAllowed  # noqa: SLF001 - the framework
    allow(False)
    try:
        password: str | None = backend.get_password(service, username)
    finally:
        # In a signed bundle this is the window's process, whose other calls may ask.
        allow(True)
    return password

"""Writes, reads and removes an item of its own in the keychain. Runs in the process that asks it.

No key is touched: keys are filed under their addresses, and `ITEM` is none.
"""

from __future__ import annotations

import secrets
from contextlib import suppress
from typing import TYPE_CHECKING

from xb_desktop.keys import promptless
from xb_desktop.keys.keychain_problem import KeychainError, KeychainProblem

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

ITEM = "test of xb-desktop --check"
"""The name of the item, in place of an address."""


def run_self_test(backend: KeyringBackend, service: str) -> str:
    """Write, read and remove an item; return the keychain's name for itself.

    Raises `KeychainError` as NOT_KEPT if something else comes back. Where a person would have to be
    asked first, as far as the keychain tells that, raises `KeyringLocked`, or NOT_SET_UP.
    """
    _refuse_prompt(backend, service)
    secret = secrets.token_hex(16)
    backend.set_password(service, ITEM, secret)
    try:
        is_kept = backend.get_password(service, ITEM) == secret
    finally:
        # A failure before this one says more.
        with suppress(Exception):
            backend.delete_password(service, ITEM)
    if not is_kept or backend.get_password(service, ITEM) is not None:
        raise KeychainError(KeychainProblem.NOT_KEPT)
    return str(backend.name)


def _refuse_prompt(backend: KeyringBackend, service: str) -> None:
    """Raise what says why a person would have to be asked first, if one would."""
    if not promptless.can_tell(backend):
        return
    try:
        promptless.get_password(backend, service, ITEM)
    except Exception as error:
        # secretstorage's word for a Secret Service without a default collection.
        if type(error).__name__ == "ItemNotFoundException":
            raise KeychainError(KeychainProblem.NOT_SET_UP) from None
        raise

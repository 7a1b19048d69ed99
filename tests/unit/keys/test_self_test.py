"""An item is written, read and removed in a keychain; `tests/system` has a real one."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from keyring.backends import SecretService
from keyring.errors import KeyringLocked

from tests.support.examples import KEY
from xb_desktop.keys import keychain_process
from xb_desktop.keys.keychain_problem import KeychainProblem
from xb_desktop.keys.keychain_protocol import Answer, Call, Request
from xb_desktop.keys.self_test import ITEM

ADDRESS = "https://canary.xendbridge.com"


class Keyring:
    """KWallet, which does not tell whether it would ask somebody."""

    name = "kwallet DBusKeyring"

    def __init__(self) -> None:
        self.items = {("xb-desktop", ADDRESS): KEY}
        self.touched: set[str] = set()
        self.keeps = True
        self.deletes = True

    def get_password(self, service: str, username: str) -> str | None:
        """Return an item."""
        self.touched.add(username)
        return self.items.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep an item, if it does that."""
        self.touched.add(username)
        if self.keeps:
            self.items[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        """Remove an item, if it does that."""
        if not self.deletes:
            raise PermissionError(KEY)
        self.items.pop((service, username), None)


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return the keychain of this computer, with a key in it."""
    kind = type("DBusKeyring", (Keyring,), {"__module__": "keyring.backends.kwallet"})
    made = kind()
    monkeypatch.setattr(keychain_process, "find_keychain", lambda: made)
    return made


def tried() -> Answer:
    """Have the keychain's process make the trial."""
    return keychain_process.answer(Request(Call.SELF_TEST, "xb-desktop", "").to_line())


def test_the_item_is_gone_and_no_key_was_touched(keyring: Any) -> None:
    """The answer is the keychain's name for itself."""
    assert tried() == Answer("kwallet DBusKeyring")
    assert keyring.items == {("xb-desktop", ADDRESS): KEY}
    assert keyring.touched == {ITEM}


@pytest.mark.parametrize("fault", ["keeps", "deletes"])
def test_an_item_that_is_not_kept_or_not_removed(keyring: Any, fault: str) -> None:
    """Such a keychain would not keep a key either, or not let go of it."""
    setattr(keyring, fault, False)
    assert tried() == Answer(problem=KeychainProblem.NOT_KEPT)
    assert keyring.items["xb-desktop", ADDRESS] == KEY


def test_a_locked_keychain_is_not_asked_to_open(
    keyring: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where it tells that it is locked, nothing is written: that would open a prompt."""
    kind = type(keyring)
    monkeypatch.setattr(kind, "__module__", "keyring.backends.SecretService")
    library = SimpleNamespace(
        dbus_init=lambda: SimpleNamespace(close=lambda: None),
        collection=SimpleNamespace(DEFAULT_COLLECTION="/default"),
        Collection=lambda _, __: SimpleNamespace(is_locked=lambda: True),
    )
    monkeypatch.setitem(vars(SecretService), "secretstorage", library)
    assert tried() == Answer(problem=KeychainProblem.LOCKED)
    assert keyring.touched == set()


def test_a_keychain_that_has_not_been_set_up(keyring: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A Secret Service without a default collection makes one, with a prompt, if it is written."""

    def collection(*_: object) -> None:
        raise type("ItemNotFoundException", (Exception,), {})

    monkeypatch.setattr(type(keyring), "__module__", "keyring.backends.SecretService")
    library = SimpleNamespace(
        dbus_init=lambda: SimpleNamespace(close=lambda: None),
        collection=SimpleNamespace(DEFAULT_COLLECTION="/default"),
        Collection=collection,
    )
    monkeypatch.setitem(vars(SecretService), "secretstorage", library)
    assert tried() == Answer(problem=KeychainProblem.NOT_SET_UP)
    assert keyring.touched == set()


def test_a_keychain_that_stays_locked(keyring: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody has dismissed its prompt."""

    def fail(*_: object) -> None:
        raise KeyringLocked

    monkeypatch.setattr(type(keyring), "set_password", fail)
    assert tried() == Answer(problem=KeychainProblem.LOCKED)

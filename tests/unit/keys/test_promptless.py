"""A key is read without a prompt, or not at all.

The keychains are made here; the system tests have a real one.
"""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest
from keyring.backends import SecretService, macOS
from keyring.errors import KeyringError, KeyringLocked

from tests.support.examples import KEY
from xb_desktop.keys import keychain_process, promptless
from xb_desktop.keys.keychain_problem import KeychainProblem
from xb_desktop.keys.keychain_protocol import Answer, Call, Request

PLACE = ("xb-desktop", "https://canary.xendbridge.com")


def backend(module: str, **methods: Any) -> Any:
    """Return a backend of that module of keyring."""
    return type("Keyring", (), {"__module__": module, **methods})()


class PromptedError(Exception):
    """The keychain has asked a person something."""


class Part:
    """A collection or an item of a Secret Service, which asks a person to be unlocked."""

    def __init__(self, *, is_locked: bool) -> None:
        self.locked = is_locked

    def is_locked(self) -> bool:
        """Whether it must be unlocked first."""
        return self.locked

    def unlock(self) -> None:
        """Ask a person."""
        raise PromptedError

    def get_secret(self) -> bytes:
        """Return the key."""
        return KEY.encode()


@pytest.fixture
def secret_service(monkeypatch: pytest.MonkeyPatch) -> list[Part]:
    """Return the parts of a Secret Service: its collection, then its items."""
    parts = [Part(is_locked=False)]
    opened = SimpleNamespace(
        is_locked=lambda: parts[0].locked, search_items=lambda _: iter(parts[1:])
    )
    library = SimpleNamespace(
        dbus_init=lambda: SimpleNamespace(close=lambda: None),
        collection=SimpleNamespace(DEFAULT_COLLECTION="/default"),
        Collection=lambda _, __: opened,
    )
    monkeypatch.setitem(vars(SecretService), "secretstorage", library)
    return parts


def from_secret_service() -> str | None:
    """Read the key from the Secret Service."""
    found = backend(
        "keyring.backends.SecretService", _query=lambda _, *names: dict(enumerate(names))
    )
    return promptless.get_password(found, *PLACE)


def test_an_open_secret_service_gives_the_key(secret_service: list[Part]) -> None:
    """And says so where there is none."""
    assert from_secret_service() is None
    secret_service.append(Part(is_locked=False))
    assert from_secret_service() == KEY


@pytest.mark.parametrize("locked", [0, 1])
def test_a_locked_secret_service_is_not_asked(secret_service: list[Part], locked: int) -> None:
    """Neither to open its collection, nor one item of it, as KeePassXC would."""
    secret_service.append(Part(is_locked=False))
    secret_service[locked].locked = True
    with pytest.raises(KeyringLocked):
        from_secret_service()


def test_macos_may_not_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is forbidden to for this call alone, whether that fails or not."""
    allowed: list[bool] = []
    framework = SimpleNamespace(SecKeychainSetUserInteractionAllowed=allowed.append)
    monkeypatch.setattr(macOS, "api", SimpleNamespace(_sec=framework), raising=False)

    def get_password(_: object, service: str, username: str) -> str:
        assert (service, username) == PLACE
        assert allowed[-1] is False
        if len(allowed) > 1:
            raise KeyringError
        return KEY

    keychain = backend("keyring.backends.macOS", get_password=get_password)
    assert promptless.get_password(keychain, *PLACE) == KEY
    with pytest.raises(KeyringError):
        promptless.get_password(keychain, *PLACE)
    assert allowed == [False, True, False, True]


def test_windows_has_no_prompts() -> None:
    """There it is a call like any other."""
    keychain = backend("keyring.backends.Windows", get_password=lambda *_: KEY)
    assert promptless.get_password(keychain, *PLACE) == KEY


@pytest.mark.parametrize("name", ["kwallet", "libsecret"])
def test_a_keychain_that_might_ask_is_left_alone(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It counts as locked, and is not called; nor is it for a process that is asked for a key."""

    def get_password(*_: str) -> str:
        raise PromptedError

    keychain = backend(f"keyring.backends.{name}", get_password=get_password)
    monkeypatch.setattr(keychain_process, "find_keychain", lambda: cast("Any", keychain))
    request = Request(Call.GET_WITHOUT_PROMPT, *PLACE)
    locked = Answer(problem=KeychainProblem.LOCKED)
    assert keychain_process.answer(request.to_line()) == locked

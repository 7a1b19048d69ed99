"""The contract of every keychain; the system tests run it against a real one."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from tests.support.examples import KEY
from tests.support.keychain import MemoryBackend
from tests.support.keychain_contract import ELSEWHERE, KeychainContract
from tests.support.systems import is_wine
from xb_desktop.keys.keychain import Keychain
from xb_desktop.keys.keychain_problem import KeychainError, KeychainProblem
from xb_desktop.keys.keychain_protocol import SERVICE_NAME
from xb_desktop.orders.address import CANARY, Address
from xb_desktop.orders.secret_key import clean_key, is_usable_key
from xb_desktop.system.stop import Stop


class TestMemory(KeychainContract):
    """The contract, with a backend in memory."""

    @pytest.fixture
    def keychain(self) -> Keychain:
        """Return a keychain over a backend in memory."""
        backend = MemoryBackend()
        return Keychain(lambda: backend)


def test_a_key_that_does_not_come_back_is_not_saved() -> None:
    """A backend that swallows keys is found out."""
    backend = MemoryBackend()
    backend.swallows = True
    with pytest.raises(KeychainError) as error:
        Keychain(lambda: backend).save(CANARY, KEY)
    assert error.value.problem is KeychainProblem.NOT_KEPT


def test_a_backends_error_does_not_carry_the_key() -> None:
    """What a backend raises is not chained: its text could hold the key."""
    backend = MemoryBackend()
    backend.trouble = RuntimeError(f"cannot store {KEY}")
    with pytest.raises(KeychainError) as error:
        Keychain(lambda: backend).save(CANARY, KEY)
    assert error.value.problem is KeychainProblem.FAILED
    assert error.value.__cause__ is None
    assert error.value.__context__ is None


def test_a_key_for_this_session_needs_no_keychain() -> None:
    """Where there is no keychain, a key in memory serves until it is removed."""

    def none() -> Any:
        raise KeychainError(KeychainProblem.ABSENT)

    keychain = Keychain(none)
    with pytest.raises(KeychainError):
        keychain.read(CANARY)
    keychain.keep_for_session(CANARY, KEY)
    assert keychain.read(CANARY) == KEY
    keychain.remove(CANARY)
    with pytest.raises(KeychainError):
        keychain.read(CANARY)


def test_a_pasted_key_is_cut_free_and_checked() -> None:
    """Blanks and line ends around a key go; what cannot travel in a header is refused."""
    assert clean_key(f" \t{KEY}\r\n") == KEY
    assert is_usable_key("~!" + "x" * 998)
    for unusable in ("", "a b", "a\nb", "é", "x" * 1001, "a\x7f", "\u200babc"):
        assert not is_usable_key(unusable)


def test_keys_of_different_addresses_are_apart() -> None:
    """Scheme, host and port all count."""
    backend = MemoryBackend()
    keychain = Keychain(lambda: backend)
    keychain.save(CANARY, KEY)
    for other in ("https://canary.xendbridge.com:8443", "https://xendbridge.com"):
        assert keychain.read(Address.parse(other)) is None


class Counting(MemoryBackend):
    """Notes whose key it is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    def get_password(
        self, service: str, username: str, *, stop: Stop, may_prompt: bool = True
    ) -> str | None:
        """Note the address, and return its key."""
        self.asked.append(username)
        return super().get_password(service, username, stop=stop, may_prompt=may_prompt)


def knowing(backend: MemoryBackend, key: str) -> Keychain:
    """Return a keychain with a key for `ELSEWHERE`, which a run has not met yet."""
    backend.keys[SERVICE_NAME, str(ELSEWHERE)] = key
    keychain = Keychain(lambda: backend)
    keychain.addresses = (CANARY, ELSEWHERE)
    return keychain


HEX_KEY = "0877e5692ee946f491bafab275d3d522"
USUAL_KEY = "sk_live_ghijklmn0123opqrCANARY"


@pytest.mark.parametrize(("key", "found"), [(USUAL_KEY, ()), (HEX_KEY, (HEX_KEY,))])
@pytest.mark.parametrize("is_prepared", [False, True])
def test_a_key_is_read_again_for_a_usual_order_only_if_it_is_like_one(
    key: str, found: tuple[str, ...], *, is_prepared: bool
) -> None:
    """It is enough to have seen it once, and it is seen anew where it is replaced."""
    backend = Counting()
    keychain = knowing(backend, key)
    if is_prepared:
        keychain.prepare_for(CANARY)
    else:
        assert keychain.other_keys(CANARY, Stop(), like_an_order=True) == (key,)
    backend.asked.clear()
    assert keychain.other_keys(CANARY, Stop(), like_an_order=True) == found
    assert backend.asked == [str(ELSEWHERE)] * len(found)
    assert keychain.other_keys(CANARY, Stop()) == (key,)
    keychain.save(ELSEWHERE, HEX_KEY)
    assert keychain.other_keys(CANARY, Stop(), like_an_order=True) == (HEX_KEY,)
    keychain.save(ELSEWHERE, USUAL_KEY)
    assert keychain.other_keys(CANARY, Stop(), like_an_order=True) == ()
    keychain.keep_for_session(ELSEWHERE, HEX_KEY)
    assert keychain.other_keys(CANARY, Stop(), like_an_order=True) == (HEX_KEY,)
    keychain.remove(ELSEWHERE)
    assert keychain.other_keys(CANARY, Stop(), like_an_order=True) in {(), ("",)}


def test_a_key_that_cannot_be_read_is_asked_for_by_one_press_alone() -> None:
    """Then only in advance; an order that is stopped says nothing about the keychain."""
    backend = Counting()
    keychain = knowing(backend, HEX_KEY)
    backend.is_locked = True
    stopped = Stop()
    stopped.set()
    assert keychain.other_keys(CANARY, stopped, like_an_order=True) == ()
    for _ in range(3):
        keychain.prepare_for(CANARY)
        assert keychain.other_keys(CANARY, Stop(), like_an_order=True) == ()
    assert len(backend.asked) == 4
    backend.is_locked = False
    keychain.prepare_for(CANARY)
    assert keychain.other_keys(CANARY, Stop(), like_an_order=True) == (HEX_KEY,)


@pytest.mark.skipif(
    not (is_wine() or (sys.platform == "win32" and os.environ.get("CI"))),
    reason="only under Wine and in CI: elsewhere Windows' keychain is a person's own",
)
class TestWindows(KeychainContract):
    """The contract, with the Credential Manager, through a process of its own."""

    @pytest.fixture
    def keychain(self) -> Iterator[Keychain]:
        """Return the keychain of Windows, with no key for the addresses of the tests."""
        found = Keychain()
        for address in (CANARY, ELSEWHERE):
            found.remove(address)
        yield found
        for address in (CANARY, ELSEWHERE):
            found.remove(address)

    def test_keys_of_two_addresses(self, keychain: Keychain) -> None:
        """The Credential Manager has one entry for a service, and others under longer names."""
        keychain.save(CANARY, KEY)
        keychain.save(ELSEWHERE, "another")
        assert keychain.read(CANARY) == KEY
        assert keychain.read(ELSEWHERE) == "another"
        keychain.remove(CANARY)
        assert keychain.read(CANARY) is None
        assert keychain.read(ELSEWHERE) == "another"

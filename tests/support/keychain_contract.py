"""What every keychain must do, whether in memory or the operating system's own."""

from __future__ import annotations

from tests.support.examples import KEY
from xb_desktop.keys.keychain import Keychain
from xb_desktop.orders.address import CANARY, Address

ELSEWHERE = Address("https", "api.example.com", 8443)


class KeychainContract:
    """Subclasses give a fixture `keychain` with no key in it."""

    def test_a_saved_key_comes_back(self, keychain: Keychain) -> None:
        """A key is there for its address and for no other."""
        assert keychain.read(CANARY) is None
        keychain.save(CANARY, KEY)
        assert keychain.read(CANARY) == KEY
        assert keychain.read(ELSEWHERE) is None
        keychain.remove(CANARY)

    def test_a_key_is_read_without_a_prompt(self, keychain: Keychain) -> None:
        """Where the keychain is open, a look-up that comes by itself gets the key as well."""
        assert keychain.read(CANARY, may_prompt=False) is None
        keychain.save(CANARY, KEY)
        assert keychain.read(CANARY, may_prompt=False) == KEY
        keychain.remove(CANARY)

    def test_a_key_is_replaced(self, keychain: Keychain) -> None:
        """The newer key takes the place of the older one."""
        keychain.save(CANARY, "older")
        keychain.save(CANARY, KEY)
        assert keychain.read(CANARY) == KEY
        keychain.remove(CANARY)

    def test_a_removed_key_is_gone(self, keychain: Keychain) -> None:
        """Removing twice is as good as once."""
        keychain.save(CANARY, KEY)
        keychain.remove(CANARY)
        keychain.remove(CANARY)
        assert keychain.read(CANARY) is None

    def test_the_longest_key_fits(self, keychain: Keychain) -> None:
        """A key of 1,000 characters comes back whole."""
        longest = "~" * 1000
        keychain.save(CANARY, longest)
        assert keychain.read(CANARY) == longest
        keychain.remove(CANARY)

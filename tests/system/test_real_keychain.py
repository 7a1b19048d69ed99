"""The contract of every keychain, over a real Secret Service."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.keychain_contract import KeychainContract
from xb_desktop.keys.keychain import Keychain

if TYPE_CHECKING:
    from tests.support.desktop import Desktop

pytestmark = pytest.mark.system


class TestSecretService(KeychainContract):
    """gnome-keyring on a session bus, asked in a process of its own."""

    @pytest.fixture
    def keychain(self, desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> Keychain:
        """Return the program's keychain, as it finds it on the desktop."""
        for name, value in desktop.environment().items():
            monkeypatch.setenv(name, value)
        return Keychain()

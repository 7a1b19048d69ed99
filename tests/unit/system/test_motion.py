"""No animations where the desktop asks for none: by a real bus, or quietly with them."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from tests.support.desktop import PROGRAM_ROOT
from tests.support.processes import end
from xb_desktop.system import motion

if sys.platform != "linux":
    pytest.skip("the desktops of Linux", allow_module_level=True)

PATIENCE_SECONDS = 15.0


@pytest.mark.usefixtures("bus")
def test_the_portal_says_so() -> None:
    """As GNOME does, where somebody has turned animations off."""
    portal = subprocess.Popen([sys.executable, "-m", "tests.support.portal"], cwd=PROGRAM_ROOT)
    try:
        until = time.monotonic() + PATIENCE_SECONDS
        while not motion.is_unwanted():
            assert time.monotonic() < until
            time.sleep(0.05)
    finally:
        end(portal)


@pytest.mark.usefixtures("bus")
def test_a_desktop_without_a_portal_has_animations() -> None:
    """The bus says that nobody is there."""
    assert not motion.is_unwanted()


@pytest.mark.parametrize("address", [None, "", "unix:path=/nonexistent", "tcp:host=x", "nonsense"])
def test_no_bus(monkeypatch: pytest.MonkeyPatch, address: str | None) -> None:
    """It never raises, whatever the environment says."""
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    if address is not None:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    assert not motion.is_unwanted()

"""The start under the settings of an organisation: the address of the first paint is theirs."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.support.policy import ACME, set_policy
from tests.support.systems import posix_only
from xb_desktop import app
from xb_desktop.app import load_policy
from xb_desktop.managed.policy import Policy
from xb_desktop.options import Options
from xb_desktop.orders.address import Address
from xb_desktop.system import policy_place

pytestmark = posix_only("policies are in the registry")
PROGRAM = """
import json, os, sys
from pathlib import Path
from xb_desktop.system import policy_place
policy_place.POLICY_FILE = Path({path!r})
policy_place.TRUSTED_OWNER = os.getuid()
from xb_desktop.gui.main_window import MainWindow
def painted(self, event, paint=MainWindow.paintEvent):
    paint(self, event)
    loaded = any(name.startswith("xb_desktop.managed") for name in sys.modules)
    print(json.dumps([self.windowTitle(), str(self.place.address), loaded]), flush=True)
    os._exit(0)
MainWindow.paintEvent = painted
from xb_desktop.__main__ import main
sys.exit(main())
"""
"""The program, which ends with its first paint. No variable could lead it to a test's policy."""


def start(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Start the program under the policy of this test, and return what it says."""
    return subprocess.run(
        [sys.executable, "-c", PROGRAM.format(path=str(policy_place.POLICY_FILE)), *arguments],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def first_paint(*arguments: str) -> tuple[str, str, bool]:
    """Return the title, the address in use, and whether the policy's modules are loaded."""
    title, address, loaded = json.loads(start(*arguments).stdout)
    return title, address, loaded


def test_the_first_paint_shows_the_address_of_the_organisation() -> None:
    """With its name, before anything is loaded that could change it later."""
    set_policy(addresses=[ACME], default_address=ACME["address"])
    title, address, loaded = first_paint()
    assert "Acme" in title
    assert address == "https://api.acme.example"
    assert loaded


def test_nothing_is_loaded_without_a_policy() -> None:
    """One look at the file is all that it costs."""
    assert first_paint()[1:] == ("https://canary.xendbridge.com", False)


def test_a_policy_that_cannot_be_used_does_not_stop_the_start() -> None:
    """The program's own values hold."""
    set_policy(addresses=[ACME], default_address=ACME["address"]).chmod(0o666)
    assert first_paint()[1] == "https://canary.xendbridge.com"


@pytest.mark.parametrize(
    ("arguments", "is_refused"),
    [
        (["--api-address", "https://other.example"], True),
        (["--api-address", "http://127.0.0.1:9"], True),
        (["--api-address", "https://api.acme.example"], False),
        (["--api-address", "https://other.example", "--practice"], False),
        ([], False),
    ],
)
def test_locked_addresses_hold_for_the_command_line(
    arguments: list[str], *, is_refused: bool
) -> None:
    """One line says why the program does not start; practice has its own address."""
    set_policy(addresses=[ACME], locked=["addresses"])
    done = start(*arguments)
    assert (done.returncode == 2) == is_refused, done.stderr
    if is_refused:
        assert len(done.stderr.splitlines()) == 1
        assert "Your organisation" in done.stderr
        assert not done.stdout


def test_the_settings_of_the_organisation_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """An address that they allow is not judged by another reading than the run."""
    set_policy(addresses=[ACME], locked=["addresses"])
    read: list[Policy | None] = []
    used: list[Policy | None] = []

    def load() -> Policy | None:
        read.append(load_policy())
        return read[-1]

    def keep(_: Options, policy: Policy | None) -> int:
        used.append(policy)
        return 0

    monkeypatch.setattr(app, "load_policy", load)
    for way in ("_run_window", "_run_check"):
        monkeypatch.setattr(app, way, keep)
    address = Address.parse(ACME["address"])
    for options in (Options(address=address), Options(address=address, check=True)):
        assert app.run(options) == 0
    assert len(read) == 2
    assert all(one is other for one, other in zip(used, read, strict=True))


def test_the_audit_is_loaded_only_where_it_is_wanted() -> None:
    """The whole window does without it, and without the OpenSSL that its hashes bring."""
    program = (
        "import sys, xb_desktop.gui.loaded, xb_desktop.journal.journal\n"
        "print([name for name in sys.modules if name.startswith('xb_desktop.audit')])\n"
        "print('xb_desktop.managed.schema' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.splitlines() == ["[]", "False"]

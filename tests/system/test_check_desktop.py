"""`xb-desktop --check` on whole desktops: a healthy one, and some whose keychain is of no use."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import TYPE_CHECKING

import pytest

from tests.support.check import Report, check
from tests.support.desktop import Desktop, run
from tests.support.examples import KEY
from tests.support.processes import end
from tests.support.service import Service, reply
from xb_desktop.keys.self_test import ITEM

from .steps import KEYCHAIN_NAME

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from .person import Person

pytestmark = pytest.mark.system

SILENT_KEYCHAIN = """
import time
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
connection = open_dbus_connection("SESSION")
connection.send_and_get_reply(message_bus.RequestName("org.freedesktop.secrets"))
print("owned", flush=True)
time.sleep(60)
"""
LOCK = (
    *("gdbus", "call", "--session", "--dest", "org.freedesktop.secrets"),
    *("--object-path", "/org/freedesktop/secrets"),
    *("--method", "org.freedesktop.Secret.Service.Lock"),
    "['/org/freedesktop/secrets/aliases/default']",
)


@pytest.fixture
def greeted() -> Iterator[Service]:
    """Return a service that tells its time, and nothing else."""
    date = format_datetime(datetime.now(UTC), usegmt=True)
    with Service(reply(404, headers={"Date": date})) as service:
        yield service


@pytest.fixture
def locked_desktop(desktops: Callable[[str], Path]) -> Iterator[Desktop]:
    """Return a desktop whose keychain is locked."""
    with Desktop(desktops("locked-desktop")) as whole:
        assert run(LOCK, whole.environment()).returncode == 0
        yield whole


def check_on(desktop: Desktop, service: Service) -> Report:
    """Check a desktop for somebody who has never started the program."""
    environment = desktop.environment(desktop.new_account())
    return check("--api-address", str(service.address), environment=environment)


def test_a_healthy_desktop(desktop: Desktop, greeted: Service) -> None:
    """Every line is ok; the item is gone, and the key of the address is still there."""
    address = str(greeted.address)
    desktop.keychain_store(KEYCHAIN_NAME, address, KEY)
    report = check_on(desktop, greeted)
    assert report.worse_than_ok() == {}, report.texts
    assert (report.exit_code, report.overall, report.errors) == (0, "ok", "")
    assert report.texts["screen"] == "A window can be opened (Qt platform xcb)."
    assert "SecretService Keyring" in report.texts["keychain"]
    assert desktop.keychain_lookup(KEYCHAIN_NAME, ITEM) is None
    assert desktop.keychain_lookup(KEYCHAIN_NAME, address) == KEY
    assert KEY not in report.printed


def test_beside_an_open_window(person: Person, greeted: Service) -> None:
    """The check gives its own report; the window gets nothing and goes on."""
    address = str(greeted.address)
    screen = person.start("--api-address", address).screen
    screen.wait_for_button("Cancel order", timeout=20)
    environment = person.desktop.environment(person.account)
    report = check("--api-address", address, environment=environment)
    assert report.worse_than_ok() == {}, report.texts
    assert person.programs[-1].process.poll() is None
    assert screen.shows("Cancel order")


def test_no_keychain(bare_desktop: Desktop, greeted: Service) -> None:
    """It is the only fault, and the remedy names what to install and what to do until then."""
    report = check_on(bare_desktop, greeted)
    assert report.worse_than_ok() == {"keychain": "fault"}, report.texts
    assert report.exit_code == 1
    assert "no keychain" in report.texts["keychain"]
    assert "GNOME Keyring or KWallet" in report.texts["keychain"]


def test_a_locked_keychain(locked_desktop: Desktop, greeted: Service) -> None:
    """It is told without a prompt, which would wait for somebody who may not be there."""
    report = check_on(locked_desktop, greeted)
    assert report.worse_than_ok() == {"keychain": "fault"}, report.texts
    assert report.texts["keychain"].startswith("The keychain is locked.")
    search = ("xdotool", "search", "--onlyvisible", "--class", "gcr-prompter")
    assert run(search, locked_desktop.environment()).stdout == b""


def test_a_keychain_that_does_not_answer(bare_desktop: Desktop, greeted: Service) -> None:
    """The report comes within its limits all the same."""
    silent = subprocess.Popen(
        [sys.executable, "-c", SILENT_KEYCHAIN],
        env=bare_desktop.environment(),
        stdout=subprocess.PIPE,
    )
    try:
        assert silent.stdout is not None
        assert silent.stdout.readline() == b"owned\n"
        report = check_on(bare_desktop, greeted)
    finally:
        end(silent)
        if silent.stdout is not None:
            silent.stdout.close()
    assert report.worse_than_ok() == {"keychain": "fault"}, report.texts
    assert "did not answer within 10 seconds" in report.texts["keychain"]

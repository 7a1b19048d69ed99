"""A keychain that is locked, stays locked, or answers nothing: nothing is sent, now or later."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.support import service as wire
from tests.support.desktop import KEYCHAIN_PASSWORD, Desktop, run
from tests.support.examples import KEY
from tests.support.order_service import Answer
from tests.support.processes import end

from .evidence import headings, outcomes
from .person import Person
from .steps import KEYCHAIN_NAME, confirm, fill_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.support.order_service import Service
    from tests.support.screen_reader import ScreenReader

pytestmark = pytest.mark.system

PROMPTER = Path("/usr/libexec/gcr-prompter")
SILENT_SERVICE = """
import time
from jeepney import DBusAddress, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
connection = open_dbus_connection("SESSION")
connection.send_and_get_reply(message_bus.RequestName("org.freedesktop.secrets"))
print("owned", flush=True)
time.sleep(120)
"""
END_SECONDS = 12
"""The contract's limit for an end in any phase."""


@pytest.fixture
def lockable(desktops: Callable[[str], Path]) -> Iterator[Desktop]:
    """A desktop of its own, whose keychain can be locked without disturbing other tests."""
    if not PROMPTER.exists():
        pytest.skip(f"no prompt without {PROMPTER}")
    with Desktop(desktops("lockable-desktop")) as whole:
        yield whole


@pytest.fixture
def locked_out(lockable: Desktop, service: Service) -> Iterator[Person]:
    """Somebody whose key is in a keychain that is locked, and asks on the screen."""
    somebody = Person(lockable, lockable.new_account())
    lockable.keychain_store(KEYCHAIN_NAME, service.address, KEY)
    lock(lockable)
    # The prompt keeps out of the accessibility bus: it would hold up whoever reads the window.
    environment = {**lockable.environment(), "NO_AT_BRIDGE": "1"}
    # It ends by itself when it has nothing to ask for a while.
    prompter = subprocess.Popen(["sh", "-c", f"while :; do {PROMPTER}; done"], env=environment)
    yield somebody
    somebody.leave()
    end(prompter)


def lock(desktop: Desktop) -> None:
    """Lock the keychain, as its owner does."""
    call(
        desktop,
        "org.freedesktop.Secret.Service.Lock",
        "['/org/freedesktop/secrets/aliases/default']",
    )


def unlock(person: Person, service: Service) -> None:
    """Open the keychain, as its owner does: in the prompt that is there, or for another program.

    GNOME's keyring leaves its prompt on the screen when the program that asked has gone.
    """
    names = ("service", KEYCHAIN_NAME, "username", service.address)
    asking = subprocess.Popen(
        ["secret-tool", "lookup", *names],
        env=person.desktop.environment(),
        stdout=subprocess.PIPE,
    )
    wait_for_prompt(person.desktop)
    screen = person.programs[-1].screen
    screen.type(KEYCHAIN_PASSWORD)
    screen.key("Return")
    found, _ = asking.communicate(timeout=15)
    assert found == KEY.encode()


def call(desktop: Desktop, method: str, *arguments: str) -> None:
    """Call a method of the Secret Service."""
    where = ("--dest", "org.freedesktop.secrets", "--object-path", "/org/freedesktop/secrets")
    done = run(
        ("gdbus", "call", "--session", *where, "--method", method, *arguments),
        desktop.environment(),
    )
    assert done.returncode == 0, done.stderr


def prompts(desktop: Desktop) -> list[bytes]:
    """Give the windows in which the keychain asks for its password."""
    search = ("xdotool", "search", "--onlyvisible", "--class", "gcr-prompter")
    return run(search, desktop.environment()).stdout.split()


def wait_for_prompt(desktop: Desktop) -> None:
    """Wait until the keychain asks, and listens to the keyboard."""
    wait_until(lambda: bool(prompts(desktop)))
    time.sleep(0.5)


def wait_until(condition: Callable[[], bool], patience: float = 15) -> None:
    """Wait until something is so."""
    until = time.monotonic() + patience
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.1)


def pressed(person: Person, service: Service) -> ScreenReader:
    """Start the program, fill the form in and press the button."""
    screen = person.start("--api-address", service.address).screen
    fill_in(screen)
    return screen


def nothing_arrives(service: Service, seconds: float = 3) -> None:
    """Look for a while whether the service hears of anything."""
    time.sleep(seconds)
    assert service.requests == []


def test_a_dismissed_prompt_sends_nothing(locked_out: Person, service: Service) -> None:
    """It is Not sent at once, asked once, without a question; an open keychain changes nothing."""
    screen = pressed(locked_out, service)
    wait_for_prompt(locked_out.desktop)
    screen.key("Escape")
    screen.wait_for(prefix="Not sent")
    assert not screen.shows("Yes, cancel order")
    assert outcomes(locked_out.account) == ["not_sent"]
    assert prompts(locked_out.desktop) == []
    unlock(locked_out, service)
    nothing_arrives(service)
    assert headings(screen) == ["Not sent"]
    assert outcomes(locked_out.account) == ["not_sent"]


def test_a_look_up_that_comes_by_itself_opens_no_prompt(
    locked_out: Person, service: Service
) -> None:
    """The keychain was locked after the key was read: the window says that it could not check."""
    service.will_answer(Answer(status=500, body=b""))
    screen = pressed(locked_out, service)
    wait_for_prompt(locked_out.desktop)
    screen.type(KEYCHAIN_PASSWORD)
    screen.key("Return")
    screen.wait_for_button("Yes, cancel order")
    screen.wait_until_enabled("Yes, cancel order")
    lock(locked_out.desktop)
    asked_before = len(service.look_ups)
    screen.press("Yes, cancel order")
    screen.wait_for(prefix="Outcome unknown")
    screen.wait_for_words("Could not be checked at")
    assert prompts(locked_out.desktop) == []
    assert len(service.look_ups) == asked_before


def test_a_prompt_that_is_left_open_can_be_stopped(locked_out: Person, service: Service) -> None:
    """After ten seconds somebody stops waiting: Not sent with its row, whatever is opened later."""
    screen = pressed(locked_out, service)
    wait_for_prompt(locked_out.desktop)
    screen.wait_for_words("Waiting for the keychain")
    screen.wait_for_button("Stop waiting", timeout=25)
    screen.press("Stop waiting")
    screen.wait_for(prefix="Not sent")
    assert outcomes(locked_out.account) == ["not_sent"]
    unlock(locked_out, service)
    nothing_arrives(service)
    assert headings(screen) == ["Not sent"]
    screen.press("Cancel order")
    confirm(screen)
    screen.wait_for(prefix="Order cancelled")
    assert outcomes(locked_out.account) == ["not_sent", "cancelled"]
    assert len(service.cancellations) == 1


def test_the_program_ends_amid_a_prompt(locked_out: Person, service: Service) -> None:
    """Nothing is on record, nothing was sent, and nothing stays behind."""
    pressed(locked_out, service)
    wait_for_prompt(locked_out.desktop)
    assert ended_with(locked_out) == 0
    assert outcomes(locked_out.account) == []
    nothing_arrives(service, 1)


def ended_with(person: Person) -> int:
    """Send the program the signal to end, and give its exit code within the contract's time."""
    process = person.programs[-1].process
    process.send_signal(signal.SIGTERM)
    return process.wait(END_SECONDS)


def never_shake_hands(connection: wire.Connection) -> None:
    """Take a connection and do nothing with it."""
    connection.service.closing.wait(40)


@pytest.fixture
def deaf() -> Iterator[str]:
    """The address of a service that takes connections and never begins with TLS."""
    with wire.Service(never_shake_hands) as service:
        yield f"https://localhost:{service.port}"


@pytest.mark.parametrize("phase", ["key dialog", "asking", "connecting", "leaving"])
def test_the_program_ends_in_every_phase(
    person: Person, service: Service, deaf: str, phase: str
) -> None:
    """Exit code 0 within twelve seconds, and a row that says the truth."""
    expected = {"connecting": ["not_sent"], "leaving": ["unknown"]}.get(phase, [])
    service.will_answer(Answer(delay=30))
    address = deaf if phase == "connecting" else service.address
    if phase != "key dialog":
        person.desktop.keychain_store(KEYCHAIN_NAME, address, KEY)
    screen = person.start("--api-address", address).screen
    fill_in(screen)
    screen.wait_for_button("Save key" if phase == "key dialog" else "Yes, cancel order")
    if phase == "connecting":
        confirm(screen)
        screen.wait_for_words("Connecting to the service")
    elif phase == "leaving":
        confirm(screen)
        service.wait_for_cancellation()
    assert ended_with(person) == 0
    found = outcomes(person.account) if person.account.journals() else []
    assert found == expected
    assert len(service.cancellations) == (phase == "leaving")


def test_a_keychain_that_answers_nothing_can_be_left(bare_person: Person, service: Service) -> None:
    """It owns its name and never replies: the window waits in words, and lets somebody go."""
    silent = subprocess.Popen(
        [sys.executable, "-c", SILENT_SERVICE],
        env=bare_person.desktop.environment(),
        stdout=subprocess.PIPE,
    )
    try:
        assert silent.stdout is not None
        assert silent.stdout.readline() == b"owned\n"
        screen = pressed(bare_person, service)
        screen.wait_for_button("Stop waiting", timeout=30)
        screen.press("Stop waiting")
        screen.wait_for(prefix="Not sent")
        assert outcomes(bare_person.account) == ["not_sent"]
        screen.wait_until_enabled("Cancel order")
        screen.press("Cancel order")
        screen.wait_for_words("Waiting for the keychain")
        assert ended_with(bare_person) == 0
        assert service.requests == []
    finally:
        end(silent)
        if silent.stdout is not None:
            silent.stdout.close()

"""An answer that does not come, comes late, or has to be asked for."""

from __future__ import annotations

import contextlib
import threading
import time
from typing import TYPE_CHECKING

import pytest

from tests.support.desktop import run
from tests.support.examples import REFERENCE
from tests.support.order_service import Answer
from tests.support.screen_reader import NotOnScreenError

from .evidence import headings, outcomes
from .steps import asked, confirm

if TYPE_CHECKING:
    from tests.support.order_service import Service
    from tests.support.screen_reader import ScreenReader

    from .person import Person

pytestmark = pytest.mark.system


def stop_waiting(person: Person, service: Service) -> tuple[ScreenReader, threading.Event]:
    """Cancel an order and stop waiting after ten seconds; the event lets the answer go."""
    late = threading.Event()
    service.will_answer(Answer(held=late))
    screen = asked(person, service)
    confirm(screen)
    service.wait_for_cancellation()
    screen.wait_for_button("Stop waiting", timeout=25)
    [cancellation] = service.cancellations
    assert time.monotonic() - cancellation.arrived > 9
    assert headings(screen) == []
    assert outcomes(person.account) == ["sending"]
    screen.press("Stop waiting")
    screen.wait_for(prefix="Outcome unknown")
    assert outcomes(person.account) == ["unknown"]
    return screen, late


def test_late_answer_settles(person: Person, service: Service) -> None:
    """Stop waiting gives an unknown outcome; the answer that comes then settles it everywhere."""
    screen, late = stop_waiting(person, service)
    screen.wait_until_enabled("Cancel order")
    assert headings(screen) == ["Outcome unknown"]
    late.set()
    screen.wait_for(prefix="Order cancelled")
    assert headings(screen) == ["Order cancelled"]
    assert outcomes(person.account) == ["cancelled"]
    assert len(service.cancellations) == 1


def test_late_answer_after_going_on(person: Person, service: Service) -> None:
    """Somebody who has begun anew is told of a late answer in a notice, and it is recorded."""
    screen, late = stop_waiting(person, service)
    screen.press("New cancellation")
    screen.wait_until_gone("Outcome unknown")
    late.set()
    told = screen.wait_for_words(f"A late answer arrived for {REFERENCE}: order cancelled.")
    assert told.enabled
    assert headings(screen) == []
    assert outcomes(person.account) == ["cancelled"]
    assert screen.field("Order reference").read() == ""


def state_of_window(person: Person) -> str:
    """Say how the window manager is to treat the program's window."""
    pid, environment = str(person.programs[0].process.pid), person.desktop.environment()
    search = ("xdotool", "search", "--onlyvisible", "--pid", pid, "--name", "XB Desktop")
    window = run(search, environment).stdout.split()[0].decode()
    return run(("xprop", "-id", window, "_NET_WM_STATE"), environment).stdout.decode()


def test_outcome_in_the_background(person: Person, service: Service) -> None:
    """A window that somebody has left for another asks for attention when its outcome comes."""
    late = threading.Event()
    service.will_answer(Answer(held=late))
    screen = asked(person, service)
    confirm(screen)
    service.wait_for_cancellation()
    other = person.desktop.start(person.desktop.new_account(), "--practice")
    try:
        other.screen.wait_until_focused("Email address")
        assert "DEMANDS_ATTENTION" not in state_of_window(person)
        late.set()
        screen.wait_for(prefix="Order cancelled")
        until = time.monotonic() + 10
        while "DEMANDS_ATTENTION" not in state_of_window(person):
            assert time.monotonic() < until, "nobody is told"
            time.sleep(0.1)
    finally:
        other.end()


@pytest.fixture
def unknown(person: Person, service: Service) -> ScreenReader:
    """A window that shows an unknown outcome."""
    service.will_answer(Answer(status=500, body=b""))
    screen = asked(person, service)
    confirm(screen)
    screen.wait_for(prefix="Outcome unknown")
    assert outcomes(person.account) == ["unknown"]
    return screen


def test_an_unknown_outcome_that_settles_by_itself(person: Person, service: Service) -> None:
    """Nobody presses anything: the order is looked up, and window and journal say cancelled."""
    service.will_answer(Answer(status=500, body=b""))
    screen = asked(person, service)
    screen.wait_until_enabled("Yes, cancel order")
    service.will_say_of_orders(p2POrderStatus="Cancelled")
    confirm(screen)
    screen.wait_for(prefix="Order cancelled")
    assert outcomes(person.account) == ["cancelled"]
    methods = [request.method for request in service.requests]
    assert methods == ["GET", "POST", "GET"]


def test_check_that_settles(person: Person, service: Service, unknown: ScreenReader) -> None:
    """An order that the service calls cancelled settles the attempt in window and journal."""
    service.will_say_of_orders(p2POrderStatus="Cancelled")
    # The look-up that comes by itself after five seconds may be first.
    with contextlib.suppress(NotOnScreenError):
        unknown.press("Check order")
    unknown.wait_for(prefix="Order cancelled")
    assert headings(unknown) == ["Order cancelled"]
    assert outcomes(person.account) == ["cancelled"]
    assert len(service.cancellations) == 1


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("Submitted", "It is not cancelled; trying again is safe."),
        ("FundedProvider", "Do not try again until the payment has been clarified."),
    ],
)
def test_check_that_does_not_settle(
    person: Person, service: Service, unknown: ScreenReader, state: str, words: str
) -> None:
    """Any other state is told, says whether trying again is safe, and settles nothing."""
    service.will_say_of_orders(p2POrderStatus=state)
    unknown.press("Check order")
    told = unknown.wait_for_words(f"({state})").name
    assert words in told
    assert REFERENCE in told
    assert headings(unknown) == ["Outcome unknown"]
    assert outcomes(person.account) == ["unknown"]
    assert len(service.cancellations) == 1

"""One program per data folder: what a second start does, and where there is a first again."""

from __future__ import annotations

import os
import signal
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.support.examples import EMAIL, KEY, REFERENCE
from tests.support.order_service import Answer

from .evidence import headings
from .steps import confirm, fill_in, started_with_key

if TYPE_CHECKING:
    from tests.support.desktop import Program
    from tests.support.order_service import Service
    from tests.support.screen_reader import ScreenReader

    from .person import Person

pytestmark = pytest.mark.system

OTHER_REFERENCE = "XB_00000000000000000000000000000404"


def wait_for_form(screen: ScreenReader, email: str, reference: str) -> None:
    """Wait until the two fields show these texts."""
    screen.wait_for_button("Cancel order", timeout=20)
    screen.field("Email address").wait_for_text(email)
    screen.field("Order reference").wait_for_text(reference)


def exit_code(program: Program) -> int:
    """Wait until a second start has ended."""
    return program.process.wait(15)


def test_options_go_to_the_first(person: Person, service: Service) -> None:
    """A second start fills the first window's form, ends with 0, and sends nothing."""
    screen = started_with_key(person, service)
    screen.wait_for_button("Cancel order", timeout=20)
    second = person.start("--email", EMAIL, "--reference", REFERENCE)
    assert exit_code(second) == 0
    assert second.output() == ""
    wait_for_form(screen, EMAIL, REFERENCE)
    assert not screen.shows("Yes, cancel order")
    assert service.requests == []
    assert headings(screen) == []


@pytest.mark.parametrize("slashes", ["", "//"])
def test_link_goes_to_the_first(person: Person, service: Service, slashes: str) -> None:
    """A link fills the form, and what else it asks for is ignored."""
    with_more = "&api-address=http://127.0.0.1:9&key=sk-evil&practice=1"
    screen = started_with_key(person, service)
    screen.wait_for_button("Cancel order", timeout=20)
    link = f"xb-desktop:{slashes}cancel?email=jane%40example.com&reference={REFERENCE}{with_more}"
    assert exit_code(person.start(link)) == 0
    wait_for_form(screen, EMAIL, REFERENCE)
    screen.press("Cancel order")
    confirm(screen)
    screen.wait_for(prefix="Order cancelled")
    [request] = service.cancellations
    assert request.json() == {"emailAddress": EMAIL, "orderReference": REFERENCE}
    assert {request.header("secretKey") for request in service.requests} == {KEY}


def test_link_at_the_first_start(person: Person, service: Service) -> None:
    """A link opens the window where there is none, with the form filled in."""
    link = f"xb-desktop:cancel?email={EMAIL}&reference={REFERENCE}"
    wait_for_form(person.start("--api-address", service.address, link).screen, EMAIL, REFERENCE)
    assert service.requests == []


def test_what_is_no_link(person: Person) -> None:
    """An argument that is no link of ours is said so, and opens nothing."""
    program = person.start("xb-desktop:refund?reference=XB_1")
    assert exit_code(program) == 2
    assert "asks for" in program.output()


def test_two_starts_at_once(person: Person, service: Service) -> None:
    """Of two starts at the same moment one opens the window, and the other hands over to it."""
    texts = ("--email", EMAIL, "--reference", REFERENCE, "--api-address", service.address)
    starts = [person.start(*texts) for _ in range(2)]
    ended = ended_one(starts)
    assert ended.process.returncode == 0, ended.output()
    [window] = [start for start in starts if start is not ended]
    wait_for_form(window.screen, EMAIL, REFERENCE)
    assert window.process.poll() is None


def ended_one(starts: list[Program]) -> Program:
    """Wait until one of two has ended."""
    for _ in range(150):
        for start in starts:
            try:
                start.process.wait(0.05)
            except subprocess.TimeoutExpired:
                continue
            return start
    raise AssertionError("both run")


def test_practice_beside_real_work(person: Person, service: Service) -> None:
    """Practice has data of its own, so it opens beside the real window, and each keeps its form."""
    real = started_with_key(person, service)
    real.wait_for_button("Cancel order", timeout=20)
    practice = person.start("--practice", "--reference", OTHER_REFERENCE)
    wait_for_form(practice.screen, "", OTHER_REFERENCE)
    assert exit_code(person.start("--email", EMAIL, "--reference", REFERENCE)) == 0
    wait_for_form(real, EMAIL, REFERENCE)
    assert exit_code(person.start("--practice", "--email", EMAIL)) == 0
    wait_for_form(practice.screen, EMAIL, "")
    wait_for_form(real, EMAIL, REFERENCE)


def test_other_people_are_apart(person: Person, service: Service) -> None:
    """Another home has a window of its own."""
    started_with_key(person, service).wait_for_button("Cancel order", timeout=20)
    neighbour = person.desktop.start(person.desktop.new_account(), "--reference", REFERENCE)
    try:
        wait_for_form(neighbour.screen, "", REFERENCE)
    finally:
        neighbour.end()


def test_start_after_a_kill(person: Person, service: Service) -> None:
    """What a killed program leaves behind keeps nobody from starting, or from handing over."""
    started_with_key(person, service).wait_for_button("Cancel order", timeout=20)
    hand_over = ("--reference", OTHER_REFERENCE)
    assert exit_code(person.start(*hand_over)) == 0
    person.programs[0].process.kill()
    person.programs[0].process.wait(5)

    screen = person.start("--api-address", service.address).screen
    wait_for_form(screen, "", "")
    assert exit_code(person.start(*hand_over)) == 0
    wait_for_form(screen, "", OTHER_REFERENCE)


def test_first_that_does_not_answer(person: Person, service: Service) -> None:
    """Beside a frozen program a start says so in one line and ends with 1, and does no harm."""
    screen = started_with_key(person, service)
    screen.wait_for_button("Cancel order", timeout=20)
    # It listens once it has taken something.
    assert exit_code(person.start("--email", EMAIL)) == 0
    first = person.programs[0].process
    os.kill(first.pid, signal.SIGSTOP)
    try:
        second = person.start("--reference", REFERENCE)
        assert exit_code(second) == 1
    finally:
        os.kill(first.pid, signal.SIGCONT)
    [line] = second.output().splitlines()
    assert "does not answer" in line
    assert exit_code(person.start("--email", EMAIL)) == 0
    wait_for_form(screen, EMAIL, "")


def test_form_that_is_in_use_is_not_disturbed(person: Person, service: Service) -> None:
    """What is handed over while an order is being cancelled changes nothing about it."""
    screen = started_with_key(person, service)
    fill_in(screen)
    screen.wait_for_button("Yes, cancel order")
    assert exit_code(person.start("--reference", OTHER_REFERENCE)) == 0
    service.will_answer(Answer(delay=4))
    confirm(screen)
    service.wait_for_cancellation()
    assert exit_code(person.start("--reference", OTHER_REFERENCE)) == 0
    assert not screen.shows(prefix="Order cancelled")
    screen.wait_for(prefix="Order cancelled")
    [request] = service.cancellations
    assert request.json() == {"emailAddress": EMAIL, "orderReference": REFERENCE}
    assert screen.field("Order reference").read() == REFERENCE

"""Cancelling an order, from the first start of the program to what it leaves behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import xb_desktop
from tests.support import journal_file
from tests.support.examples import EMAIL, KEY, REFERENCE
from tests.support.order_service import Answer, Service
from tests.support.screen_reader import SLOW_SECONDS

from .evidence import headings, outcomes
from .steps import KEYCHAIN_NAME, asked, confirm, fill_in, save_key, started_with_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.support.screen_reader import ScreenReader

    from .person import Person

pytestmark = pytest.mark.system


@pytest.fixture
def closed_service() -> Iterator[Service]:
    """A service that refuses connections until it is opened."""
    with Service(listening=False) as closed:
        yield closed


def test_first_cancellation(person: Person, service: Service) -> None:
    """From an empty home, form, key and confirmation lead to one documented cancellation."""
    screen = person.start("--api-address", service.address).screen
    fill_in(screen)
    save_key(screen)
    confirm(screen)
    screen.wait_for(prefix="Order cancelled")

    [request] = service.cancellations
    assert (request.method, request.target) == (
        "POST",
        "/api/PeerToPeerOrder/ThirdParty/Order/Cancel",
    )
    assert request.header("secretKey") == KEY
    assert request.json() == {"emailAddress": EMAIL, "orderReference": REFERENCE}
    assert request.header("User-Agent") == f"xb-desktop/{xb_desktop.__version__}"
    assert len(headings(screen)) == 1


def test_saved_key_is_found_at_the_next_start(person: Person, service: Service) -> None:
    """A key that was saved is in the keychain, and the next start asks for none."""
    first = person.start("--api-address", service.address)
    fill_in(first.screen)
    save_key(first.screen)
    first.screen.wait_for_button("No, keep order")
    first.end()
    assert person.desktop.keychain_lookup(KEYCHAIN_NAME, service.address) == KEY

    screen = person.start("--api-address", service.address).screen
    fill_in(screen)
    confirm(screen)
    screen.wait_for(prefix="Order cancelled")
    assert not screen.shows("Save key")
    assert [request.header("secretKey") for request in service.cancellations] == [KEY]


def test_confirmation_repeats_everything_and_keeps_by_default(
    person: Person, service: Service
) -> None:
    """The confirmation names order and customer in full, and its default keeps the order."""
    screen = asked(person, service)
    screen.wait_until_focused("No, keep order")
    keep = screen.read("No, keep order")
    said = " ".join(f"{found.name} {found.text}" for found in screen.everything())
    assert said.count(REFERENCE) >= 2
    assert said.count(EMAIL) >= 2
    assert keep.default


@pytest.mark.parametrize("key", ["Escape", "Return"])
def test_keys_that_keep_the_order(person: Person, service: Service, key: str) -> None:
    """Esc and Return in the confirmation send nothing, and leave the form as it was."""
    screen = asked(person, service)
    screen.wait_until_focused("No, keep order")
    screen.key(key)
    screen.wait_for("The order is kept. No cancellation was sent.")
    assert not screen.shows("No, keep order")
    assert screen.field("Email address").read() == EMAIL
    assert screen.field("Order reference").read() == REFERENCE
    assert service.cancellations == []
    assert headings(screen) == []
    assert outcomes(person.account) == []


def test_window_answers_while_the_service_thinks(person: Person, service: Service) -> None:
    """While an answer takes 8 s the window answers within 0.5 s and sends nothing twice."""
    service.will_answer(Answer(delay=8))
    screen = started_with_key(person, service)
    fill_in(screen)
    watch = screen.watch("Cancel order")
    confirm(screen)
    service.wait_for_cancellation()

    assert watch.slowest_answer(seconds=4) < SLOW_SECONDS
    assert not screen.read("Cancel order").enabled
    assert headings(screen) == []
    assert outcomes(person.account) == ["sending"]

    screen.wait_for(prefix="Order cancelled", timeout=15)
    screen.wait_until_enabled("Cancel order")
    assert len(service.cancellations) == 1


@pytest.mark.parametrize(
    ("status", "heading", "outcome"),
    [(401, "Not cancelled", "refused"), (500, "Outcome unknown", "unknown")],
)
def test_answers_that_do_not_cancel(
    person: Person, service: Service, status: int, heading: str, outcome: str
) -> None:
    """401 is Not cancelled, 500 is Outcome unknown, and the next attempt works."""
    service.will_answer(Answer(status=status, body=b""))
    screen = started_with_key(person, service)
    fill_in(screen)
    confirm(screen)
    screen.wait_for(prefix=heading)
    assert len(headings(screen)) == 1
    check_next_attempt(person, screen, [(outcome, status), ("cancelled", 200)])
    assert len(service.cancellations) == 2


def test_refused_connection(person: Person, closed_service: Service) -> None:
    """A refused connection is Not sent, and the next attempt works once there is a service."""
    screen = started_with_key(person, closed_service)
    fill_in(screen)
    confirm(screen)
    screen.wait_for(prefix="Not sent")
    assert len(headings(screen)) == 1
    closed_service.open()
    check_next_attempt(person, screen, [("not_sent", None), ("cancelled", 200)])
    assert len(closed_service.cancellations) == 1


def check_next_attempt(
    person: Person, screen: ScreenReader, rows: list[tuple[str, int | None]]
) -> None:
    """Cancel once more in the same window; then the journal has these outcomes."""
    fill_in(screen)
    screen.wait_for_button("Yes, cancel order")
    assert headings(screen) == []
    confirm(screen)
    screen.wait_for(prefix="Order cancelled")
    [journal] = person.account.journals()
    assert [(row["outcome"], row["http_status"]) for row in journal_file.rows(journal)] == rows


def test_closing_the_window_ends_the_program(person: Person, service: Service) -> None:
    """Closing the window ends the program well."""
    program = person.start("--api-address", service.address)
    program.screen.wait_for_button("Cancel order", timeout=20)
    program.screen.focus("Email address")
    program.screen.key("alt+F4")
    assert program.process.wait(10) == 0


def test_practice_on_the_screen(person: Person) -> None:
    """Practice lists its references, fills one in at a click, and asks for no key."""
    screen = person.start("--practice").screen
    screen.wait_for_words("practice", timeout=20)
    screen.field("Email address").type(EMAIL)
    screen.click("XB_")
    screen.field("Order reference").wait_for_beginning("XB_")
    screen.wait_until_enabled("Cancel order")
    screen.press("Cancel order")
    screen.wait_for_button("Yes, cancel order")
    assert not screen.shows("Save key")
    screen.press("Yes, cancel order")
    screen.wait_for(prefix="Order cancelled")

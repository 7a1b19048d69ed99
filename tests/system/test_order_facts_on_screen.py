"""The confirmation says what the order is, and asks for more care where it is called for."""

from __future__ import annotations

import re
import threading
import time
from typing import TYPE_CHECKING, Any

import pytest

from tests.support.examples import KEY, REFERENCE
from tests.support.order_service import Answer

from .steps import asked, confirm

if TYPE_CHECKING:
    from tests.support.order_service import Service
    from tests.support.screen_reader import ScreenReader

    from .person import Person

pytestmark = pytest.mark.system

YES = "Yes, cancel order"
NO = "No, keep order"
LAST_FOUR = "Last four characters of the reference"
PATIENCE_SECONDS = 4
"""How long a confirmation waits for facts."""


def seconds_left(screen: ScreenReader) -> int:
    """Read the time until the order expires."""
    told = screen.wait_for_words("It expires by itself in").name
    found = re.fullmatch(r"It expires by itself in (\d+):(\d\d)", told)
    assert found is not None, told
    return int(found[1]) * 60 + int(found[2])


def cancel(screen: ScreenReader, service: Service) -> None:
    """Say yes to what took care, and see that it is done, once."""
    assert service.cancellations == []
    screen.wait_until_enabled(YES)
    confirm(screen)
    screen.wait_for(prefix="Order cancelled")
    assert len(service.cancellations) == 1


def test_facts_come_while_the_question_is_open(person: Person, service: Service) -> None:
    """Type, amounts, state and expiry come from one look-up with the key, and nothing else."""
    screen = asked(person, service)
    screen.wait_for("Status: Open")
    screen.wait_for("Type: Buy")
    screen.wait_for("Amount: 69 NGN → 0.00000012 BUSD")
    screen.wait_for("Customer: jane@example.com")
    [look_up] = service.look_ups
    assert look_up.target.endswith(f"?orderReference={REFERENCE}")
    assert look_up.header("secretKey") == KEY
    cancel(screen, service)


@pytest.mark.parametrize(
    ("facts", "last"),
    [
        ({}, "It expires by itself in"),
        (
            {"p2POrderStatus": "Completed", "customerContact": {"email": "joe@example.com"}},
            "The service says that it is completed.",
        ),
        (
            {"disputeStatus": "Opened", "customerContact": {"email": "joe@example.com"}},
            "Cancelling ends the right to raise a dispute",
        ),
    ],
)
def test_facts_do_not_move_the_buttons(
    person: Person, service: Service, facts: dict[str, Any], last: str
) -> None:
    """Whatever comes can be read whole above the buttons, and these stay where a hand may be."""
    came = threading.Event()
    service.will_say_of_orders(**facts)
    service.will_hold_look_ups(came)
    screen = asked(person, service)
    screen.wait_until_focused(NO)
    before = [screen.place(button) for button in (YES, NO)]
    assert screen.shows(prefix="Status: Looking up…")
    came.set()
    screen.wait_for_words("Type: Buy")
    assert [screen.place(button) for button in (YES, NO)] == before
    told = screen.place_of(last)
    assert told.top + told.height <= before[0].top


def test_expiry_counts_down(person: Person, service: Service) -> None:
    """How long the order still is open is told anew as time passes."""
    screen = asked(person, service)
    first, until = seconds_left(screen), time.monotonic() + 10
    assert 500 < first <= 600
    while seconds_left(screen) > first - 2:
        assert time.monotonic() < until, "the time stands still"
        time.sleep(0.1)


def test_order_of_another_customer(person: Person, service: Service) -> None:
    """An order of somebody else is called so, with their address, before yes is said."""
    service.will_say_of_orders(customerContact={"email": "joe@example.com"})
    screen = asked(person, service)
    screen.wait_for_words("This order belongs to another customer: joe@example.com.")
    screen.press(NO)
    screen.wait_until_gone(NO)
    assert service.cancellations == []


@pytest.mark.parametrize(
    ("state", "warning"), [("Cancelled", "is already cancelled"), ("Completed", "is completed")]
)
def test_order_that_is_over(person: Person, service: Service, state: str, warning: str) -> None:
    """An order that is over is called so, and yes is off until a box is ticked."""
    service.will_say_of_orders(p2POrderStatus=state)
    screen = asked(person, service)
    screen.wait_for_words(f"The service says that it {warning}.")
    assert not screen.read(YES).enabled
    screen.press("Cancel it anyway")
    cancel(screen, service)


@pytest.mark.parametrize(
    ("facts", "warning"),
    [
        ({"p2POrderStatus": "FundedProvider"}, "The customer says that they have paid."),
        (
            {"disputeStatus": "Opened"},
            "There is a dispute about this order, which XendBridge calls 'Opened'.",
        ),
    ],
)
def test_order_with_money_on_its_way(
    person: Person, service: Service, facts: dict[str, Any], warning: str
) -> None:
    """A paid or disputed order is called so, and yes is off without the end of its reference."""
    service.will_say_of_orders(**facts)
    screen = asked(person, service)
    screen.wait_for_words(warning)
    assert not screen.read(YES).enabled
    field = screen.field(LAST_FOUR)
    for wrong in (REFERENCE[-3:], REFERENCE[-5:-1], "    "):
        field.type_by_hand(wrong)
        assert not screen.read(YES).enabled
        field.type("")
    field.type_by_hand(REFERENCE[-4:].upper())
    cancel(screen, service)


@pytest.mark.parametrize("answer", [Answer(status=404, body=b""), Answer(body=b"garbage")])
def test_look_up_that_fails(person: Person, service: Service, answer: Answer) -> None:
    """Where the service tells nothing of the order, that is said and the order can be cancelled."""
    service.will_answer_look_ups(answer)
    screen = asked(person, service)
    screen.wait_for("Details of this order are not available.")
    cancel(screen, service)


def test_look_up_of_another_order(person: Person, service: Service) -> None:
    """Facts of an order with another reference are not shown as those of this one."""
    service.will_say_of_orders(orderReference="XB_another", p2POrderStatus="Completed")
    screen = asked(person, service)
    screen.wait_for("Details of this order are not available.")
    cancel(screen, service)


def test_look_up_that_hangs(person: Person, service: Service) -> None:
    """A look-up without an answer is given up after four seconds."""
    service.will_hold_look_ups(threading.Event())
    screen = asked(person, service)
    began = time.monotonic()
    screen.wait_for("Details of this order are not available.")
    assert time.monotonic() - began < 12
    cancel(screen, service)


def test_yes_does_not_wait_for_facts(person: Person, service: Service) -> None:
    """While a look-up hangs the order can be cancelled at once."""
    service.will_hold_look_ups(threading.Event())
    screen = asked(person, service)
    cancel(screen, service)
    # The outcome is looked up by itself, sooner or later.
    (look_up, *_), [cancellation] = service.look_ups, service.cancellations
    assert cancellation.arrived - look_up.arrived < PATIENCE_SECONDS

"""From ticket to receipt over the real clipboard, and the same order a second time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.support.examples import EMAIL, KEY, REFERENCE
from tests.support.order_service import Answer

from .evidence import said
from .steps import TICKET, asked, confirm, fill_in, started_with_key

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.support.order_service import Service
    from tests.support.screen_reader import ScreenReader

    from .person import Person

pytestmark = pytest.mark.system

AGENT = "agent@support.example"
OTHER_REFERENCE = "XS_1234567"


def form(screen: ScreenReader) -> tuple[str, str]:
    """Give the texts of the two fields."""
    return screen.field("Email address").read(), screen.field("Order reference").read()


def press_paste(screen: ScreenReader) -> None:
    """Paste with the button."""
    screen.press("Paste from ticket")


def paste_by_key(screen: ScreenReader) -> None:
    """Paste with the keys that paste from anywhere in the window."""
    screen.wait_until_focused("Email address")
    screen.key("ctrl+shift+v")


@pytest.mark.parametrize("paste", [press_paste, paste_by_key])
def test_ticket_fills_the_form(
    person: Person, service: Service, paste: Callable[[ScreenReader], None]
) -> None:
    """What another program has copied is taken apart, and the next key would submit it."""
    screen = started_with_key(person, service)
    screen.wait_for_button("Cancel order", timeout=20)
    person.desktop.copy(TICKET)
    paste(screen)
    screen.field("Order reference").wait_for_text(REFERENCE)
    screen.wait_until_focused("Cancel order")
    assert form(screen) == (EMAIL, REFERENCE)
    assert service.requests == []


def test_several_candidates_are_offered(person: Person, service: Service) -> None:
    """Where a ticket holds several, none is chosen beforehand and the form waits for the choice."""
    screen = started_with_key(person, service)
    screen.wait_for_button("Cancel order", timeout=20)
    person.desktop.copy(f"{TICKET}Cc: {AGENT}\nnot {OTHER_REFERENCE}\n")
    press_paste(screen)
    screen.wait_for_button("Use these")
    offered = (EMAIL, AGENT, REFERENCE, OTHER_REFERENCE)
    assert [screen.read(candidate).checked for candidate in offered] == [False] * 4
    assert not screen.read("Use these").enabled
    screen.press(EMAIL)
    assert not screen.read("Use these").enabled
    screen.press(REFERENCE)
    screen.wait_until_enabled("Use these")
    assert form(screen) == ("", "")
    screen.press("Use these")
    screen.field("Order reference").wait_for_text(REFERENCE)
    assert form(screen) == (EMAIL, REFERENCE)


def test_receipt(person: Person, service: Service) -> None:
    """Copy result gives other programs one line for the ticket, without key or full address."""
    screen = asked(person, service)
    confirm(screen)
    screen.wait_for(prefix="Order cancelled")
    screen.press("Copy result")
    receipt = person.desktop.wait_for_clipboard("Order cancelled")
    host = re.escape(service.address.removeprefix("http://"))
    time = r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC"
    # The look-up that follows by itself may have been answered by then.
    checked = rf"( \| checked {time}: Submitted)?"
    whole = rf"Order cancelled \| {REFERENCE} \| {host} \| {time} \| j\*\*\*@example\.com"
    assert re.fullmatch(whole + checked, receipt)
    assert KEY.encode() not in person.desktop.clipboard()


@pytest.mark.parametrize(
    ("answer", "heading", "warning"),
    [
        (Answer(), "Order cancelled", "this order is already cancelled"),
        (
            Answer(status=500, body=b""),
            "Outcome unknown",
            " is unknown, but XendBridge listed the order as open at",
        ),
    ],
)
def test_same_order_again(
    person: Person, service: Service, answer: Answer, heading: str, warning: str
) -> None:
    """The confirmation warns of an earlier attempt, in the same window and after the next start."""
    service.will_answer(answer)
    screen = asked(person, service)
    assert warning.encode() not in said(screen)
    confirm(screen)
    screen.wait_for(prefix=heading)
    fill_in(screen)
    screen.wait_for_words(warning)
    screen.press("No, keep order")
    person.programs[0].end()

    screen = asked(person, service)
    screen.wait_for_words(warning)
    assert len(service.cancellations) == 1

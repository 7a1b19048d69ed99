"""The whole job with real keys alone: no mouse, and nothing that only a screen reader can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.examples import EMAIL, KEY, REFERENCE
from tests.support.order_service import Answer

from .keyboard import Keyboard
from .steps import KEYCHAIN_NAME, TICKET, asked, confirm, started_with_key

if TYPE_CHECKING:
    from tests.support.order_service import Service

    from .person import Person

pytestmark = pytest.mark.system

PRESSES_FROM_TICKET_TO_RECEIPT = 4
"""Paste, submit, say yes, copy: what one cancellation costs somebody whose key is saved."""

NO = "No, keep order"


def test_first_start_by_keyboard(person: Person, service: Service) -> None:
    """From an empty home to the receipt, every next key goes where the last one has led."""
    screen = person.start("--api-address", service.address).screen
    keyboard = Keyboard(screen)
    keyboard.type(EMAIL, at="Email address")
    keyboard.type(REFERENCE, at="Order reference")
    keyboard.type(KEY, at="Secret key")
    keyboard.press_letter_of("Yes, cancel order", at=NO)
    screen.wait_for(prefix="Order cancelled")
    keyboard.press_letter_of("Copy result", at="Copy result")
    assert REFERENCE in person.desktop.wait_for_clipboard("Order cancelled")
    [request] = service.cancellations
    assert request.json() == {"emailAddress": EMAIL, "orderReference": REFERENCE}
    assert person.desktop.keychain_lookup(KEYCHAIN_NAME, service.address) == KEY


def test_presses_from_ticket_to_receipt(person: Person, service: Service) -> None:
    """Somebody with a saved key and a ticket on the clipboard needs four presses, and no more."""
    screen = started_with_key(person, service)
    person.desktop.copy(TICKET)
    keyboard = Keyboard(screen)
    keyboard.press("ctrl+shift+v", at="Email address")
    keyboard.press("Return", at="Cancel order")
    keyboard.press_letter_of("Yes, cancel order", at=NO)
    screen.wait_for(prefix="Order cancelled")
    keyboard.press_letter_of("Copy result", at="Copy result")
    assert REFERENCE in person.desktop.wait_for_clipboard("Order cancelled")
    assert keyboard.presses == PRESSES_FROM_TICKET_TO_RECEIPT
    [request] = service.cancellations
    assert request.json() == {"emailAddress": EMAIL, "orderReference": REFERENCE}


@pytest.mark.parametrize(
    ("status", "button", "leads_to"),
    [(500, "Check order", "trying again is safe"), (401, "Replace key", "Enter the secret key")],
)
def test_letters_of_the_outcome(
    person: Person, service: Service, status: int, button: str, leads_to: str
) -> None:
    """The letter that a button of the outcome shows is its own, and no menu's."""
    service.will_answer(Answer(status=status, body=b""))
    screen = asked(person, service)
    confirm(screen)
    Keyboard(screen).press_letter_of(button, at="Copy result")
    screen.wait_for_words(leads_to)

"""What a person does at the window, step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.support.examples import EMAIL, KEY, REFERENCE

if TYPE_CHECKING:
    from tests.support.order_service import Service
    from tests.support.screen_reader import ScreenReader

    from .person import Person

KEYCHAIN_NAME = "xb-desktop"
TICKET = f"""From: Jane Doe <{EMAIL}>
Subject: my order

Hello, please cancel {REFERENCE}, I do not need it any more.
"""


def fill_in(screen: ScreenReader, reference: str = REFERENCE) -> None:
    """Fill the form in and press the button under it."""
    screen.wait_for_button("Cancel order", timeout=20)
    screen.field("Email address").type(EMAIL)
    screen.field("Order reference").type(reference)
    screen.wait_until_enabled("Cancel order")
    screen.press("Cancel order")


def asked(person: Person, service: Service) -> ScreenReader:
    """Start the program with a key, fill the form in, and stop at the confirmation."""
    screen = started_with_key(person, service)
    fill_in(screen)
    screen.wait_for_button("Yes, cancel order")
    return screen


def save_key(screen: ScreenReader, button: str = "Save key") -> None:
    """Give the key to the dialog that asks for it."""
    screen.wait_for_button(button)
    screen.field("Secret key").type(KEY)
    screen.wait_until_enabled(button)
    screen.press(button)


def confirm(screen: ScreenReader) -> None:
    """Say yes to the confirmation."""
    screen.wait_for_button("Yes, cancel order")
    screen.wait_until_enabled("Yes, cancel order")
    screen.press("Yes, cancel order")


def started_with_key(person: Person, service: Service) -> ScreenReader:
    """Start the program for a person whose keychain has the key for the service."""
    person.desktop.keychain_store(KEYCHAIN_NAME, service.address, KEY)
    return person.start("--api-address", service.address).screen

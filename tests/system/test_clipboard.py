"""What other programs hold to be pasted: by any way, of any kind and size, and held by any of them.

A program that hangs keeps what it holds to itself, and must not take the window with it.
"""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pytest

from tests.support.examples import EMAIL, KEY, REFERENCE

from .steps import TICKET, fill_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.support.order_service import Service
    from tests.support.screen_reader import ScreenReader

    from .person import Person

pytestmark = pytest.mark.system

UNREADABLE = "The clipboard could not be read"


def opened(person: Person) -> ScreenReader:
    """Open the window."""
    screen = person.start().screen
    screen.wait_for_button("Cancel order", timeout=20)
    return screen


def paste_by_button(screen: ScreenReader) -> None:
    """Paste with the button for tickets."""
    screen.press("Paste from ticket")


def paste_by_key(screen: ScreenReader) -> None:
    """Paste into a field, as into any other."""
    screen.wait_until_focused("Email address")
    screen.key("ctrl+v")


def paste_by_menu(screen: ScreenReader) -> None:
    """Paste with a field's menu."""
    screen.wait_until_focused("Email address")
    screen.key("Menu")
    screen.key("p")


def paste_by_mouse(screen: ScreenReader) -> None:
    """Paste what is selected elsewhere."""
    screen.click_field("Email address", button=2)


WAYS = [
    (paste_by_button, "clipboard"),
    (paste_by_key, "clipboard"),
    (paste_by_menu, "clipboard"),
    (paste_by_mouse, "primary"),
]


@pytest.mark.parametrize(("paste", "selection"), WAYS)
def test_a_ticket_is_taken_apart_whichever_way_it_comes(
    person: Person, paste: Callable[[ScreenReader], None], selection: str
) -> None:
    """No way makes one line of a whole ticket."""
    screen = opened(person)
    person.desktop.copy(TICKET, selection=selection)
    paste(screen)
    screen.field("Order reference").wait_for_text(REFERENCE)
    screen.field("Email address").wait_for_text(EMAIL)


@pytest.mark.parametrize(("paste", "selection"), WAYS)
def test_a_program_that_hangs_does_not_hold_up_the_window(
    person: Person, paste: Callable[[ScreenReader], None], selection: str
) -> None:
    """It is said that nothing could be read, and what can be read later is."""
    screen = opened(person)
    keeper = person.desktop.copy(TICKET, selection=selection)
    os.kill(keeper.pid, signal.SIGSTOP)
    try:
        paste(screen)
        screen.wait_for_words(UNREADABLE, timeout=15)
        screen.field("Email address").wait_for_text("")
    finally:
        os.kill(keeper.pid, signal.SIGCONT)
    paste_by_mouse(screen) if selection == "primary" else paste_by_button(screen)
    screen.field("Order reference").wait_for_text(REFERENCE)


def test_a_ticket_with_a_large_picture_is_read_whole(person: Person) -> None:
    """What comes in parts is put together again, and its end is read."""
    screen = opened(person)
    person.desktop.copy(f"Subject: order\n{'iVBORw0KGgoAAAAN' * 40_000}==\n{TICKET}")
    paste_by_button(screen)
    screen.field("Order reference").wait_for_text(REFERENCE)
    screen.field("Email address").wait_for_text(EMAIL)


def test_html_alone_is_read_as_text(person: Person) -> None:
    """Some programs hold nothing else."""
    screen = opened(person)
    body = f"<p>Jane &lt;{EMAIL}&gt;</p><p>Order <b>{REFERENCE}</b></p>"
    person.desktop.copy(f"<html><head><title>a@b.cd</title></head>{body}</html>", kind="text/html")
    paste_by_button(screen)
    screen.field("Order reference").wait_for_text(REFERENCE)
    screen.field("Email address").wait_for_text(EMAIL)


def test_a_program_that_hangs_does_not_hold_up_the_key(person: Person, service: Service) -> None:
    """The key's dialog says that nothing could be read, and takes the key by hand."""
    screen = person.start("--api-address", service.address).screen
    fill_in(screen)
    screen.wait_for_button("Save key")
    keeper = person.desktop.copy(KEY)
    os.kill(keeper.pid, signal.SIGSTOP)
    try:
        screen.focus("Secret key")
        screen.key("ctrl+v")
        screen.wait_for_words(UNREADABLE, timeout=15)
    finally:
        os.kill(keeper.pid, signal.SIGCONT)
    screen.key("ctrl+v")
    screen.field("Secret key").wait_for_text("\N{BLACK CIRCLE}" * len(KEY))


def test_plain_text_alone_is_read(person: Person) -> None:
    """Some programs offer it under no other name."""
    screen = opened(person)
    person.desktop.copy(TICKET, kind="text/plain")
    paste_by_button(screen)
    screen.field("Order reference").wait_for_text(REFERENCE)
    screen.field("Email address").wait_for_text(EMAIL)

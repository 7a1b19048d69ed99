"""What programs hear that listen to the accessibility bus: every word but the key."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.support.desktop import first_line
from tests.support.examples import EMAIL, KEY, REFERENCE
from tests.support.processes import end

from .drag_source import TITLE
from .listener import Heard, Listener
from .steps import confirm, fill_in, save_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.support.order_service import Service
    from tests.support.screen_reader import ScreenReader

    from .person import Person

pytestmark = pytest.mark.system

BULLET = "\N{BLACK CIRCLE}"
FRAGMENT = 5
"""Characters of the key of which nobody may hear even as few as these together."""


@pytest.fixture
def listener(person: Person) -> Iterator[Listener]:
    """Somebody who listens to the whole desktop of the person."""
    with closing(Listener(person.desktop.environment())) as listening:
        yield listening


@pytest.fixture
def asked(person: Person, service: Service, listener: Listener) -> ScreenReader:
    """Give the window that asks for a key, with the keyboard at its field."""
    screen = person.start("--api-address", service.address).screen
    fill_in(screen)
    screen.wait_for_button("Save key")
    screen.focus("Secret key")
    listener.clear()
    return screen


def wait_for_length(screen: ScreenReader, length: int) -> None:
    """Wait until the field shows as many bullets."""
    screen.field("Secret key").wait_for_text(BULLET * length)


def typed(person: Person, screen: ScreenReader) -> None:
    """Type the key letter by letter."""
    del person
    screen.type(KEY)


def pasted_with_keys(keys: str) -> Callable[[Person, ScreenReader], None]:
    """Give the way to paste the key with these keys."""

    def paste(person: Person, screen: ScreenReader) -> None:
        person.desktop.copy(KEY)
        screen.key(keys)

    return paste


def pasted_from_menu(person: Person, screen: ScreenReader) -> None:
    """Paste the key from the menu of the field."""
    person.desktop.copy(KEY)
    screen.click_field("Secret key", button=3)
    # The letter that the menu shows for Paste; an open menu stands on no accessibility bus.
    screen.key("p")


def pasted_with_middle_button(person: Person, screen: ScreenReader) -> None:
    """Paste what is selected elsewhere, as on X11."""
    person.desktop.copy(KEY, selection="primary")
    screen.click_field("Secret key", button=2)


def dropped(person: Person, screen: ScreenReader) -> None:
    """Drag the key over from another window."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.system.drag_source"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=person.desktop.environment(),
        cwd=Path(__file__).parents[2],
    ) as source:
        assert source.stdin is not None
        assert source.stdout is not None
        source.stdin.write(KEY.encode())
        source.stdin.close()
        try:
            screen.begin_to_drag(TITLE)
            assert first_line(source.stdout) == "dragging"
            screen.drop_on("Secret key")
            wait_for_length(screen, len(KEY))
        finally:
            end(source)
    screen.focus("Secret key")


def filled_in(person: Person, screen: ScreenReader) -> None:
    """Fill the field in through accessibility itself."""
    del person
    screen.field("Secret key").type(KEY)


WAYS = {
    "typed": typed,
    "Ctrl+V": pasted_with_keys("ctrl+v"),
    "Shift+Insert": pasted_with_keys("shift+Insert"),
    "menu": pasted_from_menu,
    "middle button": pasted_with_middle_button,
    "dropped": dropped,
    "filled in": filled_in,
}


def changes(listener: Listener, field: str) -> list[Heard]:
    """Give what was heard of changes of the text in a field."""
    of_the_field = (event for event in listener.heard if event.name == field)
    return [event for event in of_the_field if event.kind.startswith("object:text-changed")]


def assert_secret(listener: Listener) -> None:
    """Nothing that was heard is of the key, but somebody types, and that is heard."""
    words = listener.words()
    assert not [at for at in range(len(KEY) - FRAGMENT) if KEY[at : at + FRAGMENT] in words]
    assert {letter for event in changes(listener, "Secret key") for letter in event.said} == {
        BULLET
    }


@pytest.mark.parametrize("put_in", WAYS.values(), ids=WAYS)
def test_key_is_not_overheard(
    person: Person,
    asked: ScreenReader,
    listener: Listener,
    put_in: Callable[[Person, ScreenReader], None],
) -> None:
    """However a key gets in and out, bullets are heard: put in, overwritten, undone, cleared."""
    put_in(person, asked)
    wait_for_length(asked, len(KEY))
    asked.key("ctrl+a")
    asked.type("ab")
    wait_for_length(asked, 2)
    asked.key("ctrl+z")
    wait_for_length(asked, 0)
    put_in(person, asked)
    wait_for_length(asked, len(KEY))
    for selection in ("clipboard", "primary"):
        person.desktop.copy("something else", selection=selection)
    asked.key("ctrl+a", "ctrl+c", "Left", "Delete", "End", "BackSpace")
    wait_for_length(asked, len(KEY) - 2)
    asked.key("shift+Home", "ctrl+x")
    wait_for_length(asked, 0)
    assert person.desktop.clipboard() == b"something else\nsomething else"
    asked.key("Escape")
    asked.wait_until_gone("Save key")
    listener.wait_for(lambda event: event.kind == "window:deactivate")

    assert_secret(listener)
    heard = changes(listener, "Secret key")
    inserted = sum(len(event.said) for event in heard if event.kind.endswith("insert"))
    removed = sum(len(event.said) for event in heard if event.kind.endswith("delete"))
    assert inserted == removed == 2 * len(KEY) + 2


def test_everything_else_is_heard(person: Person, service: Service, listener: Listener) -> None:
    """From the form to the outcome a listener hears what is typed and told, but not the key."""
    screen = person.start("--api-address", service.address).screen
    screen.wait_for_button("Cancel order", timeout=20)
    screen.field("Email address").type_by_hand(EMAIL)
    screen.field("Order reference").type(REFERENCE)
    screen.wait_until_enabled("Cancel order")
    screen.press("Cancel order")
    save_key(screen)
    confirm(screen)
    listener.wait_for(lambda event: event.said.startswith("Order cancelled"))

    assert_secret(listener)
    assert "".join(event.said for event in changes(listener, "Email address")) == EMAIL
    assert REFERENCE in [event.said for event in changes(listener, "Order reference")]

"""A screen reader reads everything, over and over, while somebody works: nothing ends the program.

On a small screen the question and the settings have a scroll bar, which comes and goes with them:
a reader that has counted it asks for it when it is gone.

Each round takes five questions that are answered with no, one look at the settings, and one
outcome. `XB_DESKTOP_READING_ROUNDS=100` is the long run, of some twenty minutes.
"""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING, Self

import pytest

from tests.support.desktop import Desktop
from tests.support.order_service import Answer
from tests.support.screen_reader import NotOnScreenError, ScreenReader

from .person import Person
from .steps import confirm, fill_in, started_with_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.support.desktop import Program
    from tests.support.order_service import Service

pytestmark = pytest.mark.system

ROUNDS = int(os.environ.get("XB_DESKTOP_READING_ROUNDS", "1"))
QUESTIONS_PER_ROUND = 5
NO = "No, keep order"
YES = "Yes, cancel order"
OUTCOMES = (("Order cancelled", Answer()), ("Not cancelled", Answer(status=401, body=b"")))


@pytest.fixture
def person(desktops: Callable[[str], Path]) -> Iterator[Person]:
    """Somebody with a small screen."""
    with Desktop(desktops("small-desktop"), size="640x480") as desktop:
        somebody = Person(desktop, desktop.new_account())
        yield somebody
        somebody.leave()


class Listener:
    """A screen reader of its own, that reads the whole program again and again in `with`."""

    def __init__(self, person: Person, program: Program) -> None:
        """Listen to this program, beside the screen reader of the person who uses it."""
        environment = person.desktop.environment(person.account)
        self._reader = ScreenReader(program.process.pid, environment)
        self._enough = threading.Event()
        self._thread = threading.Thread(target=self._read)
        self.elements = 0

    def __enter__(self) -> Self:
        """Begin to read."""
        self._thread.start()
        return self

    def __exit__(self, *raised: object) -> None:
        """End after the round of reading that has begun."""
        self._enough.set()
        self._thread.join()
        self._reader.close()

    def _read(self) -> None:
        while not self._enough.is_set():
            try:
                self.elements += self._reader.read_everything()
            except NotOnScreenError:
                # The program has ended: the test sees that by itself.
                return


def keep_order(screen: ScreenReader) -> None:
    """Open the question and answer it with no."""
    screen.wait_until_enabled("Cancel order")
    screen.press("Cancel order")
    screen.wait_for_button(NO)
    screen.press(NO)
    screen.wait_until_gone(NO)


def look_at_settings(screen: ScreenReader) -> None:
    """Open the settings and close them."""
    screen.wait_until_enabled("Settings")
    screen.press("Settings")
    screen.wait_for_button("Close")
    screen.press("Close")
    screen.wait_until_gone("Close")


def get_outcome(screen: ScreenReader, heading: str) -> None:
    """Open the question, answer it with yes, and read the outcome."""
    screen.wait_until_enabled("Cancel order")
    screen.press("Cancel order")
    screen.wait_for_button(YES)
    screen.wait_until_enabled(YES)
    confirm(screen)
    screen.wait_for(prefix=heading)


def test_read_while_used(person: Person, service: Service) -> None:
    """Windows, dialogs, lists, scroll bars and panels come and go while all of them are read."""
    screen = started_with_key(person, service)
    [program] = person.programs
    fill_in(screen)
    screen.wait_for_button(NO, timeout=20)
    screen.press(NO)
    done = 0
    with Listener(person, program) as listener:
        try:
            for number in range(ROUNDS):
                for _ in range(QUESTIONS_PER_ROUND):
                    keep_order(screen)
                    done += 1
                look_at_settings(screen)
                heading, answer = OUTCOMES[number % len(OUTCOMES)]
                service.will_answer(answer)
                get_outcome(screen, heading)
        except NotOnScreenError:
            code = program.process.poll()
            assert code is None, f"ended with {code} after {done} questions"
            raise
    assert program.process.poll() is None
    assert len(service.cancellations) == ROUNDS
    assert listener.elements > ROUNDS * 100

"""The program as a person with a screen reader and a keyboard meets it."""

from __future__ import annotations

import json
import os
import select
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.support.processes import end

if TYPE_CHECKING:
    from collections.abc import Mapping

SYSTEM_PYTHON = Path("/usr/bin/python3")
SCRIPT = Path(__file__).with_name("at_spi.py")
SLOW_SECONDS = 2.0
"""A window that does not answer for as long is frozen; a loaded machine can take a second."""


class NotOnScreenError(AssertionError):
    """What a test waited for did not come, or cannot be used."""


@dataclass(frozen=True)
class Element:
    """What a screen reader can say of one thing on the screen."""

    name: str
    role: str
    description: str
    text: str
    shortcut: str
    states: frozenset[str]

    @property
    def enabled(self) -> bool:
        """Whether it can be used now."""
        return "enabled" in self.states

    @property
    def focused(self) -> bool:
        """Whether the keyboard is on it."""
        return "focused" in self.states

    @property
    def default(self) -> bool:
        """Whether Return means it."""
        return "is_default" in self.states

    @property
    def checked(self) -> bool:
        """Whether it is chosen."""
        return "checked" in self.states


@dataclass(frozen=True)
class Place:
    """Where something is on the screen, in pixels."""

    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True)
class Placed:
    """Something that has a place on the screen."""

    name: str
    role: str
    place: Place


@dataclass(frozen=True)
class Node(Element):
    """One element among all that can be seen, in their order."""

    depth: int
    identifier: str
    labels: tuple[str, ...]
    place: Place


@dataclass(frozen=True)
class Field:
    """One field of a form."""

    reader: ScreenReader
    name: str

    def type(self, text: str) -> None:
        """Replace what stands in the field."""
        self.reader.ask("fill", name=self.name, text=text, timeout=20)

    def type_by_hand(self, text: str) -> None:
        """Put the keyboard on the field and type letter by letter, as into any window."""
        self.reader.focus(self.name)
        self.reader.type(text)
        # The keys wait in the queue of the screen: what comes next must not overtake them.
        self.wait_for_text(text)

    def wait_for_text(self, text: str, *, timeout: float = 20) -> None:
        """Wait until this stands in the field."""
        self.wait_for_beginning(text, timeout=timeout)
        if self.read() != text:
            raise NotOnScreenError(f"{self.name} has {self.read()!r}, not {text!r}")

    def wait_for_beginning(self, text: str, *, timeout: float = 20) -> str:
        """Wait until what stands in the field begins like this; give it."""
        until = time.monotonic() + timeout
        while not (found := self.read()).startswith(text):
            if time.monotonic() > until:
                raise NotOnScreenError(f"{self.name} has {found!r}, not {text!r}")
            time.sleep(0.05)
        return found

    def read(self) -> str:
        """Give what stands in the field, as the screen shows it."""
        return self.reader.find(name=self.name, kind="field").text


@dataclass(frozen=True)
class Watch:
    """An eye on one button."""

    reader: ScreenReader

    def slowest_answer(self, seconds: float) -> float:
        """Read the button for some seconds; give the longest time that one reading took."""
        longest: float = self.reader.ask("slowest", seconds=seconds)
        return longest


class ScreenReader:
    """Finds, reads, fills and presses one program's things by their names."""

    def __init__(self, pid: int, environment: Mapping[str, str]) -> None:
        """Listen to the program with this process id, on this desktop."""
        self._pid = pid
        self._environment = dict(environment)
        self._unread = b""
        self._process = subprocess.Popen(
            [SYSTEM_PYTHON, SCRIPT],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=self._environment,
            bufsize=0,
        )

    def field(self, name: str) -> Field:
        """Give the field with this name."""
        return Field(self, name)

    def wait_for(
        self, name: str | None = None, *, prefix: str | None = None, timeout: float = 20
    ) -> Element:
        """Wait until something with this name, or beginning with this, is there."""
        wanted = {"name": name} if prefix is None else {"prefix": prefix}
        return self.find(timeout=timeout, **wanted)

    def wait_for_words(self, part: str, *, timeout: float = 20) -> Element:
        """Wait until these words stand somewhere, in capitals or not."""
        return self.find(part=part, timeout=timeout)

    def wait_for_button(self, name: str, *, timeout: float = 20) -> Element:
        """Wait until the button is there."""
        return self.find(name=name, kind="button", timeout=timeout)

    def wait_until_gone(self, name: str, *, timeout: float = 20) -> None:
        """Wait until nothing has this name any more."""
        self.ask("gone", name=name, timeout=timeout)

    def wait_until_enabled(self, button: str, *, timeout: float = 20) -> None:
        """Wait until the button can be pressed."""
        until = time.monotonic() + timeout
        while not self.read(button).enabled:
            if time.monotonic() > until:
                raise NotOnScreenError(f"{button} stays disabled")
            time.sleep(0.05)

    def read(self, button: str) -> Element:
        """Say what is known of a button that is there now."""
        return self.find(name=button, kind="button")

    def shows(self, name: str | None = None, *, prefix: str | None = None) -> bool:
        """Tell whether something with this name, or beginning with this, is there now."""
        try:
            self.wait_for(name, prefix=prefix, timeout=0)
        except NotOnScreenError:
            return False
        return True

    def press(self, name: str) -> None:
        """Press the button with this name."""
        self.ask("press", name=name, timeout=20)

    def click(self, part: str) -> None:
        """Click with the mouse on the first thing whose name has these words."""
        there = self.place_of(part)
        x, y = there.left + there.width // 2, there.top + there.height // 2
        self._xdotool("mousemove", str(x), str(y), "click", "1")

    def click_field(self, name: str, *, button: int = 1) -> None:
        """Click with a button of the mouse into the middle of a field."""
        self._xdotool("mousemove", *self._middle_of_field(name), "click", str(button))

    def begin_to_drag(self, title: str) -> None:
        """Press the mouse in the window with this title."""
        self._xdotool("search", "--sync", "--onlyvisible", "--name", title)
        self._xdotool("search", "--name", title, "mousemove", "--window", "%1", "100", "100")
        self._xdotool("mousedown", "1")

    def drop_on(self, field: str) -> None:
        """Move what is being dragged over a field, and let it go there."""
        x, y = self._middle_of_field(field)
        # Programs learn of what is dragged over them from each movement there.
        for off in range(20, -1, -1):
            self._xdotool("mousemove", str(int(x) - off), y)
        self._xdotool("mouseup", "1")

    def place(self, button: str) -> Place:
        """Say where a button is now."""
        return Place(*self.ask("place", name=button, kind="button"))

    def place_of(self, part: str) -> Place:
        """Say where the first thing is whose name has these words."""
        return Place(*self.ask("place", part=part, timeout=20))

    def focus(self, name: str, *, timeout: float = 20) -> None:
        """Put the keyboard on the field or button with this name, and see that it is there."""
        until = time.monotonic() + timeout
        while not self._has_keyboard(name):
            if time.monotonic() > until:
                raise NotOnScreenError(f"the keyboard does not come to {name}")
            self.ask("focus", name=name, timeout=timeout)
            time.sleep(0.05)

    def wait_until_focused(self, name: str, *, timeout: float = 20) -> None:
        """Wait until the program itself has put the keyboard on the field or button."""
        until = time.monotonic() + timeout
        while not self._has_keyboard(name):
            if time.monotonic() > until:
                raise NotOnScreenError(f"the keyboard does not come to {name} by itself")
            time.sleep(0.05)

    def everything(self) -> list[Element]:
        """Say everything that can be seen, top to bottom."""
        return [element(found) for found in self.ask("every")]

    def tree(self) -> list[Node]:
        """Say all that can be seen in the window in front, each before what is in it."""
        return [node(found) for found in self.ask("tree", seconds=20)]

    def read_everything(self) -> int:
        """Read all there is of everything, seen or not; give how many elements there were."""
        read: int = self.ask("read_everything", seconds=60)
        return read

    def names(self) -> list[str]:
        """Give the names of everything that can be seen."""
        return [found.name for found in self.everything() if found.name]

    def places(self, part: str = "") -> list[Placed]:
        """Say where everything is whose name has these words."""
        found = self.ask("boxes", part=part)
        return [Placed(one["name"], one["role"], Place(*one["box"])) for one in found]

    def watch(self, button: str) -> Watch:
        """Keep an eye on a button, to see later how fast the window answers."""
        self.ask("hold", name=button, kind="button", timeout=20)
        return Watch(self)

    def key(self, *names: str) -> None:
        """Press keys on the keyboard, wherever it is."""
        self._xdotool("key", "--delay", "30", *names)

    def type(self, text: str) -> None:
        """Type letter by letter, wherever the keyboard is."""
        self._xdotool("type", "--delay", "15", "--", text)

    def find(self, **wanted: Any) -> Element:
        """Find one thing by `name`, `prefix` or `part`, perhaps of a `kind`."""
        return element(self.ask("find", **wanted))

    def ask(self, command: str, **arguments: Any) -> Any:
        """Ask the accessibility bus, never for longer than the question allows."""
        question = {"command": command, "pid": self._pid, **arguments}
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(question).encode() + b"\n")
        patience = 20 + arguments.get("timeout", 0) + arguments.get("seconds", 0)
        answer = json.loads(self._line(patience))
        if "error" in answer:
            raise NotOnScreenError(answer["error"])
        return answer["result"]

    def close(self) -> None:
        """Stop listening."""
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            pipe.close()
        end(self._process)

    def _middle_of_field(self, name: str) -> tuple[str, str]:
        there = Place(*self.ask("place", name=name, kind="field", timeout=20))
        return str(there.left + there.width // 2), str(there.top + there.height // 2)

    def _has_keyboard(self, name: str) -> bool:
        # A label may have the name of its field.
        focused: bool = self.ask("has_keyboard", name=name)
        return focused

    def _line(self, patience: float) -> bytes:
        assert self._process.stdout is not None
        until = time.monotonic() + patience
        while b"\n" not in self._unread:
            left = until - time.monotonic()
            if left <= 0 or not select.select([self._process.stdout], [], [], left)[0]:
                raise NotOnScreenError("the accessibility bus gave no answer in time")
            piece = os.read(self._process.stdout.fileno(), 65536)
            if not piece:
                raise NotOnScreenError("the accessibility bus is gone")
            self._unread += piece
        line, _, self._unread = self._unread.partition(b"\n")
        return line

    # "mousemove --sync" would wait for 15 s if the mouse is already there; X keeps the order.
    def _xdotool(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env=self._environment, check=True, timeout=20)


def element(found: Mapping[str, Any]) -> Element:
    """Give the description of an element its type."""
    return Element(
        name=found["name"],
        role=found["role"],
        description=found["description"],
        text=found["text"],
        shortcut=found["shortcut"],
        states=frozenset(found["states"]),
    )


def node(found: Mapping[str, Any]) -> Node:
    """Give the description of an element in the tree its type."""
    return Node(
        **vars(element(found)),
        depth=found["depth"],
        identifier=found["id"],
        labels=tuple(found["labels"]),
        place=Place(*found["box"]),
    )

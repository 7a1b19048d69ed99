"""Somebody who listens to everything on the accessibility bus, and writes it down."""

from __future__ import annotations

import json
import os
import select
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.support.processes import end
from tests.support.screen_reader import SYSTEM_PYTHON

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

SCRIPT = Path(__file__).with_name("at_spi_listener.py")


@dataclass(frozen=True)
class Heard:
    """One event on the bus."""

    kind: str
    name: str
    said: str
    numbers: tuple[int, int]


class Listener:
    """Hears every event of every program on a desktop while it is open."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        """Listen on the desktop that this environment leads to."""
        self.heard: list[Heard] = []
        self._unread = b""
        self._process = subprocess.Popen(
            [SYSTEM_PYTHON, SCRIPT],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=dict(environment),
            bufsize=0,
        )
        assert self._lines(15) == [b'"listening"']

    def wait_for(self, wanted: Callable[[Heard], bool], timeout: float = 10) -> Heard:
        """Wait until something like this was said, also before; give the first of its kind."""
        until, seen = time.monotonic() + timeout, 0
        while True:
            for event in self.heard[seen:]:
                if wanted(event):
                    return event
            seen = len(self.heard)
            self._listen(until)

    def clear(self) -> None:
        """Forget what was heard up to now."""
        self.heard.clear()

    def words(self) -> str:
        """Give everything that was heard, with what was said letter by letter put together."""
        whole = "\n".join(f"{event.name}\n{event.said}" for event in self.heard)
        return f"{whole}\n{''.join(event.said for event in self.heard)}"

    def close(self) -> None:
        """Stop listening."""
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            pipe.close()
        end(self._process)

    def _listen(self, until: float) -> None:
        for line in self._lines(until - time.monotonic()):
            told = json.loads(line)
            first, second = told["numbers"]
            self.heard.append(Heard(told["kind"], told["name"], told["said"], (first, second)))

    def _lines(self, patience: float) -> list[bytes]:
        assert self._process.stdout is not None
        if patience <= 0 or not select.select([self._process.stdout], [], [], patience)[0]:
            raise TimeoutError(f"not heard; heard instead: {self.heard[-20:]}")
        piece = os.read(self._process.stdout.fileno(), 65536)
        assert piece, "the listener has ended"
        *lines, self._unread = (self._unread + piece).split(b"\n")
        return lines

"""The tests' own tools: what they measure is the program, and they leave nothing behind."""

from __future__ import annotations

import os
import signal
import threading
from typing import TYPE_CHECKING

import pytest

from tests.support.desktop import Desktop
from tests.support.processes import with_setting
from tests.support.screen_reader import SLOW_SECONDS, NotOnScreenError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from .person import Person

pytestmark = pytest.mark.system


def test_frozen_window_is_noticed(person: Person) -> None:
    """A window that stops for three seconds counts as slow: no memory of the bus answers for it."""
    program = person.start("--practice")
    program.screen.wait_for_button("Cancel order", timeout=20)
    watch = program.screen.watch("Cancel order")
    pid = program.process.pid
    freeze = threading.Timer(0.5, os.kill, (pid, signal.SIGSTOP))
    thaw = threading.Timer(3.5, os.kill, (pid, signal.SIGCONT))
    freeze.start()
    thaw.start()
    slowest = watch.slowest_answer(seconds=4.5)
    freeze.join()
    thaw.join()
    assert slowest > SLOW_SECONDS


def test_absent_name_is_an_error(person: Person) -> None:
    """Waiting for what is not on the screen fails within its time."""
    screen = person.start("--practice").screen
    screen.wait_for_button("Cancel order", timeout=20)
    with pytest.raises(NotOnScreenError, match="nothing on the screen"):
        screen.wait_for("No such thing", timeout=0.3)


def test_nothing_is_left_running(desktops: Callable[[str], Path]) -> None:
    """When a desktop ends, every process that it started has ended."""
    folder = desktops("short-lived")
    with Desktop(folder, keychain=False) as desktop:
        setting = f"XDG_RUNTIME_DIR={desktop.environment()['XDG_RUNTIME_DIR']}"
        assert with_setting(setting)
    assert with_setting(setting) == set()

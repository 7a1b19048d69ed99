"""A desktop whose portal alone says that it is dark, as on GNOME without the theme of GTK."""

from __future__ import annotations

import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage

from tests.support.desktop import PROGRAM_ROOT, run
from tests.support.portal import APPEARANCE, LIGHT, NAME
from tests.support.processes import end

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .person import Person

pytestmark = pytest.mark.system

GNOME = {"XDG_CURRENT_DESKTOP": "GNOME", "QT_QPA_PLATFORMTHEME": "gnome"}
PATIENCE_SECONDS = 10.0


@pytest.fixture
def portal(person: Person) -> Iterator[None]:
    """Let the desktop have a portal."""
    environment = person.desktop.environment(person.account)
    command = [sys.executable, "-m", "tests.support.portal"]
    process = subprocess.Popen(command, env=environment, cwd=PROGRAM_ROOT)
    try:
        waiting = ("gdbus", "wait", "--session", "--timeout", "15", NAME)
        assert run(waiting, environment).returncode == 0
        yield
    finally:
        end(process)


@pytest.mark.usefixtures("portal")
@pytest.mark.parametrize("arguments", [(), ("--practice",)], ids=["real", "practice"])
def test_the_window_follows_the_portal(person: Person, arguments: tuple[str, ...]) -> None:
    """Dark at the start, and light when the person chooses that while the window is open."""
    screen = person.start(*arguments, **GNOME).screen
    screen.wait_for_button("Cancel order", timeout=20)
    wait_for_ground(person, is_dark=True)
    path = ("--session", "--object-path", "/org/freedesktop/portal/desktop")
    signal = ("--signal", "org.freedesktop.portal.Settings.SettingChanged")
    chosen = (f"'{APPEARANCE}'", "'color-scheme'", f"<uint32 {LIGHT}>")
    environment = person.desktop.environment(person.account)
    assert run(("gdbus", "emit", *path, *signal, *chosen), environment).returncode == 0
    wait_for_ground(person, is_dark=False)


def wait_for_ground(person: Person, *, is_dark: bool) -> None:
    """Wait until the ground beside the main button is dark, or light."""
    until = time.monotonic() + PATIENCE_SECONDS
    while ((ground := ground_of(person)).lightness() < 128) != is_dark:
        assert time.monotonic() < until, f"the ground is {ground.name()}"
        time.sleep(0.1)


def ground_of(person: Person) -> QColor:
    """Return the colour to the left of the main button, in its row."""
    picture = person.account.root / "ground.png"
    person.desktop.screenshot(picture)
    screen = person.programs[-1].screen
    place = next(each.place for each in screen.places("Cancel order") if each.role == "push button")
    return QImage(str(picture)).pixelColor(place.left - 10, place.top + place.height // 2)

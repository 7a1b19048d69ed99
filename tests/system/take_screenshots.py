"""Takes the pictures of `resources/screenshots`: the real program, driven with the keyboard.

Run by `resources/linux/screenshots.sh`. Practice is what is shown, each time in a home of its own,
and nothing depends on where in the window something is: its place is asked of the window.
"""

from __future__ import annotations

import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

import xb_desktop
from tests.support.desktop import Desktop, missing_parts, run
from tests.support.translations import file_of, messages
from xb_desktop.gui.widgets.labels import plain
from xb_desktop.languages import Language
from xb_desktop.practice import practice_orders

from .color_scheme import PLASMA, ColorScheme, Scheme
from .pictures import rectangle, steady

if TYPE_CHECKING:
    from tests.support.desktop import Program
    from tests.support.screen_reader import Place

FOLDER = Path(xb_desktop.__file__).parent.parent / "resources" / "screenshots"
MARGIN = 20
# Containers may be larger than what they hold, and rows of a list lie outside what it shows.
CONTENT = {"label", "list", "push button", "text"}


@dataclass(frozen=True)
class Scene:
    """What is to be seen: a practice order, the keys that are pressed, and what comes of them."""

    name: str
    reference: str
    keys: tuple[str, ...]
    awaited: str
    language: Language = Language.ENGLISH

    def words(self, name: str) -> str:
        """Return what one of the names below is in the language of the scene."""
        if self.language is Language.ENGLISH:
            return name
        texts = messages(file_of(self.language))
        # The name of a button is made of its text.
        [found] = {plain(text.forms[0]) for text in texts if plain(text.source) == name}
        return found


SCHEMES: tuple[Scheme, ...] = ("light", "dark")
CONFIRMED = ("alt+c", "alt+y")
FRENCH = Language.FRENCH
SCENES = (
    Scene("form", "", (), "Practice mode"),
    Scene("confirmation", practice_orders.CANCELLED, ("alt+c",), "expires by itself"),
    Scene("confirmation-fr", practice_orders.CANCELLED, ("Return",), "expire", FRENCH),
    Scene("cancelled", practice_orders.CANCELLED, CONFIRMED, "lists the order as cancelled"),
    Scene("refused", practice_orders.BAD_REQUEST, CONFIRMED, "Not cancelled"),
    Scene("not-sent", practice_orders.UNREACHABLE, CONFIRMED, "Not sent"),
    Scene("unknown", practice_orders.DROPPED, CONFIRMED, "trying again is safe"),
)
BUTTONS = {"alt+c": "Cancel order", "Return": "Cancel order", "alt+y": "Yes, cancel order"}
AFTER = {"alt+c": "Cancel this order?", "Return": "Cancel this order?", "alt+y": "Copy result"}
TALL = 900


def take(desktop: Desktop, scene: Scene, scheme: Scheme) -> QImage:
    """Play a scene in one scheme and give its picture."""
    account = desktop.new_account()
    ColorScheme(desktop, account, scheme)
    texts = ("--email", practice_orders.EMAIL_ADDRESS, "--reference", scene.reference)
    variables = {**PLASMA, "LANG": f"{scene.language}.UTF-8"}
    program = desktop.start(account, "--practice", *(texts if scene.reference else ()), **variables)
    try:
        program.screen.wait_for_button(scene.words("Cancel order"), timeout=20)
        # A cursor that blinks in a field would make two pictures of the same thing differ.
        program.screen.focus(scene.words("Cancel order"))
        fit(desktop, program)
        play(program, scene)
        if any(place.role == "dialog" for place in program.screen.places()):
            height = place_of(program, "dialog").height
            program.screen.key("Escape")
            program.screen.wait_until_gone(scene.words("No, keep order"))
            program.screen.focus(scene.words("Cancel order"))
            # It opens above the middle of the window, which is to be seen on all its sides.
            whole = place_of(program, "frame").height
            resize(desktop, program, max(whole, height + 6 * MARGIN))
            play(program, scene)
        else:
            fit(desktop, program)
        counting = [it.place for it in program.screen.places("expire") if it.role == "label"]
        picture = steady(desktop, but=counting[0] if counting else None)
        return picture.image.copy(rectangle(place_of(program, "frame")))
    finally:
        program.end()


def play(program: Program, scene: Scene) -> None:
    """Press the keys of a scene, each when the window is ready for it."""
    for key in scene.keys:
        program.screen.wait_until_enabled(scene.words(BUTTONS[key]))
        program.screen.key(key)
        program.screen.wait_for_words(scene.words(AFTER[key]))
    program.screen.wait_for_words(scene.awaited)


def place_of(program: Program, role: str) -> Place:
    """Give the place of the window (frame), or of the dialog above it."""
    [place] = (found.place for found in program.screen.places() if found.role == role)
    return place


def fit(desktop: Desktop, program: Program) -> None:
    """Move the window's edge until everything can be seen and nothing below is empty."""
    resize(desktop, program, TALL)
    top = place_of(program, "frame").top
    places = [found.place for found in program.screen.places() if found.role in CONTENT]
    resize(desktop, program, max(place.top + place.height for place in places) - top + MARGIN)


def resize(desktop: Desktop, program: Program, height: int) -> None:
    """Give the window a height, its width kept."""
    width = place_of(program, "frame").width
    window = ("search", "--onlyvisible", "--pid", str(program.process.pid), "--name", "XB Desktop")
    place = ("windowmove", "40", "40", "windowsize", str(width), str(height))
    done = run(("xdotool", *window, *place), desktop.environment())
    assert done.returncode == 0, done.stderr
    steady(desktop)


def save(picture: QImage, path: Path) -> None:
    """Keep a picture as a small file, in as few colours as nobody misses."""
    assert picture.save(str(path))
    fewer = ("+dither", "-colors", "256", "-strip", "-define", "png:compression-level=9")
    done = run(("convert", str(path), *fewer, f"png8:{path}"), os.environ)
    assert done.returncode == 0, done.stderr


def main() -> int:
    """Take all pictures, and then replace those that are there."""
    missing = missing_parts()
    if missing:
        print(f"No pictures without: {', '.join(missing)}", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as root, Desktop(Path(root), keychain=False) as desktop:
        pictures = {
            f"{scene.name}-{scheme}.png": take(desktop, scene, scheme)
            for scene in SCENES
            for scheme in SCHEMES
        }
    FOLDER.mkdir(exist_ok=True)
    for stale in FOLDER.glob("*.png"):
        stale.unlink()
    for name, picture in pictures.items():
        save(picture, FOLDER / name)
        print(f"resources/screenshots/{name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

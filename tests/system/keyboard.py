"""The keys under somebody's hands, pressed as the window says and counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.support.screen_reader import ScreenReader


@dataclass
class Keyboard:
    """Somebody who works one window with nothing else, and looks before each press."""

    screen: ScreenReader
    presses: int = 0

    def press(self, keys: str, *, at: str) -> None:
        """Press a key, or several together, once the keyboard is at a field or button."""
        self.screen.wait_until_focused(at)
        self.screen.key(keys)
        self.presses += 1

    def press_letter_of(self, button: str, *, at: str) -> None:
        """Press the letter that a button shows for itself."""
        shown = self.screen.wait_for_button(button).shortcut
        assert shown.startswith("Alt+"), f"{button} shows no letter, but {shown!r}"
        # For a capital letter, Shift would be pressed as well.
        self.press(shown.lower(), at=at)

    def type(self, text: str, *, at: str) -> None:
        """Type letter by letter and end with Return."""
        self.screen.wait_until_focused(at)
        self.screen.type(text)
        self.presses += len(text)
        self.press("Return", at=at)

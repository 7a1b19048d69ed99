"""The first key after the start does what it does later, although menus come after the paint."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.examples import folders_in
from tests.support.service import Service
from xb_desktop.app import load_policy
from xb_desktop.gui.background import Background
from xb_desktop.gui.main_window import MainWindow
from xb_desktop.run import Run

Alt, Ctrl = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
No, Shift = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
Pressed = tuple[Qt.Key, Qt.KeyboardModifier]
KEYS: dict[str, Pressed] = {
    "Alt+D": (Qt.Key.Key_D, Alt),
    "Alt+E": (Qt.Key.Key_E, Alt),
    "Alt+O": (Qt.Key.Key_O, Alt),
    "Alt+S": (Qt.Key.Key_S, Alt),
    "Ctrl+H": (Qt.Key.Key_H, Ctrl),
    "Ctrl+Shift+V": (Qt.Key.Key_V, Ctrl | Shift),
    "F1": (Qt.Key.Key_F1, No),
    "Tab": (Qt.Key.Key_Tab, No),
}


@dataclass(frozen=True)
class Seen:
    """What is in front of a person, and where their keyboard is."""

    entries: tuple[str, ...]
    title: str
    focus: str
    note: str


class Starts:
    """Starts of the window, one at a time."""

    def __init__(self, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
        self._qtbot = qtbot
        self._monkeypatch = monkeypatch
        self._background = Background(lambda error: pytest.fail(repr(error)))
        self._run = run

    def press(self, pressed: Pressed, *, is_early: bool) -> Callable[[], Seen]:
        """Press a key right after the first paint or later; return what looks at the screen."""
        window = MainWindow(self._run, self._background)
        self._qtbot.addWidget(window, before_close_func=lambda _: self._background.wait(2))
        is_pressed = threading.Event()

        def press() -> None:
            is_pressed.set()
            focus = window.focusWidget()
            assert focus is not None
            self._qtbot.keyClick(focus, *pressed)

        if is_early:
            # A key that comes meanwhile is delivered then: nothing before lets keys through.
            complete = window._after_paint

            def complete_and_press() -> None:
                complete()
                press()

            self._monkeypatch.setattr(window, "_after_paint", complete_and_press)
        window.show()
        with self._qtbot.waitActive(window):
            window.activateWindow()
        self._qtbot.waitUntil(lambda: window.completion is not None)
        if not is_early:
            press()
        self._qtbot.waitUntil(is_pressed.is_set)
        return lambda: seen(window)

    def leave(self) -> None:
        """Close whatever is open."""
        while (menu := QApplication.activePopupWidget()) is not None:
            menu.close()
        for window in QApplication.topLevelWidgets():
            window.close()


@pytest.fixture
def starts(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, service: Service
) -> Starts:
    """Return starts of the window for a person without a key."""
    return Starts(qtbot, monkeypatch, Run(service.address, folders_in(tmp_path), load_policy()))


def seen(window: MainWindow) -> Seen:
    """Look at the screen."""
    menu = QApplication.activePopupWidget()
    front = QApplication.activeModalWidget() or QApplication.activeWindow() or window
    focus = front.focusWidget()
    page_note = window.page._note
    return Seen(
        tuple(action.text() for action in menu.actions()) if menu is not None else (),
        front.windowTitle(),
        focus.objectName() if focus is not None else "",
        page_note.text() if page_note is not None else "",
    )


@pytest.mark.qt_log_ignore("does not support")
@pytest.mark.parametrize("pressed", KEYS.values(), ids=KEYS)
def test_at_once_and_later(starts: Starts, qtbot: QtBot, pressed: Pressed) -> None:
    """A menu that opens has its entries, and a shortcut that comes with them is not lost."""
    at_rest = Seen((), "Local — XB Desktop", "Email address", "")
    late = starts.press(pressed, is_early=False)
    qtbot.waitUntil(lambda: late() != at_rest)
    wanted = late()
    starts.leave()
    early = starts.press(pressed, is_early=True)
    qtbot.waitUntil(lambda: early() == wanted)
    starts.leave()


@pytest.mark.qt_log_ignore("does not support")
def test_what_a_screen_reader_presses_meanwhile_is_done(
    qtbot: QtBot, tmp_path: Path, service: Service
) -> None:
    """Its presses are no keys: they are delivered while keys wait."""
    background = Background(lambda error: pytest.fail(repr(error)))
    window = MainWindow(Run(service.address, folders_in(tmp_path), load_policy()), background)
    qtbot.addWidget(window, before_close_func=lambda _: background.wait(2))
    press = window.page.settings_button.click
    window.painted.connect(lambda: QTimer.singleShot(0, window, press))
    window.show()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)

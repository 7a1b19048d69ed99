"""The key dialog has one end: what a keychain answers afterwards leads nowhere."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from tests.support.desk import Desk, OpenDesk
from tests.support.examples import KEY
from tests.support.keychain import MemoryBackend
from tests.support.service import Service
from tests.support.steps import submit
from xb_desktop.cancellation.preflight import KeyState
from xb_desktop.gui.keys.key_dialog import KeyDialog


class Asked:
    """An open key dialog whose keychain answers when the test says so, and how it ended."""

    def __init__(self, desk: Desk, backend: MemoryBackend) -> None:
        self.answered = threading.Event()
        self.ends: list[str] = []
        self.dialog = KeyDialog(
            desk.session,
            desk.window._background,
            desk.window,
            desk.session.address,
            KeyState(saved=False),
        )
        self.dialog.accepted.connect(lambda: self.ends.append("accepted"))
        self.dialog.rejected.connect(lambda: self.ends.append("rejected"))
        self.dialog.open()
        self._desk = desk
        backend.before_each = lambda: self.answered.wait(10)
        desk.find(QLineEdit, "Secret key").setText(KEY)
        desk.press("Save key")

    def let_keychain_answer(self) -> None:
        """Let the key be saved, and its result reach the dialog."""
        self.answered.set()
        self._desk.window._background.wait(5)
        heard: list[None] = []
        self._desk.window._background.run(lambda: None, heard.append, lambda: None)
        self._desk.qtbot.waitUntil(lambda: heard == [None])


@pytest.fixture
def asked(open_desk: OpenDesk, service: Service, backend: MemoryBackend) -> Iterator[Asked]:
    """Return a dialog that waits for the keychain."""
    asked = Asked(open_desk(service.address, key=None), backend)
    yield asked
    asked.answered.set()


def press_not_now(dialog: KeyDialog) -> None:
    """Press the button."""
    named = [part for part in dialog.findChildren(QPushButton) if part.text() == "Not &now"]
    QTest.mouseClick(named[0], Qt.MouseButton.LeftButton)


def press_escape(dialog: KeyDialog) -> None:
    """Press Esc."""
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


WAYS_OUT = [press_not_now, press_escape, KeyDialog.close, KeyDialog.reject]


@pytest.mark.parametrize("end", WAYS_OUT)
def test_a_key_saved_after_the_end_leads_nowhere(
    asked: Asked, end: Callable[[KeyDialog], object]
) -> None:
    """Whichever way it was closed: the keychain's answer does not accept what was rejected."""
    end(asked.dialog)
    assert asked.ends == ["rejected"]
    asked.let_keychain_answer()
    assert asked.ends == ["rejected"]


@pytest.mark.parametrize("end", WAYS_OUT)
def test_what_is_accepted_stays_so(asked: Asked, end: Callable[[KeyDialog], object]) -> None:
    """A second end, before the dialog is deleted, is none."""
    asked.let_keychain_answer()
    assert asked.ends == ["accepted"]
    end(asked.dialog)
    assert asked.ends == ["accepted"]


def test_caps_lock_is_told(open_desk: OpenDesk, service: Service) -> None:
    """By the case of a letter beside Shift; said to screen readers once, and shown while it is."""
    desk = open_desk(service.address, key=None)
    submit(desk)
    desk.qtbot.waitUntil(lambda: desk.sees(QLineEdit, "Secret key"))
    line = desk.find(QLineEdit, "Secret key")
    shift, none = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
    for letter, modifier, is_on in (
        ("a", none, False),
        ("A", shift, False),
        ("A", none, True),
        ("1", none, True),
        ("B", none, True),
        ("a", none, False),
        ("a", shift, True),
    ):
        QTest.sendKeyEvent(
            QTest.KeyAction.Press, line, Qt.Key(ord(letter.upper())), letter, modifier
        )
        assert ("Caps Lock is on." in desk.texts()) is is_on, (letter, modifier)
        if letter == "B":
            desk.qtbot.waitUntil(lambda: line.accessibleDescription() == "Caps Lock is on.")

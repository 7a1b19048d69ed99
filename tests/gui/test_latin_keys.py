"""Mnemonics and shortcuts with a keyboard layout that has no Latin letters."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from tests.support.desk import Desk, OpenDesk
from tests.support.examples import EMAIL, REFERENCE
from tests.support.service import Service
from tests.support.steps import dialog_above, fields
from xb_desktop.gui.key_filter import KeyFilter

Alt, Ctrl = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
Shift = Qt.KeyboardModifier.ShiftModifier
C, F, M, N, V = 54, 41, 58, 57, 55
"""The scan codes of keys, by what is printed on them."""


@pytest.fixture
def desk(open_desk: OpenDesk, service: Service) -> Desk:
    """Return a window for a layout without Latin letters."""
    desk = open_desk(service.address)
    KeyFilter(desk.window)
    return desk


def press(letter: str, scan_code: int, modifiers: Qt.KeyboardModifier) -> None:
    """Press a key as the platform reports it."""
    window = QApplication.focusWindow()
    assert window is not None
    key = ord(letter.upper())
    event = QKeyEvent(QEvent.Type.KeyPress, key, modifiers, scan_code, 0, 0, letter)
    QApplication.sendEvent(window, event)


@pytest.mark.parametrize("letter", ["\N{CYRILLIC SMALL LETTER ES}", "ψ", "ב"])
def test_a_button_of_the_window_and_of_a_dialog(desk: Desk, letter: str) -> None:
    """The same letters as on any keyboard, in the window that is in front alone."""
    desk.fill(EMAIL, REFERENCE)
    press(letter, C, Alt)
    question = dialog_above(desk)
    press(letter, C, Alt)
    assert question.isVisible()
    press(letter, N, Alt)
    assert not question.isVisible()


def test_a_field(desk: Desk) -> None:
    """The letter leads to the field, and lands in none."""
    desk.find(QLineEdit, "Order reference").setFocus()
    press("ь", M, Alt)
    assert desk.window.focusWidget() is desk.find(QLineEdit, "Email address")
    press("ж", F, Alt)
    assert fields(desk) == ("", "")


def test_the_shortcut_of_the_form(desk: Desk) -> None:
    """Ctrl+Shift+V fills the form in."""
    QApplication.clipboard().setText(f"{EMAIL} {REFERENCE}")
    press("\N{CYRILLIC CAPITAL LETTER EM}", V, Ctrl | Shift)
    desk.qtbot.waitUntil(lambda: fields(desk) == (EMAIL, REFERENCE))
    assert desk.find(QPushButton, "Cancel order").hasFocus()


def test_plain_letters(desk: Desk) -> None:
    """They are typed as they are."""
    press("ц", C, Qt.KeyboardModifier.NoModifier)
    assert fields(desk)[0] == "ц"

"""The Alt key, alone and with letters, with and without a screen reader that listens to keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.support.desk import Desk, OpenDesk
from tests.support.service import Service
from tests.support.steps import fields
from xb_desktop.gui.key_filter import KeyFilter

Alt, Nothing = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def desk(open_desk: OpenDesk, service: Service) -> Desk:
    """Return a window as on Linux."""
    desk = open_desk(service.address)
    KeyFilter(desk.window)
    desk.find(QLineEdit, "Email address").setFocus()
    return desk


def deliver_copy(kind: QEvent.Type) -> None:
    """Deliver Alt as Qt does once a screen reader has answered."""
    window = QApplication.focusWindow()
    assert window is not None
    QApplication.sendEvent(
        window, QKeyEvent(kind, Qt.Key.Key_Alt, Nothing if kind is QEvent.Type.KeyRelease else Alt)
    )


@pytest.mark.parametrize("answers", ["before the letter", "after the letter", "never"])
def test_a_mnemonic_opens_no_menu_besides(desk: Desk, answers: str) -> None:
    """Whenever the screen reader answers, what Alt and the letter lead to keeps the keyboard."""
    QApplication.clipboard().clear()
    window = desk.window.windowHandle()
    desk.qtbot.keyPress(window, Qt.Key.Key_Alt, Alt)
    if answers == "before the letter":
        deliver_copy(QEvent.Type.KeyPress)
    desk.qtbot.keyPress(window, Qt.Key.Key_P, Alt)
    if answers == "after the letter":
        deliver_copy(QEvent.Type.KeyPress)
    desk.qtbot.keyRelease(window, Qt.Key.Key_Alt, Nothing)
    assert desk.window.menuBar().activeAction() is None
    assert desk.window.focusWidget() is desk.find(QLineEdit, "Email address")


def test_alt_alone_leads_to_the_menus(desk: Desk) -> None:
    """As it does everywhere on Linux."""
    window = desk.window.windowHandle()
    desk.qtbot.keyPress(window, Qt.Key.Key_Alt, Alt)
    deliver_copy(QEvent.Type.KeyPress)
    desk.qtbot.keyRelease(window, Qt.Key.Key_Alt, Nothing)
    assert desk.window.menuBar().activeAction() is desk.window.order_menu.menuAction()


@pytest.mark.parametrize("key", [Qt.Key.Key_X, Qt.Key.Key_F])
def test_a_letter_that_leads_nowhere(desk: Desk, key: Qt.Key) -> None:
    """It lands in no field either: no part has it, or one that cannot be used now."""
    desk.qtbot.keyClick(desk.window.windowHandle(), key, Alt)
    assert fields(desk) == ("", "")
    desk.qtbot.keyClick(desk.window.windowHandle(), key)
    assert fields(desk) == (chr(key).lower(), "")

"""How many presses the common jobs take, by keyboard and by mouse: never more than they did.

Typed and pasted characters are not counted, what leads from one of them to the next is.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from tests.support.desk import Desk, OpenDesk
from tests.support.examples import EMAIL, KEY, REFERENCE
from tests.support.service import CANCELLED, Script, Service, envelope, order, reply

OTHER = REFERENCE[:-1] + "3"
TICKET = f"From: Jane <{EMAIL}>\nPlease cancel {REFERENCE}."
DONE = reply(200, CANCELLED)
FOUND = reply(200, order(REFERENCE, EMAIL))


def activate(desk: Desk, window: QWidget) -> None:
    """Have the keyboard in a window, as a desktop has after a dialog above it."""
    if not window.isActiveWindow():
        with desk.qtbot.waitActive(window):
            window.activateWindow()


@dataclass
class Hands:
    """Somebody at the desk, who looks before each press; all of them are counted."""

    desk: Desk
    by_keyboard: bool
    presses: int = 0

    def press(self, name: str) -> None:
        """Press a button as soon as it can be pressed: its letter, or Return where it has focus."""
        self.desk.qtbot.waitUntil(lambda: self.desk.sees(QPushButton, name))
        button = self.desk.find(QPushButton, name)
        self.desk.qtbot.waitUntil(button.isEnabled)
        activate(self.desk, button.window())
        if not self.by_keyboard:
            self.desk.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        elif button.hasFocus():
            self.desk.qtbot.keyClick(button, Qt.Key.Key_Return)
        else:
            self._press_keys(button.window(), QKeySequence.mnemonic(button.text()))
        self.presses += 1

    def go_on(self, button: str) -> None:
        """Press Return where the keyboard is, or the button that it stands for."""
        if not self.by_keyboard:
            self.press(button)
            return
        focused = QApplication.focusWidget()
        assert focused is not None
        self.desk.qtbot.keyClick(focused, Qt.Key.Key_Return)
        self.presses += 1

    def paste_ticket(self) -> None:
        """Paste the ticket that was copied elsewhere."""
        if self.by_keyboard:
            self._press_keys(self.desk.window, QKeySequence("Ctrl+Shift+V"))
            self.presses += 1
        else:
            self.press("Paste from ticket")

    def type(self, text: str, name: str) -> None:
        """Type into a field; a press leads there where the keyboard is elsewhere."""
        field = self.desk.find(QLineEdit, name)
        activate(self.desk, field.window())
        if field.window() is not self.desk.window:
            self.desk.qtbot.waitUntil(field.hasFocus)
        if not field.hasFocus():
            if self.by_keyboard:
                focused = QApplication.focusWidget()
                assert focused is not None
                self.desk.qtbot.keyClick(focused, Qt.Key.Key_Return)
            else:
                self.desk.qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
            self.presses += 1
        assert field.hasFocus()
        self.desk.qtbot.keyClicks(field, text)

    def _press_keys(self, widget: QWidget, keys: QKeySequence) -> None:
        pressed = keys[0]  # type: ignore[index]
        self.desk.qtbot.keyClick(widget, pressed.key(), pressed.keyboardModifiers())


def from_ticket(hands: Hands) -> None:
    """Cancel the order of a ticket."""
    QApplication.clipboard().setText(TICKET)
    hands.paste_ticket()
    hands.go_on("Cancel order")
    hands.press("Yes, cancel order")
    hands.desk.wait_for_heading("Order cancelled")


def typed(hands: Hands) -> None:
    """Cancel an order whose customer and reference are typed."""
    hands.type(EMAIL, "Email address")
    hands.type(REFERENCE, "Order reference")
    hands.go_on("Cancel order")
    hands.press("Yes, cancel order")
    hands.desk.wait_for_heading("Order cancelled")


def found(hands: Hands) -> None:
    """Cancel the pending order of a customer, whose reference nobody knows."""
    hands.type(EMAIL, "Email address")
    hands.press("Find order")
    hands.desk.qtbot.waitUntil(lambda: hands.desk.controller.form.reference == REFERENCE)
    hands.go_on("Cancel order")
    hands.press("Yes, cancel order")
    hands.desk.wait_for_heading("Order cancelled")


def send(hands: Hands, heading: str) -> None:
    """Cancel an order; that is not counted."""
    hands.desk.fill(EMAIL, REFERENCE)
    hands.desk.press("Cancel order")
    hands.desk.press("Yes, cancel order")
    hands.desk.wait_for_heading(heading)
    activate(hands.desk, hands.desk.window)
    hands.desk.qtbot.waitUntil(hands.desk.find(QPushButton, "Copy result").hasFocus)


def copied(hands: Hands) -> None:
    """Copy a result."""
    send(hands, "Order cancelled")
    hands.press("Copy result")
    assert REFERENCE in QApplication.clipboard().text()


def checked(hands: Hands) -> None:
    """Check an order whose outcome is unknown."""
    send(hands, "Outcome unknown")
    hands.press("Check order")
    hands.desk.qtbot.waitUntil(lambda: any("still open" in it for it in hands.desk.texts()))


def tried_again(hands: Hands) -> None:
    """Enter another key after one that was refused, and cancel the order with it."""
    send(hands, "Not cancelled")
    hands.press("Replace key")
    hands.desk.qtbot.waitUntil(lambda: hands.desk.sees(QLineEdit, "Secret key"))
    hands.type(KEY, "Secret key")
    hands.go_on("Save key")
    hands.press("Try again")
    hands.press("Yes, cancel order")
    hands.desk.wait_for_heading("Order cancelled")


def cleared(hands: Hands) -> None:
    """Begin the next order, by hand."""
    send(hands, "Order cancelled")
    hands.press("New cancellation")
    hands.desk.qtbot.waitUntil(lambda: hands.desk.heading() is None)
    assert hands.desk.find(QLineEdit, "Email address").hasFocus()


def second(hands: Hands) -> None:
    """Cancel the order of the next ticket, while the outcome of the first is shown."""
    send(hands, "Order cancelled")
    QApplication.clipboard().setText(TICKET.replace(REFERENCE, OTHER))
    hands.paste_ticket()
    hands.go_on("Cancel order")
    hands.press("Yes, cancel order")
    hands.desk.wait_for_heading("Order cancelled")
    assert OTHER[-4:] in " ".join(hands.desk.texts())


REFUSED = reply(401, envelope(data=False))
JOBS: dict[Callable[[Hands], None], tuple[int, int, tuple[Script, ...]]] = {
    from_ticket: (3, 3, (DONE,)),
    typed: (3, 3, (DONE,)),
    found: (3, 3, (FOUND, DONE)),
    copied: (1, 1, (DONE,)),
    checked: (1, 1, (reply(500), FOUND)),
    tried_again: (4, 4, (REFUSED, DONE)),
    cleared: (1, 1, (DONE,)),
    second: (3, 3, (DONE, DONE)),
}
"""What each job takes at most, by keyboard and by mouse, and what the service answers meanwhile."""


@pytest.mark.parametrize("by_keyboard", [True, False], ids=["keyboard", "mouse"])
@pytest.mark.parametrize("job", JOBS, ids=lambda job: job.__name__)
def test_presses(
    open_desk: OpenDesk,
    job: Callable[[Hands], None],
    *,
    by_keyboard: bool,
) -> None:
    """A press more is a press more for each order of each day."""
    by_keys, by_clicks, answers = JOBS[job]
    with Service(*answers) as service:
        hands = Hands(open_desk(service.address), by_keyboard)
        job(hands)
    assert hands.presses <= (by_keys if by_keyboard else by_clicks)

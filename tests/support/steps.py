"""What a person does and reads in the window, step by step."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from tests.support.desk import Desk
from tests.support.examples import EMAIL, REFERENCE


def submit(desk: Desk, reference: str = REFERENCE) -> None:
    """Fill the form in and ask for the cancellation."""
    desk.fill(EMAIL, reference)
    desk.press("Cancel order")


def send(desk: Desk, reference: str = REFERENCE) -> None:
    """Ask for the cancellation and say yes."""
    submit(desk, reference)
    desk.press("Yes, cancel order")


def cancel(desk: Desk, reference: str = REFERENCE) -> str | None:
    """Cancel an order, wait for its outcome, and return the heading."""
    send(desk, reference)
    desk.qtbot.waitUntil(lambda: desk.heading() is not None)
    return desk.heading()


def reads(desk: Desk, *words: str) -> None:
    """Wait until all of these words can be read."""
    desk.qtbot.waitUntil(lambda: all(any(each in text for text in desk.texts()) for each in words))


def fields(desk: Desk) -> tuple[str, str]:
    """Return the texts of the form's two fields."""
    return desk.window.page.form.email.line.text(), desk.window.page.form.reference.line.text()


def dialog_above(desk: Desk) -> QWidget:
    """Return the dialog that is open above the window, once the keyboard is in it."""
    desk.qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    desk.qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def is_whole(button: QPushButton, within: QWidget) -> bool:
    """Whether a button has its height, and no part of it is beyond the edge of what it is in."""
    if button.height() < button.sizeHint().height():
        return False
    part = button.parentWidget()
    while part is not None and part is not within:
        place = QRect(button.mapTo(part, QPoint(0, 0)), button.size())
        if not part.rect().contains(place):
            return False
        part = part.parentWidget()
    return True

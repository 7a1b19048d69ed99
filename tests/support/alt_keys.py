"""What answers to which Alt key in a window, and the outcomes whose panels have some."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QWidget,
)

from tests.support.service import CANCELLED, envelope, reply

OUTCOMES = {
    "Order cancelled": reply(200, CANCELLED),
    "Not cancelled": reply(401, envelope(data=False, status="Unauthorized")),
    "Outcome unknown": reply(500),
}
CONTROLS = (QLineEdit, QAbstractButton, QComboBox, QListWidget)


def parts(window: QWidget) -> list[QWidget]:
    """Return what can be seen of one window, without that of the windows above it."""
    found = window.findChildren(QWidget)
    return [part for part in found if part.isVisible() and part.window() is window]


def check(window: QWidget) -> None:
    """No control of the window is nameless, and no two answer to the same Alt key."""
    seen = parts(window)
    for control in seen:
        if isinstance(control, CONTROLS):
            name = control.accessibleName() or getattr(control, "text", str)()
            assert name.replace("&", ""), control
    texts = [part.text() for part in seen if isinstance(part, QAbstractButton)]
    labels = [part for part in seen if isinstance(part, QLabel) and part.buddy() is not None]
    texts += [label.text() for label in labels]
    if isinstance(window, QMainWindow):
        texts += [action.text() for action in window.menuBar().actions()]
    mnemonics = [QKeySequence.mnemonic(text).toString() for text in texts]
    assert all(mnemonics), texts
    assert len(mnemonics) == len(set(mnemonics)), texts

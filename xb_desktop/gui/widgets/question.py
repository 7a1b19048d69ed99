"""A question with two verbs as answers; the safe one is the default, and on Esc."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from xb_desktop.gui.widgets.target import ensure_targets

if TYPE_CHECKING:
    from collections.abc import Callable


def question(
    parent: QWidget,
    text: str,
    consequence: str,
    answers: tuple[str, str],
    identifiers: tuple[str, str],
) -> tuple[QMessageBox, Callable[[], bool]]:
    """Return a message box to be opened, and a function that says whether the answer was yes.

    `answers` are the labels of the buttons, the one that changes something first, and
    `identifiers` their object names: the same in English.
    """
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.setInformativeText(consequence)
    yes = box.addButton(answers[0], QMessageBox.ButtonRole.AcceptRole)
    no = box.addButton(answers[1], QMessageBox.ButtonRole.RejectRole)
    for button, identifier in zip((yes, no), identifiers, strict=True):
        button.setObjectName(identifier)
    ensure_targets(box)
    box.setDefaultButton(no)
    box.setEscapeButton(no)
    return box, lambda: box.clickedButton() is yes

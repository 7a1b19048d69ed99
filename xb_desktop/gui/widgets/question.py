"""A question with two verbs as answers; the safe one is the default, and on Esc."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

from xb_desktop.gui.widgets.labels import ensure_targets

if TYPE_CHECKING:
    from collections.abc import Callable

translate = QCoreApplication.translate


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
    name_icon(box, translate("Question", "Question"))
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


def name_icon(box: QMessageBox, name: str) -> None:
    """Say to screen readers what the icon of a message box means."""
    icon = box.findChild(QLabel, "qt_msgboxex_icon_label")
    if isinstance(icon, QLabel):
        icon.setAccessibleName(name)

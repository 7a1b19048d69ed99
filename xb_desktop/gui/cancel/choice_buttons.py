"""The buttons of a dialog that offers what could be filled into the form."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton

from xb_desktop.gui.widgets.labels import name_button
from xb_desktop.gui.widgets.theme import EDGE, GAP

translate = QCoreApplication.translate


def choice_buttons(dialog: QDialog, use: QPushButton) -> QDialogButtonBox:
    """Return a row with the button that uses what is chosen, and one that keeps the form."""
    keep = name_button(QPushButton(), translate("ChoiceButtons", "&Keep the form"), "Keep the form")
    box = QDialogButtonBox()
    box.setContentsMargins(EDGE, GAP, EDGE, EDGE)
    box.addButton(use, QDialogButtonBox.ButtonRole.AcceptRole)
    box.addButton(keep, QDialogButtonBox.ButtonRole.RejectRole)
    use.clicked.connect(dialog.accept)
    keep.clicked.connect(dialog.reject)
    return box

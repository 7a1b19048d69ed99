"""A dialog with headings and paragraphs to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from xb_desktop.gui.widgets.close_key import add_close_key
from xb_desktop.gui.widgets.labels import bold, fit, name_button, plain_label, scrolling
from xb_desktop.gui.widgets.theme import EDGE, GAP

if TYPE_CHECKING:
    from collections.abc import Sequence

translate = QCoreApplication.translate


def text_dialog(
    parent: QWidget, title: str, sections: Sequence[tuple[str, Sequence[str]]]
) -> QDialog:
    """Return a dialog of sections, each a heading (or none) and its paragraphs."""
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    content = QWidget()
    column = QVBoxLayout(content)
    column.setContentsMargins(EDGE, EDGE, EDGE, GAP)
    column.setSpacing(GAP)
    for heading, paragraphs in sections:
        if heading:
            column.addWidget(_heading(heading))
        for paragraph in paragraphs:
            column.addWidget(plain_label(paragraph))
        column.addSpacing(GAP)
    column.addStretch(1)
    close = name_button(QPushButton(), translate("TextDialog", "&Close"), "Close")
    close.clicked.connect(dialog.accept)
    buttons = QDialogButtonBox()
    buttons.setContentsMargins(EDGE, GAP, EDGE, EDGE)
    buttons.addButton(close, QDialogButtonBox.ButtonRole.AcceptRole)
    around = QVBoxLayout(dialog)
    around.setContentsMargins(0, 0, 0, 0)
    scroll = scrolling(content)
    around.addWidget(scroll, 1)
    around.addWidget(buttons)
    close.setDefault(True)
    close.setFocus()
    add_close_key(dialog)
    fit(dialog, 64, around=(scroll, column))
    return dialog


def _heading(text: str) -> QWidget:
    label = plain_label(text)
    label.setFont(bold(label.font()))
    return label

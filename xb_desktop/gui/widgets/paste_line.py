"""A line edit in which pasting cannot block the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QClipboard

from xb_desktop.gui.widgets.clipboard import UnreadableError, copied_text
from xb_desktop.gui.widgets.line import Line
from xb_desktop.gui.widgets.line_menu import line_menu

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QMenu


class PasteLine(Line):
    """Pastes by keyboard, mouse and menu within a time limit, unlike a plain QLineEdit.

    Signals:
        unreadable(str): a sentence on why nothing was pasted.
    """

    unreadable = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.paste_wanted.connect(self.paste_copied)
        self.menu_wanted.connect(self._open_menu)

    def context_menu(self) -> QMenu:
        """Return the menu of what can be done with the line now."""
        return line_menu(self)

    def paste_copied(self, mode: QClipboard.Mode = QClipboard.Mode.Clipboard) -> None:
        """Paste what was copied, or the selection of a middle click."""
        if self.isReadOnly():
            return
        try:
            text = copied_text(mode)
        except UnreadableError as error:
            self.unreadable.emit(str(error))
        else:
            self.insert_pasted(text)

    def insert_pasted(self, text: str) -> None:
        """Insert a pasted text at the cursor."""
        self.insert(text)

    def _open_menu(self, where: QPoint) -> None:
        menu = self.context_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)

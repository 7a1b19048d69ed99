"""A line of text whose pasting cannot hold up the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QLineEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QClipboard, QContextMenuEvent, QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QMenu


class PasteLine(QLineEdit):
    """Pastes by keyboard, by mouse and by menu alike, within a limit of time.

    Qt's own ways ask the clipboard without one.

    Signals:
        unreadable(str): a sentence on why nothing was pasted.
    """

    unreadable = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste, or do what any line does with a key."""
        from PySide6.QtGui import QKeySequence

        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_copied()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu where it is asked for."""
        menu = self.usual_menu()
        menu.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def usual_menu(self) -> QMenu:
        """Return the menu of what can be done with the line now."""
        from xb_desktop.gui.widgets.line_menu import line_menu

        return line_menu(self, self.paste_copied)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Paste the selection of X11, with the middle button."""
        if event.button() != QtCore.Qt.MouseButton.MiddleButton:
            super().mouseReleaseEvent(event)
            return
        clipboard = QApplication.clipboard()
        if clipboard.supportsSelection():
            self.deselect()
            self.paste_copied(clipboard.Mode.Selection)

    def paste_copied(self, mode: QClipboard.Mode | None = None) -> None:
        """Paste what was copied, or the selection of a middle click."""
        from xb_desktop.gui.widgets.clipboard import UnreadableError, copied_text

        if self.isReadOnly():
            return
        try:
            text = copied_text() if mode is None else copied_text(mode)
        except UnreadableError as error:
            self.unreadable.emit(str(error))
        else:
            self.insert_pasted(text)

    def insert_pasted(self, text: str) -> None:
        """Put a text that was pasted where the cursor is."""
        self.insert(text)

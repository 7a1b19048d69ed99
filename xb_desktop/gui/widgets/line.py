"""A line edit that leaves pasting and its menu to others. Shown in the first paint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QLineEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent


class Line(QLineEdit):
    """Reports what a person wants to paste: Qt's own pasting may block the window.

    Signals:
        paste_wanted(QClipboard.Mode): the clipboard, or the selection of X11, is to be pasted.
        menu_wanted(QPoint): the context menu is to be opened, there on the screen.
    """

    paste_wanted = Signal(object)
    menu_wanted = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for pasting, or handle any other key as usual."""
        if event.matches(QtGui.QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit(QtGui.QClipboard.Mode.Clipboard)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the context menu."""
        self.menu_wanted.emit(event.globalPos())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for pasting the selection of X11 with the middle button."""
        if event.button() != QtCore.Qt.MouseButton.MiddleButton:
            super().mouseReleaseEvent(event)
        elif QApplication.clipboard().supportsSelection():
            self.deselect()
            self.paste_wanted.emit(QtGui.QClipboard.Mode.Selection)

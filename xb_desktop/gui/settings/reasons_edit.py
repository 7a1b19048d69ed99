"""The list of reasons in the settings, one a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPlainTextEdit

from xb_desktop.gui.widgets.clipboard import UnreadableError, copied_text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

_LINES = 4


class ReasonsEdit(QPlainTextEdit):
    """Several lines of text in which pasting cannot block the window: Qt's own may.

    It has no context menu, for Qt asks the clipboard what it holds before it shows one.

    Signals:
        unreadable(str): a sentence on why nothing was pasted.
    """

    unreadable = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        margins = 2 * (self.document().documentMargin() + self.frameWidth())
        self.setFixedHeight(round(_LINES * self.fontMetrics().lineSpacing() + margins))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste within a time limit, or handle any other key as usual."""
        if self.isReadOnly() or not event.matches(QKeySequence.StandardKey.Paste):
            super().keyPressEvent(event)
            return
        try:
            self.insertPlainText(copied_text())
        except UnreadableError as error:
            self.unreadable.emit(str(error))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Leave the selection of X11 where it is: to ask for it may block as well."""
        if event.button() != Qt.MouseButton.MiddleButton:
            super().mouseReleaseEvent(event)

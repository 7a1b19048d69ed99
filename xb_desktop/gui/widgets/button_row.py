"""A row of buttons that goes on in the next line where the window is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from xb_desktop.gui.widgets.labels import wrapping_policy

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

_SPACING = 8


class ButtonRow(QWidget):
    """Places its visible buttons in lines, from the side where reading begins.

    Return presses the button that has the focus, as it does in dialogs.
    """

    def __init__(self, *buttons: QPushButton) -> None:
        super().__init__()
        self._buttons = buttons
        for button in buttons:
            button.setParent(self)
            button.setAutoDefault(True)
        self.setSizePolicy(wrapping_policy())

    def hasHeightForWidth(self) -> bool:
        """Tell that a narrower row is a taller one."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width, in pixels."""
        return self._place(width, move=False)

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        return QSize(1, self._place(100_000, move=False))

    def minimumSizeHint(self) -> QSize:
        """Be content with one line; the height for a width is asked for apart."""
        return self.sizeHint()

    def showEvent(self, event: QShowEvent) -> None:
        """Place the buttons for what has changed of them: Qt tells a hidden row nothing of that."""
        super().showEvent(event)
        self._place_anew()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the buttons for the new width."""
        super().resizeEvent(event)
        self._place(self.width(), move=True)

    def event(self, event: QEvent) -> bool:
        """Place the buttons again when one of them comes, goes or changes its text."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place_anew()
        return super().event(event)

    def _place_anew(self) -> None:
        self.updateGeometry()
        self._place(self.width(), move=True)

    def _place(self, width: int, *, move: bool) -> int:
        x, y, line_height = 0, 0, 0
        for button in self._buttons:
            if button.isHidden():
                continue
            size = button.sizeHint().boundedTo(QSize(max(width, 1), 100_000))
            if x > 0 and x + size.width() > width:
                x, y, line_height = 0, y + line_height + _SPACING, 0
            if move:
                is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
                left = width - x - size.width() if is_mirrored else x
                button.setGeometry(left, y, size.width(), size.height())
            x += size.width() + _SPACING
            line_height = max(line_height, size.height())
        return y + line_height

"""A row of buttons that wraps in a narrow window."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from xb_desktop.gui.widgets.labels import ensure_target, wrapping_policy
from xb_desktop.gui.widgets.theme import GAP

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent


class ButtonRow(QWidget):
    """Arranges its visible buttons in lines, in the direction of reading.

    Return presses the button that has the focus, as it does in dialogs.
    """

    def __init__(self, *buttons: QPushButton) -> None:
        super().__init__()
        self._buttons = buttons
        for button in buttons:
            button.setParent(self)
            button.setAutoDefault(True)
            ensure_target(button)
        for before, after in pairwise(buttons):
            QWidget.setTabOrder(before, after)
        self.setSizePolicy(wrapping_policy())

    def hasHeightForWidth(self) -> bool:
        """Tell layouts that a narrower row is taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width, in pixels."""
        return self._arrange(width, move=False)

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        return QSize(1, self._arrange(100_000, move=False))

    def minimumSizeHint(self) -> QSize:
        """Accept one line; layouts ask for the height at a width."""
        return self.sizeHint()

    def showEvent(self, event: QShowEvent) -> None:
        """Arrange the buttons again: Qt does not tell a hidden row about changes."""
        super().showEvent(event)
        self._rearrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the buttons for the new width."""
        super().resizeEvent(event)
        self._arrange(self.width(), move=True)

    def event(self, event: QEvent) -> bool:
        """Arrange the buttons again when one is shown, hidden or renamed."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._rearrange()
        return super().event(event)

    def _rearrange(self) -> None:
        self.updateGeometry()
        self._arrange(self.width(), move=True)

    def _arrange(self, width: int, *, move: bool) -> int:
        x, y, line_height = 0, 0, 0
        for button in self._buttons:
            if button.isHidden():
                continue
            size = button.sizeHint().boundedTo(QSize(max(width, 1), 100_000))
            size = size.expandedTo(button.minimumSize())
            if x > 0 and x + size.width() > width:
                x, y, line_height = 0, y + line_height + GAP, 0
            if move:
                is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
                left = width - x - size.width() if is_mirrored else x
                button.setGeometry(left, y, size.width(), size.height())
            x += size.width() + GAP
            line_height = max(line_height, size.height())
        return y + line_height

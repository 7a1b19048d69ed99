"""A row of buttons that wraps in a narrow window."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QPushButton, QWidget

from xb_desktop.gui.widgets.labels import ensure_target, wrapping_policy
from xb_desktop.gui.widgets.theme import GAP

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent


class ButtonRow(QWidget):
    """Arranges its visible buttons in lines, in the direction of reading.

    Return presses the button that has the focus, as it does in dialogs. `at_end` puts each line
    where reading ends.
    """

    def __init__(self, *buttons: QPushButton, at_end: bool = False) -> None:
        super().__init__()
        self._buttons = buttons
        self._at_end = at_end
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
        self._keep_lines()

    def event(self, event: QEvent) -> bool:
        """Arrange the buttons again when one is shown, hidden or renamed."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._rearrange()
        return super().event(event)

    def _rearrange(self) -> None:
        self.updateGeometry()
        self._keep_lines()

    def _keep_lines(self) -> None:
        # Not each layout asks for the height at a width: a splitter would cut off the last line.
        self.setMinimumHeight(self._arrange(self.width(), move=True))

    def _arrange(self, width: int, *, move: bool) -> int:
        """Return the height of all lines at a width, after placing the buttons if `move` is set."""
        y = 0
        for line in self._lines(width):
            x = width - _width(line) if self._at_end else 0
            for button, size in line:
                if move:
                    left = width - x - size.width() if self.isRightToLeft() else x
                    button.setGeometry(left, y, size.width(), size.height())
                x += size.width() + GAP
            y += max(size.height() for _, size in line) + GAP
        return max(y - GAP, 0)

    def _lines(self, width: int) -> list[_Line]:
        """Return the visible buttons and their sizes, in lines that fit into a width."""
        lines: list[_Line] = []
        for button in self._buttons:
            if button.isHidden():
                continue
            size = button.sizeHint().boundedTo(QSize(max(width, 1), 100_000))
            sized = (button, size.expandedTo(button.minimumSize()))
            if lines and _width([*lines[-1], sized]) <= width:
                lines[-1].append(sized)
            else:
                lines.append([sized])
        return lines


_Line = list[tuple[QPushButton, QSize]]


def _width(line: _Line) -> int:
    """Return how wide the buttons of a line are, with what is between them, in pixels."""
    return sum(size.width() for _, size in line) + GAP * (len(line) - 1)

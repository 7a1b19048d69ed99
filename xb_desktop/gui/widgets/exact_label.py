"""A label for one value that people compare."""

from __future__ import annotations

import math
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import (
    QClipboard,
    QFontDatabase,
    QGuiApplication,
    QPainter,
    QPalette,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from xb_desktop.gui.widgets.breaking_label import LaidOutLabel, broken

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

_BREAK_ANYWHERE = Qt.AlignmentFlag.AlignLeft.value | Qt.TextFlag.TextWrapAnywhere.value


def exact_font(widget: QWidget) -> QFont:
    """Return the font for values, which tells 0 from O, at least as large as that of a widget."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    if sys.platform == "win32":
        # To Qt it is Courier New there, whose lines are thin and whose 0 is hardly another O.
        font.setFamilies(["Consolas", *font.families()])
    font.setPointSizeF(max(font.pointSizeF(), widget.font().pointSizeF()))
    return font


class ExactLabel(LaidOutLabel):
    """One value for comparison, in a font that tells 0 from O, broken anywhere if it is too long.

    A value of several words, such as two amounts, is broken between them where that is enough: no
    digits are torn off a number. The value is written from left to right, also in a window that is
    not.

    `is_selectable` lets the mouse select it for copying; a double click selects all of it.
    """

    def __init__(self, *, is_selectable: bool = False) -> None:
        super().__init__()
        self.setFont(exact_font(self))
        self._is_selectable = is_selectable
        self._pressed_at: int | None = None
        if is_selectable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def heightForWidth(self, width: int) -> int:
        """Return the height that the text needs at a width, in pixels."""
        if self._has_words:
            return math.ceil(self._lines(width).boundingRect().height())
        # Layouts ask for many widths: in one call, where `_lines` takes one for each line.
        room = QRect(0, 0, max(width, 1), 100_000)
        return self.fontMetrics().boundingRect(room, _BREAK_ANYWHERE, self.text()).height()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a selection: QLabel's own would break the lines elsewhere."""
        if not self._is_selectable or event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self._pressed_at = self._character_at(event.position())
        self._select(self._pressed_at, self._pressed_at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Extend the selection."""
        if self._pressed_at is None:
            super().mouseMoveEvent(event)
        else:
            self._select(self._pressed_at, self._character_at(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the selection; on X11, a middle click pastes it elsewhere."""
        if self._pressed_at is None:
            super().mouseReleaseEvent(event)
            return
        self._pressed_at = None
        clipboard = QGuiApplication.clipboard()
        if self.hasSelectedText() and clipboard.supportsSelection():
            clipboard.setText(self.selectedText(), QClipboard.Mode.Selection)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the value."""
        if self._is_selectable:
            self._pressed_at = 0
            self._select(0, len(self.text()))
        else:
            super().mouseDoubleClickEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, broken anywhere."""
        del event
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        self._lines(self.width()).draw(painter, QPointF(), self._selections())

    def _select(self, begin: int, end: int) -> None:
        self.setSelection(min(begin, end), abs(end - begin))
        self.update()

    def _selections(self) -> list[QTextLayout.FormatRange]:
        if not self.hasSelectedText():
            return []
        selected = QTextLayout.FormatRange()
        selected.start = self.selectionStart()
        selected.length = len(self.selectedText())
        look = QTextCharFormat()
        look.setBackground(self.palette().brush(QPalette.ColorRole.Highlight))
        look.setForeground(self.palette().brush(QPalette.ColorRole.HighlightedText))
        selected.format = look
        return [selected]

    def _character_at(self, position: QPointF) -> int:
        """Return the index of the character beside which a point is."""
        layout = self._lines(self.width())
        lines = [layout.lineAt(number) for number in range(layout.lineCount())]
        below = [line for line in lines if line.y() + line.height() > position.y()]
        line = (below or lines)[0 if below else -1]
        if position.x() >= line.naturalTextRect().right():
            # Qt would stop before the last character of a line that is broken after it.
            return line.textStart() + line.textLength()
        return int(line.xToCursor(position.x()))

    @property
    def _has_words(self) -> bool:
        return " " in self.text()

    def _lines(self, width: int) -> QTextLayout:
        """Break the text into lines of a width, in pixels."""
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        modes = QTextOption.WrapMode
        by_words = modes.WrapAtWordBoundaryOrAnywhere
        option.setWrapMode(by_words if self._has_words else modes.WrapAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        if self.isRightToLeft():
            option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        return broken(self.text(), self.font(), width, option)

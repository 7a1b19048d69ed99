"""A label for one value that people compare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontDatabase, QPainter, QPalette
from PySide6.QtWidgets import QLabel

from xb_desktop.gui.widgets.labels import wrapping_policy

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_BREAK_ANYWHERE = Qt.AlignmentFlag.AlignLeft.value | Qt.TextFlag.TextWrapAnywhere.value


class ExactLabel(QLabel):
    """One value for comparison, in a font that tells 0 from O, broken anywhere if it is too long.

    A plain QLabel breaks only at spaces: a reference at twice the text size would be cut off.
    """

    def __init__(self) -> None:
        super().__init__()
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(max(font.pointSizeF(), self.font().pointSizeF()))
        self.setFont(font)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(wrapping_policy())

    def hasHeightForWidth(self) -> bool:
        """Tell layouts that a narrower label is taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that the text needs at a width, in pixels."""
        room = QRect(0, 0, max(width, 1), 100_000)
        return self.fontMetrics().boundingRect(room, _BREAK_ANYWHERE, self.text()).height()

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        return self.fontMetrics().size(0, self.text())

    def minimumSizeHint(self) -> QSize:
        """Accept any width; layouts ask for the height at that width."""
        return QSize(1, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, broken anywhere."""
        del event
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(self.rect(), _BREAK_ANYWHERE, self.text())

"""Labels that break words: for sentences with somebody else's words, of any length, and values."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from xb_desktop.gui.widgets.labels import wrapping_policy

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QPaintEvent


class LaidOutLabel(QLabel):
    """Plain text of which a subclass makes lines by `broken`, and says how high they are.

    A plain QLabel never breaks a word: what is longer than a line would be cut off.
    """

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(wrapping_policy())

    def hasHeightForWidth(self) -> bool:
        """Tell layouts that a narrower label is taller."""
        return True

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        return self.fontMetrics().size(0, self.text())

    def minimumSizeHint(self) -> QSize:
        """Accept any width; layouts ask for the height at that width."""
        return QSize(1, self.fontMetrics().height())


class BreakingLabel(LaidOutLabel):
    """A sentence, broken between words, and within a word that is longer than a line.

    Its text cannot be selected, so its context menu copies all of it.
    """

    def heightForWidth(self, width: int) -> int:
        """Return the height that the text needs at a width, in pixels."""
        return _height(self.text(), self.font().toString(), width)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, broken where it has to be."""
        del event
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        lines = _lines(self.text(), self.font(), self.width(), is_mirrored=self.isRightToLeft())
        lines.draw(painter, QPointF(0, 0))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy the text."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("&Copy")).triggered.connect(
            lambda: QApplication.clipboard().setText(self.text())
        )
        menu.popup(event.globalPos())


def broken(text: str, font: QFont, width: int, option: QTextOption) -> QTextLayout:
    """Return a text in lines of a width, in pixels."""
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout


@lru_cache
def _height(text: str, font: str, width: int) -> int:
    """Return the height of a text, in pixels; layouts ask for the same ones many times."""
    described = QFont()
    described.fromString(font)
    return round(_lines(text, described, width).boundingRect().height())


def _lines(text: str, font: QFont, width: int, *, is_mirrored: bool = False) -> QTextLayout:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    # The text runs as it begins, and stands where reading begins in the window.
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
    option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    return broken(text, font, width, option)

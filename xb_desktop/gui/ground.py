"""The tinted ground of what comes into the window later: outcomes, notices, warnings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPalette

from xb_desktop.gui.theme import Worn

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Ground(Worn):
    """A light ground with a round edge, painted before the widget paints what is on it."""

    def __init__(self, widget: QWidget, radius: int) -> None:
        super().__init__(widget)
        self._radius = radius
        widget.installEventFilter(self)

    def _put_on(self, own: QPalette, system: QPalette) -> None:
        own.setColor(QPalette.ColorRole.WindowText, self._tone.tint(system).text)
        # Two tones may have a text in common.
        self._widget.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Paint when the widget is about to."""
        if watched is self._widget and event.type() == QEvent.Type.Paint:
            self._paint()
        return False

    def _paint(self) -> None:
        tint = self._tone.tint(QGuiApplication.palette())
        painter = QPainter(self._widget)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(tint.edge))
        painter.setBrush(QColor(tint.ground))
        # A line of one pixel is sharp where its middle is that of pixels.
        edge = QRectF(self._widget.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(edge, self._radius, self._radius)
        painter.end()

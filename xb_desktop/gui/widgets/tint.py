"""The tinted background of outcomes, notices and warnings. Needs what paints, unlike `theme`."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPalette

from xb_desktop.gui.widgets.theme import RADIUS, AppliedTone, Tone, applied_tone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def apply_tint(widget: QWidget, tone: Tone, *, radius: int = RADIUS) -> None:
    """Give a widget a tone's light background with a round border, and the text colour for it.

    `radius` is in pixels.
    """
    (applied_tone(widget) or _LightTone(widget, radius)).apply(tone)


class _LightTone(AppliedTone):
    """A light background with a round border, painted before the widget paints its content."""

    def __init__(self, widget: QWidget, radius: int) -> None:
        super().__init__(widget)
        self._radius = radius
        widget.installEventFilter(self)

    def _set_colors(self, own: QPalette, system: QPalette) -> None:
        own.setColor(QPalette.ColorRole.WindowText, self._tone.tint(system).text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Paint before the widget does."""
        # While a widget is destroyed, this object may have lost its attributes already.
        if event.type() == QEvent.Type.Paint:
            self._paint(cast("QWidget", watched))
        return False

    def _paint(self, widget: QWidget) -> None:
        tint = self._tone.tint(QGuiApplication.palette())
        painter = QPainter(widget)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(tint.border))
        painter.setBrush(QColor(tint.background))
        # A line of one pixel is sharp if it is centred on pixels.
        border = QRectF(widget.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(border, self._radius, self._radius)
        painter.end()

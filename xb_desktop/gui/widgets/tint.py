"""The tinted background of outcomes, notices and warnings. Needs what paints, unlike `theme`."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPainterPath, QPalette, QPen

from xb_desktop.gui.widgets.theme import RADIUS, AppliedTone, Tint, Tone, applied_tone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def apply_tint(widget: QWidget, tone: Tone, *, is_solid: bool = False) -> None:
    """Give a widget a tone's background with a round border, and the text colour for it.

    It is light, or strong where `is_solid`, for a few words that must be noticed.
    """
    (applied_tone(widget) or _RoundTone(widget, is_solid=is_solid)).apply(tone)


class _RoundTone(AppliedTone):
    """A background with a round border, painted before the widget paints its content."""

    def __init__(self, widget: QWidget, *, is_solid: bool) -> None:
        super().__init__(widget)
        self._is_solid = is_solid
        widget.installEventFilter(self)

    def _set_colors(self, own: QPalette, system: QPalette) -> None:
        own.setColor(QPalette.ColorRole.WindowText, self._tint(system).text)

    def _tint(self, palette: QPalette) -> Tint:
        return self._tone.solid(palette) if self._is_solid else self._tone.tint(palette)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Paint before the widget does."""
        # While a widget is destroyed, this object may have lost its attributes already.
        if event.type() == QEvent.Type.Paint:
            self._paint(cast("QWidget", watched))
        return False

    def _paint(self, widget: QWidget) -> None:
        tint = self._tint(QGuiApplication.palette())
        painter = QPainter(widget)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # A line of one pixel is sharp if it is centred on pixels.
        border = rounded(QRectF(widget.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        fill = QPalette()
        fill.setColor(QPalette.ColorRole.Window, QColor(tint.background))
        painter.fillPath(border, fill.brush(QPalette.ColorRole.Window))
        painter.strokePath(border, pen_of(QColor(tint.border), 1))
        painter.end()


def rounded(rect: QRectF) -> QPainterPath:
    """Return the outline of a rectangle with round corners."""
    path = QPainterPath()
    path.addRoundedRect(rect, RADIUS, RADIUS)
    return path


def pen_of(color: QColor, width: int) -> QPen:
    """Return a pen of a width in pixels.

    A pen or a brush that is made from a colour, and each painter's `setPen`, load the namespace
    `Qt` for all else that they accept.
    """
    pen = QPen()
    pen.setColor(color)
    pen.setWidth(width)
    return pen

"""The button for what cannot be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPalette, QPen
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton

from xb_desktop.gui.widgets.theme import RADIUS, Tone

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_FOCUS_INSET = 3


class DangerButton(QPushButton):
    """Filled with the strong tone of danger while it can be pressed.

    It paints itself: styles change a palette's colours, and with them the contrast.
    """

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the fill, the text, and a ring if it has the focus."""
        if not self.isEnabled():
            super().paintEvent(event)
            return
        tint = Tone.DANGER.solid(QGuiApplication.palette())
        text = QColor(tint.text)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._fill(QColor(tint.background), text))
        painter.drawRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        if self.hasFocus():
            ring = QRectF(self.rect()).adjusted(*(_FOCUS_INSET,) * 2, *(-_FOCUS_INSET,) * 2)
            painter.setPen(QPen(text, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ring, RADIUS - 2, RADIUS - 2)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.ButtonText, text)
        option.palette = palette
        self.style().drawControl(QStyle.ControlElement.CE_PushButtonLabel, option, painter, self)

    def _fill(self, background: QColor, text: QColor) -> QColor:
        """Return the background, away from the text's lightness while it is pointed at."""
        if not (self.isDown() or self.underMouse()):
            return background
        percent = 130 if self.isDown() else 112
        is_text_light = text.lightness() > background.lightness()
        return background.darker(percent) if is_text_light else background.lighter(percent)

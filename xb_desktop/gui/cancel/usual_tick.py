"""The tick in the line of a reference that has the usual form."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel

from xb_desktop.gui.widgets.theme import GAP, Tone
from xb_desktop.orders.order import clean_reference, is_unusual

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit


class UsualTick(QLabel):
    """A tick at the end of a line; it is there while the text is a reference of the usual form.

    It says nothing about whether there is such an order.
    """

    def __init__(self, line: QLineEdit) -> None:
        super().__init__("\N{CHECK MARK}", line)
        self._line = line
        self.setAccessibleName(self.tr("The reference has the usual form"))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self)
        # A margin would not change sides where reading goes from right to left.
        row.addSpacing(GAP)
        # Inside a line, a label would take the colour of the line's text.
        self.setForegroundRole(QPalette.ColorRole.WindowText)
        application = cast("QGuiApplication", QGuiApplication.instance())
        application.paletteChanged.connect(self._color)
        line.textChanged.connect(self._judge)
        self._color()
        self._judge(line.text())

    def _judge(self, text: str) -> None:
        is_usual = not is_unusual(clean_reference(text))
        room = self.sizeHint().width() + GAP if is_usual else 0
        is_mirrored = self._line.isRightToLeft()
        self._line.setTextMargins(room if is_mirrored else 0, 0, 0 if is_mirrored else room, 0)
        self.setVisible(is_usual)

    def _color(self) -> None:
        palette = QPalette()
        tint = Tone.SUCCESS.tint(QGuiApplication.palette())
        palette.setColor(QPalette.ColorRole.WindowText, tint.border)
        self.setPalette(palette)

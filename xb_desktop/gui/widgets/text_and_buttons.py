"""A text with buttons at the end of its line, or below it in a narrow window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton

from xb_desktop.gui.widgets.labels import ensure_target
from xb_desktop.gui.widgets.theme import GAP

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QLabel

_LEAST_BESIDE = 24
"""Characters: with less room beside the buttons, they stand below the text."""


class TextAndButtons(QFrame):
    """One line of a window: what it is about, and what can be done about it.

    Return presses the button that has the focus, as it does in dialogs. `margins` are in pixels:
    of the sides, and above and below.
    """

    def __init__(
        self, text: QLabel, *buttons: QPushButton, margins: tuple[int, int] = (0, 0)
    ) -> None:
        super().__init__()
        self._buttons: list[QPushButton] = []
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        across, upright = margins
        self._row.setContentsMargins(across, upright, across, upright)
        self._row.setSpacing(GAP)
        self._row.addWidget(text, 1)
        for button in reversed(buttons):
            self.put_first(button)

    def put_first(self, button: QPushButton) -> None:
        """Put a further button before the others."""
        button.setAutoDefault(True)
        ensure_target(button)
        self._buttons.insert(0, button)
        self._row.insertWidget(1, button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below the text where there is no room for all of them."""
        super().resizeEvent(event)
        taken = sum(button.sizeHint().width() + GAP for button in self._buttons)
        room = self._row.contentsRect().width() - taken
        is_narrow = room < self.fontMetrics().averageCharWidth() * _LEAST_BESIDE
        direction, place = QBoxLayout.Direction, QtCore.Qt.AlignmentFlag
        self._row.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
        for button in self._buttons:
            self._row.setAlignment(button, place.AlignLeft if is_narrow else place.AlignVCenter)

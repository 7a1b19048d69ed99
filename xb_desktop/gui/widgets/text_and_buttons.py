"""A text with buttons at the end of its line, or below it in a narrow window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton

from xb_desktop.gui.widgets.labels import ensure_target
from xb_desktop.gui.widgets.theme import GAP

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QLabel

_LEAST_BESIDE = 16
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
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        across, upright = margins
        self._lines.setContentsMargins(across, upright, across, upright)
        self._lines.setSpacing(GAP)
        self._lines.addWidget(text, 1)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.setSpacing(GAP)
        self._buttons.addStretch(1)
        self._lines.addLayout(self._buttons)
        for button in reversed(buttons):
            self.put_first(button)

    def put_first(self, button: QPushButton) -> None:
        """Put a further button before the others."""
        button.setAutoDefault(True)
        ensure_target(button)
        self._buttons.insertWidget(0, button)
        if self.isVisible():
            self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below the text where there is no room for all of them."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        room = self._lines.contentsRect().width()
        taken = self._buttons.sizeHint().width()
        is_narrow = room < taken + GAP + self.fontMetrics().averageCharWidth() * _LEAST_BESIDE
        kinds = QBoxLayout.Direction
        direction = kinds.TopToBottom if is_narrow else kinds.LeftToRight
        if direction != self._lines.direction():
            self._lines.setDirection(direction)
            # That alone does not tell what this is in.
            self.updateGeometry()

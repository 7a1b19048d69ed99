"""Check boxes and radio buttons that can be hit anywhere, and lists that no wheel changes.

Qt's can be hit on sign and text alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QRadioButton

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QWheelEvent


class CheckBox(QCheckBox):
    """A check box that is as large a target as it is."""

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's name
        """Whether a click there means the box."""
        return self.rect().contains(pos)


class RadioButton(QRadioButton):
    """A radio button that is as large a target as it is."""

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's name
        """Whether a click there means the button."""
        return self.rect().contains(pos)


class Choice(QComboBox):
    """A list of which one is chosen, by a click or by keys alone."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: who scrolls past has not chosen anything else."""
        event.ignore()

"""Check boxes and radio buttons that can be hit anywhere: Qt's, on sign and text alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QRadioButton

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint


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

"""Rows of a label and its value, side by side where there is room for both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from xb_desktop.gui.widgets.exact_label import ExactLabel
from xb_desktop.gui.widgets.labels import text_label, wrapping_policy

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_NARROW = 30
"""Characters: in a narrower place, each value stands below its label."""


class ValueRows(QWidget):
    """Labels with exact values; a row without a value takes no room."""

    def __init__(self) -> None:
        super().__init__()
        self._values: dict[str, tuple[QLabel, ExactLabel]] = {}
        self._rows = QFormLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(12)
        self._rows.setVerticalSpacing(4)
        self._rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.setSizePolicy(wrapping_policy())

    def show_value(self, caption: str, value: str) -> None:
        """Show a value beside its label, in the row that it has or in a new one."""
        if caption not in self._values:
            self._values[caption] = text_label(), ExactLabel()
            self._rows.addRow(*self._values[caption])
        label, field = self._values[caption]
        label.setText(caption)
        field.setText(value)
        field.setAccessibleName(f"{caption}: {value}")
        self._rows.setRowVisible(field, bool(value))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the values below their labels where there is no room beside them."""
        super().resizeEvent(event)
        is_narrow = self.width() < self.fontMetrics().averageCharWidth() * _NARROW
        policy = QFormLayout.RowWrapPolicy
        self._rows.setRowWrapPolicy(policy.WrapAllRows if is_narrow else policy.DontWrapRows)

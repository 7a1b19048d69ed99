"""A check box whose text wraps in a narrow window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStyle

from xb_desktop.gui.widgets.choices import CheckBox
from xb_desktop.gui.widgets.labels import plain, wrapping_policy

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class WrappingCheckBox(CheckBox):
    """Breaks its text between words; Qt's own would be wider than its window, or cut off."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._words = text.split(" ")
        # What is said has neither the line breaks nor the mnemonic.
        self.setAccessibleName(plain(text))
        self.setSizePolicy(wrapping_policy())

    def hasHeightForWidth(self) -> bool:
        """Tell layouts that a narrower box is taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width, in pixels."""
        more = self._wrapped(width).count("\n") - self.text().count("\n")
        return super().sizeHint().height() + more * self.fontMetrics().lineSpacing()

    def minimumSizeHint(self) -> QSize:
        """Accept one line; layouts ask for the height at a width."""
        return QSize(1, self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the text for the new width."""
        super().resizeEvent(event)
        if (wrapped := self._wrapped(self.width())) != self.text():
            self.setText(wrapped)

    def _wrapped(self, width: int) -> str:
        metrics, style = QStyle.PixelMetric, self.style()
        beside = (metrics.PM_IndicatorWidth, metrics.PM_CheckBoxLabelSpacing)
        room = width - sum(style.pixelMetric(metric, None, self) for metric in beside)
        lines = self._words[:1]
        for word in self._words[1:]:
            longer = f"{lines[-1]} {word}"
            if self.fontMetrics().horizontalAdvance(longer.replace("&", "")) <= room:
                lines[-1] = longer
            else:
                lines.append(word)
        return "\n".join(lines)

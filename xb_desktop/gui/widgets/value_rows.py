"""Rows of a caption and its value, side by side where there is room for both."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from xb_desktop.gui.widgets.exact_label import exact_font
from xb_desktop.gui.widgets.labels import text_label, wrapping_policy
from xb_desktop.gui.widgets.theme import GAP, SECTION
from xb_desktop.texts.headings import set_apart

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QLabel

_LEAST_BESIDE = 35
"""Characters of a value, as many as an order reference has: with less room beside the captions,
each value stands below its caption, where its last four characters stay together."""


class _Row(NamedTuple):
    caption: QLabel
    content: QWidget

    def set_visible(self, visible: bool) -> None:  # noqa: FBT001 - as Qt's own
        self.caption.setVisible(visible)
        self.content.setVisible(visible)


class ValueRows(QWidget):
    """Captions and their values; a row without a value takes no room.

    A grid: a QFormLayout gives a value that wraps the height of another one, and cuts it off.
    """

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[QWidget, _Row] = {}
        self._is_narrow: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SECTION)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self.setSizePolicy(wrapping_policy())

    def add_row(self, caption: str, value: QWidget, *lines: QWidget) -> None:
        """Add a row with a value, and with lines below it that say more of it."""
        label = text_label()
        label.setText(caption)
        horizontal = label.alignment() & ~Qt.AlignmentFlag.AlignVertical_Mask
        label.setAlignment(horizontal | Qt.AlignmentFlag.AlignTop)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for part in (value, *lines):
            column.addWidget(part)
        self._rows[value] = _Row(label, content)
        self._arrange(is_narrow=bool(self._is_narrow))

    def show_value(self, value: QLabel, text: str) -> None:
        """Show a text as the value of its row, which is hidden if there is none.

        Screen readers say it with its caption. One that reads like an outcome is quoted.
        """
        row = self._rows[value]
        shown = set_apart(text)
        value.setText(shown)
        value.setAccessibleName(
            self.tr("{caption}: {value}").format(caption=row.caption.text(), value=shown)
        )
        row.set_visible(bool(text))

    @property
    def width_beside(self) -> int:
        """The least width at which values stand beside their captions, in pixels."""
        captions = max((row.caption.sizeHint().width() for row in self._rows.values()), default=0)
        values = QFontMetrics(exact_font(self))
        return captions + SECTION + values.horizontalAdvance("0" * _LEAST_BESIDE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the values below their captions where there is no room beside them."""
        super().resizeEvent(event)
        is_narrow = self.width() < self.width_beside
        if is_narrow is not self._is_narrow:
            self._arrange(is_narrow=is_narrow)

    def _arrange(self, *, is_narrow: bool) -> None:
        self._is_narrow = is_narrow
        for number, (caption, content) in enumerate(self._rows.values()):
            self._grid.removeWidget(caption)
            self._grid.removeWidget(content)
            # Margins of the parts, not of the grid: a value is nearest to its caption, which is
            # bold where nothing else tells it from the value.
            above = GAP if number else 0
            caption.setContentsMargins(0, above, 0, 0)
            font = caption.font()
            font.setBold(is_narrow)
            caption.setFont(font)
            content.setContentsMargins(0, 2 if is_narrow else above, 0, 0)
            if is_narrow:
                self._grid.addWidget(caption, 2 * number, 0, 1, 2)
                self._grid.addWidget(content, 2 * number + 1, 0, 1, 2)
            else:
                self._grid.addWidget(caption, number, 0)
                self._grid.addWidget(content, number, 1)

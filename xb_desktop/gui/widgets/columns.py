"""Parts of a window below each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from xb_desktop.gui.widgets.theme import GAP

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def in_column(widget: QWidget, *parts: QWidget) -> QVBoxLayout:
    """Lay parts out below each other, up to the edges of a widget; more can be added."""
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP)
    for part in parts:
        column.addWidget(part)
    return column

"""The badge of an address in dialogs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from xb_desktop.gui.widgets.badge import name_place
from xb_desktop.gui.widgets.labels import text_label
from xb_desktop.gui.widgets.theme import GAP
from xb_desktop.gui.widgets.tint import apply_tint

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from xb_desktop.gui.widgets.badge import Place


class Badge(QWidget):
    """A coloured label with the address's name; below it `full_address`, with all of it."""

    def __init__(self, full_address: QLabel) -> None:
        super().__init__()
        self._name = text_label()
        self._name.setContentsMargins(GAP, 2, GAP, 2)
        self._name.setWordWrap(True)
        self._address = full_address
        row = QHBoxLayout()
        row.addWidget(self._name)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addWidget(self._address)

    def show_place(self, place: Place) -> None:
        """Show a place."""
        name_place(self._name, place)
        self._address.setText(str(place.address))
        self._address.setAccessibleName(str(place.address))
        self._address.setToolTip(str(place.address))
        apply_tint(self._name, place.tone, is_solid=True)

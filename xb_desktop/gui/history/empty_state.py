"""What stands in the place of the attempts where there are none, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from xb_desktop.gui.widgets.button_row import ButtonRow
from xb_desktop.gui.widgets.labels import name_button, plain_label
from xb_desktop.gui.widgets.theme import GAP, SECTION
from xb_desktop.texts.history import empty_sentence, no_match_sentence

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class EmptyState(QWidget):
    """A sentence, and where a search or a filter is the reason, a button that takes it away.

    Signals:
        reset_wanted(): all attempts are to be shown.
    """

    reset_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sentence = plain_label()
        self._reset = name_button(QPushButton(), self.tr("Sho&w all attempts"), "Show all attempts")
        self._reset.clicked.connect(self.reset_wanted)
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(SECTION, SECTION, SECTION, SECTION)
        layout.setSpacing(GAP)
        layout.addStretch(1)
        layout.addWidget(self._sentence)
        layout.addWidget(ButtonRow(self._reset))
        layout.addStretch(2)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height of the sentence, which a splitter does not ask for by itself."""
        super().resizeEvent(event)
        self._keep_height()

    def _keep_height(self) -> None:
        self.setMinimumHeight(self._column.totalHeightForWidth(self.width()))

    def explain(self, *, is_filtered: bool) -> None:
        """Say why there are no attempts."""
        self._sentence.setText(no_match_sentence() if is_filtered else empty_sentence())
        self._reset.setVisible(is_filtered)
        self._keep_height()

"""A line that says how far something long has come, with a button that stops it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from xb_desktop.gui.widgets.busy_indicator import ProgressLine
from xb_desktop.gui.widgets.button_row import ButtonRow
from xb_desktop.gui.widgets.columns import in_column
from xb_desktop.gui.widgets.labels import name_button, plain_label


class StoppableProgress(QWidget):
    """Hidden until it begins, and again at the end.

    Signals:
        stop_wanted(): whoever waits does not want to any longer.
    """

    stop_wanted = Signal()

    def __init__(self, stop_text: str, identifier: str) -> None:
        super().__init__()
        self._sentence = plain_label()
        self._stop = name_button(QPushButton(), stop_text, identifier)
        self._stop.clicked.connect(self.stop_wanted)
        in_column(self, self._sentence, ProgressLine(), ButtonRow(self._stop))
        self.hide()

    def begin(self, sentence: str) -> None:
        """Show that something has begun."""
        self._sentence.setText(sentence)
        self._stop.setEnabled(True)
        self.show()

    def change(self, sentence: str) -> None:
        """Say how far it has come."""
        self._sentence.setText(sentence)

    def end(self) -> None:
        """It is over."""
        self.hide()

"""Shows that work is in progress, once it takes over a second."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from xb_desktop.gui.widgets.labels import plain_label

SHOW_AFTER_S = 1
OFFER_STOP_AFTER_S = 10


class BusyIndicator(QWidget):
    """A moving bar, a sentence with the seconds that have passed, and after ten a stop button.

    Signals:
        stop_wanted(): the user does not want to wait any longer.
    """

    stop_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sentence = ""
        self._can_stop = False
        self._elapsed = QElapsedTimer()
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._show_seconds)
        self._bar = QProgressBar()
        # Without a maximum, it moves without end.
        self._bar.setMaximum(0)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(72)
        self._label = plain_label()
        self._stop = QPushButton(self.tr("Stop &waiting"))
        self._stop.setAccessibleName(self.tr("Stop waiting"))
        # In a dialog, Return would otherwise press it while it is hidden.
        self._stop.setAutoDefault(False)
        self._stop.clicked.connect(self.stop_wanted)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._bar)
        row.addWidget(self._stop)
        row.addStretch(1)
        # Beside the bar and the button, there would be no room for the sentence.
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._label)
        layout.addLayout(row)
        self.hide()

    def begin(self, sentence: str, *, can_stop: bool = False) -> None:
        """Start counting; `sentence` contains `{seconds}`."""
        self._sentence = sentence
        self._can_stop = can_stop
        self._stop.setAutoDefault(can_stop)
        self._elapsed.start()
        self._tick.start()
        self.hide()

    def change_sentence(self, sentence: str) -> None:
        """Replace the sentence and continue counting."""
        self._sentence = sentence
        if self.isVisible():
            self._show_seconds()

    def end(self) -> None:
        """Stop counting and hide."""
        self._tick.stop()
        self.hide()

    def _show_seconds(self) -> None:
        # A timer may fire a little early, so the seconds are rounded.
        seconds = round(self._elapsed.elapsed() / 1000)
        self._label.setText(self._sentence.format(seconds=seconds))
        self._stop.setVisible(self._can_stop and seconds >= OFFER_STOP_AFTER_S)
        self.setVisible(seconds >= SHOW_AFTER_S)

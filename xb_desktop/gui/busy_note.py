"""A sign that something is under way, shown only once it takes over a second."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QWidget

from xb_desktop.gui.labels import plain_label

PATIENCE_MS = 1000


class BusyNote(QWidget):
    """A moving bar and a sentence with the seconds that have passed."""

    def __init__(self) -> None:
        super().__init__()
        self._sentence = ""
        self._elapsed = QElapsedTimer()
        self._tick = QTimer(self, interval=PATIENCE_MS)
        self._tick.timeout.connect(self._show_seconds)
        self._bar = QProgressBar(maximum=0, textVisible=False)
        self._bar.setFixedWidth(72)
        self._label: QLabel = plain_label()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._bar)
        layout.addWidget(self._label, 1)
        self.hide()

    def begin(self, sentence: str) -> None:
        """Start counting; `sentence` holds `{seconds}`."""
        self._sentence = sentence
        self._elapsed.start()
        self._tick.start()
        self.hide()

    def end(self) -> None:
        """Hide the sign, whether it was shown or not."""
        self._tick.stop()
        self.hide()

    def _show_seconds(self) -> None:
        seconds = self._elapsed.elapsed() // 1000
        self._label.setText(self._sentence.format(seconds=seconds))
        self.show()

"""A sign that something is under way, shown only once it takes over a second."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from xb_desktop.gui.widgets.labels import plain_label

SHOW_AFTER_S = 1
OFFER_STOP_AFTER_S = 10


class BusyIndicator(QWidget):
    """A moving bar, a sentence with the seconds that have passed, and after ten a way out.

    Signals:
        stop_wanted(): the person does not want to wait any longer.
    """

    stop_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sentence = ""
        self._can_stop = False
        self._elapsed = QElapsedTimer()
        self._tick = QTimer(self, interval=1000)
        self._tick.timeout.connect(self._show_seconds)
        self._bar = QProgressBar(maximum=0, textVisible=False)
        self._bar.setFixedWidth(72)
        self._label: QLabel = plain_label()
        self._stop = QPushButton(self.tr("Stop &waiting"))
        self._stop.setAccessibleName(self.tr("Stop waiting"))
        # Inside a dialog it would become what Return means, though nobody sees it.
        self._stop.setAutoDefault(False)
        self._stop.clicked.connect(self.stop_wanted)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._bar)
        row.addWidget(self._stop)
        row.addStretch(1)
        # Beside the bar and the button, the sentence would be squeezed out of sight.
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._label)
        layout.addLayout(row)
        self.hide()

    def begin(self, sentence: str, *, can_stop: bool = False) -> None:
        """Start counting; `sentence` holds `{seconds}`."""
        self._sentence = sentence
        self._can_stop = can_stop
        self._stop.setAutoDefault(can_stop)
        self._elapsed.start()
        self._tick.start()
        self.hide()

    def change_sentence(self, sentence: str) -> None:
        """Say something else from now on, and go on counting."""
        self._sentence = sentence
        if self.isVisible():
            self._show_seconds()

    def end(self) -> None:
        """Hide the sign, whether it was shown or not."""
        self._tick.stop()
        self.hide()

    def _show_seconds(self) -> None:
        # A timer may fire a little early: the second counts as soon as it is due.
        seconds = round(self._elapsed.elapsed() / 1000)
        self._label.setText(self._sentence.format(seconds=seconds))
        self._stop.setVisible(self._can_stop and seconds >= OFFER_STOP_AFTER_S)
        self.setVisible(seconds >= SHOW_AFTER_S)

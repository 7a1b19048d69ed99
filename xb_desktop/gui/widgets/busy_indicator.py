"""Shows that work is in progress, once it takes over a second."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from xb_desktop.gui.widgets.announcement import announce
from xb_desktop.gui.widgets.labels import plain_label
from xb_desktop.gui.widgets.theme import GAP, focus_color
from xb_desktop.system import motion

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent

    from xb_desktop.gui.background import Background

SHOW_AFTER_S = 1
OFFER_STOP_AFTER_S = 10
_HEIGHT = 4
"""Of the bar, in pixels."""
_FRAME_MS = 40
_ROUND_MS = 2400
"""How long the moving part takes from one end to the other and back."""
_SHARE = 0.3
"""How much of the bar the moving part is."""


class ProgressLine(QProgressBar):
    """A thin line along which a part moves while something is under way.

    Screen readers know it as Qt's own bar, whose look in Fusion is that of an empty button. Where
    the system asks for no animations, the part stands still: the seconds beside it count on.
    """

    stands_still = False
    """Whether the desktop asks for no animations, for all lines."""
    ask_desktop: Callable[[], None] | None = None
    """Finds that out, once the first line is seen (`follow_desktop`)."""

    def __init__(self) -> None:
        super().__init__()
        # Without a maximum, it has no end.
        self.setMaximum(0)
        self.setTextVisible(False)
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._passed = QElapsedTimer()
        self._passed.start()
        self._frames = QTimer(self)
        self._frames.setInterval(_FRAME_MS)
        self._frames.timeout.connect(self._move)

    def minimumSizeHint(self) -> QSize:
        """Return a size that fits anywhere: Qt asks for nine parts of the style's own bar."""
        return QSize(1, _HEIGHT)

    def _keep_moving(self) -> None:
        if not self._frames.isActive():
            self._frames.start()

    def _move(self) -> None:
        self.update()
        if not self.isVisible() or not is_animated(self):
            self._frames.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line and the part of it that moves."""
        del event
        if ask := ProgressLine.ask_desktop:
            ProgressLine.ask_desktop = None
            ask()
        if moves := is_animated(self):
            # Only while it is seen: a hidden widget is not painted.
            self._keep_moving()
        share = self._passed.elapsed() % _ROUND_MS / _ROUND_MS if moves else 0.25
        self._paint(share)

    def _paint(self, share: float) -> None:
        color = focus_color(QApplication.palette())
        track = QColor(color)
        track.setAlphaF(0.25)
        length = self.width() * _SHARE
        # There and back.
        left = (self.width() - length) * (1 - abs(2 * share - 1))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = self.width() - left - length
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for ground, line in (
            (track, QRectF(self.rect())),
            (color, QRectF(left, 0, length, self.height())),
        ):
            painter.setBrush(ground)
            painter.drawRoundedRect(line, _HEIGHT / 2, _HEIGHT / 2)


def is_animated(widget: QWidget) -> bool:
    """Whether the system wants animations, as far as it is known."""
    duration = QStyle.StyleHint.SH_Widget_Animation_Duration
    return not ProgressLine.stands_still and widget.style().styleHint(duration, None, widget) > 0


def follow_desktop(background: Background) -> None:
    """Have all lines stand still where the desktop asks for that, which Qt's style cannot know.

    Nobody waits so long in most runs, and the library that asks takes 1.4 MB.
    """
    ProgressLine.ask_desktop = lambda: background.run(
        motion.is_unwanted, _stand_still, lambda: None
    )


def _stand_still(is_wanted: bool) -> None:  # noqa: FBT001 - `Background` hands it over
    ProgressLine.stands_still = is_wanted


class BusyIndicator(QWidget):
    """A sentence with the seconds that have passed, a moving line, and after ten a stop button.

    Signals:
        stop_wanted(): the user does not want to wait any longer.
    """

    stop_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sentence = self._said = ""
        self._can_stop = False
        self._elapsed = QElapsedTimer()
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._show_seconds)
        self._bar = ProgressLine()
        self._label = plain_label()
        self._stop = QPushButton(self.tr("Stop &waiting"))
        self._stop.setAccessibleName(self.tr("Stop waiting"))
        self._stop.setObjectName("Stop waiting")
        # In a dialog, Return would otherwise press it while it is hidden.
        self._stop.setAutoDefault(False)
        self._stop.clicked.connect(self._want_stop)
        row = QHBoxLayout()
        row.addWidget(self._stop)
        row.addStretch(1)
        # Beside the button, there would be no room for the sentence.
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self._label)
        layout.addWidget(self._bar)
        layout.addLayout(row)
        self.hide()

    def begin(self, sentence: str, *, can_stop: bool = False) -> None:
        """Start counting; `sentence` contains `{seconds}`."""
        self._sentence, self._said = sentence, ""
        self._can_stop = can_stop
        self._stop.setAutoDefault(can_stop)
        self._elapsed.start()
        self._tick.start()
        self.hide()

    def _want_stop(self) -> None:
        # A press by assistive technology arrives 100 ms late: the wait may be over.
        if self._tick.isActive():
            self.stop_wanted.emit()

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
        if self.isVisible():
            self._say()

    def _say(self) -> None:
        """Have screen readers say each sentence once, not the seconds that pass."""
        if self._said != self._sentence:
            self._said = self._sentence
            announce(self, self._label.text())

"""The few colours of our own, for light and for dark; everything else is the platform's.

Each pair of text and ground has a contrast of at least 4.5:1 (WCAG 2.1, 1.4.3); none of them is the
only carrier of a meaning.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QPalette

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Tint(NamedTuple):
    """A ground, its edge, and the colour of text on it, as `#rrggbb`."""

    background: str
    border: str
    text: str


class Tone(Enum):
    """What a coloured part is about: its tint in light and in dark."""

    SUCCESS = (Tint("#e6f4ea", "#188038", "#0d3d1c"), Tint("#16301f", "#5bb974", "#ceead6"))
    DANGER = (Tint("#fce8e6", "#c5221f", "#5c1210"), Tint("#3b1a1a", "#f28b82", "#fad2cf"))
    INFO = (Tint("#e8f0fe", "#1a63c9", "#0f2f63"), Tint("#17263d", "#8ab4f8", "#d2e3fc"))
    WARNING = (Tint("#fef3d6", "#b06000", "#4a2b00"), Tint("#3a2c0d", "#fdd663", "#feefc3"))

    def tint(self, palette: QPalette) -> Tint:
        """Return the tint that fits a palette."""
        light, dark = self.value
        return dark if is_dark(palette) else light

    def solid(self, palette: QPalette) -> Tint:
        """Return the strong tint that fits a palette, for few words that are to be seen at once."""
        tint = self.tint(palette)
        return Tint(tint.border, tint.border, tint.background if is_dark(palette) else "#ffffff")


def is_dark(palette: QPalette) -> bool:
    """Whether a palette has light text on dark ground."""
    window = palette.color(QPalette.ColorRole.Window)
    return window.lightness() < palette.color(QPalette.ColorRole.WindowText).lightness()


def apply_fill(widget: QWidget, tone: Tone) -> None:
    """Give a widget a tone's strong ground and the text for it."""
    widget.setAutoFillBackground(True)
    (applied_tone(widget) or _Fill(widget)).apply(tone)


def applied_tone(widget: QWidget) -> AppliedTone | None:
    """Return what a widget wears already."""
    return next((part for part in widget.children() if isinstance(part, AppliedTone)), None)


class AppliedTone(QObject):
    """What a widget wears, changed when the system changes between light and dark.

    The widget itself does not hear of that: what it wears stands before the system's palette. No
    style sheets: their engine takes most of a megabyte, and milliseconds for each outcome.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._tone = Tone.INFO
        cast("QGuiApplication", QGuiApplication.instance()).paletteChanged.connect(self._follow)

    def apply(self, tone: Tone) -> None:
        """Put a tone on."""
        self._tone = tone
        self._follow()

    def _follow(self) -> None:
        own = QPalette()
        self._set_colors(own, QGuiApplication.palette())
        self._widget.setPalette(own)

    def _set_colors(self, own: QPalette, system: QPalette) -> None:
        """Give the widget's own palette the colours of the tone that fit the system's."""
        raise NotImplementedError


class _Fill(AppliedTone):
    """A strong ground."""

    def _set_colors(self, own: QPalette, system: QPalette) -> None:
        tint = self._tone.solid(system)
        own.setColor(QPalette.ColorRole.Window, tint.background)
        own.setColor(QPalette.ColorRole.WindowText, tint.text)

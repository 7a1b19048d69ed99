"""The few colours that are not the platform's, for light and for dark, and the distances.

Each pair of text and background has a contrast of at least 4.5:1 (WCAG 2.1, 1.4.3). No meaning is
carried by colour alone. Shown in the first paint.

Fusion derives the outlines of all controls from a palette's `Window` (a third darker), and those of
default and focused ones from its `Highlight`. In a dark palette or one of high contrast, neither
can be seen. So each class of controls gets a palette in which these two are what leads to an
outline that can be seen. That costs nothing while painting, unlike a style of our own.
"""

from __future__ import annotations

from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


GAP, SECTION, EDGE = 8, 16, 24
"""Distances in pixels: between parts, between groups of parts, and at the edge of a window."""
RADIUS = 6
"""Of every round corner that is painted here, in pixels."""
TEXT = 4.6
"""The contrast that WCAG 2.1 asks for between a text and its background (1.4.3), and a little."""
_OUTLINE = 4.0
"""3:1 (1.4.11), and a quarter more: Fusion paints those of check boxes and lists fainter."""
_CONTROLS = (
    "QLineEdit",
    "QPlainTextEdit",
    "QAbstractButton",
    "QComboBox",
    "QAbstractItemView",
    "QAbstractSpinBox",
)
_BRIGHTEST_OUTLINE = 160
"""Fusion does not use a brighter `Highlight` as an outline, on a scale to 255."""
_STEPS = 32


class Tint(NamedTuple):
    """A background, its border, and the colour of text on it, as `#rrggbb`."""

    background: str
    border: str
    text: str


class Tone(Enum):
    """The meaning of a coloured widget: its tint in light and in dark."""

    SUCCESS = (Tint("#e6f4ea", "#188038", "#0d3d1c"), Tint("#16301f", "#5bb974", "#ceead6"))
    DANGER = (Tint("#fce8e6", "#c5221f", "#5c1210"), Tint("#3b1a1a", "#f28b82", "#fad2cf"))
    INFO = (Tint("#e8f0fe", "#1a63c9", "#0f2f63"), Tint("#17263d", "#8ab4f8", "#d2e3fc"))
    WARNING = (Tint("#fef3d6", "#b06000", "#4a2b00"), Tint("#3a2c0d", "#fdd663", "#feefc3"))

    def tint(self, palette: QPalette) -> Tint:
        """Return the tint that fits a palette."""
        light, dark = self.value
        return dark if is_dark(palette) else light

    def solid(self, palette: QPalette) -> Tint:
        """Return the strong tint that fits a palette, for a few words that must be noticed."""
        tint = self.tint(palette)
        return Tint(tint.border, tint.border, tint.background if is_dark(palette) else "#ffffff")


def is_dark(palette: QPalette) -> bool:
    """Whether a palette has light text on a dark background."""
    window = palette.color(QPalette.ColorRole.Window)
    return window.lightness() < palette.color(QPalette.ColorRole.WindowText).lightness()


def apply_fill(widget: QWidget, tone: Tone) -> None:
    """Give a widget a tone's strong background and the text colour for it."""
    widget.setAutoFillBackground(True)
    (applied_tone(widget) or _SolidTone(widget)).apply(tone)


def applied_tone(widget: QWidget) -> AppliedTone | None:
    """Return what was applied to a widget before, if anything."""
    return next((part for part in widget.children() if isinstance(part, AppliedTone)), None)


class AppliedTone(QObject):
    """The tone of a widget, which follows the system's change between light and dark.

    The widget does not follow by itself: its own palette overrides the system's. No style sheets:
    their engine takes most of a megabyte, and milliseconds for each outcome.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._tone = Tone.INFO
        cast("QGuiApplication", QGuiApplication.instance()).paletteChanged.connect(self._update)

    def apply(self, tone: Tone) -> None:
        """Change the widget's tone."""
        self._tone = tone
        self._update()

    def _update(self) -> None:
        own = QPalette()
        self._set_colors(own, QGuiApplication.palette())
        self._widget.setPalette(own)

    def _set_colors(self, own: QPalette, system: QPalette) -> None:
        """Set the tone's colours, as they fit the system's palette, in the widget's own."""
        raise NotImplementedError


class _SolidTone(AppliedTone):
    """A strong background."""

    def _set_colors(self, own: QPalette, system: QPalette) -> None:
        tint = self._tone.solid(system)
        own.setColor(QPalette.ColorRole.Window, tint.background)
        own.setColor(QPalette.ColorRole.WindowText, tint.text)


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two opaque colours, from 1 to 21, as WCAG 2.1 defines it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def least(color: QColor, grounds: tuple[QColor, ...]) -> float:
    """Return the least contrast of a colour with what it is painted on or beside."""
    return min(contrast(color, ground) for ground in grounds)


def faint_text(palette: QPalette, text: QPalette.ColorRole, ground: QPalette.ColorRole) -> QColor:
    """Return the faintest colour towards a palette's text that can still be read on its ground."""
    base = palette.color(ground)
    return _towards(base, palette.color(text), (base,), TEXT)


def focus_color(palette: QPalette) -> QColor:
    """Return the colour that marks the focus: the palette's `Highlight`, if it can be seen."""
    roles = QPalette.ColorRole
    ground = palette.color(roles.Window)
    return _towards(palette.color(roles.Highlight), palette.color(roles.WindowText), (ground,), 4.5)


@cache
def ensure_contrast() -> None:
    """Give the controls of this process their palettes, now and after each change of system."""
    application = cast("QApplication", QApplication.instance())
    application.paletteChanged.connect(_on_palette_changed)
    _update_controls()


def _on_palette_changed() -> None:
    _update_controls()
    # After this signal, Qt reads the system's own palettes for these classes again.
    QTimer.singleShot(0, _update_controls)


def _update_controls() -> None:
    palette = QApplication.palette()
    _make_visible(palette)
    for name in _CONTROLS:
        # PySide6's annotations say bytes, which it then refuses.
        QApplication.setPalette(palette, name)  # type: ignore[arg-type]


def _make_visible(palette: QPalette) -> None:
    """Change the system's palette to one with outlines and placeholders that can be seen."""
    roles, groups = QPalette.ColorRole, QPalette.ColorGroup
    window, text = palette.color(roles.Window), palette.color(roles.WindowText)
    panels = (QColor(tone.tint(palette).background) for tone in Tone)
    grounds = (window, palette.color(roles.Base), *panels)
    # Fusion makes it a third darker again.
    outline = _towards(window, text, (*grounds, palette.color(roles.Button)), _OUTLINE).lighter(140)
    highlight = _highlight(palette.color(roles.Highlight), text, grounds)
    selected = max(
        (palette.color(it) for it in (roles.HighlightedText, roles.Text, roles.Base)),
        key=lambda color: contrast(color, highlight),
    )
    placeholder = faint_text(palette, roles.Text, roles.Base)
    # What is disabled keeps its faint outline.
    for group in (groups.Active, groups.Inactive):
        palette.setColor(group, roles.Window, outline)
        palette.setColor(group, roles.Highlight, highlight)
        palette.setColor(group, roles.HighlightedText, selected)
        palette.setColor(group, roles.PlaceholderText, placeholder)


def _highlight(color: QColor, text: QColor, grounds: tuple[QColor, ...]) -> QColor:
    """Return the first colour on the way to the text of which Fusion makes a visible outline."""
    for step in range(_STEPS):
        candidate = _mixed(color, text, step / _STEPS)
        outline = candidate.darker(125)
        if outline.value() > _BRIGHTEST_OUTLINE:
            outline.setHsl(outline.hue(), outline.saturation(), _BRIGHTEST_OUTLINE)
        if least(outline, grounds) >= _OUTLINE:
            return candidate
    return text


def _towards(color: QColor, text: QColor, grounds: tuple[QColor, ...], wanted: float) -> QColor:
    """Return the first colour on the way to the text that has the contrast; else the text."""
    steps = (_mixed(color, text, step / _STEPS) for step in range(_STEPS))
    return next((step for step in steps if least(step, grounds) >= wanted), text)


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    """Return a colour between two; `share` is how much of the other one is in it, from 0 to 1."""
    pairs = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(a + (b - a) * share) for a, b in pairs))


def _luminance(color: QColor) -> float:
    red, green, blue = (_linear(part / 255) for part in color.getRgb()[:3])  # type: ignore[index]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.03928 else float(((part + 0.055) / 1.055) ** 2.4)

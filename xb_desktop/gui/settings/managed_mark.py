"""How the settings show what an organisation has chosen: as it is, and why it cannot be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QStyle, QVBoxLayout

from xb_desktop.gui.widgets.labels import plain_label
from xb_desktop.gui.widgets.theme import GAP, AppliedTone, Tone, faint_text
from xb_desktop.texts.managed import set_by_organisation

if TYPE_CHECKING:
    from PySide6.QtWidgets import QCheckBox, QLabel, QWidget


def managed_mark(control: QWidget, *, is_locked: bool) -> QLabel | None:
    """Disable a control that the organisation has set; return the line to show below it, if so.

    Screen readers hear the line as part of the control's description.
    """
    control.setDisabled(is_locked)
    if not is_locked:
        return None
    _Readable(control).apply(Tone.INFO)
    sentence = set_by_organisation()
    control.setAccessibleDescription(f"{sentence} {control.accessibleDescription()}".strip())
    return plain_label(sentence)


class _Readable(AppliedTone):
    """A disabled control that people want to read: its text is fainter than usual, not faint.

    Its outline is the usual one. It has these colours, whatever its tone.
    """

    def _set_colors(self, own: QPalette, system: QPalette) -> None:
        roles, disabled = QPalette.ColorRole, QPalette.ColorGroup.Disabled
        text = faint_text(system, roles.WindowText, roles.Window)
        for role in (roles.WindowText, roles.Text):
            own.setColor(disabled, role, text)
        # A list of choices is drawn as a button, on a ground that is shaded.
        own.setColor(disabled, roles.ButtonText, system.color(roles.ButtonText))
        # Of that colour, Fusion makes outlines: `theme` has chosen it for what is enabled.
        usual = QApplication.palette(self._widget)
        own.setColor(disabled, roles.Window, usual.color(QPalette.ColorGroup.Active, roles.Window))


def texts_below(box: QCheckBox, *parts: QLabel | None) -> QVBoxLayout:
    """Return a check box with texts below its own, as far as there are any."""
    both = QVBoxLayout()
    both.setSpacing(GAP)
    both.addWidget(box)
    both.addLayout(indented(box, *parts))
    return both


def indented(box: QCheckBox, *parts: QLabel | None) -> QVBoxLayout:
    """Return texts that begin where that of a check box does, as far as there are any."""
    style, metrics = box.style(), QStyle.PixelMetric
    indent = style.pixelMetric(metrics.PM_IndicatorWidth, None, box)
    indent += style.pixelMetric(metrics.PM_CheckBoxLabelSpacing, None, box)
    below = QVBoxLayout()
    below.setContentsMargins(indent, 0, 0, 0)
    below.setSpacing(GAP)
    for part in parts:
        if part is not None:
            below.addWidget(part)
    return below

"""The least size of what is pressed. Partly shown in the first paint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

TARGET = 24
"""Pixels, of both sides (WCAG 2.2, 2.5.8): with a small font, the style's controls are lower."""
_KINDS = ("QAbstractButton", "QLineEdit", "QComboBox", "QAbstractSpinBox")
_WITH_PARTS = _KINDS[1:]


def ensure_targets(widget: QWidget) -> None:
    """Make each control in a widget large enough to be hit."""
    for part in widget.findChildren(QWidget):
        if _is_one_of(part, _KINDS) and not _is_one_of(part.parentWidget(), _WITH_PARTS):
            ensure_target(part)


def ensure_target(control: QWidget) -> None:
    """Make a control large enough to be hit."""
    # A size that is set takes the place of what a text needs: only where that is less.
    needed = control.minimumSizeHint()
    if needed.height() < TARGET:
        control.setMinimumHeight(TARGET)
    if needed.width() < TARGET:
        control.setMinimumWidth(TARGET)


def _is_one_of(part: QObject | None, kinds: tuple[str, ...]) -> bool:
    # By name: to load these classes takes milliseconds of the first paint.
    return part is not None and any(map(part.inherits, kinds))

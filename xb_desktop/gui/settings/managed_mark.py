"""How the settings show what an organisation has chosen: as it is, and why it cannot be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xb_desktop.gui.widgets.labels import plain_label
from xb_desktop.texts.managed import set_by_organisation

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel, QWidget


def managed_mark(control: QWidget, *, is_locked: bool) -> QLabel | None:
    """Disable a control that the organisation has set; return the line to show below it, if so.

    Screen readers hear the line as part of the control's description.
    """
    control.setDisabled(is_locked)
    if not is_locked:
        return None
    sentence = set_by_organisation()
    control.setAccessibleDescription(f"{sentence} {control.accessibleDescription()}".strip())
    return plain_label(sentence)

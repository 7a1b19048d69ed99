"""Keeping the window above those of other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from xb_desktop.settings import Settings


def keep_on_top(window: QWidget, settings: Settings | None, *, wanted: bool) -> None:
    """Keep a window above all others, or not any more; `settings` remember it, if any do."""
    where = window.pos()
    window.setWindowFlag(QtCore.Qt.WindowType.WindowStaysOnTopHint, wanted)
    # Qt hides a window of which that changes.
    window.move(where)
    window.show()
    if settings is not None:
        settings.keeps_on_top = wanted

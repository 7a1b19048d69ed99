"""The key that closes a window which asks nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def add_close_key(window: QWidget) -> None:
    """Have Ctrl+W close a window; not one that asks something: there, Esc says no."""
    keys = QKeySequence(QCoreApplication.translate("Menus", "Ctrl+W"))
    QShortcut(keys, window, window.close)

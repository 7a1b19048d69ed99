"""Dark and light, where the desktop says which and Qt keeps the colours of the start.

So it does on GNOME without the theme of GTK: Qt learns of the choice from the portal, once its
event loop runs (Qt 6.11, `QGnomePortalInterface`), and its palette stays what it was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_MIDDLE = 128
"""Between a dark ground and a light one (`QColor.lightness`, 0 to 255)."""


def apply_color_scheme(application: QApplication) -> None:
    """Make the colours as dark or as light as the desktop says."""
    scheme = application.styleHints().colorScheme()
    if scheme == Qt.ColorScheme.Unknown:
        return
    is_dark = application.palette().color(QPalette.ColorRole.Window).lightness() < _MIDDLE
    # Where the desktop brings colours of its own, they fit already and stay.
    if is_dark != (scheme == Qt.ColorScheme.Dark):
        application.setPalette(application.style().standardPalette())

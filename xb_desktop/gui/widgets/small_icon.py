"""Icons in the size of a line of text."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon

from xb_desktop.resources import resource


def small_icon(file: str, side: int) -> QIcon:
    """Return the icon of a file in one size, with its own colours in a selected row as well."""
    # As it is in its file, each takes 64 kB.
    pixmap = QIcon(resource(file)).pixmap(QSize(side, side))
    icon = QIcon(pixmap)
    # Qt would make one for that, tinted like the ground.
    icon.addPixmap(pixmap, QIcon.Mode.Selected)
    return icon

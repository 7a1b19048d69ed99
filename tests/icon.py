"""The window's icon as a picture: `python -m tests.icon` paints it anew from xb-desktop.svg."""

from __future__ import annotations

import sys

from PySide6.QtGui import QGuiApplication, QIcon, QImage

from xb_desktop.resources import resource

SIDE = 128
"""Pixels: enough for a task bar at twice the usual size."""
SOURCE, PICTURE = "icons/xb-desktop.svg", "icons/xb-desktop.png"


def painted() -> QImage:
    """Paint the icon as it ought to be; there must be an application object."""
    image = QIcon(resource(SOURCE)).pixmap(SIDE, SIDE).toImage()
    return image.convertToFormat(QImage.Format.Format_ARGB32)


def main() -> int:
    """Replace the picture."""
    application = QGuiApplication([*sys.argv[:1], "-platform", "offscreen"])
    is_saved = painted().save(resource(PICTURE))
    del application
    return 0 if is_saved else 1


if __name__ == "__main__":
    sys.exit(main())

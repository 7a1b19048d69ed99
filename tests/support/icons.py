"""The icons as pictures: `python -m tests.support.icons` paints them anew from the graphics."""

from __future__ import annotations

import sys

from PySide6.QtGui import QGuiApplication, QIcon, QImage

from xb_desktop.resources import resource

NAMES = ("xb-desktop", "cancelled", "refused", "not-sent", "unknown")
SIDE = 128
"""Pixels: enough for a task bar at twice the usual size, and for an outcome in large text there.
Qt converts larger pictures on threads of its own, and somebody waits for them.

Qt paints vector graphics, too, but what it takes for that stays in memory: 1.6 MB before the first
outcome, one of them after it.
"""


def painted(name: str) -> QImage:
    """Paint an icon as it ought to be; there must be an application object."""
    image = QIcon(resource(f"icons/{name}.svg")).pixmap(SIDE, SIDE).toImage()
    return image.convertToFormat(QImage.Format.Format_ARGB32)


def picture(name: str) -> str:
    """Return the path of an icon's picture."""
    return resource(f"icons/{name}.png")


def main() -> int:
    """Replace the pictures."""
    application = QGuiApplication([*sys.argv[:1], "-platform", "offscreen"])
    are_saved = [painted(name).save(picture(name)) for name in NAMES]
    del application
    return 0 if all(are_saved) else 1


if __name__ == "__main__":
    sys.exit(main())

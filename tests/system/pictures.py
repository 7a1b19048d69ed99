"""What is really to be seen: pixels of the screen, once they have come to rest."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

if TYPE_CHECKING:
    from tests.support.desktop import Desktop
    from tests.support.screen_reader import Place

PATIENCE = 15


@dataclass(frozen=True)
class Picture:
    """The whole screen at one moment."""

    image: QImage

    def colors(self, place: Place) -> Counter[int]:
        """Count the colours at a place."""
        part = self.image.copy(rectangle(place))
        return Counter(part.pixel(x, y) for x in range(part.width()) for y in range(part.height()))

    def without(self, place: Place | None) -> QImage:
        """Give the whole of it, with nothing at a place."""
        if place is None:
            return self.image
        image = self.image.copy()
        painter = QPainter(image)
        painter.fillRect(rectangle(place), QColor("black"))
        painter.end()
        return image

    def ground(self, place: Place) -> QColor:
        """Give the colour that most of a place has."""
        [(color, _)] = self.colors(place).most_common(1)
        return QColor(color)

    def contrast(self, place: Place) -> float:
        """Give the contrast between a place's ground and what stands out most (WCAG 2.1)."""
        ground = luminance(self.ground(place))
        others = [luminance(QColor(color)) for color in self.colors(place)]
        return max((max(ground, other) + 0.05) / (min(ground, other) + 0.05) for other in others)


def rectangle(place: Place) -> QRect:
    """Give a place as Qt knows it."""
    return QRect(place.left, place.top, place.width, place.height)


def luminance(color: QColor) -> float:
    """Give a colour's relative luminance as WCAG 2.1 defines it."""
    parts = (color.redF(), color.greenF(), color.blueF())
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def steady(
    desktop: Desktop, *, other_than: Picture | None = None, but: Place | None = None
) -> Picture:
    """Wait until the screen stays as it is, and is another than before; give its picture.

    What is at the place `but` may change: a time that is counted down does, every second.
    """
    until = time.monotonic() + PATIENCE
    before = shot(desktop)
    while time.monotonic() < until:
        # Longer than any step of an animation here.
        time.sleep(0.25)
        now = shot(desktop)
        if now.without(but) == before.without(but) and (
            other_than is None or now.image != other_than.image
        ):
            return now
        before = now
    raise TimeoutError("the screen does not come to rest")


def shot(desktop: Desktop) -> Picture:
    """Take a picture of the screen as it is."""
    path = desktop.root / "shot.png"
    desktop.screenshot(path)
    image = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)
    assert not image.isNull()
    return Picture(image)

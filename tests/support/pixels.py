"""What is seen of a window, measured from its pixels, in the palettes that systems have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from xb_desktop.gui.widgets.theme import contrast

TEXT, SIGN = 4.5, 3.0
"""The least contrast of a text and of an outline or mark (WCAG 2.1, 1.4.3 and 1.4.11)."""
_ROLES = QPalette.ColorRole
# Window, base, button, text, highlight and the text on it.
PALETTES = {
    "light": ("#eff0f1", "#ffffff", "#fcfcfc", "#232629", "#256eaa", "#ffffff"),
    "dark": ("#2a2e32", "#1b1e20", "#31363b", "#eff0f1", "#256eaa", "#ffffff"),
    "fusion": ("#323232", "#242424", "#323232", "#ffffff", "#308cc6", "#f0f0f0"),
    "black": ("#000000", "#000000", "#000000", "#ffffff", "#1aebff", "#000000"),
    "white": ("#ffffff", "#ffffff", "#ffffff", "#000000", "#37006e", "#ffffff"),
}
"""Breeze's light and dark colours, the dark ones of Fusion, and the high contrasts of Windows."""


def palette(name: str) -> QPalette:
    """Return one of the palettes, placeholders as Qt makes them where a system names none."""
    window, base, button, text, highlight, on_highlight = map(QColor, PALETTES[name])
    made = QPalette()
    for role, color in (
        (_ROLES.Window, window),
        (_ROLES.AlternateBase, window),
        (_ROLES.Base, base),
        (_ROLES.Button, button),
        (_ROLES.WindowText, text),
        (_ROLES.Text, text),
        (_ROLES.ButtonText, text),
        (_ROLES.Highlight, highlight),
        (_ROLES.Accent, highlight),
        (_ROLES.HighlightedText, on_highlight),
    ):
        made.setColor(role, color)
    placeholder = QColor(text)
    placeholder.setAlpha(128)
    made.setColor(_ROLES.PlaceholderText, placeholder)
    return made


@contextmanager
def system_palette(name: str) -> Iterator[None]:
    """Have the system use one of the palettes."""
    usual = QApplication.palette()
    QApplication.setPalette(palette(name))
    try:
        yield
    finally:
        QApplication.setPalette(usual)


class Pixels:
    """A picture of a whole window, in which its parts are found."""

    def __init__(self, window: QWidget) -> None:
        QApplication.processEvents()
        self._window = window
        self._image = window.grab().toImage()
        assert self._image.devicePixelRatio() == 1

    def text(self, part: QWidget) -> float:
        """Return the contrast of what is written in a part: its strongest pixel and its ground."""
        return self.text_at(self.place(part))

    def text_at(self, place: QRect) -> float:
        """Return the same of a place in the window."""
        colors = Counter(self._colors(place.adjusted(4, 4, -4, -4)))
        (ground, _), *_ = colors.most_common(1)
        return max(contrast(QColor(color), QColor(ground)) for color in colors)

    def strongest(self, part: QWidget) -> float:
        """Return the contrast of a part's strongest pixel with what is above it."""
        place = self.place(part)
        above = self._image.pixelColor(place.center().x(), place.top() - 4)
        return max(contrast(QColor(color), above) for color in set(self._colors(place)))

    def outline(self, part: QWidget, *, width: int = 0) -> float:
        """Return the contrast of a part's outline with what is around it, at its weakest side.

        `width` is that of the outlined piece at its beginning, such as a check box; 0 for all.
        """
        place = self.place(part)
        if width:
            above = (place.height() - width) // 2
            place = QRect(place.left(), place.top() + above, width, width)
        middle = place.center()
        sides = [
            (QPoint(place.left(), middle.y()), QPoint(1, 0)),
            (QPoint(place.right(), middle.y()), QPoint(-1, 0)),
            (QPoint(middle.x(), place.top()), QPoint(0, 1)),
            (QPoint(middle.x(), place.bottom()), QPoint(0, -1)),
        ]
        return min(self._side(edge, inward) for edge, inward in sides)

    def _side(self, edge: QPoint, inward: QPoint) -> float:
        outside = self._image.pixelColor(edge - inward * 4)
        return max(contrast(self._image.pixelColor(edge + inward * n), outside) for n in (0, 1, 2))

    def changed(self, other: Pixels, part: QWidget, around: int) -> list[float]:
        """Return how much each pixel differs that does, in a part and `around` it."""
        place = self.place(part).adjusted(-around, -around, around, around)
        place = place.intersected(self._image.rect())
        pairs = zip(self._colors(place), other._colors(place), strict=True)
        return [contrast(QColor(one), QColor(two)) for one, two in pairs if one != two]

    def place(self, part: QWidget) -> QRect:
        """Return where a part is in the picture."""
        return QRect(part.mapTo(self._window, QPoint(0, 0)), part.size())

    def save(self, path: str) -> None:
        """Keep the picture, to be looked at."""
        self._image.save(path)

    def _colors(self, place: QRect) -> list[int]:
        image: QImage = self._image
        return [
            image.pixel(x, y)
            for y in range(place.top(), place.bottom() + 1)
            for x in range(place.left(), place.right() + 1)
        ]

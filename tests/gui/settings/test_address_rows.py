"""The rows of the list of addresses can be read in each style that a system has."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QProxyStyle,
    QStyle,
    QStyleFactory,
    QStyleOption,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.support.pixels import PALETTES, TEXT, palette
from xb_desktop.gui.settings.address_rows import AddressRows
from xb_desktop.gui.widgets.theme import contrast

PALE = "#ececec"


class PaleSelection(QProxyStyle):
    """Paints what is selected as the style of Windows 10 does, whatever the palette says."""

    def drawPrimitive(  # noqa: N802 - the name is Qt's
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Paint a pale row."""
        if element is QStyle.PrimitiveElement.PE_PanelItemViewItem:
            painter.fillRect(option.rect, QColor(PALE))
        else:
            super().drawPrimitive(element, option, painter, widget)


def styles() -> dict[str, QStyle]:
    """Return the styles of this system, and one that paints as another system's."""
    names = QStyleFactory.keys()
    return {name: QStyleFactory.create(name) for name in names} | {"pale": PaleSelection("Fusion")}


def colors(picture: QListWidget, place: QRect) -> Counter[str]:
    """Return how often each colour is in a part of a list."""
    image = picture.viewport().grab().toImage().copy(place)
    return Counter(
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    )


@pytest.mark.parametrize("name", [it for it in PALETTES if it != "fusion"])
def test_the_selected_row_can_be_read(qtbot: QtBot, name: str) -> None:
    """Its text stands on a ground that it was chosen for.

    In Fusion's own dark colours it has 3.2:1: there, `ensure_contrast` chooses another.
    """
    for key, style in styles().items():
        rows = QListWidget()
        qtbot.addWidget(rows)
        rows.setStyle(style)
        rows.setPalette(palette(name))
        rows.setItemDelegate(AddressRows(rows))
        rows.addItems(["Local\nhttp://127.0.0.1\nno key", "Acme\nhttps://a.example\nno key"])
        rows.setCurrentRow(1)
        rows.resize(400, 200)
        rows.show()
        seen = colors(rows, rows.visualItemRect(rows.item(1)).adjusted(4, 4, -4, -4))
        (ground, _), *_ = seen.most_common(1)
        strongest = max(contrast(QColor(color), QColor(ground)) for color in seen)
        assert strongest >= TEXT, (key, ground)

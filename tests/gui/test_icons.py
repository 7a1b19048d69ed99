"""The icons are pictures of the vector graphics that lie beside them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.support.icons import NAMES, SIDE, painted, picture
from xb_desktop.gui.widgets.outcome_icons import ICON_FILES
from xb_desktop.resources import resource


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", NAMES)
def test_a_picture_is_that_of_the_graphic(name: str) -> None:
    """Whoever changes a graphic paints the pictures anew: `python -m tests.support.icons`."""
    found = QImage(picture(name)).convertToFormat(QImage.Format.Format_ARGB32)
    assert (found.width(), found.height()) == (SIDE, SIDE)
    wanted = painted(name)
    pairs = zip(bytes(found.constBits()), bytes(wanted.constBits()), strict=True)
    # Edges are smoothed a little differently from one system to another.
    assert sum(abs(left - right) for left, right in pairs) / wanted.sizeInBytes() < 2


def test_each_graphic_has_a_picture() -> None:
    """And the outcomes show the pictures: Qt does not paint graphics by itself."""
    graphics = Path(resource("icons")).glob("*.svg")
    assert {graphic.stem for graphic in graphics} == set(NAMES)
    shown = set(ICON_FILES.values())
    assert shown == {f"icons/{name}.png" for name in NAMES if name != "xb-desktop"}

"""The window's icon is a picture of the vector graphic that everything else is drawn from."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage

from tests.icon import PICTURE, SIDE, painted
from xb_desktop.resources import resource


@pytest.mark.usefixtures("qapp")
def test_the_picture_is_that_of_the_graphic() -> None:
    """Whoever changes the graphic paints the picture anew: `python -m tests.icon`."""
    picture = QImage(resource(PICTURE)).convertToFormat(QImage.Format.Format_ARGB32)
    assert (picture.width(), picture.height()) == (SIDE, SIDE)
    wanted = painted()
    pairs = zip(bytes(picture.constBits()), bytes(wanted.constBits()), strict=True)
    # Edges are smoothed a little differently from one system to another.
    assert sum(abs(left - right) for left, right in pairs) / wanted.sizeInBytes() < 2

"""The program's icon in other sizes and formats, from its one drawing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from collections.abc import Sequence

DRAWING = Path(__file__).parent.parent / "icons" / "xb-desktop.svg"
HICOLOR = (16, 22, 24, 32, 48, 64, 128, 256, 512)
"""The sides, in pixels, that desktops look for (Icon Theme Specification)."""
_ICNS = {b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024}
"""The kinds of pictures in an icon of macOS, and their sides."""


def png(side: int) -> bytes:
    """Return the icon as a PNG of this side, in pixels."""
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # PySide6 wants bytes, and takes text
    return bytes(data.data())


def icns() -> bytes:
    """Return the icon of a macOS bundle."""
    return _join(b"icns", [_join(kind, [png(side)]) for kind, side in _ICNS.items()])


def _join(kind: bytes, parts: Sequence[bytes]) -> bytes:
    content = b"".join(parts)
    return kind + (8 + len(content)).to_bytes(4, "big") + content

"""The page makes room for what it shows, as far as Qt lets it."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from xb_desktop.gui.cancel.page import _Column
from xb_desktop.gui.widgets.labels import plain_label

HEIGHT = 100


class Short(QWidget):
    """Content that is made as tall as before, whatever height it gets."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Do as a scrolling page does, for a height that its layout remembers from before."""
        super().resizeEvent(event)
        self.resize(self.width(), HEIGHT)


def test_a_height_that_is_not_granted_is_asked_for_once(qtbot: QtBot) -> None:
    """A page that asked for it again and again took the whole program with it."""
    window = QWidget()
    qtbot.addWidget(window)
    content = Short(window)
    part = plain_label("Notices that need more than that. " * 50)
    _Column(content).addWidget(part)
    window.resize(3 * HEIGHT, 3 * HEIGHT)
    window.show()
    content.resize(2 * HEIGHT, HEIGHT)
    assert content.height() == HEIGHT
    assert part.height() > 0

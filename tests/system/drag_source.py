"""A small window from which the text on stdin can be dragged to another program."""

from __future__ import annotations

import sys

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

TITLE = "something to drag"


class Source(QWidget):
    """Is dragged as soon as a button is pressed on it."""

    def __init__(self, text: str) -> None:
        """Take the text."""
        super().__init__(windowTitle=TITLE)
        self._text = text

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to drag."""
        del event
        content = QMimeData()
        content.setText(self._text)
        drag = QDrag(self)
        drag.setMimeData(content)
        print("dragging", flush=True)
        drag.exec(Qt.DropAction.CopyAction)


if __name__ == "__main__":
    application = QApplication()
    source = Source(sys.stdin.read())
    source.setGeometry(900, 600, 200, 200)
    source.show()
    sys.exit(application.exec())

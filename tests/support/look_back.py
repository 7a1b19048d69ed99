"""The history as somebody uses it who looks back."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QTableView

from tests.support.desk import Desk
from xb_desktop.gui.history.history_window import HistoryWindow


class LookBack:
    """The open window of the history."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        desk.press("History")
        desk.qtbot.waitUntil(lambda: desk.sees(QLineEdit, "Search history"))
        self.wait()

    @property
    def window(self) -> HistoryWindow:
        """The window itself."""
        window = self.desk.find(QLineEdit, "Search history").window()
        assert isinstance(window, HistoryWindow)
        return window

    @property
    def table(self) -> QTableView:
        """The attempts."""
        return self.desk.find(QTableView, "Attempts")

    def wait(self) -> None:
        """Wait until nothing is being read."""
        self.desk.qtbot.waitUntil(lambda: not self.desk.window._background.is_busy, timeout=15_000)
        # What was read is handed over by the event loop.
        self.desk.qtbot.wait(1)
        self.desk.qtbot.waitUntil(lambda: not self.desk.window._background.is_busy, timeout=15_000)

    def column(self, title: str) -> list[str]:
        """Return what is in a column, from above."""
        model = self.table.model()
        titles = [
            model.headerData(at, Qt.Orientation.Horizontal) for at in range(model.columnCount())
        ]
        at = titles.index(title)
        return [model.index(row, at).data() for row in range(model.rowCount())]

    def said(self, row: int, column: int) -> Any:
        """Return what a screen reader says of a cell."""
        return self.table.model().index(row, column).data(Qt.ItemDataRole.AccessibleTextRole)

    def search(self, text: str) -> None:
        """Type into the search field."""
        self.desk.find(QLineEdit, "Search history").setText(text)
        self.wait()

    def choose(self, name: str, text: str) -> None:
        """Choose an entry of a filter."""
        box = self.desk.find(QComboBox, name)
        box.setCurrentIndex(box.findText(text))
        self.wait()

    def select(self, row: int) -> None:
        """Select a row as a person does."""
        self.table.setFocus()
        self.table.setCurrentIndex(self.table.model().index(row, 0))

    def reads(self, text: str) -> bool:
        """Whether a text can be read in this window."""
        window = self.desk.find(QLineEdit, "Search history").window()
        labels = window.findChildren(QLabel)
        return any(text in label.text() for label in labels if label.isVisible())

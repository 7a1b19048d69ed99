"""The program's own window on a journal, and its history, as somebody uses it who looks back."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from xb_desktop.gui.background import Background
from xb_desktop.gui.main_window import MainWindow
from xb_desktop.orders.address import CANARY
from xb_desktop.run import Run
from xb_desktop.system.data_folder import Folders

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import SignalInstance

    from xb_desktop.gui.history.history_window import HistoryWindow

_REST_SECONDS = 0.3


class HistoryDesk:
    """A window that is ready to be used, on the journal in a folder.

    What is timed is told in milliseconds, until the rows are in the table.
    """

    def __init__(self, folder: Path) -> None:
        self.background = Background(lambda error: sys.exit(repr(error)))
        self.window = MainWindow(Run(CANARY, Folders(folder, folder, folder)), self.background)
        self.window.show()
        _until(self.window.painted)
        _wait_for(lambda: self.window.completion is not None and not self.background.is_busy)
        self.window.do(lambda _: None)
        _wait_for(lambda: self.window._loaded is not None and not self.background.is_busy)

    @property
    def history(self) -> HistoryWindow:
        """The window of the history, once it was opened."""
        assert self.window._loaded is not None
        look: HistoryWindow | None = self.window._loaded._history
        assert look is not None
        return look

    def open(self) -> float:
        """Open the history."""
        return self._timed(self.window.open_history)

    def close(self) -> None:
        """Close the history."""
        self.history.close()

    def refresh(self) -> float:
        """Read the first page again."""
        return self._timed(self.history.refresh)

    def search(self, text: str) -> float:
        """Search for something; it must be found."""
        taken = self._timed(lambda: self.history.filters.search.setText(text))
        assert self.history._model.rowCount() > 0, text
        return taken

    def settle(self) -> None:
        """Let the rows be painted and counted, and the search index be brought up to date."""
        self.history.repaint()
        rest(_REST_SECONDS)
        while self.background.is_busy:
            _wait_for(lambda: not self.background.is_busy)
            # What was read is handed over, and may be what the next work was waiting for.
            rest(0.05)

    def _timed(self, act: Callable[[], None]) -> float:
        began = time.perf_counter()
        act()
        _until(self.history._reader.first_read)
        return (time.perf_counter() - began) * 1000


def rest(seconds: float) -> None:
    """Leave the windows idle."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)


def _until(signal: SignalInstance) -> None:
    loop = QEventLoop()
    signal.connect(loop.quit)
    loop.exec()


def _wait_for(condition: Callable[[], bool]) -> None:
    while not condition():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)

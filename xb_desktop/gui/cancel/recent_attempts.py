"""The last attempts of this computer: read off the GUI thread, shown below the form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from xb_desktop.gui.cancel.recent_list import RecentList

if TYPE_CHECKING:
    from xb_desktop.gui.background import Background
    from xb_desktop.gui.main_window import MainWindow
    from xb_desktop.journal.attempt_record import AttemptRecord
    from xb_desktop.run import Run


class RecentAttempts(QObject):
    """Keeps the list below the form up to date.

    Signals:
        use_wanted(str, str): an email address and a reference are to be filled in again.
        history_wanted(): the history is to be opened.
    """

    use_wanted = Signal(str, str)
    history_wanted = Signal()

    def __init__(self, window: MainWindow, run: Run, background: Background) -> None:
        super().__init__(window)
        self._window = window
        self._run = run
        self._background = background
        self._list = RecentList()
        self._list.use_wanted.connect(self.use_wanted)
        self._list.history_wanted.connect(self.history_wanted)
        window.page.recent_place.addWidget(self._list)

    def refresh(self) -> None:
        """Read the journal, and show what it has."""
        self._background.run(self._run.recent_attempts, self._show, lambda: None)

    @property
    def hidden_height(self) -> int:
        """The height that the list would take if there were room for it, in pixels."""
        return self._list.hidden_height

    def give_room(self, *, enough: bool) -> None:
        """Show the list only where there is room for it."""
        self._list.give_room(enough=enough)

    def _show(self, attempts: list[AttemptRecord]) -> None:
        self._list.show_attempts(attempts, str(self._window.place.address))

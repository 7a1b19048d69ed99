"""The last attempts of this computer: read off the GUI thread, shown below the form.

Where there is none, only a line with the button of the history is: the list takes a megabyte.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from xb_desktop.gui.widgets.labels import name_button, wrapped_label
from xb_desktop.gui.widgets.text_and_buttons import TextAndButtons
from xb_desktop.texts.recorded import attempts_heading

if TYPE_CHECKING:
    from xb_desktop.gui.background import Background
    from xb_desktop.gui.cancel.recent_list import RecentList
    from xb_desktop.gui.main_window import MainWindow
    from xb_desktop.journal.attempt_record import AttemptRecord
    from xb_desktop.run import Run

translate = QCoreApplication.translate


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
        self._list: RecentList | None = None
        self._has_room = True
        self._history = name_button(QPushButton(), translate("RecentList", "Histo&ry"), "History")
        self._history.setToolTip(translate("RecentList", "All attempts of this computer (Ctrl+H)"))
        self._history.clicked.connect(self.history_wanted)
        self._line = TextAndButtons(wrapped_label(attempts_heading()), self._history)
        window.page.recent_place.addWidget(self._line)
        self._lead_below()

    def refresh(self) -> None:
        """Read the journal, and show what it has."""
        self._background.run(self._run.recent_attempts, self._show, lambda: None)

    @property
    def hidden_height(self) -> int:
        """The height that the list would take if there were room for it, in pixels."""
        return 0 if self._list is None else self._list.hidden_height

    def give_room(self, *, enough: bool) -> bool:
        """Show the list only where there is room for it; return whether that changes anything."""
        had_room, self._has_room = self._has_room, enough
        return self._list is not None and had_room != enough and self._list.give_room(enough=enough)

    def _show(self, attempts: list[AttemptRecord]) -> None:
        if self._list is None:
            if not attempts:
                return
            self._list = self._make_list()
            self._lead_below()
        # The practice service is elsewhere in each run, which says nothing of an attempt.
        here = "" if self._run.is_practice else str(self._window.place.address)
        self._list.show_attempts(attempts, here)

    def _make_list(self) -> RecentList:
        from xb_desktop.gui.cancel.recent_list import RecentList

        made = RecentList()
        self._line.put_first(made.use_again)
        made.give_room(enough=self._has_room)
        made.use_wanted.connect(self.use_wanted)
        self._window.page.recent_place.addWidget(made)
        # Beside the heading, but of use only after the list: Tab leads there next.
        QWidget.setTabOrder(made.last_stop, made.use_again)
        QWidget.setTabOrder(made.use_again, self._history)
        return made

    def _lead_below(self) -> None:
        """Have Tab lead to what stands below the list only after it: that was there before."""
        below = self._window.page.help_place.itemAt(0)
        part = None if below is None else below.widget()
        if part is not None:
            from xb_desktop.gui.widgets.focus_order import focus_after

            focus_after(self._history, part)

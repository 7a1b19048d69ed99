"""The page on which an order is cancelled, as far as the first paint needs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from xb_desktop.gui.cancel.form import Form
from xb_desktop.gui.widgets.badge import Badge
from xb_desktop.gui.widgets.labels import plain_label, scrolling

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from xb_desktop.gui.widgets.badge import Place


class CancelPage(QWidget):
    """Address, form and button in one column, with places for what comes later.

    What the parts do is decided by a `CancelController`, which is loaded after the first paint.

    Signals:
        cancel_wanted(): the order in the form is to be cancelled.
        settings_wanted(): the settings are to be opened.
    """

    cancel_wanted = Signal()
    settings_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        # Outside a dialog, Return presses a focused button only where it says so.
        self.settings_button = QPushButton()
        self.settings_button.setAutoDefault(True)
        self.badge = Badge(beside=self.settings_button)
        self.form = Form()
        self.cancel_button = QPushButton()
        self.cancel_button.setDefault(True)
        self._note: QLabel | None = None
        self._lay_out()
        self._name_parts()
        self.cancel_button.clicked.connect(self.cancel_wanted)
        self.settings_button.clicked.connect(self.settings_wanted)
        self.form.submitted.connect(self._submit)

    def _lay_out(self) -> None:
        column = QWidget()
        layout = QVBoxLayout(column)
        layout.setContentsMargins(20, 16, 20, 20)
        layout.setSpacing(14)
        actions = QHBoxLayout()
        actions.addStretch(1)
        actions.addWidget(self.cancel_button)
        self.notices_place = _place(layout)
        self.banner_place = _place(layout)
        layout.addWidget(self.badge)
        layout.addWidget(self.form)
        layout.addLayout(actions)
        self.progress_place = _place(layout)
        self._note_place = _place(layout)
        self.outcome_place = _place(layout)
        self.help_place = _place(layout)
        layout.addStretch(1)
        self._scroll = scrolling(column)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._scroll)

    def _name_parts(self) -> None:
        self.cancel_button.setText(self.tr("&Cancel order"))
        self.cancel_button.setAccessibleName(self.tr("Cancel order"))
        self.settings_button.setText(self.tr("&Settings"))
        self.settings_button.setAccessibleName(self.tr("Settings"))

    def show_place(self, place: Place) -> None:
        """Say where orders are cancelled from now on."""
        self.badge.show_place(place)

    def say(self, sentence: str) -> None:
        """Say something about what was just done, until the next thing is done."""
        if self._note is None:
            if not sentence:
                return
            # Not before the first paint: a text that can be selected takes Qt 14 ms to load.
            self._note = plain_label()
            self._note_place.addWidget(self._note)
        self._note.setText(sentence)
        self._note.setVisible(bool(sentence))

    def hold(self, *, still: bool) -> None:
        """Keep the order as it is while an attempt is out."""
        self.form.hold(still=still)
        self.cancel_button.setDisabled(still)
        self.settings_button.setDisabled(still)

    def scroll_to(self, part: QWidget) -> None:
        """Bring a part into sight, once it has its size."""
        # It gets that with the next layout.
        QTimer.singleShot(0, self, lambda: self._scroll_to(part))

    def _submit(self) -> None:
        if self.cancel_button.isEnabled():
            self.cancel_wanted.emit()

    def _scroll_to(self, part: QWidget) -> None:
        self._scroll.ensureWidgetVisible(part)
        # Where the part is taller than the window, its beginning counts most.
        self._scroll.ensureVisible(0, part.y(), 0, 0)


def _place(layout: QVBoxLayout) -> QVBoxLayout:
    """Keep a place in a column for what may come; it takes no room while it is empty."""
    place = QVBoxLayout()
    layout.addLayout(place)
    return place

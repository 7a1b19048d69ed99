"""Everything about the selected attempt, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from xb_desktop.gui.widgets.button_row import ButtonRow
from xb_desktop.gui.widgets.columns import in_column
from xb_desktop.gui.widgets.exact_label import ExactLabel
from xb_desktop.gui.widgets.labels import (
    bold,
    name_button,
    picture,
    plain_label,
    scrolling,
    show_text,
)
from xb_desktop.gui.widgets.outcome_icons import icon_side, outcome_icon
from xb_desktop.gui.widgets.theme import GAP
from xb_desktop.gui.widgets.value_rows import ValueRows
from xb_desktop.texts.history import details, history_receipt, story
from xb_desktop.texts.recorded import outcome_word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

    from xb_desktop.history.history_record import HistoryRecord

_NEW_HEIGHT = (QEvent.Type.LayoutRequest, QEvent.Type.Resize)
"""After these events, the lines may need another height."""


class DetailsPane(QWidget):
    """The whole record of one attempt; without one, it says how to get there.

    Signals:
        check_wanted(HistoryRecord): the service is to be asked for the state of its order.
        use_wanted(HistoryRecord): its order is to be filled into the form.
        delete_wanted(HistoryRecord): it is to be deleted.
    """

    check_wanted = Signal(object)
    use_wanted = Signal(object)
    delete_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._record: HistoryRecord | None = None
        self._icon, self._title = picture(), plain_label()
        self._story, self._note = plain_label(), plain_label()
        self._rows = ValueRows()
        self._values: dict[str, QLabel] = {}
        self._copy = name_button(QPushButton(), self.tr("Copy rece&ipt"), "Copy receipt")
        self._check = name_button(QPushButton(), self.tr("Chec&k order"), "Check order")
        self._use = name_button(QPushButton(), self.tr("&Use again"), "Use again")
        self._delete = name_button(QPushButton(), self.tr("&Delete…"), "Delete")
        self._use.setToolTip(self.tr("Fill in the order of this attempt. Nothing is sent."))
        self._lay_out()
        self._copy.clicked.connect(self.copy)
        self._check.clicked.connect(lambda: self.check_wanted.emit(self._record))
        self._use.clicked.connect(lambda: self.use_wanted.emit(self._record))
        self._delete.clicked.connect(lambda: self.delete_wanted.emit(self._record))
        self.show_record(None)

    def show_record(self, record: HistoryRecord | None) -> None:
        """Show all of an attempt."""
        self._record = record
        self._note.hide()
        for button in (self._copy, self._check, self._use, self._delete):
            button.setVisible(record is not None)
        self._rows.setVisible(record is not None)
        self._icon.setVisible(record is not None)
        self._title.setVisible(record is not None)
        if record is None:
            self._title.setText("")
            self._story.setText(self.tr("Select an attempt to see all that is recorded of it."))
            return
        side = icon_side()
        icon = outcome_icon(record.outcome, side)
        self._icon.setVisible(icon is not None)
        if icon is not None:
            self._icon.setPixmap(icon.pixmap(QSize(side, side)))
        self._title.setText(outcome_word(record.outcome))
        self._story.setText(story(record))
        for caption, value in details(record):
            self._rows.show_value(self._value_of(caption), value)
        self._check.setVisible(record.is_unknown)
        self._delete.setEnabled(record.is_settled)
        self._delete.setToolTip(
            ""
            if record.is_settled
            else self.tr(
                "This attempt is kept until its outcome is known: it warns against cancelling the "
                "order a second time."
            )
        )

    def _value_of(self, caption: str) -> QLabel:
        """Return what shows the value of a caption; it gets its row when it is first asked for."""
        if caption not in self._values:
            self._values[caption] = ExactLabel()
            self._rows.add_row(caption, self._values[caption])
        return self._values[caption]

    def say(self, sentence: str) -> None:
        """Say what came of a button of this pane."""
        show_text(self._note, sentence)

    def copy(self) -> None:
        """Copy one line about the attempt, for a ticket."""
        if self._record is not None:
            QGuiApplication.clipboard().setText(history_receipt(self._record))
            self.say(self.tr("The receipt has been copied to the clipboard."))

    def event(self, event: QEvent) -> bool:
        """Keep the height that the lines need at this width: a splitter does not ask for it."""
        layout = self.layout()
        if layout is not None and event.type() in _NEW_HEIGHT:
            self.setMinimumHeight(layout.minimumHeightForWidth(self.width()))
        return super().event(event)

    def _lay_out(self) -> None:
        self._title.setFont(bold(self._title.font()))
        headline = QHBoxLayout()
        headline.setSpacing(GAP)
        headline.addWidget(self._icon)
        headline.addWidget(self._title, 1)
        content = QWidget()
        column = in_column(content)
        column.addLayout(headline)
        column.addWidget(self._story)
        column.addWidget(self._rows)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        # Below the number of attempts.
        layout.setContentsMargins(0, GAP, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(scrolling(content), 1)
        layout.addWidget(self._note)
        layout.addWidget(ButtonRow(self._check, self._copy, self._use, self._delete))

"""The search field and the filters above the history."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QGridLayout, QLabel, QWidget

from xb_desktop.gui.widgets.labels import begin_at_edge, name_part
from xb_desktop.gui.widgets.outcome_icons import icon_side, outcome_icon
from xb_desktop.gui.widgets.paste_line import PasteLine
from xb_desktop.gui.widgets.theme import GAP
from xb_desktop.history.query import Filter
from xb_desktop.journal.attempt_record import RecordedOutcome
from xb_desktop.texts.history import place_name
from xb_desktop.texts.recorded import outcome_word, recorded_text
from xb_desktop.texts.times import date_format

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QResizeEvent

    from xb_desktop.history.history import Choices

_OUTCOMES = (
    RecordedOutcome.CANCELLED,
    RecordedOutcome.REFUSED,
    RecordedOutcome.NOT_SENT,
    RecordedOutcome.UNKNOWN,
)
_CHARACTERS = 12
"""Of what is chosen in a filter: so many can always be read."""
_BETWEEN = -1
"""The period of which a person gives both days."""


class FilterBar(QWidget):
    """Says which attempts are wanted; every change takes effect at once.

    Signals:
        changed(): other attempts are wanted.
        unreadable(str): a sentence on why nothing was pasted into the search field.
    """

    changed = Signal()
    unreadable = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.search = PasteLine()
        self.search.setPlaceholderText(
            self.tr("A part of a reference, address, ticket, reason or message")
        )
        self._outcome = self._box(self.tr("Outcome"), self.tr("All outcomes"), "Outcome")
        for outcome in _OUTCOMES:
            icon = outcome_icon(outcome, icon_side())
            if icon is not None:
                self._outcome.addItem(icon, outcome_word(outcome), outcome)
        self._place = self._box(self.tr("Place"), self.tr("All places"), "Place")
        self._operator = self._box(self.tr("Operator"), self.tr("All operators"), "Operator")
        self._period = self._box(self.tr("Time"), self.tr("Any time"), "Time")
        self._fill_period()
        self._from, self._to = (
            self._day(self.tr("First day"), "First day"),
            self._day(self.tr("Last day"), "Last day"),
        )
        self._lay_out()
        self.search.textChanged.connect(self.changed)
        self.search.unreadable.connect(self.unreadable)
        self._show_days()

    @property
    def wanted(self) -> Filter:
        """Which attempts are wanted."""
        since, until = self._times()
        return Filter(
            text=self.search.text(),
            outcome=self._outcome.currentData(),
            place=self._place.currentData(),
            operator=self._operator.currentData(),
            since=since,
            until=until,
        )

    def reset(self) -> None:
        """Want all attempts."""
        self.blockSignals(True)
        self.search.clear()
        for box in (self._outcome, self._place, self._operator, self._period):
            box.setCurrentIndex(0)
        self.blockSignals(False)
        self.changed.emit()
        self.search.setFocus()

    def offer(self, choices: Choices) -> None:
        """Offer what can be filtered by; what was chosen stays chosen."""
        _refill(self._place, ((place_name(each), each) for each in choices.places))
        _refill(self._operator, ((recorded_text(each), each) for each in choices.operators))

    def _box(self, name: str, everything: str, identifier: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setObjectName(identifier)
        # On Linux, Qt gives screen readers the chosen text in the place of the name.
        box.setAccessibleDescription(name)
        box.addItem(everything, None)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(_CHARACTERS)
        # So that the bar can become too narrow for four of them beside each other.
        box.setMinimumWidth(1)
        box.currentIndexChanged.connect(self._on_chosen)
        return box

    def _fill_period(self) -> None:
        for text, days in (
            (self.tr("Today"), 1),
            (self.tr("Last 7 days"), 7),
            (self.tr("Last 30 days"), 30),
            (self.tr("Last 90 days"), 90),
            (self.tr("From day to day…"), _BETWEEN),
        ):
            self._period.addItem(text, days)

    def _day(self, name: str, identifier: str) -> QDateEdit:
        edit = QDateEdit(QDate.currentDate())
        edit.setAccessibleName(name)
        edit.setObjectName(identifier)
        edit.setDisplayFormat(date_format())
        edit.setCalendarPopup(True)
        edit.dateChanged.connect(self.changed)
        return edit

    def _lay_out(self) -> None:
        label = QLabel(self.tr("&Search history"))
        label.setBuddy(self.search)
        name_part(self.search, label.text(), "Search history")
        begin_at_edge(label)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._grid.addWidget(label, 0, 0, 1, 4)
        self._grid.addWidget(self.search, 1, 0, 1, 4)
        for column in range(4):
            self._grid.setColumnStretch(column, 1)
        self._arrange()

    def _arrange(self) -> None:
        """Put the filters into one line, or two or one into each where they are too wide."""
        boxes = (self._outcome, self._place, self._operator, self._period)
        widest = max(map(self._needed, boxes))
        in_a_line = next((n for n in (4, 2) if n * (widest + GAP) - GAP <= self.width()), 1)
        span = 4 // in_a_line
        for at, part in enumerate((*boxes, self._from, self._to)):
            cell = at + 2 if at >= 4 and in_a_line == 4 else at
            row, column = divmod(cell * span, 4)
            self._grid.addWidget(part, row + 2, column, 1, span)

    def _needed(self, box: QComboBox) -> int:
        """Return the width of a filter at which our own texts are whole, in pixels."""
        advance = box.fontMetrics().horizontalAdvance
        beside = box.sizeHint().width() - _CHARACTERS * advance("X")
        if box is not self._outcome:
            # Qt asks for an icon's room, and four pixels, whether there is one or not.
            beside -= box.iconSize().width() + 4
        # The others' texts come from the journal, and may be of any length.
        count = box.count() if box in (self._outcome, self._period) else 1
        own = (advance(box.itemText(index)) for index in range(count))
        return beside + max(_CHARACTERS * advance("X"), *own)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the filters for the new width."""
        super().resizeEvent(event)
        self._arrange()

    def _on_chosen(self) -> None:
        self._show_days()
        self.changed.emit()

    def _show_days(self) -> None:
        # The first boxes are filled before the last ones are made.
        if hasattr(self, "_to"):
            for edit in (self._from, self._to):
                edit.setVisible(self._period.currentData() == _BETWEEN)

    def _times(self) -> tuple[str, str]:
        """Return the first moment and the one after the last, as the journal has them."""
        days: int | None = self._period.currentData()
        if days is None:
            return "", ""
        if days == _BETWEEN:
            first, last = sorted((_date(self._from), _date(self._to)))
            return _begin(first), _begin(last + timedelta(days=1))
        today = datetime.now(UTC).astimezone().date()
        return _begin(today - timedelta(days=days - 1)), ""


def _refill(box: QComboBox, items: Iterable[tuple[str, str]]) -> None:
    chosen = box.currentData()
    box.blockSignals(True)
    while box.count() > 1:
        box.removeItem(1)
    for text, value in items:
        box.addItem(text, value)
    box.setCurrentIndex(max(box.findData(chosen), 0))
    box.blockSignals(False)


def _date(edit: QDateEdit) -> date:
    day = edit.date()
    return date(day.year(), day.month(), day.day())


def _begin(day: date) -> str:
    """Return when a day begins here, in UTC."""
    here = datetime.combine(day, time()).astimezone()
    return here.astimezone(UTC).isoformat(timespec="milliseconds")

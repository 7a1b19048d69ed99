"""The last attempts below the form: one can be used again, and the history has all of them.

Loaded once there is an attempt.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from xb_desktop.gui.widgets.columns import in_column
from xb_desktop.gui.widgets.labels import TARGET, hide_scroll_bars, name_button
from xb_desktop.gui.widgets.outcome_icons import outcome_icon
from xb_desktop.gui.widgets.theme import GAP
from xb_desktop.orders.receipt import masked
from xb_desktop.texts.recorded import outcome_word, recorded_text, recorded_time

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from xb_desktop.gui.widgets.rows import Rows
    from xb_desktop.journal.attempt_record import AttemptRecord, RecordedOutcome

translate = QCoreApplication.translate


class _Rows(QListWidget):
    """As tall as its rows, each of which has the lines that it needs, and can be hit."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Not amid it: Qt would leave the viewport in the height of before.
        QTimer.singleShot(0, self, self.fit)

    def fit(self) -> None:
        items = [self.item(row) for row in range(self.count())]
        for item in items:
            item.setSizeHint(QSize())
        self.doItemsLayout()
        heights = [max(self.visualItemRect(item).height(), TARGET) for item in items]
        for item, height in zip(items, heights, strict=True):
            item.setSizeHint(QSize(0, height))
        self.setFixedHeight(sum(heights) + 2 * self.frameWidth())


class RecentList(QWidget):
    """One row for each attempt, masked; a row only selects, and `use_again` fills in its order.

    Without attempts neither of them is shown, and where there is no room, the rows are not.

    Signals:
        use_wanted(str, str): the email address and the reference of the selected attempt.
    """

    use_wanted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._attempts: list[AttemptRecord] = []
        self._here = ""
        self._has_room = True
        self._list = _Rows()
        self._list.setAccessibleName(self.tr("Last attempts"))
        self._list.setObjectName("Last attempts")
        # All rows are visible. A bar for a single pixel would take the width for which they fit.
        hide_scroll_bars(self._list)
        # A row that is cut off would not tell one outcome from another.
        self._list.setWordWrap(True)
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.itemDoubleClicked.connect(self._use)
        self.use_again = name_button(QPushButton(), self.tr("&Use again"), "Use again")
        self.use_again.setToolTip(
            self.tr("Fill in the order of the selected attempt. Nothing is sent.")
        )
        self.use_again.clicked.connect(self._use)
        self._list.currentRowChanged.connect(self._on_current)
        in_column(self, self._list)
        self._show_parts()

    @cached_property
    def _rows(self) -> Rows:
        """What paints the rows once one of them is selected: it takes 1.2 MB."""
        from xb_desktop.gui.widgets.rows import Rows

        return Rows(self._list)

    def _on_current(self, row: int) -> None:
        self.use_again.setEnabled(row >= 0)
        if row >= 0:
            self._list.setItemDelegate(self._rows)

    @property
    def last_stop(self) -> QWidget:
        """Where the keyboard is before it leaves the list."""
        return self._list

    @property
    def hidden_height(self) -> int:
        """The height that the attempts would take if there were room for them, in pixels.

        With a line more: what just has room would go again when it is laid out.
        """
        if self._has_room or not self._attempts:
            return 0
        return self._list.height() + GAP + self.fontMetrics().height()

    def give_room(self, *, enough: bool) -> bool:
        """Show the attempts only where there is room for them; return whether there are any."""
        self._has_room = enough
        self._show_parts()
        return bool(self._attempts)

    def _show_parts(self) -> None:
        self.setVisible(bool(self._attempts) and self._has_room)
        # Whether there is room must not depend on whether there was.
        self.use_again.setVisible(bool(self._attempts))
        if not self._has_room:
            self._list.setCurrentRow(-1)

    def show_attempts(self, attempts: list[AttemptRecord], here: str) -> None:
        """Show these attempts, and select none.

        `here` is the address in use; empty where the attempts' addresses are not told.
        """
        if (self._attempts, self._here) == (attempts, here):
            return
        self._attempts, self._here = attempts, here
        self._list.clear()
        for attempt in attempts:
            item = QListWidgetItem(self._icon(attempt.outcome), _row(attempt, here))
            item.setToolTip(_as_markup(_details(attempt)))
            self._list.addItem(item)
        self._list.setCurrentRow(-1)
        self.use_again.setEnabled(False)
        self._list.fit()
        self._show_parts()

    def _icon(self, outcome: RecordedOutcome) -> QIcon:
        side = round(1.4 * self.fontMetrics().height())
        self._list.setIconSize(QSize(side, side))
        return outcome_icon(outcome, side) or QIcon()

    def _use(self) -> None:
        # Assistive technology presses buttons that are disabled, too.
        if self._list.currentRow() < 0:
            return
        attempt = self._attempts[self._list.currentRow()]
        self.use_wanted.emit(attempt.email_address, attempt.order_reference)


def _row(attempt: AttemptRecord, here: str) -> str:
    """Return the row of an attempt, with its host where it was not `here`."""
    # No outcome at the beginning: screen readers would take the row for the heading of one.
    row = translate("RecentList", "{reference}  {time}  {outcome}  {email}")
    if here and attempt.api_address != here:
        row = translate("RecentList", "{reference}  {time}  {outcome}  {email}, at {host}")
    return row.format(
        reference=_left_to_right(f"…{recorded_text(attempt.order_reference[-4:])}"),
        outcome=outcome_word(attempt.outcome),
        time=recorded_time(attempt.started_at, is_brief=True),
        host=_left_to_right(recorded_text(attempt.api_address.rpartition("//")[2])),
        email=_left_to_right(recorded_text(masked(attempt.email_address))),
    )


def _left_to_right(text: str) -> str:
    """Return a text that keeps its order, also in a sentence that is read from right to left."""
    return f"\u2066{text}\u2069" if QGuiApplication.isRightToLeft() else text


def _details(attempt: AttemptRecord) -> str:
    return translate("RecentList", "{reference} at {address}, {time}").format(
        reference=recorded_text(attempt.order_reference),
        address=recorded_text(attempt.api_address),
        time=recorded_time(attempt.started_at),
    )


def _as_markup(text: str) -> str:
    """Return a text as a tooltip shows it whole: one that looks like markup would be taken for it.

    Pictures in it would even be loaded, from wherever it names.
    """
    return f"<qt>{text.replace('&', '&amp;').replace('<', '&lt;')}</qt>"

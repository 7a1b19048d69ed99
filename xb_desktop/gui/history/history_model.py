"""The rows of the history as a table: what is in each cell, and what screen readers say of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from xb_desktop.gui.widgets.outcome_icons import icon_side, outcome_icon
from xb_desktop.history.query import Column, Ordering
from xb_desktop.texts.history import cell, column_title, row_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from xb_desktop.gui.history.history_reader import HistoryReader
    from xb_desktop.history.history import Page
    from xb_desktop.history.history_record import HistoryRecord

Index = QModelIndex | QPersistentModelIndex
COLUMNS = tuple(Column)
_ROLES = Qt.ItemDataRole


class HistoryModel(QAbstractTableModel):
    """Holds the rows that were read so far; the view asks for more where it is scrolled to.

    Signals:
        ordering_chosen(Ordering): the rows are wanted in another order.
    """

    ordering_chosen = Signal(object)

    def __init__(self, reader: HistoryReader, parent: QObject) -> None:
        super().__init__(parent)
        self._reader = reader
        self._rows: list[HistoryRecord] = []
        reader.first_read.connect(self._show)
        reader.more_read.connect(self._append)

    def record(self, row: int) -> HistoryRecord:
        """Return the record of a row."""
        return self._rows[row]

    def row_of(self, number: int) -> int | None:
        """Return the row of a record's number; None where it has not been read."""
        return next((at for at, row in enumerate(self._rows) if row.id == number), None)

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Return how many rows were read."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = _ROLES.DisplayRole) -> Any:
        """Return what a cell shows, or what is said of it: the column, then the text."""
        if not index.isValid():
            return None
        record, column = self._rows[index.row()], COLUMNS[index.column()]
        if role in {_ROLES.DisplayRole, _ROLES.ToolTipRole}:
            return cell(record, column)
        if role == _ROLES.AccessibleTextRole:
            # Whoever moves from row to row hears all of each.
            is_first = index.column() == 0
            text = f"{column_title(column)}: {cell(record, column)}"
            return row_sentence(record) if is_first else text
        if role == _ROLES.DecorationRole and column is Column.OUTCOME:
            return outcome_icon(record.outcome, icon_side())
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = _ROLES.DisplayRole
    ) -> Any:
        """Return the title of a column."""
        if role == _ROLES.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return column_title(COLUMNS[section])
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask for the rows in another order: the journal sorts them, not the table."""
        self.ordering_chosen.emit(Ordering(COLUMNS[column], order == Qt.SortOrder.DescendingOrder))

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 - Qt's name
        """Whether more rows can be read."""
        return not parent.isValid() and self._reader.has_more

    def fetchMore(self, parent: Index) -> None:  # noqa: N802 - Qt's name
        """Have more rows read; they come later."""
        if not parent.isValid():
            self._reader.read_more()

    def _show(self, page: Page) -> None:
        self.beginResetModel()
        self._rows = list(page.rows)
        self.endResetModel()

    def _append(self, page: Page) -> None:
        self._insert(page.rows)

    def _insert(self, rows: Sequence[HistoryRecord]) -> None:
        if rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

"""The table of the attempts; everything in it can be done by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from xb_desktop.gui.history.history_model import COLUMNS
from xb_desktop.gui.widgets.labels import TARGET
from xb_desktop.gui.widgets.outcome_icons import icon_side
from xb_desktop.gui.widgets.rows import Rows
from xb_desktop.gui.widgets.theme import GAP
from xb_desktop.history.query import Column
from xb_desktop.journal.attempt_record import RecordedOutcome
from xb_desktop.texts.history import column_title
from xb_desktop.texts.recorded import outcome_word

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent

    from xb_desktop.gui.history.history_model import HistoryModel

_WIDTHS = {
    Column.WHEN: 16,
    Column.OUTCOME: 16,
    Column.REFERENCE: 24,
    Column.CUSTOMER: 22,
    Column.TICKET: 9,
    Column.REASON: 16,
    Column.OPERATOR: 9,
    Column.PLACE: 20,
}
"""In digits."""
_WHOLE_ROW = (
    QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
)


class HistoryTable(QTableView):
    """One row for each attempt. Its menu (also on Shift+F10) sorts, as a click on a header does.

    Signals:
        selected(QModelIndex): a row is selected now, or none if it is not valid.
        copy_wanted(): the selected attempt is to be copied as a receipt.
    """

    selected = Signal(QModelIndex)
    copy_wanted = Signal()

    def __init__(self, model: HistoryModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(self.tr("Attempts"))
        self.setObjectName("Attempts")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        # References are told apart by their ends.
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setShowGrid(False)
        self.setItemDelegate(Rows(self))
        self.setIconSize(QSize(icon_side(), icon_side()))
        self._set_up_headers()
        self.selectionModel().currentRowChanged.connect(self._on_current)

    def select(self, row: int) -> None:
        """Select a row without moving the focus, and without telling of it."""
        selection = self.selectionModel()
        selection.blockSignals(True)
        # Not `selectRow`, which finds no row in a window that is read from right to left.
        selection.setCurrentIndex(self.model().index(row, 0), _WHOLE_ROW)
        selection.blockSignals(False)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the selected attempt, or do what a table does."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu."""
        menu = self.context_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def context_menu(self) -> QMenu:
        """Return the menu: copy the selected attempt, and sort by each column."""
        menu = QMenu(self)
        copy = menu.addAction(self.tr("&Copy receipt"))
        copy.setEnabled(self.currentIndex().isValid())
        copy.triggered.connect(self.copy_wanted)
        menu.addSeparator()
        header = self.horizontalHeader()
        for section, column in enumerate(COLUMNS):
            action = QAction(self.tr("Sort by {column}").format(column=column_title(column)), menu)
            action.setCheckable(True)
            action.setChecked(header.sortIndicatorSection() == section)
            action.triggered.connect(lambda _, section=section: self._sort_by(section))
            menu.addAction(action)
        return menu

    def _sort_by(self, section: int) -> None:
        """Sort by a column; by the one that it is sorted by already, the other way round."""
        header = self.horizontalHeader()
        orders = Qt.SortOrder
        order = orders.DescendingOrder if section == 0 else orders.AscendingOrder
        if header.sortIndicatorSection() == section:
            is_descending = header.sortIndicatorOrder() == orders.DescendingOrder
            order = orders.AscendingOrder if is_descending else orders.DescendingOrder
        self.sortByColumn(section, order)

    def _set_up_headers(self) -> None:
        header = self.horizontalHeader()
        header.setSortIndicator(0, Qt.SortOrder.DescendingOrder)
        self.setSortingEnabled(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumHeight(TARGET)
        width = self.fontMetrics().horizontalAdvance("0")
        for section, column in enumerate(COLUMNS):
            usual = width * _WIDTHS[column] + 2 * GAP
            least = self._outcome_width() if column is Column.OUTCOME else 0
            self.setColumnWidth(section, max(usual, least, header.sectionSizeHint(section)))
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(max(self.fontMetrics().height() + GAP, TARGET))

    def _outcome_width(self) -> int:
        """Return the room that each outcome needs beside its icon, in pixels."""
        advance = self.fontMetrics().horizontalAdvance
        return icon_side() + max(advance(outcome_word(it)) for it in RecordedOutcome) + 3 * GAP

    def _on_current(self, current: QModelIndex) -> None:
        # Where the focus comes by keyboard, Qt makes the first row the current one, not selected.
        if current.isValid() and not self.selectionModel().isSelected(current):
            self.selectionModel().select(current, _WHOLE_ROW)
        self.selected.emit(current)

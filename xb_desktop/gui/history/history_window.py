"""The window of the history: search and filters, the attempts, and all about the selected one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton, QVBoxLayout, QWidget

from xb_desktop.gui.cancel.look_up_flow import LookUpFlow
from xb_desktop.gui.help.guide import guide
from xb_desktop.gui.history.deletion_flow import DeletionFlow
from xb_desktop.gui.history.details_pane import DetailsPane
from xb_desktop.gui.history.empty_state import EmptyState
from xb_desktop.gui.history.export_dialog import ExportDialog
from xb_desktop.gui.history.filter_bar import FilterBar
from xb_desktop.gui.history.history_model import HistoryModel
from xb_desktop.gui.history.history_reader import HistoryReader
from xb_desktop.gui.history.history_table import HistoryTable
from xb_desktop.gui.history.panes import Panes
from xb_desktop.gui.widgets.announcement import announce
from xb_desktop.gui.widgets.button_row import ButtonRow
from xb_desktop.gui.widgets.close_key import add_close_key
from xb_desktop.gui.widgets.columns import in_column
from xb_desktop.gui.widgets.labels import (
    ensure_targets,
    name_button,
    plain_label,
    scrolling,
    show_text,
)
from xb_desktop.gui.widgets.theme import SECTION
from xb_desktop.history.query import Filter, Ordering
from xb_desktop.texts.counts import counts
from xb_desktop.texts.history import row_sentence, unreadable_sentence
from xb_desktop.texts.look_ups import elsewhere_sentence, look_up_sentence
from xb_desktop.texts.managed import no_export_sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QKeyEvent

    from xb_desktop.cancellation.looked_up import LookedUp
    from xb_desktop.gui.background import Background
    from xb_desktop.history.history import Page
    from xb_desktop.history.history_record import HistoryRecord
    from xb_desktop.history.orders_first import OrdersFirst
    from xb_desktop.session import Session
    from xb_desktop.settings import Settings

_ANNOUNCE_MS = 700
"""After the last key: before, the number of attempts would be said amid what is typed."""


class HistoryWindow(QMainWindow):
    """Shows the attempts of this computer. Created once, and opened again.

    `is_out_for` says whether a request to cancel an order was sent and is not answered yet.

    Signals:
        use_wanted(str, str): an email address and a reference are to be filled into the form.
        looked_up(LookedUp): the service was asked for the state of an order.
        deleted(): attempts are not in the journal any more.
        quit_wanted(): the program is to be closed.
    """

    use_wanted = Signal(str, str)
    looked_up = Signal(object)
    deleted = Signal()
    quit_wanted = Signal()

    def __init__(
        self,
        session: Session,
        background: Background,
        settings: Settings,
        orders_first: OrdersFirst,
        is_out_for: Callable[[str], bool],
        parent: QWidget,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._session = session
        self._settings = settings
        self._is_out_for = is_out_for
        self._selected: HistoryRecord | None = None
        self._ordering = Ordering()
        self._reader = HistoryReader(session, background, orders_first, self)
        self._model = HistoryModel(self._reader, self)
        self.filters = FilterBar()
        self.table = HistoryTable(self._model)
        self._empty = EmptyState()
        self._details = DetailsPane()
        self._count = plain_label()
        self._heard_count = ""
        self._note = plain_label()
        self._note.hide()
        self._export = name_button(QPushButton(), self.tr("&Export…"), "Export")
        self._delete_all = name_button(QPushButton(), self.tr("Delete &all…"), "Delete all")
        self._look_up = LookUpFlow(session, background, self)
        self._deletion = DeletionFlow(session, background, orders_first, self)
        self._export_dialog = ExportDialog(session, background, settings, orders_first, self)
        self._announcing = QTimer(self)
        self._announcing.setSingleShot(True)
        self._announcing.setInterval(_ANNOUNCE_MS)
        self.setWindowTitle(self.tr("History — XB Desktop"))
        self.setObjectName("History window")
        self._lay_out()
        self._connect()
        self._add_keys()

    def open(self) -> None:
        """Show the window, with what is in the journal now."""
        self.show()
        # Raises it, too.
        self.activateWindow()
        self.filters.search.setFocus()
        self._heard_count = ""
        self.refresh()
        self._reader.read_choices()

    def refresh(self) -> None:
        """Read again what is shown, where the window is open; the selection stays."""
        if self.isVisible():
            self._reader.show(self.filters.wanted, self._ordering)

    def _lay_out(self) -> None:
        attempts = QWidget()
        column = in_column(attempts)
        for part in (self.table, self._empty):
            column.addWidget(part, 1)
        column.addWidget(self._count)
        self._panes = Panes(attempts, self._details)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(SECTION, SECTION, SECTION, SECTION)
        layout.setSpacing(SECTION)
        layout.addWidget(self.filters)
        layout.addWidget(self._panes, 1)
        layout.addWidget(self._note)
        layout.addWidget(self._deletion.progress)
        layout.addWidget(ButtonRow(self._export, self._delete_all))
        # With large text in a small window, all of it is scrolled: some rows can always be seen.
        self.setCentralWidget(scrolling(content))
        if not self._settings.can_export:
            self._export.setDisabled(True)
            self._export.setAccessibleDescription(no_export_sentence())
            layout.addWidget(plain_label(no_export_sentence()))
        ensure_targets(self)
        room = self.screen().availableSize() * 0.9
        height = self.fontMetrics().height()
        self.resize(min(80 * height, room.width()), min(48 * height, room.height()))

    def _connect(self) -> None:
        self.filters.changed.connect(self._on_changed)
        self.filters.unreadable.connect(self._say)
        self._model.ordering_chosen.connect(self._sort)
        self._reader.first_read.connect(self._on_first_read)
        self._reader.counted.connect(self._on_counted)
        self._reader.choices_read.connect(self.filters.offer)
        self._reader.failed.connect(self._on_failed)
        self.table.selected.connect(self._on_selected)
        self.table.copy_wanted.connect(self._details.copy)
        self._empty.reset_wanted.connect(self.filters.reset)
        self._details.check_wanted.connect(self._check)
        self._details.use_wanted.connect(
            lambda it: self.use_wanted.emit(it.email_address, it.order_reference)
        )
        self._details.delete_wanted.connect(self._deletion.ask_to_delete)
        self._delete_all.clicked.connect(self._deletion.ask_to_delete_all)
        self._deletion.finished.connect(self._on_deleted)
        self._export.clicked.connect(lambda: self._export_dialog.open_for(self.filters.wanted))
        self._look_up.found.connect(self._on_looked_up)
        self._look_up.dropped.connect(lambda: self._say(""))
        self._look_up.failed.connect(
            lambda: self._say(self.tr("The order could not be looked up. Nothing was changed."))
        )
        self._announcing.timeout.connect(lambda: announce(self, self._heard_count))

    def _add_keys(self) -> None:
        """Add keys of the menus, which are those of the first window alone."""
        add_close_key(self)
        translate = QCoreApplication.translate
        QShortcut(QKeySequence(translate("Menus", "Ctrl+Q")), self, self._quit)
        QShortcut(QKeySequence(translate("Menus", "F1")), self, lambda: guide(self).open())

    def _quit(self) -> None:
        # What is asked in the first window comes first, as it does there.
        if QApplication.activeModalWidget() is None:
            self.quit_wanted.emit()

    def _say(self, sentence: str) -> None:
        """Say what came of what was just done, until the next thing is done."""
        show_text(self._note, sentence)
        if sentence:
            announce(self, sentence)

    def _on_changed(self) -> None:
        self._say("")
        self._heard_count = ""
        self.refresh()

    def _on_selected(self, index: QModelIndex) -> None:
        self._say("")
        self._select(index)

    def _sort(self, ordering: Ordering) -> None:
        self._ordering = ordering
        self.refresh()

    def _on_first_read(self, page: Page) -> None:
        focused = self.focusWidget()
        self._show_first(page)
        if focused is not None and not (focused.isVisibleTo(self) and focused.isEnabled()):
            # Qt would go on to the next button that is left, such as that which deletes all.
            (self.table if page.rows else self.filters.search).setFocus()

    def _show_first(self, page: Page) -> None:
        is_empty = not page.rows
        if is_empty and (self.table.hasFocus() or self._export.hasFocus()):
            self.filters.search.setFocus()
        self.table.setVisible(not is_empty)
        self._empty.setVisible(is_empty)
        is_filtered = self._reader.wanted != Filter()
        self._empty.explain(is_filtered=is_filtered)
        has_any = is_filtered or not is_empty
        self._details.setVisible(has_any)
        self._delete_all.setEnabled(has_any)
        self._count.setText("")
        self._count.setHidden(is_empty)
        self._export.setEnabled(self._settings.can_export and not is_empty)
        selected = self._selected
        row = self._model.row_of(selected.id) if selected is not None else None
        if row is None:
            self._select(QModelIndex())
        else:
            self.table.select(row)
            self._select(self._model.index(row, 0))

    def _on_counted(self, count: int) -> None:
        sentence = counts.attempts(count) if count else ""
        self._count.setText(sentence)
        # A count that nobody asked for, after an outcome or a look-up, is said if it is another.
        if sentence != self._heard_count:
            self._announcing.start()
        self._heard_count = sentence

    def _on_failed(self) -> None:
        self._count.setText("")
        self._heard_count = ""
        self._say(unreadable_sentence())

    def _select(self, index: QModelIndex) -> None:
        self._selected = self._model.record(index.row()) if index.isValid() else None
        self._details.show_record(self._selected)
        if self._selected is not None and not self.table.hasFocus():
            # Where it has the focus, screen readers read the cell, which says the whole row.
            announce(self.table, row_sentence(self._selected))

    def _check(self, record: HistoryRecord) -> None:
        if record.api_address == str(self._session.address):
            self._say(self.tr("Looking up the order…"))
            self._look_up.begin(record.order_reference)
        else:
            self._say(
                elsewhere_sentence(
                    record.order_reference,
                    record.api_address,
                    is_practice=self._session.is_practice,
                )
            )

    def drop_look_ups(self, reference: str) -> None:
        """Tell nothing of look-ups of an order that has got an outcome since they were sent."""
        self._look_up.drop(reference)

    def _on_looked_up(self, looked_up: LookedUp) -> None:
        self.looked_up.emit(looked_up)
        is_out = self._is_out_for(looked_up.reference)
        sentence = look_up_sentence(looked_up, is_out=is_out)
        self._say(sentence)
        self.refresh()

    def _on_deleted(self, sentence: str) -> None:
        # What was pressed may go with the attempt.
        self.table.setFocus()
        self.refresh()
        if self.isVisible():
            # The search index was removed, and places and operators may be gone.
            self._reader.read_choices()
        self._say(sentence)
        self.deleted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the search on Esc, and close the window where it is empty."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.filters.search.text():
            self.filters.search.clear()
        else:
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Read nothing any more; what is exported or deleted goes on."""
        super().closeEvent(event)
        self._reader.stop()

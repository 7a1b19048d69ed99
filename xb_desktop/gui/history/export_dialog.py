"""The dialog of an export: the format, the addresses, then progress and a button that stops it."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QDialog,
    QFileDialog,
    QGroupBox,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from xb_desktop.gui.history.progress_line import StoppableProgress
from xb_desktop.gui.settings.managed_mark import managed_mark
from xb_desktop.gui.widgets.announcement import announce
from xb_desktop.gui.widgets.button_row import ButtonRow
from xb_desktop.gui.widgets.choices import RadioButton
from xb_desktop.gui.widgets.close_key import add_close_key
from xb_desktop.gui.widgets.labels import fit, name_button, plain_label, scrolling, show_text
from xb_desktop.gui.widgets.theme import EDGE, GAP, SECTION
from xb_desktop.history.export import Export, export
from xb_desktop.history.export_formats import Format
from xb_desktop.journal.failures import reason_of
from xb_desktop.journal.journal_error import JournalError
from xb_desktop.system.data_folder import path_text
from xb_desktop.system.log import describe, logger
from xb_desktop.system.stop import Stop
from xb_desktop.texts.history import (
    export_failed_sentence,
    export_stopped_sentence,
    exported_sentence,
    unreadable_sentence,
)

if TYPE_CHECKING:
    from xb_desktop.gui.background import Background
    from xb_desktop.history.orders_first import OrdersFirst
    from xb_desktop.history.query import Filter
    from xb_desktop.session import Session
    from xb_desktop.settings import Settings

_log = logger(__name__)


class ExportDialog(QDialog):
    """Exports what was filtered when it was opened. Closing it leaves an export under way alone.

    Where the organisation wants masked addresses, nobody can choose others.
    One export at a time: while it runs, the dialog shows its progress.
    """

    _progressed = Signal(int)

    def __init__(
        self,
        session: Session,
        background: Background,
        settings: Settings,
        orders_first: OrdersFirst,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._background = background
        self._orders_first = orders_first
        self._must_mask = not settings.exports_in_full
        self._wanted: Filter | None = None
        self._stop = Stop()
        self._is_busy = False
        self._csv = RadioButton(self.tr("CSV (&spreadsheets)"))
        self._json_lines = RadioButton(self.tr("&JSON Lines"))
        self._masked = RadioButton(self.tr("&Masked"))
        self._in_full = RadioButton(self.tr("In &full"))
        self._note = plain_label()
        self._save = name_button(QPushButton(), self.tr("Save &as…"), "Save as")
        self._close = name_button(QPushButton(), self.tr("&Close"), "Close")
        self.progress = StoppableProgress(self.tr("S&top export"), "Stop export")
        self.setWindowTitle(self.tr("Export history"))
        self._lay_out()
        add_close_key(self)
        self._save.clicked.connect(self._choose_file)
        self._close.clicked.connect(self.reject)
        self.progress.stop_wanted.connect(self._stop_export)
        self._progressed.connect(self._show_progress)
        application = QApplication.instance()
        if application is not None:
            # The temporary file goes before the program does.
            application.aboutToQuit.connect(self._stop_export)

    def open_for(self, wanted: Filter) -> None:
        """Open for what is filtered; during an export, only its progress is shown."""
        if not self._is_busy:
            self._wanted = wanted
            self._say("")
        self.open()

    def _lay_out(self) -> None:
        self._csv.setChecked(True)
        self._masked.setChecked(True)
        for choice, identifier in (
            (self._csv, "CSV (spreadsheets)"),
            (self._json_lines, "JSON Lines"),
            (self._masked, "Masked"),
            (self._in_full, "In full"),
        ):
            choice.setObjectName(identifier)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(EDGE, EDGE, EDGE, GAP)
        column.setSpacing(SECTION)
        explanation = self.tr(
            "All attempts that match the search and the filters are written to one file, with "
            "times in UTC and local time. Masked addresses look like j***@example.com. The secret "
            "key is never part of the file. While an order is being cancelled, the export waits."
        )
        column.addWidget(plain_label(explanation))
        column.addWidget(self._choice(self.tr("Format"), self._csv, self._json_lines))
        addresses = self._choice(self.tr("Email addresses"), self._masked, self._in_full)
        mark = managed_mark(self._in_full, is_locked=self._must_mask)
        choices = addresses.layout()
        if mark is not None and choices is not None:
            choices.addWidget(mark)
        column.addWidget(addresses)
        column.addWidget(self._note)
        column.addWidget(self.progress)
        column.addStretch(1)
        row = QVBoxLayout()
        row.setContentsMargins(EDGE, GAP, EDGE, SECTION)
        row.addWidget(ButtonRow(self._save, self._close))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        scroll = scrolling(content)
        layout.addWidget(scroll, 1)
        layout.addLayout(row)
        self._save.setDefault(True)
        self._note.hide()
        # For the progress with its button; the sentence at the end needs less.
        fit(self, 60, around=(scroll, column), lines_kept=6)

    def _choice(self, title: str, *buttons: QRadioButton) -> QGroupBox:
        box = QGroupBox(title)
        group = QButtonGroup(box)
        column = QVBoxLayout(box)
        column.setSpacing(GAP)
        for button in buttons:
            group.addButton(button)
            column.addWidget(button)
        return box

    def _choose_file(self) -> None:
        form = Format.CSV if self._csv.isChecked() else Format.JSON_LINES
        name = f"xb-desktop-history-{datetime.now(UTC).astimezone():%Y-%m-%d}.{form}"
        kind = self.tr("CSV (*.csv)") if form is Format.CSV else self.tr("JSON Lines (*.jsonl)")
        dialog = QFileDialog(self, self.tr("Export history"), str(Path.home() / name), kind)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # Where the system has no dialog of its own, Qt's would call it "Cancel".
        dialog.setLabelText(QFileDialog.DialogLabel.Reject, self._close.text())
        dialog.fileSelected.connect(lambda chosen: self._begin_to(Path(chosen), form))
        dialog.open()

    def _begin_to(self, chosen: Path, form: Format) -> None:
        if self._wanted is not None:
            target = _named(chosen, form)
            self._begin(Export(self._wanted, target, form, is_masked=self._masked.isChecked()))

    def _begin(self, wanted: Export) -> None:
        stop = self._stop = Stop()
        self._hold(busy=True)
        self._say("")
        self.progress.begin(self.tr("Exporting…"))
        self._background.run(
            lambda: self._export(wanted, stop),
            self._end,
            lambda: self._end(unreadable_sentence()),
        )

    def _export(self, wanted: Export, stop: Stop) -> str:
        """Export, and return what to say about it. Blocks, on a worker."""
        path = path_text(wanted.target)
        try:
            count = export(
                self._session.history(),
                wanted,
                lambda: self._orders_first.let_pass(stop),
                self._progressed.emit,
            )
        except OSError as error:
            _log.warning("export failed: %s", describe(error))
            return export_failed_sentence(path, reason_of(error, wanted.target.parent))
        except JournalError:
            return unreadable_sentence()
        return export_stopped_sentence() if count is None else exported_sentence(count, path)

    def _stop_export(self) -> None:
        self._stop.set()

    def _show_progress(self, count: int) -> None:
        self.progress.change(
            self.tr("Exported so far: {count}").format(count=QLocale().toString(count))
        )

    def _end(self, sentence: str) -> None:
        self._hold(busy=False)
        self.progress.end()
        self._say(sentence)
        announce(self, sentence)

    def _hold(self, *, busy: bool) -> None:
        self._is_busy = busy
        for part in (self._csv, self._json_lines, self._masked, self._save):
            part.setDisabled(busy)
        self._in_full.setDisabled(busy or self._must_mask)

    def _say(self, sentence: str) -> None:
        show_text(self._note, sentence)


def _named(path: Path, form: Format) -> Path:
    """Return the path with the end of its format, unless that is a file nobody has chosen."""
    named = path if path.suffix else path.with_name(f"{path.name}.{form}")
    return path if os.path.lexists(named) else named

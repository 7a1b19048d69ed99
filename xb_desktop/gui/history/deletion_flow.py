"""Deleting attempts by hand: asked once, honest about what stays, off the GUI thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Signal

from xb_desktop.gui.history.progress_line import StoppableProgress
from xb_desktop.gui.widgets.question import question
from xb_desktop.history.deletion import Deletion
from xb_desktop.journal.journal_error import JournalError
from xb_desktop.system.stop import Stop
from xb_desktop.texts.history import not_deleted_sentence, row_sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from xb_desktop.gui.background import Background
    from xb_desktop.history.history_record import HistoryRecord
    from xb_desktop.history.orders_first import OrdersFirst
    from xb_desktop.session import Session


class DeletionFlow(QObject):
    """Asks, deletes and tells; one deletion at a time.

    Signals:
        finished(str): a sentence on what was deleted.
    """

    finished = Signal(str)
    _progressed = Signal(int)

    def __init__(
        self, session: Session, background: Background, orders_first: OrdersFirst, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._background = background
        self._orders_first = orders_first
        self._window = parent
        self._stop = Stop()
        self._is_busy = False
        self.progress = StoppableProgress(self.tr("Stop deletin&g"), "Stop deleting")
        self.progress.stop_wanted.connect(self._stop_deleting)
        self._progressed.connect(self._show_progress)
        application = QCoreApplication.instance()
        if application is not None:
            # It ends between two transactions; the program would wait for all of them.
            application.aboutToQuit.connect(self._stop_deleting)

    def ask_to_delete(self, record: HistoryRecord) -> None:
        """Ask whether an attempt is to be deleted, and delete it after a yes."""
        if not record.is_settled:
            return
        self._ask(
            self.tr("Delete this attempt from the history?"),
            row_sentence(record) + "\n\n" + self._consequence(),
            (self.tr("&Delete attempt"), self.tr("&Keep attempt")),
            ("Delete attempt", "Keep attempt"),
            lambda deletion: deletion.delete([record.id]),
        )

    def ask_to_delete_all(self) -> None:
        """Ask whether all attempts are to be deleted, and delete them after a yes."""
        self._ask(
            self.tr("Delete all attempts from the history?"),
            self.tr(
                "All attempts on this computer whose outcome is known are deleted, not only those "
                "that are shown. Attempts with an unknown outcome are kept until it is known."
            )
            + "\n\n"
            + self._consequence(),
            (self.tr("&Delete all attempts"), self.tr("&Keep attempts")),
            ("Delete all attempts", "Keep attempts"),
            lambda deletion: deletion.delete_all(),
        )

    def _consequence(self) -> str:
        return self.tr(
            "This cannot be undone. The confirmation no longer warns of orders that were cancelled "
            "in these attempts. Copies stay: exported files, backups, copied receipts and the log. "
            "So do journals that were set aside or copied in the data folder. Nothing changes at "
            "XendBridge."
        )

    def _ask(
        self,
        text: str,
        consequence: str,
        answers: tuple[str, str],
        identifiers: tuple[str, str],
        delete: Callable[[Deletion], int],
    ) -> None:
        if self._is_busy:
            return
        box, is_yes = question(self._window, text, consequence, answers, identifiers)
        box.finished.connect(lambda _: self._begin(delete) if is_yes() else None)
        box.finished.connect(box.deleteLater)
        box.open()

    def _begin(self, delete: Callable[[Deletion], int]) -> None:
        self._is_busy = True
        stop = self._stop = Stop()
        self.progress.begin(self.tr("Deleting attempts…"))
        self._background.run(lambda: self._delete(delete, stop), self._on_deleted, self._on_failed)

    def _delete(self, delete: Callable[[Deletion], int], stop: Stop) -> int | None:
        """Delete; None where the journal cannot be written. Blocks, on a worker."""
        deletion = Deletion(
            self._session.history(),
            self._session.journal,
            lambda: self._orders_first.let_pass(stop),
            self._progressed.emit,
        )
        try:
            return delete(deletion)
        except (JournalError, OSError):
            return None

    def _stop_deleting(self) -> None:
        self._stop.set()

    def _show_progress(self, count: int) -> None:
        self.progress.change(
            self.tr("Deleted so far: {count}").format(count=QLocale().toString(count))
        )

    def _on_deleted(self, count: int | None) -> None:
        self._end(
            not_deleted_sentence()
            if count is None
            else self.tr("Deleted: {count}").format(count=QLocale().toString(count))
        )

    def _on_failed(self) -> None:
        self._end(not_deleted_sentence())

    def _end(self, sentence: str) -> None:
        self._is_busy = False
        self.progress.end()
        self.finished.emit(sentence)

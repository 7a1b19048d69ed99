"""Reads the history on workers, page by page; answers that nobody waits for are dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Signal

from xb_desktop.history.history import StoppedError
from xb_desktop.history.query import Filter, Ordering
from xb_desktop.journal.journal_error import JournalError
from xb_desktop.system.stop import Stop

if TYPE_CHECKING:
    from collections.abc import Callable

    from xb_desktop.gui.background import Background
    from xb_desktop.history.history import History, Page
    from xb_desktop.history.orders_first import OrdersFirst
    from xb_desktop.history.query import Position
    from xb_desktop.session import Session

Result = TypeVar("Result")

_PAGE = 100
"""Rows: more than a screen shows, few enough to be put into a table within a frame."""


class HistoryReader(QObject):
    """What is shown is what was asked for last; the rows come first, their number after them.

    Signals:
        first_read(Page): the first rows of what was asked for.
        more_read(Page): those that follow.
        counted(int): how many rows there are.
        choices_read(Choices): what can be filtered by.
        failed(): the journal cannot be read.
    """

    first_read = Signal(object)
    more_read = Signal(object)
    counted = Signal(int)
    choices_read = Signal(object)
    failed = Signal()

    def __init__(
        self, session: Session, background: Background, orders_first: OrdersFirst, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._background = background
        self._orders_first = orders_first
        self._wanted, self._ordering = Filter(), Ordering()
        self._next: Position | None = None
        self._stop = Stop()
        self._index_stop = Stop()
        self._is_reading = False
        self._are_choices_due = False
        self._has_ended = False
        application = QCoreApplication.instance()
        if application is not None:
            # The program would wait for the search index.
            application.aboutToQuit.connect(self.end)

    @property
    def has_more(self) -> bool:
        """Whether there are rows that nobody has asked for yet."""
        return self._next is not None and not self._is_reading

    @property
    def wanted(self) -> Filter:
        """Which rows are shown."""
        return self._wanted

    def show(self, wanted: Filter, ordering: Ordering) -> None:
        """Read the first rows, and count them all."""
        if self._has_ended:
            return
        self._wanted, self._ordering = wanted, ordering
        self._stop.set()
        self._stop = Stop()
        self._next = None
        self._read(None)

    def read_more(self) -> None:
        """Read the rows that follow."""
        if self.has_more:
            self._read(self._next)

    def read_choices(self) -> None:
        """Read what can be filtered by, after rows that are being read: they would come later.

        Only then, the search index is brought up to date.
        """
        if self._has_ended:
            return
        self._index_stop.set()
        self._index_stop = Stop()
        self._are_choices_due = True
        if not self._is_reading:
            self._read_choices()

    def stop(self) -> None:
        """Stop what is being read."""
        self._stop.set()
        self._index_stop.set()

    def end(self) -> None:
        """Read nothing any more, also not what a deletion would have read anew."""
        self._has_ended = True
        self.stop()

    def _read(self, position: Position | None) -> None:
        self._is_reading = True
        wanted, ordering, stop = self._wanted, self._ordering, self._stop
        self._background.run(
            lambda: self._ask(
                lambda history: history.page(wanted, ordering, position, _PAGE, stop)
            ),
            lambda page: self._on_page(page, stop, is_first=position is None),
            self.failed.emit,
        )

    def _on_page(self, page: Page | None, stop: Stop, *, is_first: bool) -> None:
        if stop.is_set:
            return
        self._is_reading = False
        if page is None:
            self.failed.emit()
            return
        self._next = page.next
        (self.first_read if is_first else self.more_read).emit(page)
        if is_first and page.next is None:
            self.counted.emit(len(page.rows))
        elif is_first:
            self._count(stop)
        if self._are_choices_due:
            self._read_choices()

    def _count(self, stop: Stop) -> None:
        wanted = self._wanted
        self._background.run(
            lambda: self._ask(lambda history: history.count(wanted, stop)),
            lambda count: self._on_counted(count, stop),
            lambda: None,
        )

    def _on_counted(self, count: int | None, stop: Stop) -> None:
        if count is not None and not stop.is_set:
            self.counted.emit(count)

    def _read_choices(self) -> None:
        self._are_choices_due = False
        stop = self._index_stop
        self._background.run(
            lambda: self._ask(lambda history: history.choices(stop)),
            lambda choices: self._on_choices(choices, stop),
            self.failed.emit,
        )

    def _on_choices(self, choices: object, stop: Stop) -> None:
        if choices is None or stop.is_set:
            return
        self.choices_read.emit(choices)
        self._background.run(
            lambda: self._ask(
                lambda history: history.index.catch_up(lambda: self._orders_first.let_pass(stop))
            ),
            lambda _: None,
            lambda: None,
        )

    def _ask(self, ask: Callable[[History], Result]) -> Result | None:
        """Ask the history something; None where there is no answer. Blocks, on a worker."""
        try:
            return ask(self._session.history())
        except (JournalError, StoppedError):
            return None

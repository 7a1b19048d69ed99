"""Deletes old attempts by itself: soon after the start, then every hour, never amid an order.

Where nobody has chosen how long they are kept, this is told first, and nothing is deleted before
the next start: until then, somebody can choose otherwise, or export them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from xb_desktop.system.stop import Stop

if TYPE_CHECKING:
    from xb_desktop.gui.background import Background
    from xb_desktop.history.orders_first import OrdersFirst
    from xb_desktop.run import Run
    from xb_desktop.settings import Settings

_FIRST_MS = 60 * 1000
"""By then, whoever has opened the window for one order has cancelled it."""
_EACH_MS = 60 * 60 * 1000


class Retention(QObject):
    """Keeps attempts for as long as the settings say; a new choice holds from the next time on.

    Signals:
        announced(int, int): how many attempts will be deleted, and the days for which they are
            kept. Whoever tells it has the settings remember it.
        deleted(): attempts are not in the journal any more.
    """

    announced = Signal(int, int)
    deleted = Signal()

    def __init__(
        self,
        run: Run,
        background: Background,
        settings: Settings,
        orders_first: OrdersFirst,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._run = run
        self._background = background
        self._settings = settings
        self._orders_first = orders_first
        self._was_told = settings.has_told_retention
        self._is_told = self._was_told
        self._stop = Stop()
        self._is_busy = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.delete_old)
        self._timer.start(_FIRST_MS)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self._stop.set)

    def delete_old(self) -> None:
        """Delete what is too old now, or tell that it will be, unless either is being done."""
        self._timer.setInterval(_EACH_MS)
        days = self._settings.retention_days
        if days is None or self._is_busy:
            return
        if self._settings.has_chosen_retention or self._may_go_by_default():
            self._is_busy = True
            self._background.run(
                lambda: self._run.delete_older(days, self._let_pass),
                self._on_deleted,
                self._end,
            )
        elif not self._is_told and self._settings.is_readable:
            self._is_busy = True
            self._background.run(
                lambda: self._run.count_older(days, self._let_pass),
                lambda count: self._announce(count, days),
                self._end,
            )

    def _may_go_by_default(self) -> bool:
        return self._was_told and self._settings.has_told_retention

    def _let_pass(self) -> bool:
        return self._orders_first.let_pass(self._stop)

    def _announce(self, count: int, days: int) -> None:
        self._end()
        if count and not self._stop.is_set:
            self._is_told = True
            self.announced.emit(count, days)

    def _on_deleted(self, count: int) -> None:
        self._end()
        if count:
            self.deleted.emit()

    def _end(self) -> None:
        self._is_busy = False
